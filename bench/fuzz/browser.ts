// Mutated posts -> what is wrong with their decks as they are built: set by a browser, checked in it, and exported.
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import sharp from 'sharp';
import {build, type Diagnostic} from '../../src/index.ts';
import {findFault} from './judge.ts';
import type {Mutant} from './mutate.ts';

/** What no deck may have, whatever stands in its post. */
const faults: readonly Diagnostic['rule'][] = ['deck-plain', 'block-lost', 'text-small', 'browser-failed', 'internal'];

/** What is wrong with the deck of each mutant, in their order; empty where nothing is. One browser makes all. */
export async function judgeInBrowser(mutants: readonly Mutant[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  try {
    const site = join(folder, 'site');
    mkdirSync(site);
    const figure = sharp({create: {width: 640, height: 480, channels: 3, background: 'teal'}});
    for (const name of ['b.png', 'plot-640x480.png']) await figure.clone().toFile(join(site, name));
    mutants.forEach(({body}, i) => void writeFileSync(join(site, `${nameOf(i)}.md`), head + body));
    const {lectures} = await build({site, out: join(folder, 'out'), formats: ['html'], cache: false});
    const found = new Map(lectures.map(lecture => [lecture.key, lecture]));
    return mutants.map((mutant, i) => {
      const lecture = found.get(nameOf(i));
      if (!lecture?.built)
        return `not built: ${lecture?.diagnostics.find(({severity}) => severity === 'error')?.message}`;
      const told = lecture.diagnostics.find(isFault);
      if (told !== undefined) return `${told.rule}: ${told.message}`;
      const html = readFileSync(lecture.files.find(path => path.endsWith('.html')) ?? '', 'utf8');
      return findFault(mutant, {
        rows: lecture.report.ledger,
        above: head.split('\n').length - 1,
        text: html,
        said: html,
      });
    });
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const head = '---\ntitle: Mutant\n---\n';

function nameOf(i: number): string {
  return `m${String(i).padStart(4, '0')}`;
}

/** Pages that were overfull and have been mended are no fault; those that still are. */
function isFault({rule, message}: Diagnostic): boolean {
  return faults.includes(rule) || (rule === 'overfull-page' && message.includes('runs off the page'));
}
