// What a sentence can do without in its middle: parentheses, citations, relative clauses, as ranges of words.
import type {Span} from '../../../text/span.ts';
import type {ReadBlock} from '../block.ts';
import {english} from '../languages/en.ts';
import type {Gap} from './candidate.ts';

/** A range of words that may be left out. */
export interface Aside extends Span {
  readonly gap: Exclude<Gap, 'none'>;
}

/** Words of an aside at most. */
const longest = 24;

/** The asides of `sentence`, in order of their beginnings. */
export function findAsides({words}: ReadBlock, {from, to}: Span): readonly Aside[] {
  const found: Aside[] = [];
  for (let i = from + 1; i < to; i++) {
    const {raw = '', bare = ''} = words[i] ?? {};
    if (/^[([]/.test(raw)) {
      const close = closing(words, i, to);
      if (close + 1 < to && (raw.startsWith('(') || isCitation(words.slice(i, close + 1))))
        found.push({from: i, to: close + 1, gap: 'bracket'});
    }
    const isAfterMark = raw.endsWith(',') || /^[–—]$/.test(raw);
    if (!isAfterMark && !english.asideOpeners.has(bare)) continue;
    const start = raw.endsWith(',') ? i + 1 : i;
    for (let end = start + 1; end < Math.min(to - 2, start + longest); end++) {
      const next = words[end + 1]?.bare ?? '';
      const isMarked = /[,–—]$/.test(words[end]?.raw ?? '');
      if (isMarked || english.asideClosers.has(next))
        found.push({from: start, to: end + 1, gap: isMarked ? 'commas' : 'clause'});
    }
  }
  return found;
}

function closing(words: ReadBlock['words'], from: number, to: number): number {
  for (let i = from; i < to; i++) if (/[)\]]/.test(words[i]?.raw ?? '')) return i;
  return to;
}

/** `[3, 7]`, which is no size such as `[3 x 7]`. */
function isCitation(words: ReadBlock['words']): boolean {
  return /^\[[\d,;\s–-]+\][.,;:]?$/.test(words.map(({raw}) => raw).join(' '));
}
