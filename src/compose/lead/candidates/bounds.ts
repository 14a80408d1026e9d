// Where runs may begin and end within a sentence: a range of words -> places, each with its kind.
import type {Span} from '../../../text/span.ts';
import type {ReadBlock} from '../block.ts';
import {english} from '../languages/en.ts';
import type {EndKind, StartKind} from './candidate.ts';

/** Places by word; of several kinds at one word the first stands. */
export type Places<Kind> = ReadonlyMap<number, Kind>;

/** Words of a sentence within which its adverbial ends. */
const adverbialWithin = 16;

/** Words at which a run of `sentence` may begin. */
export function findStarts({words, label}: ReadBlock, {from, to}: Span): Places<StartKind> {
  const starts = new Map<number, StartKind>();
  const add = (at: number, kind: StartKind): void => {
    if (at >= from && at < to && !starts.has(at)) starts.set(at, kind);
  };
  add(from, 'sentence');
  if (label !== undefined && label.to > from) add(label.to, 'after label');
  let commas = 0;
  for (let i = from; i < to; i++) {
    const {bare = '', raw = ''} = words[i] ?? {};
    const before = words[i - 1];
    if (i > from && raw.endsWith(',') && i - from < adverbialWithin && commas++ === 0) {
      const isMarked = english.afterAdverbials.has(words[i + 1]?.raw.toLowerCase() ?? '');
      add(i + (isMarked ? 2 : 1), 'after adverbial');
    }
    if (bare === 'that' && i > from && i + 2 < to && english.reportingWords.has(before?.bare ?? ''))
      add(i + 1, 'after that');
    if (/[;:]$/.test(raw) && i + 2 < to) add(i + 1, 'after stop');
    const isAs = bare === 'as' && english.phraseOpening.test(words[i + 1]?.bare ?? '');
    if (english.coordinators.has(bare) && !isAs && i > from + 2 && /[,;]$/.test(before?.raw ?? ''))
      add(i + 1, 'after conjunction');
    if (i > from + 1 && raw.endsWith(',') && i + 3 < to) add(i + 1, 'after comma');
    if (i === from && english.openers.has(bare) && !english.afterOpeners.has(words[i + 1]?.bare ?? ''))
      add(i + 1, 'after opener');
    if (/^[–—-]+$/.test(raw) && i + 2 < to) add(i + 1, 'after dash');
  }
  return starts;
}

/** Words before which a run of `sentence` may end. */
export function findEnds({words}: ReadBlock, {from, to}: Span): Places<EndKind> {
  const ends = new Map<number, EndKind>();
  const add = (at: number, kind: EndKind): void => {
    if (at > from && at <= to && !ends.has(at)) ends.set(at, kind);
  };
  add(to, 'sentence');
  for (let i = from + 1; i < to; i++) {
    const {bare = '', raw = ''} = words[i] ?? {};
    if (/[,;:]$/.test(raw) && i - from >= 2) add(i + 1, raw.endsWith(',') ? 'comma' : 'stop');
    if (/^[([]/.test(raw)) add(i, 'bracket');
    if (/[)\]][.,;:]?$/.test(raw)) add(i + 1, 'bracket');
    if (/^[–—-]+$/.test(raw)) add(i, 'dash');
    if (english.clauseOpeners.has(bare) && i - from >= 2) add(i, 'clause');
  }
  return ends;
}
