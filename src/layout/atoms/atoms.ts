// Content blocks and their extents -> atoms: the smallest things that a page break can part.
import {itemSentences} from '../../blocks/itemized.ts';
import type {ListBlock, ContentBlock, ProseBlock} from '../../blocks/types.ts';
import {countRunningWords} from '../../blocks/words.ts';
import type {Inline} from '../../model/document.ts';
import type {Extent} from '../../model/metrics.ts';
import {normalizedText} from '../../text/plain.ts';
import {measureWidth} from '../../text/width.ts';
import {countInlineRuns} from '../../text/words.ts';
import {breaks, deckWords} from '../costs.ts';
import type {Atom, LongerAtom, MeasuredBlock, Solo} from './atom.ts';
import {type BoundContent, costBetween} from './costs-between-blocks.ts';
import {splitCode} from './code-atoms.ts';
import {fitsWhole} from './whole-table.ts';
import {splitList} from './list-atoms.ts';
import {splitRows} from './row-atoms.ts';
import {wholeList, wholeTable} from '../theme-metrics.ts';
import {opensWithCode} from './opens-with-code.ts';
import {wholeHeight} from './whole.ts';
import {mapWidths} from './widths.ts';

const none = mapWidths(() => 0);

/**
 * Atoms of the slide's content in order, lists whole where `unbroken`; `set[i]` belongs to `content[i]`, null for
 * content blocks that take no room or are figures.
 */
export function findAtoms(
  slide: BoundContent,
  set: readonly (MeasuredBlock | null)[],
  unbroken = false,
): readonly Atom[] {
  const parts = slide.content.map((block, i) => withRequest(block, splitBlock(block, i, set[i] ?? null, unbroken)));
  const out = parts.flat();
  const owners = findOwners(slide.content);
  const wholes = new Set([...parts.keys()].filter(i => slide.content[i]?.kind === 'list' && isOnePage(parts[i] ?? [])));
  return out.map((atom, i) => ({
    ...atom,
    ...belongsTo(owners.get(atom.block)),
    before: Math.max(
      atom.before + (isWithin(out, i) && wholes.has(atom.block) ? breaks.whole : 0),
      costBetween(out, i, slide),
      costInside(out, i, owners, parts[atom.block]?.length ?? 0),
      atom.page?.joins ? breaks.joined : 0,
    ),
  }));
}

/** The atoms of a block of which something is asked: its first one asks it of its page. */
function withRequest({page}: ContentBlock, atoms: readonly Atom[]): readonly Atom[] {
  return page ? atoms.map((atom, i) => (i === 0 ? {...atom, page: {...page, ...atom.page}} : atom)) : atoms;
}

function splitBlock(block: ContentBlock, index: number, set: MeasuredBlock | null, unbroken: boolean): readonly Atom[] {
  const base: Atom = {
    block: index,
    path: [],
    kind: 'text',
    set: mapWidths(() => null),
    lead: none,
    words: 0,
    longer: [],
    before: breaks.block,
    flat: false,
    isHeading: block.kind === 'inline-heading',
    sentence: false,
    solo: null,
    figure: null,
    blank: false,
  };
  if (block.kind === 'note' || block.kind === 'break') return [{...base, kind: block.kind}];
  if (block.kind === 'figure') return [{...base, kind: 'figure', figure: block, words: 0}];
  if (!set) return [{...base, kind: 'note'}];
  switch (block.kind) {
    case 'list':
      return unbroken
        ? [{...base, set: wholeHeight(set)}]
        : splitList(block.items, set, base).map(atom => ({
            ...atom,
            sentence: atom.sentence && !block.labelled,
            solo: isOneItem(block) ? soloText(block.items[0]?.children ?? []) : null,
          }));
    case 'code':
      return splitCode(block, set, base);
    case 'table':
      return splitRows(set, base, fitsWhole(block) || isLow(set));
    default:
      return [
        {
          ...base,
          set: wholeHeight(set),
          words: countRunningWords(block),
          longer: longerOf(block, set),
          sentence: block.kind === 'prose' && !block.lead && !opensWithCode(block.children) && countItems(block) === 1,
          // With more to show it is a text, and a page of its own has the room.
          solo: block.kind === 'prose' && (block.longer || itemSentences(block)) ? null : soloOf(block),
        },
      ];
  }
}

/** Items that a text of `block` is set in: 1 where it stands as a paragraph. */
function countItems(block: ProseBlock, children = block.children): number {
  return itemSentences({...block, children})?.length ?? 1;
}

function longerOf(block: ContentBlock, set: MeasuredBlock): readonly LongerAtom[] {
  if (block.kind !== 'prose') return [];
  return (block.longer ?? []).map(({children, isWhole}, level) => ({
    words: countInlineRuns(children),
    isWhole,
    isRow: countItems(block, children) === 1,
    more: mapWidths(width => {
      const [longer, own] = [set.longer[level]?.[width], set.extent[width]];
      return longer && own ? heightOf(longer) - heightOf(own) : null;
    }),
  }));
}

function heightOf({top, bottom}: Extent): number {
  return bottom - top;
}

/** May a break before the atom `i` part its block? */
function isWithin(all: readonly Atom[], i: number): boolean {
  const atom = all[i];
  return atom !== undefined && atom.block === all[i - 1]?.block && atom.before < breaks.forbidden;
}

/** Does a page hold all the items of a list, in the smaller size, and their words? */
function isOnePage(atoms: readonly Atom[]): boolean {
  const height = atoms.reduce((sum, {set: {small, full}}, i) => {
    const set = small ?? full;
    return sum + (set?.height ?? Number.POSITIVE_INFINITY) + (i > 0 ? (set?.gap ?? 0) : 0);
  }, 0);
  return height <= wholeList.height && atoms.reduce((sum, {words}) => sum + words, 0) <= deckWords.p90;
}

/** Does a page hold the table as it was set? */
function isLow({extent: {full}}: MeasuredBlock): boolean {
  if (full === null) return false;
  return heightOf(full) <= (full.parts.length <= wholeTable.rows + 1 ? wholeTable.page : wholeTable.height);
}

/** The figure that each text speaks of, by the texts' index: the one right before or right after it. */
function findOwners(content: readonly ContentBlock[]): ReadonlyMap<number, number> {
  const shown = [...content.keys()].filter(i => !isAside(content[i]));
  const owners = new Map<number, number>();
  for (const [n, i] of shown.entries()) {
    const block = content[i];
    if (block?.kind !== 'figure') continue;
    for (const [side, at] of [
      ['before', shown[n - 1]],
      ['after', shown[n + 1]],
    ] as const)
      if (at !== undefined && content[at]?.kind !== 'figure' && block.binds?.includes(side)) owners.set(at, block.id);
  }
  return addBetween(shown, content, owners);
}

/**
 * `owners` and the paragraphs that go on with the text below a figure, up to the one that leads in to the next figure:
 * they stand between two figures and speak of the first.
 */
function addBetween(
  shown: readonly number[],
  content: readonly ContentBlock[],
  owners: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const all = new Map(owners);
  for (const [n, i] of shown.entries()) {
    const [own, figure] = [owners.get(i), content[shown[n - 1] ?? -1]];
    if (own === undefined || figure?.kind !== 'figure' || figure.id !== own) continue;
    const rest = shown.slice(n + 1);
    const between = rest.findIndex(at => owners.has(at) || content[at]?.kind !== 'prose');
    const [lead, next] = [rest[between] ?? -1, content[rest[between + 1] ?? -1]];
    if (owners.get(lead) !== own && next?.kind === 'figure' && owners.get(lead) === next.id)
      for (const at of rest.slice(0, between)) all.set(at, own);
  }
  return all;
}

/** Stands between a figure and its text without parting them: a note, a part of the figure. */
function isAside(block: ContentBlock | undefined): boolean {
  return block === undefined || block.kind === 'note' || ('detail' in block && block.detail === true);
}

/** Of a break within a text of a figure, of `count` atoms: a short list is rather parted from it than in itself. */
function costInside(all: readonly Atom[], i: number, owners: ReadonlyMap<number, number>, count: number): number {
  const {block, path} = all[i] ?? {block: -1, path: []};
  if (!owners.has(block) || path.length === 0 || all[i - 1]?.block !== block) return 0;
  return count <= shortList ? breaks.figure : 0;
}

/** Items of a list that stays whole beside its figure. */
const shortList = 6;

function belongsTo(figure: number | undefined): Pick<Atom, 'belongs'> {
  return figure === undefined ? {} : {belongs: figure};
}

function soloOf(block: ContentBlock): Solo | null {
  if (block.kind === 'prose') return soloText(block.children);
  return block.kind === 'quote'
    ? {
        layout: 'quotation',
        characters: block.paragraphs.reduce((sum, children) => sum + measureWidth(normalizedText(children)), 0),
      }
    : null;
}

/** A formula in the line is not made to be looked at so large, nor are words that lead in to something else. */
function soloText(children: readonly Inline[]): Solo | null {
  const text = normalizedText(children);
  const isPlain = !/[:：]$/.test(text) && !children.some(node => node.type === 'inlineMath' && node.value.length > 8);
  return isPlain ? {layout: 'statement', characters: measureWidth(text)} : null;
}

/** A list of one is a paragraph with a bullet. */
function isOneItem({items, ordered}: ListBlock): boolean {
  return items.length === 1 && !ordered && items[0]?.items.length === 0;
}
