// A list of the notes -> one list, or several around the figures, code and tables that its items hold.
import type {ListPiece, Piece, PieceItem, ProsePiece, Spoken} from '../../blocks/types.ts';
import type {Inline, Item, List} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';
import {toSpeakerText} from '../../text/speaker-notes.ts';
import type {Context} from '../context.ts';
import {chooseLead} from '../lead/lead.ts';
import {type ComposeBlock, neighboursAt} from './context.ts';
import {boldLabel} from './label.ts';
import {joinLines} from './lines.ts';
import {isLeadIn} from './minor-heading.ts';
import {splitProse} from './portions.ts';

/** An item, and whether its author numbered it. */
interface Numbered {
  readonly item: PieceItem;
  readonly ordered: boolean;
}

/** What an item of the notes becomes: items of the list, and blocks that stand after it. */
interface ComposedItem {
  readonly items: readonly Numbered[];
  readonly after: readonly Piece[];
}

/** The content blocks of a list; `composeBlock` makes those of the blocks in its items. */
export function composeList(list: List, context: Context, composeBlock: ComposeBlock): readonly Piece[] {
  const out: Piece[] = [];
  let items: Numbered[] = [];
  let start = list.start;
  const flush = () => {
    if (items.length > 0)
      out.push({
        kind: 'list',
        id: list.id,
        place: list.place,
        ordered: areOrdered(items, list.ordered),
        start,
        items: items.map(({item}) => item),
        spoken: [],
      } satisfies ListPiece);
    start += items.length;
    items = [];
  };
  for (const item of list.items) {
    const composed = composeItem({...item, ordered: list.ordered}, context, composeBlock);
    items.push(...composed.items);
    if (composed.after.length === 0) continue;
    flush();
    out.push(...composed.after);
  }
  flush();
  return out;
}

/** Do `items` have numbers? As most lists say for all of their items, `most`. */
function areOrdered(items: readonly Numbered[], most: boolean): boolean {
  const [first] = items;
  return first && items.every(({ordered}) => ordered === first.ordered) ? first.ordered : most;
}

/** The item itself, or what is nested in it where it has no words of its own. */
function composeItem(
  item: Item & {readonly ordered: boolean},
  context: Context,
  composeBlock: ComposeBlock,
): ComposedItem {
  const texts: (readonly Inline[])[] = [];
  const nested: Numbered[] = [];
  const after: Piece[] = [];
  let ordered = false;
  for (const [i, block] of item.blocks.entries()) {
    if (after.length === 0 && block.kind === 'prose' && nested.length === 0) texts.push(block.children);
    else if (after.length === 0 && block.kind === 'list' && nested.length === 0) {
      ordered = block.ordered;
      for (const child of block.items) {
        const inner = composeItem({...child, ordered: block.ordered}, context, composeBlock);
        nested.push(...inner.items);
        after.push(...inner.after);
      }
    } else after.push(...composeBlock(block, neighboursAt(item.blocks, i), context));
  }
  const {id, place} = item;
  const text = joinLines(texts);
  if (normalizedText(text) === '') return {items: nested, after};
  const {shown, rest, spoken} = composeText(id, text, nested.length > 0, context);
  if (shown.length === 0 && nested.length === 0)
    return {items: [], after: [{kind: 'note', id, place, spoken, next: false}, ...after]};
  const own: PieceItem = {
    id,
    place,
    children: boldLabel(shown),
    items: nested.map(inner => inner.item),
    ordered: areOrdered(nested, ordered),
    spoken,
  };
  const more = rest.map(
    children => ({kind: 'prose', id, place, children, lead: isLeadIn(children), spoken: []}) satisfies ProsePiece,
  );
  return {items: [{item: own, ordered: item.ordered}], after: [...more, ...after]};
}

/** Which words of an item are shown in it, which in paragraphs after the list, and which are said. */
function composeText(
  id: number,
  children: readonly Inline[],
  hasNested: boolean,
  {options}: Context,
): {shown: readonly Inline[]; rest: readonly (readonly Inline[])[]; spoken: readonly Spoken[]} {
  const [whole = [], ...rest] = splitProse(children);
  if (options.prose === 'full') return {shown: whole, rest, spoken: []};
  const chosen = chooseLead(children, 'item', {besideFigure: false, beforeList: hasNested, most: options.run});
  const spoken = [{id, text: toSpeakerText(children)}];
  if (chosen.kind === 'run') return {shown: chosen.children, rest: [], spoken};
  if (chosen.kind === 'none' && !hasNested) return {shown: [], rest: [], spoken};
  return {shown: whole, rest, spoken: []};
}
