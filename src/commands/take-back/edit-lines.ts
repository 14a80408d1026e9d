// The text of a post × a text that somebody added or moved -> the text with whole lines added or moved: read again, and
// nothing else may be another. Pure.
import type {Document} from '../../model/document.ts';
import type {SourceRange} from '../../model/source-range.ts';
import type {ReadNotes} from '../choices/take.ts';
import {type NotesState, spell} from './edit-words.ts';
import {listHolders, type TextHolder} from './holders.ts';
import {foldTokens} from './words.ts';

/** Notes, and which of the texts that they held each of theirs is; -1 for a new one. */
export interface OrderedState extends NotesState {
  readonly order: readonly number[];
}

const itemStart = /^([\s>]*)([-*+]|\d{1,9}[.)])(\s+)/;

/** The notes with `text` behind the holder of number `index`, or before it; null where that cannot be. */
export function insertText(
  state: OrderedState,
  {index, isAfter, text}: {readonly index: number; readonly isAfter: boolean; readonly text: string},
  read: ReadNotes,
): OrderedState | null {
  const holder = listHolders(state.document)[index];
  const [words = ''] = spell(text);
  if (holder?.kind !== 'prose') return null;
  const lines = state.text.split('\n');
  const range = holder.item ?? holder.range;
  // What is within an item stands between it and the next one.
  if (holder.item && range.endLine > holder.range.endLine && isAfter) return null;
  const first = lines[range.line - 1] ?? '';
  const end = first.endsWith('\r') ? '\r' : '';
  const mark = itemStart.exec(first);
  if (holder.item && mark === null) return null;
  const indent = /^[\s>]*/.exec(first)?.[0] ?? '';
  const own = holder.item && mark ? [`${mark[1]}${mark[2]}${mark[3]}${words}${end}`] : [`${indent}${words}${end}`];
  const blank = `${indent.trimEnd()}${end}`;
  const put = holder.item ? own : isAfter ? [blank, ...own] : [...own, blank];
  const edited = lines.toSpliced(isAfter ? range.endLine : range.line - 1, 0, ...put).join('\n');
  const at = isAfter ? index + 1 : index;
  return checkOrder(state, edited, {order: state.order.toSpliced(at, 0, -1), added: text, read, numbered: holder});
}

/** The notes with the item or paragraph of number `index` behind `behind`, or before it; null where that cannot be. */
export function moveText(
  state: OrderedState,
  {index, beside, isAfter}: {readonly index: number; readonly beside: number; readonly isAfter: boolean},
  read: ReadNotes,
): OrderedState | null {
  const holders = listHolders(state.document);
  const [holder, other] = [holders[index], holders[beside]];
  if (holder?.kind !== 'prose' || other?.kind !== 'prose') return null;
  const isItem = holder.item !== undefined;
  if (isItem !== (other.item !== undefined)) return null;
  if (isItem && holder.ids.at(-3) !== other.ids.at(-3)) return null;
  const [from, to] = [holder.item ?? holder.range, other.item ?? other.range];
  const lines = state.text.split('\n');
  if (!isItem && /<!--/.test(lines[from.line - 2] ?? '')) return null;
  const count = holders.filter(one => isWithin(one, from)).length;
  const first = holders.findIndex(one => isWithin(one, from));
  const last = holders.findLastIndex(one => isWithin(one, to));
  const start = holders.findIndex(one => isWithin(one, to));
  const order = moved(state.order, {first, count, to: isAfter ? last + 1 : start});
  const at = isAfter ? to.endLine : to.line - 1;
  const edited = isItem
    ? moved(lines, {first: from.line - 1, count: from.endLine - from.line + 1, to: at})
    : moveParagraph(lines, from, at);
  return checkOrder(state, edited.join('\n'), {order, read, numbered: holder});
}

/** The notes with lines of a section elsewhere; `to` is the line, from 1, before which they come. */
export function moveSection(
  state: OrderedState,
  {range, to}: {readonly range: SourceRange; readonly to: number},
  read: ReadNotes,
): OrderedState | null {
  const holders = listHolders(state.document);
  const own = holders.flatMap((one, i) => (isWithin(one, range) ? [i] : []));
  const next = holders.findIndex(one => one.range.line >= to);
  const [first = 0] = own;
  const order = moved(state.order, {first, count: own.length, to: next < 0 ? holders.length : next});
  const ended = state.text.endsWith('\n') ? state.text : `${state.text}\n`;
  const lines = ended.split('\n').slice(0, -1);
  const taken = lines.slice(range.line - 1, range.endLine);
  const block = taken.at(-1)?.trim() === '' ? taken : [...taken, ''];
  const before = lines[to - 2]?.trim() === '' || to <= 1 ? [] : [''];
  const rest = lines.toSpliced(to - 1, 0, ...before, ...block);
  const shift = to <= range.line ? before.length + block.length : 0;
  rest.splice(range.line - 1 + shift, range.endLine - range.line + 1);
  return checkOrder(state, `${rest.join('\n').trimEnd()}\n`, {order, read});
}

/** The notes with a new section before the line `to`, from 1: a heading of `depth`, then paragraphs or items. */
export function insertSection(
  state: OrderedState,
  {to, lines, texts}: {readonly to: number; readonly lines: readonly string[]; readonly texts: readonly string[]},
  read: ReadNotes,
): OrderedState | null {
  const all = state.text.replace(/\n*$/, '\n').split('\n');
  const end = Math.min(to - 1, all.length - 1);
  const before = all[end - 1]?.trim() === '' || end === 0 ? [] : [''];
  const edited = all
    .toSpliced(end, 0, ...before, ...lines, '')
    .join('\n')
    .replace(/\n+$/, '\n');
  const at = listHolders(state.document).findIndex(one => one.range.line >= to);
  const spot = at < 0 ? state.order.length : at;
  const order = state.order.toSpliced(spot, 0, ...texts.map(() => -1));
  return checkOrder(state, edited, {order, read, added: texts.join(' ')});
}

function isWithin({range}: TextHolder, {line, endLine}: SourceRange): boolean {
  return range.line >= line && range.endLine <= endLine;
}

function moved<One>(
  list: readonly One[],
  {first, count, to}: {readonly first: number; readonly count: number; readonly to: number},
): readonly One[] {
  const taken = list.slice(first, first + count);
  const rest = list.toSpliced(first, count);
  return rest.toSpliced(to > first ? to - count : to, 0, ...taken);
}

function moveParagraph(lines: readonly string[], from: SourceRange, at: number): readonly string[] {
  const taken = lines.slice(from.line - 1, from.endLine);
  const isBlankBehind = lines[from.endLine]?.trim() === '';
  const count = taken.length + (isBlankBehind ? 1 : 0);
  const isBehind = at >= from.endLine;
  const put = lines[at - 1]?.trim() === '' || at === 0 ? [...taken, ''] : ['', ...taken];
  const rest = lines.toSpliced(from.line - 1, count);
  return rest.toSpliced(isBehind ? Math.min(at - count, rest.length) : at, 0, ...put);
}

interface OrderCheck {
  readonly order: readonly number[];
  readonly read: ReadNotes;
  /** Words that the notes have since. */
  readonly added?: string;
  /** A text of the list whose numbers may be out of order now. */
  readonly numbered?: TextHolder;
}

/** The notes of `edited` where they say what those of `state` do, in the new order, and what is added. */
function checkOrder(
  state: OrderedState,
  edited: string,
  {order, read, added = '', numbered}: OrderCheck,
): OrderedState | null {
  const was = new Map(listHolders(state.document).map((one, i) => [state.order[i] ?? -1, textOf(one)]));
  const isSound = (document: Document): boolean => {
    const now = listHolders(document);
    const news = now.filter((_, i) => order[i] === -1 && state.order[i] !== -1);
    const said = foldTokens(news.map(({text}) => text).join(' '), true);
    const isAdded = state.order.includes(-1) || said === foldTokens(added, true) || added === '';
    return (
      now.length === order.length &&
      isAdded &&
      now.every((one, i) => order[i] === -1 || was.get(order[i] ?? -1) === textOf(one))
    );
  };
  const plain = read(edited);
  if (!isSound(plain)) return null;
  const text = numbered?.item ? renumber(edited, plain, numbered) : edited;
  const document = text === edited ? plain : read(text);
  return isSound(document) ? {text, document, order} : null;
}

function textOf({kind, text, depth}: TextHolder): string {
  return `${kind} ${depth} ${text}`;
}

/** Items that were numbered one after the other are so again. */
function renumber(text: string, document: Document, {ids}: TextHolder): string {
  const lines = text.split('\n');
  const siblings = listHolders(document).filter(
    ({item, ids: own}) => item !== undefined && own.length === ids.length && own.at(-3) === ids.at(-3),
  );
  const at = siblings.flatMap(({item}) => (item ? [item.line - 1] : []));
  const numbers = at.map(line => Number(/^[\s>]*(\d+)[.)]/.exec(lines[line] ?? '')?.[1]));
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const [first = 0] = sorted;
  if (numbers.length < 2 || numbers.some(Number.isNaN) || sorted.length < numbers.length - 1 || sorted.length < 2)
    return text;
  for (const [i, line] of at.entries())
    lines[line] = (lines[line] ?? '').replace(/^([\s>]*)\d+/, (_, indent: string) => `${indent}${first + i}`);
  return lines.join('\n');
}
