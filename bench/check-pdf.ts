// Built decks -> do their PDFs hold what docs/pdf.md and docs/handout.md say? `npm run check:pdf -- FOLDER...`
//
// Of every PDF below FOLDER: the checkpoints of PDF/UA that a machine can check, and whether its tags have the words of
// its pages. Of a handout that is a running text: the sizes of code and formulas, and how full its pages are.
import {readdir, readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {checkMatterhorn} from '../test/support/matterhorn/check.ts';
import {type PdfTag, pdfTags} from '../test/support/pdf-tags.ts';
import {type PageFill, readFill} from './pdf/page-fill.ts';
import {findUntagged, readTagged} from './pdf/tagged-words.ts';

/** A PDF that was looked at. */
interface CheckedPdf {
  readonly path: string;
  readonly isHandout: boolean;
  /** Checkpoints of the Matterhorn Protocol that it breaks. */
  readonly breaches: readonly string[];
  /** Words of its pages that no tag has. */
  readonly untagged: readonly string[];
  readonly words: number;
  /** Code and formulas, and those that are too small. */
  readonly code: readonly PdfTag[];
  readonly formulas: readonly PdfTag[];
  readonly small: readonly PdfTag[];
  readonly fill: readonly PageFill[];
}

/** Least size of code and formulas, pt; what a PDF rounds is let pass. */
const least = 8.49;
/** A page is half empty where less of it is used. */
const half = 0.5;
/** Share of the pages of all handouts, but for the last of each, that may be half empty. */
const mostHalfEmpty = 0.05;

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('Name a folder that holds PDFs.');
let isGood = true;
for (const folder of folders) isGood = report(folder, await checkFolder(folder)) && isGood;
process.exitCode = isGood ? 0 : 1;

async function checkFolder(folder: string): Promise<readonly CheckedPdf[]> {
  const names = (await readdir(folder, {recursive: true})).filter(name => name.endsWith('.pdf')).sort();
  const checked: CheckedPdf[] = [];
  for (const name of names) checked.push(await checkFile(folder, name));
  return checked;
}

async function checkFile(folder: string, name: string): Promise<CheckedPdf> {
  const bytes = await readFile(join(folder, name));
  const document = await getDocument({data: new Uint8Array(bytes), verbosity: 0}).promise;
  try {
    const isHandout = name.endsWith('-handout.pdf');
    const tags = isHandout ? await pdfTags(document) : [];
    const tagged = (role: string): readonly PdfTag[] => tags.filter(tag => tag.role === role && tag.sizes.length > 0);
    const [code, formulas] = [tagged('Code'), tagged('Formula')];
    const words = await readTagged(document);
    return {
      path: name,
      isHandout,
      breaches: await checkMatterhorn(bytes),
      untagged: findUntagged(words),
      words: words.reduce((sum, {painted}) => sum + painted.length, 0),
      code,
      formulas,
      small: [
        ...code.filter(({sizes}) => Math.min(...sizes) < least),
        // Indices are smaller than their formula.
        ...formulas.filter(({sizes}) => Math.max(...sizes) < least),
      ],
      fill: isHandout ? await readFill(document) : [],
    };
  } finally {
    await document.destroy();
  }
}

function report(folder: string, all: readonly CheckedPdf[]): boolean {
  const handouts = all.filter(({isHandout}) => isHandout);
  const sum = (of: (one: CheckedPdf) => number): number => all.reduce((total, one) => total + of(one), 0);
  const inner = handouts.flatMap(({path, fill}) => fill.slice(0, -1).map(page => ({...page, path})));
  const halfEmpty = inner.filter(({used}) => used < half);
  const small = sum(one => one.small.length);
  const [breaches, untagged] = [sum(one => one.breaches.length), sum(one => one.untagged.length)];
  const percent = inner.length === 0 ? 0 : Math.round((1000 * halfEmpty.length) / inner.length) / 10;
  console.log(
    [
      `${basename(folder)}: ${all.length} PDFs, ${handouts.length} of them handouts`,
      `  checkpoints of PDF/UA that are broken: ${breaches}; words in no tag: ${untagged} of ${sum(one => one.words)}`,
      `  code ${sum(one => one.code.length)}, formulas ${sum(one => one.formulas.length)}, too small: ${small}`,
      `  pages of handouts: ${sum(one => one.fill.length)}; less than half full, but for last ones: ` +
        `${halfEmpty.length} (${percent} %)`,
      ...all.flatMap(({path, breaches: found}) => found.slice(0, 5).map(one => `    ${path}: ${one}`)),
      ...all.flatMap(({path, untagged: found}) =>
        found.length === 0 ? [] : [`    ${path}: in no tag: ${found.slice(0, 12).join(' ')}`],
      ),
      ...all.flatMap(({path, small: found}) =>
        found
          .slice(0, 5)
          .map(
            ({page, role, text, sizes}) =>
              `    ${path}, page ${page}: ${role} of ${Math.max(...sizes).toFixed(1)} pt: ${text.slice(0, 60)}`,
          ),
      ),
      ...halfEmpty.map(({path, page, used}) => `    ${path}, page ${page}: ${Math.round(100 * used)} % full`),
    ].join('\n'),
  );
  return breaches === 0 && untagged === 0 && small === 0 && halfEmpty.length <= mostHalfEmpty * inner.length;
}
