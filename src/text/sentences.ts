// Sentence ends: inline content -> its sentences, each a slice of the author's nodes.
import type {Inline} from '../model/document.ts';
import {findUncuttable, divideInline, maskInline} from './slices.ts';
import type {Span} from './span.ts';

/** A full stop after one of these ends no sentence; `No.` does unless a number follows. */
const abbreviations =
  'e.g i.e vs viz cf ca approx resp dr prof mr mrs ms st fig figs eq eqs eqn sec secs sect chap ch tab thm lem def ' +
  'ref refs vol p pp nos inc ltd dept univ u.s u.k a.k.a w.r.t i.i.d s.t ph.d';
const alternatives = abbreviations.replaceAll('.', '\\.').replaceAll(' ', '|');
const abbreviation = new RegExp(`(?:^|[\\s([{"'“‘/])(?:${alternatives})\\.$`, 'i');
/** These may end a sentence: they do before a capital. */
const softAbbreviation = /(?:^|[\s([])(?:et al|etc|jr|sr|a\.m|p\.m)\.$/i;
/** `Justin D.`, `J.`, `and J.`: an initial stands first, or follows a capitalised word, `and` or `by`. */
const initial = /(?:^|(?:^|\s)(?:\p{Lu}[\p{L}.-]*|and|by)\s)\p{Lu}\.$/u;
/** `1.`, `a)`, `(2).`: a number typed before an entry. */
const enumerator = /^[\s(]*(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]+$/;
/** Characters read by the segmenter at a time. */
const stretch = 2000;
/** Characters; brackets further apart are taken for a slip of the author. */
const longestBracket = 300;
/** A citation mark after the full stop belongs to the sentence it follows. */
const citation = /^(?:\[[\d,;\s–-]{1,30}\]|\^\[[\d,]+\])\s*/;

// Its rules for the ends of sentences hold for the languages that write full stops.
const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'});

/** The sentences of inline content in order; their nodes together are the input. */
export function splitSentences(children: readonly Inline[]): readonly (readonly Inline[])[] {
  return divideInline(
    children,
    findSentences(children)
      .slice(1)
      .map(({from}) => from),
  );
}

/** The same as plain-text offsets; the blanks after a sentence belong to it. */
export function findSentences(children: readonly Inline[]): readonly Span[] {
  const text = maskInline(children);
  const inside = sealed(text, findUncuttable(children));
  const spans: Span[] = [];
  let from = 0;
  for (const index of ends(text)) {
    const at = index + (citation.exec(text.slice(index, index + 40))?.[0].length ?? 0);
    if (at <= from || at >= text.length || inside[at] === 1) continue;
    // ".NET", not the end of anything.
    if (/\s\.$/.test(text.slice(Math.max(0, index - 2), index))) continue;
    if (continues(text.slice(Math.max(from, index - 60), index).trimEnd(), text.slice(index, index + 8))) continue;
    spans.push({from, to: at});
    from = at;
  }
  return text.length > from || spans.length === 0 ? [...spans, {from, to: text.length}] : spans;
}

/** Candidates in order: those of the segmenter, and those before a number, which it takes for a continuation. */
function ends(text: string): readonly number[] {
  const found = new Set<number>();
  for (const {from, to} of stretches(text)) {
    for (const {index} of segmenter.segment(text.slice(from, to))) {
      if (index > 0 || text.startsWith('. ', from - 2)) found.add(from + index);
    }
  }
  for (const {0: gap, index} of text.matchAll(/[.!?]["”’)\]]{0,3}\s{1,9}(?=\d)/g)) found.add(index + gap.length);
  return [...found].sort((a, b) => a - b);
}

/** Stretches that end after a full stop where they can: the segmenter's time grows with the square of the length. */
function stretches(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  while (text.length - from > stretch) {
    const stop = text.lastIndexOf('. ', from + stretch);
    const to = stop > from ? stop + 2 : from + stretch;
    spans.push({from, to});
    from = to;
  }
  return [...spans, {from, to: text.length}];
}

function continues(before: string, after: string): boolean {
  if (/^["'“‘([]*\p{Ll}/u.test(after) || /^[)\]}”’,;:]/.test(after)) return true;
  if (/\bno\.$/i.test(before)) return /^\d/.test(after);
  if (softAbbreviation.test(before)) return !/^["“‘([]*\p{Lu}/u.test(after);
  return abbreviation.test(before) || initial.test(before) || enumerator.test(before);
}

/** 1 at every offset inside an atom or inside round brackets, where no sentence of ours ends. */
function sealed(text: string, fixed: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(text.length + 1);
  for (const {from, to} of fixed) inside.fill(1, from + 1, to);
  const open: number[] = [];
  for (const {0: bracket, index} of text.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index);
    else {
      const from = open.pop() ?? index;
      if (index - from <= longestBracket) inside.fill(1, from + 1, index + 1);
    }
  }
  return inside;
}
