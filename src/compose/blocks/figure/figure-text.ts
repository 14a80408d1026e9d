// Content blocks of a section -> the same, each text bound to the figure that it speaks of.
import type {ContentBlock, FigureBlock, ListBlock, ProseBlock} from '../../../blocks/types.ts';
import {english} from '../../../text/languages/en.ts';
import {countWords} from '../../../text/words.ts';
import {blockText} from '../../../blocks/text.ts';
import {mergeSameFigures} from './same-figure.ts';
import {pointsAtFigure} from '../narration.ts';

/** Words up to which a text right after a figure belongs to it: a line or two below it. */
const shortText = 34;

type TextBlock = ProseBlock | ListBlock;

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
 * before or the one after it. The parts of a figure come after a short text that belongs to the whole.
 */
export function relateFigures(written: readonly ContentBlock[]): readonly ContentBlock[] {
  const content = mergeSameFigures(written);
  const shown = content.filter(block => !['note', 'break'].includes(block.kind) && !isDetail(block));
  const order = {opens: shown[0]?.kind === 'figure', ends: shown.at(-1)?.kind === 'figure'};
  const bindings = shown.flatMap((block, i) => (isText(block) ? bind(block, [shown[i - 1], shown[i + 1]], order) : []));
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

function isDetail(block: ContentBlock): boolean {
  return (block.kind === 'figure' || block.kind === 'break') && block.detail === true;
}

function bind(
  block: TextBlock,
  beside: readonly [ContentBlock | undefined, ContentBlock | undefined],
  order: Order,
): readonly Binding[] {
  const [before, after] = beside.map(other => (other?.kind === 'figure' ? other : undefined));
  const figure = chooseFigure(block, {before, after}, order);
  if (!figure) return [];
  const pointed = block.kind === 'prose' && pointsAtFigure(readText(block));
  return [{text: block, figure: figure.id, side: figure === after ? 'before' : 'after', pointed}];
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
function chooseFigure(
  block: TextBlock,
  {before, after}: {readonly before: FigureBlock | undefined; readonly after: FigureBlock | undefined},
  {opens, ends}: Order,
): FigureBlock | undefined {
  const text = readText(block);
  const [leadsOn, pointsBack] = [english.leadsOn.test(text), english.images.pointsBack.test(text)];
  if (!before || !after) return after ?? (leadsOn && !pointsBack ? undefined : before);
  if (leadsOn || english.images.pointsOn.test(text)) return after;
  if (opens || pointsBack) return before;
  return !ends && block.kind === 'prose' && countWords(text) <= shortText ? before : after;
}
