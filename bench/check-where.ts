// Built decks -> do slides lead to the lines of the notes and back? `npm run check:where -- SITE OUT [SITE OUT]...`
//
// Of every deck in OUT that was made of notes in SITE: whether each block names lines with its words, and whether
// `lectern where` leads from each block of the notes to its slides, and from those to the block.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {DeckReport} from '../src/report/report.ts';
import {checkSources, checkWays} from '../test/support/where-sources.ts';

const folders = process.argv.slice(2);
if (folders.length === 0 || folders.length % 2 > 0) throw new Error('Name a site, and the folder of its decks.');
for (let i = 0; i < folders.length; i += 2) report(folders[i] ?? '', folders[i + 1] ?? '');

function report(site: string, out: string): void {
  const decks = readdirSync(out)
    .filter(name => name.endsWith('.html') && existsSync(join(out, name.replace(/html$/, 'json'))))
    .map(name => {
      const made = JSON.parse(readFileSync(join(out, name.replace(/html$/, 'json')), 'utf8')) as DeckReport;
      const lines = readFileSync(join(site, made.post), 'utf8').split('\n');
      return {report: made, html: readFileSync(join(out, name), 'utf8'), lines};
    });
  for (const [what, check] of [
    ['blocks on slides that name their lines', checkSources],
    ['blocks of notes that lead to their slides and back', checkWays],
  ] as const) {
    const checked = decks.map(check);
    const [count, wrong] = [checked.reduce((sum, one) => sum + one.count, 0), checked.flatMap(one => one.wrong)];
    console.log(`${site}: ${count - wrong.length} of ${count} ${what}`);
    for (const line of wrong) console.log(`  ${line}`);
    if (wrong.length > 0) process.exitCode = 1;
  }
}
