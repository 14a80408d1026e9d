// Texts of all slides -> the search index as MiniSearch loads it, built ahead, so that the reader's browser has only to
// load it.
//
// Problem: MiniSearch keeps two maps for each word, and has no other way to write them than as objects: a course of 300
// lectures takes 200 MB. Solution: its text (version 2) is written from flat lists, a tenth of that; a test compares
// them.
import {tokenize} from './tokens.ts';

/**
 * Key, address before the slide's number, and the texts of the slides in order; then the numbers that stand in the
 * address, where they are not those of the slides.
 */
export type PageData = readonly (readonly [
  key: string,
  address: string,
  slides: readonly (readonly [title: string, shown: string, said: string])[],
  targets?: readonly number[],
])[];

/** Fields of the index; the page must name the same to load it. */
export const fields: readonly string[] = ['title', 'shown', 'said'];

/** Where a word stands: slide and field as one number, then how often, then the next. */
type TermPositions = number[];

/** The index as JSON: its ids count the slides of `data` from 0, in order. The same data gives the same text. */
export function buildSearchIndex(data: PageData): string {
  const terms = new Map<string, TermPositions>();
  const [lengths, averages]: [string[], number[]] = [[], fields.map(() => 0)];
  for (const [slide, texts] of data.flatMap(([, , slides]) => slides).entries()) {
    const own = texts.map((text, field) => {
      const words = tokenize(text);
      for (const word of words) add(terms, word.toLowerCase(), slide * fields.length + field);
      return new Set(words).size;
    });
    lengths.push(`"${slide}":${JSON.stringify(own)}`);
    for (const [field, length] of own.entries())
      averages[field] = ((averages[field] ?? 0) * slide + length) / (slide + 1);
  }
  const count = lengths.length;
  const ids = lengths.map((_, slide) => `"${slide}":${slide}`).join(',');
  const index = Array.from(terms, ([term, positions]) => `[${JSON.stringify(term)},${written(positions)}]`).join(',');
  const names = JSON.stringify(Object.fromEntries(fields.map((name, field) => [name, field])));
  const parts = [
    `"documentCount":${count}`,
    `"nextId":${count}`,
    `"documentIds":{${ids}}`,
    `"fieldIds":${names}`,
    `"fieldLength":{${lengths.join(',')}}`,
    `"averageFieldLength":${JSON.stringify(count > 0 ? averages : [])}`,
    '"storedFields":{}',
    '"dirtCount":0',
    `"index":[${index}]`,
    '"serializationVersion":2',
  ];
  return `{${parts.join(',')}}`;
}

/** Words come slide by slide, field by field: one that stands there twice was the last to be added. */
function add(terms: Map<string, TermPositions>, term: string, position: number): void {
  const positions = terms.get(term);
  if (positions === undefined) terms.set(term, [position, 1]);
  else if (positions[positions.length - 2] === position)
    positions[positions.length - 1] = (positions[positions.length - 1] ?? 0) + 1;
  else positions.push(position, 1);
}

/** By field, then by slide. */
function written(positions: TermPositions): string {
  const byField: string[][] = fields.map(() => []);
  for (let at = 0; at < positions.length; at += 2) {
    const position = positions[at] ?? 0;
    byField[position % fields.length]?.push(`"${Math.floor(position / fields.length)}":${positions[at + 1]}`);
  }
  const parts = byField.flatMap((slides, field) => (slides.length > 0 ? [`"${field}":{${slides.join(',')}}`] : []));
  return `{${parts.join(',')}}`;
}
