// Where a sentence that is too long for a slide is cut: a range of text -> the end of its last clause that fits.
import {findWords, countWords} from '../../text/words.ts';
import type {Span} from '../../text/span.ts';
import {english} from './languages/en.ts';
import {measureOpening} from './opener.ts';

/** Words that a cut must leave at least. */
const min = 8;
/** Words of the main clause that a cut must leave at least. */
const minMain = 6;

const anywhere = /\s/gu;

/** `(Hu et al., 2021; …)` or `[3, 7]` at the end of a sentence. */
const citation = /\s*(?:\([^()]{0,300}\b(?:19|20)\d\d[a-z]?[^()]{0,20}\)|\[[\d,;\s–-]{1,60}\])\s*[.;]?$/;

/** The range without the citation that ends it. */
export function withoutCitation(text: string, {from, to}: Span): Span {
  return {from, to: to - (citation.exec(text.slice(from, to))?.[0].length ?? 0)};
}

/** Offset after the last clause of `span` that leaves 8 to `max` words; `span.to` where all of it fits. */
export function findClauseEnd(text: string, span: Span, max: number, fixed: readonly Span[]): number {
  const next = findWords(text.slice(span.from, span.to))[max];
  if (next === undefined) return span.to;
  const limit = span.from + next.from;
  const brackets = bracketed(text.slice(span.from, span.to), span.from);
  const closed = (at: number): boolean => !inside(brackets, at) && !enumerates(text, at);
  const fits = (at: number): boolean =>
    !inside(fixed, at) && countWords(text.slice(span.from, at)) >= Math.min(min, max);
  const main = span.from + measureOpening(text.slice(span.from, span.to));
  const says = (at: number): boolean =>
    main === span.from || (at > main && countWords(text.slice(main, at)) >= minMain);
  // Where no cut leaves any of the main clause, one in the clause before it must do.
  const tries = [
    ...english.clauseEnds.map(pattern => ({pattern, isOk: says})),
    ...[...english.clauseEnds, anywhere].map(pattern => ({pattern, isOk: () => true})),
  ];
  for (const {pattern, isOk} of tries) {
    const at = [...text.slice(span.from, limit + 1).matchAll(pattern)]
      .map(({index}) => span.from + index)
      .findLast(range => range <= limit && fits(range) && isOk(range) && (pattern === anywhere || closed(range)));
    if (at !== undefined) return undangle(text, span.from, at, fixed);
  }
  const atom = fixed.find(({from, to}) => from <= limit && limit < to);
  if (atom === undefined) return limit;
  return atom.from > span.from ? atom.from : atom.to;
}

function inside(spans: readonly Span[], at: number): boolean {
  return spans.some(({from, to}) => from < at && at < to);
}

function enumerates(text: string, at: number): boolean {
  const after = text.slice(at, at + 260);
  if (english.beforeMembers.test(after)) return true;
  return english.lastMember.test(after) && /,[^,.;:]{1,40}$/.test(text.slice(Math.max(0, at - 41), at));
}

/** Steps back over words and marks that cannot end a line, never into an atom. */
function undangle(text: string, from: number, at: number, fixed: readonly Span[]): number {
  let end = at;
  for (;;) {
    const found = english.dangling.exec(text.slice(Math.max(from, end - 20), end))?.[0].length ?? 0;
    if (found === 0 || end - found <= from || fixed.some(atom => atom.from < end && end <= atom.to)) return end;
    end -= found;
  }
}

function bracketed(text: string, offset: number): readonly Span[] {
  const open: number[] = [];
  const spans: Span[] = [];
  for (const {0: bracket, index} of text.matchAll(/[()[\]]/g)) {
    if (bracket === '(' || bracket === '[') open.push(index);
    else spans.push({from: offset + (open.pop() ?? index), to: offset + index + 1});
  }
  return [...spans, ...open.map(from => ({from: offset + from, to: offset + text.length}))];
}
