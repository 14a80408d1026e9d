// Entries -> entries in which a sentence that copying broke into paragraphs is one again.
import type {Entry, Prose} from '../model/document.ts';
import {plain} from '../model/text.ts';
import {spanOf} from './part.ts';

/** Letters of a line as it comes from a page of print: a shorter one was ended on purpose. */
const printed = 50;

/** A paragraph of a line's length that ends within a sentence takes up the next one, where that goes on in small letters. */
export function rejoined(entries: readonly Entry[]): Entry[] {
  const out: Entry[] = [];
  for (const entry of entries) {
    const last = out.at(-1);
    if (entry.kind === 'prose' && last?.kind === 'prose' && goesOn(last, entry)) {
      out[out.length - 1] = {...last, place: spanOf([last.place, entry.place]), children: [...last.children, {type: 'text', value: ' '}, ...entry.children]};
    } else out.push(entry);
  }
  return out;
}

/** Only a blank line may stand between: anything else was put there by the author. */
function goesOn(first: Prose, second: Prose): boolean {
  const [ended, begun] = [plain(first.children).trimEnd(), plain(second.children)];
  const lastLine = ended.split('\n').at(-1) ?? '';
  return second.place.line - first.place.endLine <= 2 && lastLine.length >= printed && /[\p{L},]$/u.test(ended) && /^\p{Ll}/u.test(begun) && second.children[0]?.type === 'text';
}
