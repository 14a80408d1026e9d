// Built decks -> are their PowerPoint files what docs/pptx.md says? `npm run check:pptx -- FOLDER...`
//
// FOLDER holds KEY.pptx beside KEY.pdf and KEY.md (`--formats pdf,pptx,md`). Where LibreOffice is installed
// (`soffice`, and poppler's `pdftotext`), it sets them, and words are compared with those of the PDF, page by page.
import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {promisify} from 'node:util';
import {readStructure, type Structure} from './pptx/structure.ts';
import {matchPages, type PageMatch} from './pptx/words.ts';

const run = promisify(execFile);

/** A deck that was looked at. */
interface CheckedDeck {
  readonly key: string;
  readonly structure: Structure;
  readonly bytes: number;
  /** Slides whose notes are not those of the Markdown. */
  readonly otherNotes: number;
  readonly pages: readonly PageMatch[];
}

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('Name a folder that holds KEY.pptx, KEY.pdf and KEY.md.');
const hasOffice = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);
if (!hasOffice) console.log('LibreOffice (soffice) is not installed: words are not compared.');
let isGood = true;
for (const folder of folders) isGood = report(folder, await checkFolder(folder)) && isGood;
process.exitCode = isGood ? 0 : 1;

async function checkFolder(folder: string): Promise<readonly CheckedDeck[]> {
  const keys = (await readdir(folder)).flatMap(name => (/(?<!-pictures)\.pptx$/.test(name) ? [name.slice(0, -5)] : []));
  const work = await mkdtemp(join(tmpdir(), 'check-pptx-'));
  try {
    if (hasOffice && keys.length > 0) {
      const files = keys.map(key => join(folder, `${key}.pptx`));
      await run(
        'soffice',
        [
          `-env:UserInstallation=file://${work}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          work,
          ...files,
        ],
        {maxBuffer: 1 << 26},
      );
    }
    const decks: CheckedDeck[] = [];
    for (const key of keys) {
      const bytes = await readFile(join(folder, `${key}.pptx`));
      const structure = readStructure(bytes);
      const notes = readNotes(await readFile(join(folder, `${key}.md`), 'utf8'));
      const otherNotes = structure.notes.filter((text, i) => plain(text) !== plain(notes[i] ?? '')).length;
      const pages = hasOffice ? await matchPages(join(folder, `${key}.pdf`), join(work, `${key}.pdf`)) : [];
      decks.push({key, structure, bytes: bytes.length, otherNotes, pages});
    }
    return decks;
  } finally {
    await rm(work, {recursive: true, force: true});
  }
}

/** Notes of each slide, as the comments of the Markdown have them. */
function readNotes(markdown: string): readonly string[] {
  const fenced = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  return fenced
    .split(/\n\n---\n\n/)
    .map(slide => [...slide.matchAll(/^<!--\n([\s\S]*?)\n-->/gm)].map(([, text = '']) => text).join('\n\n'));
}

function plain(text: string): string {
  return text.replace(/[\s\u2060]+/g, ' ').trim();
}

function report(folder: string, decks: readonly CheckedDeck[]): boolean {
  const all = decks.map(({structure}) => structure);
  const sum = (of: (one: Structure) => number): number => all.reduce((total, one) => total + of(one), 0);
  const boxes = all.flatMap(one => one.boxes);
  const pages = decks.flatMap(deck => deck.pages.map((page, i) => ({...page, at: `${deck.key}#${i + 1}`})));
  const words = pages.reduce((total, page) => total + page.words, 0);
  const found = pages.reduce((total, page) => total + page.found, 0);
  const shifts = pages.flatMap(page => page.shifts).sort((a, b) => a - b);
  const outside = pages.reduce((total, page) => total + page.outside, 0);
  const share = (part: number, of: number): string => `${of === 0 ? 100 : Math.round((1000 * part) / of) / 10} %`;
  const [placed, free] = [sum(one => one.placed), sum(one => one.free)];
  const defects = decks.flatMap(({key, structure}) => structure.defects.map(defect => `${key}: ${defect}`));
  const otherNotes = decks.reduce((total, deck) => total + deck.otherNotes, 0);
  const kilobytes = Math.round(decks.reduce((total, deck) => total + deck.bytes, 0) / 1000);
  const mean = (boxes.reduce((total, one) => total + one, 0) / boxes.length).toFixed(1);
  const lines = [
    `${basename(folder)}: ${decks.length} decks, ${sum(one => one.slides)} slides, ${kilobytes} kB`,
    `  without a title: ${sum(one => one.untitled)}; text in placeholders: ${share(placed, placed + free)}`,
    `  boxes a slide: ${mean}, more than 6 on ${boxes.filter(one => one > 6).length}`,
    `  tables ${sum(one => one.tables)}, formulas ${sum(one => one.formulas)}, items ${sum(one => one.lists)}`,
    `  without a description: ${sum(one => one.undescribed)}; slides with other notes: ${otherNotes}`,
  ];
  if (pages.length > 0) {
    const at = (part: number): number => Math.round(shifts[Math.floor(shifts.length * part)] ?? 0);
    const badness = (page: PageMatch): number => page.words - page.found + 3 * page.outside;
    const worst = pages.filter(page => badness(page) > 0).sort((a, b) => badness(b) - badness(a));
    lines.push(
      `  words on their page: ${share(found, words)} of ${words}; over an edge: ${outside}`,
      `  moved by ${at(0.5)} px (median), ${at(0.9)} px (90th percentile)`,
      ...worst
        .slice(0, 10)
        .map(
          page =>
            `    ${page.at}: ${page.words - page.found} of ${page.words} are missing, ${page.outside} over an edge`,
        ),
    );
  }
  console.log(lines.join('\n'));
  for (const defect of defects.slice(0, 20)) console.log(`  ${defect}`);
  return (
    defects.length === 0 &&
    sum(one => one.untitled) === 0 &&
    outside === 0 &&
    (pages.length === 0 || found / words >= 0.98)
  );
}
