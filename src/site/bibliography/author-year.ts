// An entry of a bibliography -> how it is cited in a text, by author and year; who made it, and when.
import type {BibtexEntry} from './bibtex.ts';
import {plainTex} from './tex-text.ts';

/** "Vaswani et al., 2017", its title where it has no author; empty where it has neither. */
export function citeByAuthor({fields}: BibtexEntry): string {
  const names = nameAuthors(fields.get('author') ?? fields.get('editor') ?? '');
  const who = names === '' ? plainTex(fields.get('title') ?? '') : names;
  return [who, yearOf({fields})].filter(Boolean).join(', ');
}

/** The year of an entry; empty where it has none. */
export function yearOf({fields}: Pick<BibtexEntry, 'fields'>): string {
  return /\d{4}/.exec(fields.get('year') ?? fields.get('date') ?? '')?.[0] ?? '';
}

/** Names as they are written, "Last, First", "First Last" or in braces, which may hold an "and". */
export function peopleOf(written: string): readonly string[] {
  const people: string[] = [];
  let depth = 0;
  let from = 0;
  for (const {0: one, index} of written.matchAll(/[{}]|\s+and\s+/gi)) {
    if (one === '{') depth++;
    else if (one === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      people.push(written.slice(from, index));
      from = index + one.length;
    }
  }
  return [...people, written.slice(from)].map(one => one.trim()).filter(Boolean);
}

/** "Ada", "Ada and Bo", "Ada et al.", by their last names. */
function nameAuthors(written: string): string {
  const people = peopleOf(written);
  const [first, second] = people.map(lastName);
  if (first === undefined) return '';
  if (people.length > 2 || second === 'others') return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** `Last, First`, `First von Last`, or `{A Society}`. */
function lastName(person: string): string {
  if (person.startsWith('{') && person.endsWith('}')) return plainTex(person);
  if (person.includes(',')) return plainTex(person.split(',', 1)[0] ?? '');
  const words = plainTex(person).split(' ');
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}/u.test(word));
  return words.slice(particle > 0 ? particle : -1).join(' ');
}

/** "Müller, Hermann", by which lists are ordered; a society as it is written. */
export function lastNameFirst(person: string): string {
  const whole = plainTex(person);
  const last = lastName(person);
  return whole.endsWith(` ${last}`) ? `${last}, ${whole.slice(0, -last.length).trim()}` : whole;
}
