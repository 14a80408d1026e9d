// Sentence ends: inline content -> its sentences, each a slice of the author's nodes.
import type {Inline} from '../model/document.ts';
import {findUncuttable, divideInline, maskInline} from './slices.ts';
import type {Span} from './span.ts';

/** A full stop after one of these ends no sentence; `No.` does unless a number follows. */
const abbreviations =
  'e.g i.e vs viz cf ca approx resp dr prof mr mrs ms st fig figs eq eqs eqn sec secs sect chap ch tab thm lem def ' +
  'ref refs vol pp nos dept univ a.k.a w.r.t i.i.d s.t mt lt sgt capt gov';
/** After these a number follows; before anything else they are words that may end a sentence. */
const numbered =
  'no p pg alg prop cor rem ex exs prob probs app para par art ver ed pt pts max min avg ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec';
/** These may end a sentence: they do where a word follows that opens one. */
const titles = 'inc ltd corp u.s u.k u.n e.u ph.d m.d b.a b.s m.s m.a d.c';
const abbreviation = endsOn(abbreviations);
const numberedAbbreviation = endsOn(numbered);
const titleAbbreviation = endsOn(titles);
/** These may end a sentence: they do before a capital. */
const softAbbreviation = /(?:^|[\s([])(?:et al|etc|jr|sr|a\.m|p\.m)\.$/i;
/**
 * `Justin D.`, `J.`, `Ada Li, J.`, `and J.`: an initial stands first, or follows a capitalised word, `and` or `by`;
 * `H.M.` and `J.-P.` are a name's wherever they stand.
 */
const initial = new RegExp(
  String.raw`(?:^|(?:^|\s)(?:\p{Lu}[\p{L}.’'-]*,?|and|by|&)\s)\p{Lu}\.$|` +
    String.raw`(?:^|[\s([{"“‘/-])(?:\p{Lu}\.-?){1,3}\p{Lu}\.$`,
  'u',
);
/** A word that opens a sentence and is no name: after "vitamin C." or "the U.S." one ends. */
const opensSentence = new RegExp(
  '^["“‘([]*(?:The|An?|It|Its|He|She|They|Their|We|Our|You|Your|I|This|That|These|Those|There|Here|Such|In|On|At|' +
    'For|From|With|By|As|To|Of|But|And|Or|So|Yet|If|When|While|Where|What|Why|How|Which|Who|Then|Thus|Hence|However|' +
    'Because|Since|Although|Though|After|Before|Note|Let|Each|All|Both|Some|Most|Many|One|Also|Now|Not|No)' +
    "(?![\\p{L}.’'-])",
  'u',
);
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
    if (continues(text.slice(Math.max(from, index - 60), index).trimEnd(), text.slice(index, index + 12))) continue;
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
  // "1 ... 127", a range.
  if (/(?:\.{3}|…)$/.test(before) && /^[-−]?\d/.test(after)) return true;
  if (numberedAbbreviation.test(before)) return /^\d/.test(after);
  if (titleAbbreviation.test(before) || initial.test(before)) return !opensSentence.test(after);
  if (softAbbreviation.test(before)) return !/^["“‘([]*\p{Lu}/u.test(after);
  return abbreviation.test(before) || enumerator.test(before);
}

/** Texts that end with one of `words` and its full stop. */
function endsOn(words: string): RegExp {
  const alternatives = words.replaceAll('.', '\\.').replaceAll(' ', '|');
  return new RegExp(`(?:^|[\\s([{"'“‘/])(?:${alternatives})\\.$`, 'i');
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
