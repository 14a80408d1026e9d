// Notes with lines added or moved × what they said before -> those notes, where nothing else is another. Pure.
import type {Document} from '../../../model/document.ts';
import type {ReadNotes} from '../../choices/take.ts';
import {listTargets} from '../../edits/targets.ts';
import type {NotesState} from '../edit-words.ts';
import {listHolders, type TextHolder} from '../holders.ts';
import {foldTokens} from '../compare/words.ts';

/** Notes, and which of the texts that they held each of theirs is; -1 for a new one. */
export interface OrderedState extends NotesState {
  readonly order: readonly number[];
}

/** What the notes are to be. */
export interface OrderCheck {
  readonly order: readonly number[];
  readonly read: ReadNotes;
  /** Texts that the notes have since, from which of theirs on, and whether one is read as what it is to be. */
  readonly added?: {
    readonly at: number;
    readonly texts: readonly string[];
    readonly isLike: (own: TextHolder, i: number) => boolean;
  };
  /** Directives that they have since; none where it is absent. */
  readonly said?: number;
  /** A text of the list whose numbers may be out of order now. */
  readonly numbered?: TextHolder;
}

/** The notes of `edited` where they say what those of `state` do, in the order that is told, and what is added. */
export function checkOrder(
  state: OrderedState,
  edited: string,
  {order, read, added, said = 0, numbered}: OrderCheck,
): OrderedState | null {
  const was = new Map(listHolders(state.document).map((one, i) => [state.order[i] ?? -1, textOf(one)]));
  const ownOrder = new Set(added?.texts.map((_, i) => added.at + i));
  const earlier = listNew(listHolders(state.document), {order: state.order, but: new Set()});
  const isSound = (document: Document): boolean => {
    const now = listHolders(document);
    return (
      now.length === order.length &&
      now.every((one, i) => {
        if (!ownOrder.has(i)) return order[i] === -1 || was.get(order[i] ?? -1) === textOf(one);
        const k = i - (added?.at ?? 0);
        return foldTokens(one.text, true) === foldTokens(added?.texts[k] ?? '', true) && added?.isLike(one, k);
      }) &&
      listNew(now, {order, but: ownOrder}) === earlier &&
      countSince(listDirectives(state.document), listDirectives(document)) === said
    );
  };
  const written = endLines(edited, state.text);
  const plain = read(written);
  if (!isSound(plain)) return null;
  const text = numbered?.item ? renumber(written, plain, numbered) : written;
  const document = text === written ? plain : read(text);
  return isSound(document) ? {text, document, order} : null;
}

/** Texts that were added, but for those at the indices of `but`, wherever they stand. */
function listNew(
  holders: readonly TextHolder[],
  {order, but}: {readonly order: readonly number[]; readonly but: ReadonlySet<number>},
): string {
  const added = holders.filter((_, i) => order[i] === -1 && !but.has(i));
  return added.map(textOf).sort().join('\n');
}

/** `edited` with the ends of lines of `text`, where those are all `\r\n`. */
function endLines(edited: string, text: string): string {
  const isWindows = text.includes('\r\n') && !/(?<!\r)\n/.test(text);
  return isWindows ? edited.replace(/\r?\n/g, '\r\n').replace(/\r$/, '') : edited;
}

/** What is said of each heading, block and item. */
function listDirectives(document: Document): readonly string[] {
  return listTargets(document).flatMap(({kind, text, directives}) => {
    const words = kind === 'list' || kind === 'quote' || kind === 'footnote' ? '' : text;
    const all = directives.map(({name, value}) => `${name}=${value}`).join(' ');
    return directives.length === 0 ? [] : [`${kind} ${words}: ${all}`];
  });
}

/** How many of `now` are more than `before` has; -1 where one of those is gone. */
function countSince(before: readonly string[], now: readonly string[]): number {
  const rest = [...now];
  for (const one of before) {
    const at = rest.indexOf(one);
    if (at < 0) return -1;
    rest.splice(at, 1);
  }
  return rest.length;
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
