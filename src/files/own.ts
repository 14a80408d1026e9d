// Tells what this program has written itself, wherever it lies: its decks in Markdown, and its output folders.
import {readInsideSync} from './inside.ts';
import {sharedNames} from './deck-names.ts';

/** Front matter as the emitter begins and ends it; nobody writes all of it, in this order, by hand. */
const frontMatter =
  /^---\nmarp: true\ntheme: [^\n]+\n(?:[a-z]+: [^\n]+\n)*?paginate: true\nmath: katex\nfooter: "[^\n]*"\n---\n/;
/** Beginning of the record of an output folder. */
const record = /^\{\s*"version":\s*\d+,\s*"(?:lectures|title)":/;
/** Largest record that is looked into, bytes. */
const MAX_RECORD = 256_000_000;

/** Is `text`, whole or its first 64 kB, a deck in Markdown that this program wrote? */
export function isOwnDeck(text: string): boolean {
  return frontMatter.test(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
}

/** Is `text` the record of an output folder, `course.json`? */
export function isOwnRecord(text: string): boolean {
  return record.test(text);
}

/** Is `folder` an output folder of this program? */
export function isOwnOutput(folder: string): boolean {
  const read = readInsideSync(folder, sharedNames.record, MAX_RECORD);
  return 'bytes' in read && isOwnRecord(read.bytes.subarray(0, 200).toString('latin1'));
}
