// The text of a post × words of it that somebody changed -> the text with them: each change is read again, and nothing
// else may be another. Pure.
import type {ReadNotes} from '../choices/take.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import type {Document} from '../../model/document.ts';
import {listHolders, printWithout, type TextHolder} from './holders.ts';
import {alignTokens, diffTokens, foldTokens, type Token, type TokenEdit, tokensOf} from './compare/words.ts';

/** Notes, and what they say. */
export interface NotesState {
  readonly text: string;
  readonly document: Document;
}

/** Characters of a text that give way to others. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** Places in the notes that are tried for one change, at most: each is a reading of the notes. */
const maxTries = 24;

/** The notes where the holder of number `index` has the words of `after` for those of `before`; null where none do. */
export function changeWords(
  state: NotesState,
  index: number,
  {before, after}: {readonly before: string; readonly after: string},
  read: ReadNotes,
): NotesState | null {
  let [current, said]: [NotesState, string] = [state, before];
  for (const edit of diffTokens(before, after)) {
    const [old, now] = [tokensOf(said), tokensOf(after)];
    const change = {
      edit,
      before: said,
      put: textBetween(after, now, edit.newFrom, edit.newTo),
      glue: [gapAt(after, now, edit.newFrom), gapAt(after, now, edit.newTo)] as const,
    };
    const next = applyEdit(current, index, change, read);
    if (next === null) return null;
    current = next;
    const [start, end] = [old[edit.from - 1]?.to ?? 0, old[edit.to]?.from ?? said.length];
    const [newStart, newEnd] = [now[edit.newFrom - 1]?.to ?? 0, now[edit.newTo]?.from ?? after.length];
    said = said.slice(0, start) + after.slice(newStart, newEnd) + said.slice(end);
  }
  return current;
}

/** The notes where a line of the code of number `index` is another one; null where it stands there twice. */
export function changeLine(
  state: NotesState,
  index: number,
  {before, after}: {readonly before: string; readonly after: string},
  read: ReadNotes,
): NotesState | null {
  const holder = listHolders(state.document)[index];
  if (holder === undefined) return null;
  const {line, endLine} = holder.range;
  const lines = state.text.split('\n');
  const own = before.trimEnd();
  const isIt = (text: string): boolean => text.trimEnd().endsWith(own) && text.trim() === own.trim();
  const at = lines.flatMap((text, i) => (i >= line - 1 && i < endLine && isIt(text) ? [i] : []));
  const [spot = -1] = at;
  if (at.length !== 1 || own.trim() === '') return null;
  const text = lines
    .with(
      spot,
      (lines[spot] ?? '').replace(own, () => after.trimEnd()),
    )
    .join('\n');
  const document = read(text);
  const now = listHolders(document)[index];
  const wanted = holder.text
    .split('\n')
    .map(one => (one.trimEnd() === own ? after.trimEnd() : one))
    .join('\n');
  const isSound = now?.text === wanted && printWithout(document, now) === printWithout(state.document, holder);
  return isSound ? {text, document} : null;
}

/** One change of words: which tokens of `before` go, what comes, and whether blanks stand before and behind it. */
interface WordChange {
  readonly edit: TokenEdit;
  readonly before: string;
  readonly put: string;
  readonly glue: readonly [before: string | null, behind: string | null];
}

function textBetween(text: string, tokens: readonly Token[], from: number, to: number): string {
  return from === to ? '' : text.slice(tokens[from]?.from, tokens[to - 1]?.to);
}

/** The blanks before token `at`; at the ends of the text any are as good. */
function gapAt(text: string, tokens: readonly Token[], at: number): string | null {
  if (at === 0 || at === tokens.length) return null;
  return text.slice(tokens[at - 1]?.to ?? 0, tokens[at]?.from ?? text.length);
}

function applyEdit(state: NotesState, index: number, change: WordChange, read: ReadNotes): NotesState | null {
  const holder = listHolders(state.document)[index];
  const at = holder && findInHolder(holder, change);
  if (holder === undefined || at === undefined) return null;
  const put = at.isLowered ? change.put.charAt(0).toLowerCase() + change.put.slice(1) : change.put;
  const words = holder.tokens.map(({from, to}) => holder.text.slice(from, to));
  const wanted = foldTokens([...words.slice(0, at.from), put, ...words.slice(at.to)].join(' '), true);
  const rest = printWithout(state.document, holder);
  const splices = listSplices(state.text, holder, at, {...change, put});
  for (const {from, to, put: written} of splices.slice(0, maxTries)) {
    const text = state.text.slice(0, from) + written + state.text.slice(to);
    const document = read(text);
    const after = listHolders(document)[index];
    if (after && foldTokens(after.text, true) === wanted && printWithout(document, after) === rest)
      return {text, document};
  }
  return null;
}

/** Tokens of a holder, from the first to before the last. */
interface HolderSpan {
  readonly from: number;
  readonly to: number;
  /** The slide began a sentence where the notes go on with one. */
  readonly isLowered: boolean;
}

/** Where the words that change stand in the holder; undefined where that is not sure. */
function findInHolder({text, tokens}: TextHolder, {edit, before}: WordChange): HolderSpan | undefined {
  const old = tokensOf(before);
  const [words, others] = [old.map(({word}) => word), tokens.map(({word}) => word)];
  const runs = findRun(others, words);
  if (runs.length > 1 && others.length > words.length) return undefined;
  const [run] = runs;
  const at = run === undefined ? alignTokens(words, others) : words.map((_, i) => run + i);
  const [first, last] = [at[edit.from] ?? -1, at[edit.to - 1] ?? -1];
  const [prior, next] = [at[edit.from - 1] ?? -1, at[edit.to] ?? -1];
  if (edit.from === edit.to) {
    if (prior >= 0 && next >= 0 && next !== prior + 1) return undefined;
    const spot = prior >= 0 ? prior + 1 : next;
    return spot < 0 ? undefined : {from: spot, to: spot, isLowered: false};
  }
  const isRun = at.slice(edit.from, edit.to).every((one, i) => one === first + i);
  if (first < 0 || last < 0 || !isRun) return undefined;
  const [shown, written] = [before.charAt(old[edit.from]?.from ?? 0), text.charAt(tokens[first]?.from ?? 0)];
  return {from: first, to: last + 1, isLowered: shown !== written && shown.toLowerCase() === written};
}

/** Where `words` stand in `all`, one right after the other. */
function findRun(all: readonly string[], words: readonly string[]): readonly number[] {
  if (words.length === 0) return [];
  return all.flatMap((_, i) => (words.every((word, k) => all[i + k] === word) ? [i] : []));
}

/** What may be written for a change, likeliest first. */
function listSplices(
  text: string,
  {range, tokens}: TextHolder,
  span: HolderSpan,
  change: WordChange,
): readonly Splice[] {
  const lines = text.split('\n');
  const start = lines.slice(0, range.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const source = lines.slice(range.line - 1, range.endLine).join('\n');
  const raw = tokensOf(source).map(one => ({...one, from: one.from + start, to: one.to + start}));
  const [words, others] = [tokens.map(({word}) => word), raw.map(({word}) => word)];
  const at = alignTokens(words, others);
  const isInsertion = span.from === span.to;
  const sought = isInsertion ? words.slice(Math.max(0, span.from - 1), span.from + 1) : words.slice(span.from, span.to);
  const located = [
    ...new Set([at[isInsertion ? Math.max(0, span.from - 1) : span.from] ?? -1, ...findRun(others, sought)]),
  ];
  const found = located.flatMap(spot => {
    if (spot < 0) return [];
    if (!isInsertion) return replaceAt(text, raw[spot], raw[spot + sought.length - 1], change);
    const hasPrior = span.from > 0;
    const [prior, next] = hasPrior ? [raw[spot], raw[spot + 1]] : [undefined, raw[spot]];
    return insertAt(text, [prior?.to ?? start, next?.from ?? start + source.length], change);
  });
  return found;
}

function replaceAt(
  text: string,
  first: Token | undefined,
  last: Token | undefined,
  {put}: WordChange,
): readonly Splice[] {
  if (first === undefined || last === undefined || last.to < first.from) return [];
  if (put !== '') return spell(put).map(one => ({from: first.from, to: last.to, put: one}));
  const before = /[ \t]*$/.exec(text.slice(0, first.from))?.[0].length ?? 0;
  const behind = /^[ \t]*/.exec(text.slice(last.to))?.[0].length ?? 0;
  const [open, close] = [/[ \t]*[*_`~]+$/.exec(text.slice(0, first.from)), /^[*_`~]+/.exec(text.slice(last.to))];
  const marked = open && close ? [{from: first.from - open[0].length, to: last.to + close[0].length, put: ''}] : [];
  const isInWords = before > 0 && behind > 0;
  return [
    {
      from: first.from - (isInWords || behind === 0 ? before : 0),
      to: last.to + (isInWords || before > 0 ? 0 : behind),
      put: '',
    },
    ...marked,
  ];
}

/** Between two words, outside of marks where there are blanks. */
function insertAt(text: string, [from, to]: readonly [number, number], {put, glue}: WordChange): readonly Splice[] {
  const isBlank = (at: number): boolean => /^\s?$/.test(text.charAt(at));
  const offsets = Array.from({length: Math.min(40, to - from + 1)}, (_, i) => from + i).filter(
    at => (glue[0] !== '' || !isBlank(at - 1)) && (glue[1] !== '' || !isBlank(at)),
  );
  const atBlank = offsets.filter(at => isBlank(at) || isBlank(at - 1));
  return [...atBlank, ...offsets.filter(at => !atBlank.includes(at))].flatMap(at => {
    // At an end of what a slide says the notes may go on with a sign that no blank stands beside.
    const isOpen = glue[0] === null && /[([“‘«]/.test(text.charAt(at - 1));
    const isClosed = glue[1] === null && /[.,;:!?…)\]%”’»]/.test(text.charAt(at));
    // Within marks that have a blank before or behind them, none stands beside them.
    const isFirst = /(?:^|\s)[*_`~]+$/.test(text.slice(Math.max(0, at - 8), at));
    const isLast = /^[*_`~]+(?:\s|$)/.test(text.slice(at, at + 8));
    const before = glue[0] !== '' && !isBlank(at - 1) && !isOpen && !isFirst ? ' ' : '';
    const behind = glue[1] !== '' && !isBlank(at) && !isClosed && !isLast ? ' ' : '';
    return spell(put).map(one => ({from: at, to: at, put: before + one + behind}));
  });
}

/** Words as Markdown: as they are where no sign of theirs could be a mark, else each sign escaped. */
export function spell(words: string): readonly string[] {
  const plain = words.replace(/\s+/g, ' ');
  if (!/[\\[\]*_`$|~^&<>{}#]/.test(plain)) return [plain];
  const escaped = plain
    .replace(/[\\[\]*_`$|~^#]/g, '\\$&')
    .replace(/[&<>]/g, escapeHtml)
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');
  return [escaped];
}
