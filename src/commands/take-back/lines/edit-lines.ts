// The text of a post × a text that somebody added or moved -> the text with whole lines added or moved: read again, and
// nothing else may be another. Pure.
import type {SourceRange} from '../../../model/source-range.ts';
import type {ReadNotes} from '../../choices/take.ts';
import {spell} from '../edit-words.ts';
import {listHolders, type TextHolder} from '../holders.ts';
import {checkOrder, type OrderedState} from './check-order.ts';

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
  const edited = (holder.item ? withItem : withParagraph)(lines, holder, {words, isAfter});
  if (edited === null) return null;
  const at = isAfter ? index + 1 : index;
  const order = state.order.toSpliced(at, 0, -1);
  const isLike = ({kind, item, ids}: TextHolder): boolean =>
    kind === 'prose' && (item === undefined) === (holder.item === undefined) && ids.length === holder.ids.length;
  return checkOrder(state, edited.join('\n'), {order, read, numbered: holder, added: {at, texts: [text], isLike}});
}

interface NewLine {
  readonly words: string;
  readonly isAfter: boolean;
}

function withItem(lines: readonly string[], holder: TextHolder, {words, isAfter}: NewLine): readonly string[] | null {
  const range = holder.item ?? holder.range;
  const first = lines[range.line - 1] ?? '';
  const mark = itemStart.exec(first);
  // What is within an item stands between it and the next one.
  if (mark === null || (range.endLine > holder.range.endLine && isAfter)) return null;
  const item = `${mark[1]}${mark[2]}${mark[3]}${words}${first.endsWith('\r') ? '\r' : ''}`;
  return lines.toSpliced(isAfter ? range.endLine : range.line - 1, 0, item);
}

function withParagraph(
  lines: readonly string[],
  {range}: TextHolder,
  {words, isAfter}: NewLine,
): readonly string[] | null {
  const first = lines[range.line - 1] ?? '';
  const end = first.endsWith('\r') ? '\r' : '';
  const indent = /^[\s>]*/.exec(first)?.[0].replace('\r', '') ?? '';
  const [own, blank] = [`${indent}${words}${end}`, `${indent.trimEnd()}${end}`];
  if (isAfter) return lines.toSpliced(pastAttributes(lines, range.endLine), 0, blank, own);
  const at = aboveComments(lines, range.line) - 1;
  if (isAttributes(lines[at - 1])) return null;
  return lines.toSpliced(at, 0, ...(/^[\s>]*$/.test(lines[at - 1] ?? '') ? [] : [blank]), own, blank);
}

/** The first line of the comments above `line`, which are said of it; blank lines may stand below those of slides. */
export function aboveComments(lines: readonly string[], line: number): number {
  let first = line;
  for (let at = line - 1; at > 0; at--) {
    const text = lines[at - 1] ?? '';
    const isDirective = /^\s*<!--\s*slides?\s*[:=].*-->\s*$/i.test(text);
    if (isDirective || (at === first - 1 && /^\s*<!--.*-->\s*$/.test(text))) first = at;
    else if (text.trim() !== '') break;
  }
  return first;
}

/** The last line, from 1, of what ends on `line` and of kramdown's attributes right below it. */
function pastAttributes(lines: readonly string[], line: number): number {
  let last = line;
  while (isAttributes(lines[last])) last += 1;
  return last;
}

function isAttributes(line: string | undefined): boolean {
  return /^[\s>]*\{:.*\}\s*$/.test(line ?? '');
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
  // What is said above a paragraph, and attributes there, would stay behind.
  const isTied = aboveComments(lines, from.line) < from.line || /-->|<!--/.test(lines[from.line - 2] ?? '');
  if (!isItem && (isTied || isAttributes(lines[from.line - 2]))) return null;
  const count = holders.filter(one => isWithin(one, from)).length;
  const first = holders.findIndex(one => isWithin(one, from));
  const last = holders.findLastIndex(one => isWithin(one, to));
  const start = holders.findIndex(one => isWithin(one, to));
  const order = moved(state.order, {first, count, to: isAfter ? last + 1 : start});
  const edited = isItem
    ? moved(lines, {
        ...{first: from.line - 1, count: from.endLine - from.line + 1},
        to: isAfter ? to.endLine : to.line - 1,
      })
    : moveParagraph(lines, from, isAfter ? pastAttributes(lines, to.endLine) : aboveComments(lines, to.line) - 1);
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

/** Lines of a section before the line `to`, from 1; its title and the texts below it; how many directives it has. */
interface NewSection {
  readonly to: number;
  readonly lines: readonly string[];
  readonly texts: readonly string[];
  readonly said: number;
}

/** The notes with a new section before the line `to`, from 1: a heading of `depth`, then paragraphs or items. */
export function insertSection(
  state: OrderedState,
  {to, lines, texts, said}: NewSection,
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
  const isLike = ({kind}: TextHolder, i: number): boolean => kind === (i === 0 ? 'heading' : 'prose');
  return checkOrder(state, edited, {order, read, said, added: {at: spot, texts, isLike}});
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
  const end = pastAttributes(lines, from.endLine);
  const taken = lines.slice(from.line - 1, end);
  const count = taken.length + (lines[end]?.trim() === '' ? 1 : 0);
  const isBehind = at >= end;
  const [above = '', below = ''] = [lines[at - 1], lines[at]];
  const put = [...(above.trim() === '' ? [] : ['']), ...taken, ...(below.trim() === '' ? [] : [''])];
  const rest = lines.toSpliced(from.line - 1, count);
  return rest.toSpliced(isBehind ? Math.min(at - count, rest.length) : at, 0, ...put);
}
