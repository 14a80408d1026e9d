// A list of the notes -> one list, or several around the figures, code and tables that its items hold.
import type {ListBlock, ContentBlock, ContentItem, LongerText, ProseBlock, SpeakerNote} from '../../blocks/types.ts';
import {readRequests} from '../../model/directives/requests.ts';
import type {Block, Inline, Item, List} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';
import {sayBlock, toSpeakerText} from '../../text/speaker-notes.ts';
import type {ComposeContext} from '../context.ts';
import type {Neighbour} from '../lead/block.ts';
import {isLong} from '../lead/lead.ts';
import {recallLead} from '../recall-lead.ts';
import {type ComposeBlock, neighboursAt, toLeadContext, toNeighbour} from './context.ts';
import {embolden} from './label.ts';
import {nameMissingFigures} from './figure/missing-in-item.ts';
import {readItemText} from './items/item-formulas.ts';
import {joinLines} from './lines.ts';
import {addNotes, areDefinitions, areOrdered, type Numbered} from './items/numbered.ts';
import {isLeadIn} from './inline-heading.ts';
import {capacity} from '../capacity.ts';
import {splitProse} from './bounds/portions.ts';
import {adjustContext, pickRequested, chooseRequested, toPageRequest, withPage} from '../requested/requested-words.ts';

/** What an item of the notes becomes: items of the list, and blocks that stand after it. */
interface ComposedItem {
  readonly items: readonly Numbered[];
  readonly after: readonly ContentBlock[];
}

/** The content blocks of a list; `composeBlock` makes those of the blocks in its items. */
export function composeList(list: List, context: ComposeContext, composeBlock: ComposeBlock): readonly ContentBlock[] {
  const out: ContentBlock[] = [];
  let items: Numbered[] = [];
  let start = list.start;
  let number = list.start;
  const flush = () => {
    if (items.length > 0)
      out.push({
        kind: 'list',
        id: list.id,
        range: list.range,
        ordered: areOrdered(items, list.ordered),
        start,
        items: items.map(({item}) => item),
        ...(areDefinitions(items) ? {labelled: true} : {}),
        ...(context.steps ? {steps: true} : {}),
        speakerNotes: [],
      } satisfies ListBlock);
    items = [];
  };
  for (const listed of listItems(list)) {
    const composed = composeItem(listed, context, composeBlock);
    const {fate} = readRequests(listed.directives ?? []);
    // Items keep the numbers that they have in the notes.
    if (list.ordered && (fate === 'skip' || fate === 'notes')) flush();
    if (items.length === 0) start = number;
    number += Math.max(1, composed.items.length);
    if (fate === 'notes' && items.length > 0) items = addNotes(items, composed.after);
    else {
      items.push(...composed.items);
      if (composed.after.length === 0) continue;
      flush();
      out.push(...composed.after);
    }
  }
  flush();
  return out;
}

/** An item between its neighbours. */
interface ListedItem extends Item {
  readonly ordered: boolean;
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
}

function listItems({items, ordered}: List): readonly ListedItem[] {
  const toItem = (item: Item | undefined): Neighbour | undefined =>
    item && {...toNeighbour(item.blocks[0]), kind: 'item'};
  return items.map((item, i) => ({...item, ordered, before: toItem(items[i - 1]), after: toItem(items[i + 1])}));
}

/** What becomes of an item, as its author asks. */
function composeItem(item: ListedItem, context: ComposeContext, composeBlock: ComposeBlock): ComposedItem {
  if (item.directives === undefined) return composeAnyItem(item, context, composeBlock);
  const {id, range} = item;
  const requests = readRequests(item.directives);
  const {fate, says} = requests;
  if (fate === 'skip') return {items: [], after: []};
  if (fate === 'notes') {
    const speakerNotes = sayBlock({kind: 'list', id, range, ordered: false, start: 1, items: [item]});
    return {items: [], after: [{kind: 'note', id, range, speakerNotes, next: false}]};
  }
  const {items, after} = composeAnyItem(item, adjustContext(context, requests), composeBlock);
  const [first, ...rest] = items;
  const page = toPageRequest(requests);
  if (first === undefined) return {items, after: withPage(after, page)};
  const speakerNotes = [...first.item.speakerNotes, ...says.map(one => ({id: one.id, text: one.value}))];
  return {items: [{...first, item: {...first.item, ...(page ? {page} : {}), speakerNotes}}, ...rest], after};
}

/** The item itself, or what is nested in it where it has no words of its own. */
function composeAnyItem(item: ListedItem, context: ComposeContext, composeBlock: ComposeBlock): ComposedItem {
  const opening = composeOpening(item, context);
  const {ordered, start, nested, after} = composeNested(item, opening.count, context, composeBlock);
  const {id, range} = item;
  if (opening.isEmpty) return {items: nested, after};
  const {displayed, longer, opensWithin = false, rest, speakerNotes, covers} = opening;
  if (displayed.length === 0 && nested.length === 0)
    return {items: [], after: [{kind: 'note', id, range, speakerNotes, next: false}, ...after]};
  const named = nested.length === 0 ? nameMissingFigures(displayed, after) : null;
  if (named) {
    const own = {
      id,
      range,
      children: embolden(named.children),
      items: [],
      ordered,
      covers: named.cards.map(card => card.id),
    };
    const said = named.cards.flatMap(card => card.speakerNotes);
    return {items: [{item: {...own, speakerNotes: [...speakerNotes, ...said]}, ordered: item.ordered}], after: []};
  }
  const own: ContentItem = {
    id,
    range,
    children: embolden(displayed),
    ...(opensWithin ? {opensWithin} : {}),
    ...(longer ? {longer: longer.map(one => ({...one, children: embolden(one.children)}))} : {}),
    items: nested.map(inner => inner.item),
    ordered: areOrdered(nested, ordered),
    ...(start === 1 ? {} : {start}),
    ...(covers.length > 0 ? {covers} : {}),
    speakerNotes,
  };
  const more = rest.map(
    children => ({kind: 'prose', id, range, children, lead: isLeadIn(children), speakerNotes: []}) satisfies ProseBlock,
  );
  return {items: [{item: own, ordered: item.ordered}], after: [...more, ...after]};
}

/** What follows the text of an item: the list that is nested in it, and the blocks that stand after it. */
interface Nested {
  readonly nested: readonly Numbered[];
  readonly ordered: boolean;
  readonly start: number;
  readonly after: readonly ContentBlock[];
}

/** The blocks of `item` from number `from` on. */
function composeNested(item: Item, from: number, context: ComposeContext, composeBlock: ComposeBlock): Nested {
  const nested: Numbered[] = [];
  const after: ContentBlock[] = [];
  let [ordered, start] = [false, 1];
  for (const [i, block] of item.blocks.entries()) {
    if (i < from) continue;
    if (after.length > 0 || block.kind !== 'list' || nested.length > 0) {
      after.push(...composeBlock(block, neighboursAt(item.blocks, i), context));
      continue;
    }
    ({ordered, start} = block);
    const children = listItems(block);
    for (const [k, child] of children.entries()) {
      const inner = composeItem(child, context, composeBlock);
      nested.push(...inner.items);
      after.push(...inner.after);
      const others = block.items.slice(k + 1);
      if (others.length === 0 || after.every(({kind}) => kind === 'figure' || kind === 'note')) continue;
      // What stands between two items stays there: the list goes on after it.
      after.push(...composeList({...block, start: start + k + 1, items: others}, context, composeBlock));
      break;
    }
  }
  return {nested, ordered, start, after};
}

/** The words of an item: shown in it, in paragraphs after the list, said. */
interface ComposedText {
  readonly displayed: readonly Inline[];
  readonly opensWithin?: boolean;
  readonly longer?: readonly LongerText[];
  readonly rest: readonly (readonly Inline[])[];
  readonly speakerNotes: readonly SpeakerNote[];
}

/** The text that opens an item. */
interface ItemOpening extends ComposedText {
  /** How many blocks of the item it takes. */
  readonly count: number;
  /** Ids of the formulas in it. */
  readonly covers: readonly number[];
  readonly isEmpty: boolean;
}

/** The paragraphs that open `item`; display formulas among them too, where all of that is shown. */
function composeOpening(item: ListedItem, context: ComposeContext): ItemOpening {
  const hasNested = (from: number) => item.blocks[from]?.kind === 'list';
  const isOwn = (block: Block) => block.kind === 'prose' && block.directives === undefined;
  const {text, count, formulas} = readItemText(item.blocks);
  if (formulas.length > 0 && item.blocks.slice(0, count).every(({directives}) => directives === undefined)) {
    const composed = composeText(item, text, hasNested(count), context);
    if (composed.rest.length === 0 && composed.speakerNotes.length === 0)
      return {...composed, count, covers: formulas, isEmpty: false};
  }
  const end = item.blocks.findIndex(block => !isOwn(block));
  const prose = item.blocks
    .slice(0, end < 0 ? undefined : end)
    .flatMap(block => (block.kind === 'prose' ? [block] : []));
  const words = joinLines(prose.map(({children}) => children));
  return {
    ...composeText(item, words, hasNested(prose.length), context),
    count: prose.length,
    covers: [],
    isEmpty: normalizedText(words) === '',
  };
}

/** Which words of an item are shown in it, which in paragraphs after the list, and which are said. */
function composeText(
  {id, range, blocks, before, after, directives = []}: ListedItem,
  children: readonly Inline[],
  hasNested: boolean,
  context: ComposeContext,
): ComposedText {
  const words = pickRequested(readRequests(directives).words, {children}, 'item', context);
  const requested = chooseRequested(id, children, words);
  const [whole = [], ...rest] = splitProse(children, capacity.portion.item);
  if (!requested && context.options.prose === 'full') return {displayed: whole, rest, speakerNotes: []};
  const inside = toLeadContext(context, {before: undefined, after: blocks.find(({kind}) => kind !== 'prose')});
  const around = {
    ...inside,
    before: before ?? inside.before,
    after: inside.after.kind === 'none' ? (after ?? inside.after) : inside.after,
  };
  if (isLong(children, 'item')) {
    const isRequested = requested === null ? {} : ({isRequested: true} as const);
    context.onLongBlock?.({id, kind: 'item', range, children, around, ...isRequested});
  }
  if (requested) return requested;
  const chosen = recallLead(children, 'item', around, context.leads);
  const speakerNotes = [{id, text: toSpeakerText(children)}];
  if (chosen.kind === 'run') return {...chosen, displayed: chosen.children, rest: [], speakerNotes};
  if (chosen.kind === 'none' && !hasNested) return {displayed: [], rest: [], speakerNotes};
  return {displayed: whole, rest, speakerNotes: []};
}
