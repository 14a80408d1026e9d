// Content blocks of a section -> the same, each text bound to the figure that it speaks of.
import type {ContentBlock, FigureBlock, ListBlock, ProseBlock} from '../../../blocks/types.ts';
import {english} from '../../../text/languages/en.ts';
import {countWords} from '../../../text/words.ts';
import {blockText} from '../../../blocks/text.ts';
import {mergeSameFigures} from './same-figure.ts';
import {pointsAtFigure} from '../narration.ts';

/** Words up to which a text right after a figure belongs to it: a line or two below it. */
const shortText = 34;

/** A label that opens a text, its words at most, and the letters of a word that names something. */
const label = /^\s*([^.:!?]{2,40})[.:]/u;
const labelWords = 4;
const termCharacters = 4;

type TextBlock = ProseBlock | ListBlock;

/** The figures beside a text that may be its own. */
interface Beside {
  readonly before: FigureBlock | undefined;
  readonly after: FigureBlock | undefined;
}

/** A text, the figure that it speaks of, and whether it points at it. */
interface Binding {
  readonly text: TextBlock;
  readonly figure: number;
  /** Where the text stands, from the figure. */
  readonly side: 'before' | 'after';
  readonly pointed: boolean;
}

/** How the figures of a section stand to its texts: it opens with one, or it ends on one. */
interface Order {
  readonly opens: boolean;
  readonly ends: boolean;
}

/**
 * `written` whose figures name the text blocks beside them that speak of them: each text belongs to one figure, the one
 * before or the one after it, on its side of `rules`: lines of the notes that part them. The parts of a figure come
 * after a short text that belongs to the whole.
 */
export function relateFigures(
  written: readonly ContentBlock[],
  rules: readonly number[] = [],
): readonly ContentBlock[] {
  const content = mergeSameFigures(written);
  const shown = content.filter(block => !['note', 'break'].includes(block.kind) && !isDetail(block));
  const order = {opens: shown[0]?.kind === 'figure', ends: shown.at(-1)?.kind === 'figure'};
  const bindings = shown.flatMap((block, i) => (isText(block) ? bind(block, findBeside(shown, i, rules), order) : []));
  const related = content.map(block => {
    if (block.kind !== 'figure') return block;
    const own = bindings.filter(({figure}) => figure === block.id);
    return {
      ...block,
      about: own.map(({text}) => text.id),
      ...(own.length > 0 ? {binds: own.map(({side}) => side)} : {}),
      ...(own.some(({pointed}) => pointed) ? {pointed: true} : {}),
    };
  });
  return putDetailsLast(related, bindings);
}

/** The parts of a figure after a short text that belongs to the whole, which stands right after them. */
function putDetailsLast(content: readonly ContentBlock[], bindings: readonly Binding[]): readonly ContentBlock[] {
  const out: ContentBlock[] = [];
  let details: ContentBlock[] = [];
  for (const block of content) {
    if (isDetail(block)) {
      details.push(block);
      continue;
    }
    const owner = details[0]?.id;
    const isOwn = isText(block) && countWords(blockText(block)) <= shortText;
    const goesFirst = isOwn && bindings.some(({text, figure}) => text === block && figure === owner);
    if (goesFirst || block.kind === 'note') out.push(block);
    else {
      out.push(...details, block);
      details = [];
    }
  }
  return [...out, ...details];
}

function isText(block: ContentBlock): block is TextBlock {
  return block.kind === 'prose' || block.kind === 'list';
}

/** All of a text, also where only some of it is shown. */
function wholeText(block: TextBlock): string {
  return block.speakerNotes.length > 0 ? block.speakerNotes.map(({text}) => text).join(' ') : blockText(block);
}

function isDetail(block: ContentBlock): boolean {
  return (block.kind === 'figure' || block.kind === 'break') && block.detail === true;
}

/** The figures right before and right after the block `i`, less those that another text beside them names. */
function findBeside(shown: readonly ContentBlock[], i: number, rules: readonly number[]): Beside {
  const at = (from: number, by: 1 | -1): ContentBlock | undefined => {
    const [here, other] = [shown[from], shown[from + by]];
    return here && other && !isParted(by > 0 ? [here, other] : [other, here], rules) ? other : undefined;
  };
  const figureAt = (by: 1 | -1): FigureBlock | undefined => {
    const figure = at(i, by);
    if (figure?.kind !== 'figure') return undefined;
    let last = i + by;
    while (at(last, by)?.kind === 'figure') last += by;
    const beyond = at(last, by);
    if (!beyond || !isText(beyond)) return figure;
    const isNamed = findName(beyond, figure) < findName(shown[i], figure);
    // What leads in to the figure has it.
    const isLedIn = by < 0 && pointsTo(beyond, 1) && !pointsTo(shown[i], -1);
    return isNamed || isLedIn ? undefined : figure;
  };
  return {before: figureAt(-1), after: figureAt(1)};
}

/** Do words of `block` point at what stands below it, or above it where `by` is -1, and not the other way as well? */
function pointsTo(block: ContentBlock | undefined, by: 1 | -1): boolean {
  if (!block || !isText(block)) return false;
  const text = readText(block);
  const pointsOn = english.leadsOn.test(text) || english.images.pointsOn.test(text);
  return pointsOn !== english.images.pointsBack.test(text) && pointsOn === by > 0;
}

/** Does a rule part two blocks? */
function isParted([above, below]: readonly [ContentBlock, ContentBlock], rules: readonly number[]): boolean {
  return rules.some(line => above.range.endLine < line && line < below.range.line);
}

function bind(block: TextBlock, beside: Beside, order: Order): readonly Binding[] {
  const figure = chooseFigure(block, beside, order);
  if (!figure) return [];
  const pointed = block.kind === 'prose' && pointsAtFigure(readText(block));
  return [{text: block, figure: figure.id, side: figure === beside.after ? 'before' : 'after', pointed}];
}

/** What the block shows, and what the presenter says of it. */
function readText(block: TextBlock): string {
  return [blockText(block), ...block.speakerNotes.map(({text}) => text)].join(' ');
}

/**
 * The figure that `block` speaks of, of the two beside it: as its words say ("below", "this figure"), else as the
 * section goes on: where it opens with a figure, texts follow theirs; where it ends on one, they precede it; else a
 * short paragraph follows its figure, and a longer text or a list precedes it.
 */
function chooseFigure(block: TextBlock, {before, after}: Beside, {opens, ends}: Order): FigureBlock | undefined {
  const text = readText(block);
  const [leadsOn, pointsBack] = [english.leadsOn.test(text), english.images.pointsBack.test(text)];
  const pointsOn = leadsOn || english.images.pointsOn.test(text);
  if (!before) return pointsBack && !pointsOn ? undefined : after;
  if (!after) return leadsOn && !pointsBack ? undefined : before;
  if (pointsOn) return after;
  const [isBefore, isAfter] = [namesFigure(block, before), namesFigure(block, after)];
  if (isBefore !== isAfter) return isBefore ? before : after;
  if (opens || pointsBack) return before;
  return !ends && block.kind === 'prose' && countWords(wholeText(block)) <= shortText ? before : after;
}

/** Does what opens `block`, a label or a name, stand in the caption or in the name of `figure`? */
function namesFigure(block: ContentBlock, figure: FigureBlock): boolean {
  return findName(block, figure) < Number.POSITIVE_INFINITY;
}

/**
 * Where what opens `block`, a label or a name, first stands in the name and the caption of `figure`, in terms; Infinity
 * where it does not. A caption tells first what it is of, and then what that is compared with.
 */
function findName(block: ContentBlock | undefined, figure: FigureBlock): number {
  const opening = block ? (label.exec(blockText(block))?.[1] ?? '') : '';
  if (opening === '' || countWords(opening) > labelWords) return Number.POSITIVE_INFINITY;
  const named = toTerms(`${figure.src.replace(/^.*\/|\.\w+$/g, '')} ${blockText(figure)}`);
  const at = toTerms(opening).flatMap(term => (named.includes(term) ? [named.indexOf(term)] : []));
  return Math.min(Number.POSITIVE_INFINITY, ...at);
}

function toTerms(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter(term => term.length >= termCharacters);
}
