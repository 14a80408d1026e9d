// A list and its extents -> atoms: one an item, nested items too.
import type {ContentItem} from '../../blocks/types.ts';
import type {Extent} from '../../model/metrics.ts';
import {normalizedText} from '../../text/plain.ts';
import {countInlineRuns} from '../../text/words.ts';
import {breaks} from '../costs.ts';
import {reminders} from '../theme-metrics.ts';
import type {Atom, LongerAtom, MeasuredBlock} from './atom.ts';
import {opensWithCode} from './opens-with-code.ts';
import {isOneLine, isShort} from './reminder.ts';
import {type Width, mapWidths} from './widths.ts';

interface Leaf {
  readonly item: ContentItem;
  readonly path: readonly number[];
  readonly extents: Readonly<Record<Width, Extent | null>>;
  /** Top of the first thing after it, or the end of its list; by width. */
  readonly parents: readonly Leaf[];
}

/** One atom an item, nested items too; heights are the items' own, without what is nested in them. */
export function splitList(items: readonly ContentItem[], set: MeasuredBlock, base: Atom): readonly Atom[] {
  const leaves: Leaf[] = [];
  const visit = (
    list: readonly ContentItem[],
    extents: Readonly<Record<Width, readonly Extent[] | null>>,
    path: readonly number[],
    parents: readonly Leaf[],
  ): void => {
    for (const [i, item] of list.entries()) {
      const own = mapWidths(width => extents[width]?.[i] ?? null);
      const leaf: Leaf = {item, path: [...path, i], extents: own, parents};
      leaves.push(leaf);
      if (item.items.length > 0)
        visit(
          item.items,
          mapWidths(width => own[width]?.parts ?? null),
          leaf.path,
          [...parents, leaf],
        );
    }
  };
  visit(
    items,
    mapWidths(width => set.extent[width]?.parts ?? null),
    [],
    [],
  );
  const flat = items.every(item => item.items.length === 0);
  return leaves.map((leaf, n) => ({
    ...base,
    ...(leaf.item.page ? {page: leaf.item.page} : {}),
    path: leaf.path,
    flat,
    sentence: flat && !opensWithCode(leaf.item.children) && !/[:：]$/.test(normalizedText(leaf.item.children)),
    words: countInlineRuns(leaf.item.children),
    longer: longerOf(leaf, set),
    before:
      n === 0
        ? breaks.block
        : leaf.path.length > 1
          ? leaf.path.at(-1) === 0
            ? breaks.forbidden
            : breaks.nested + (leaf.parents.some(({item}) => !isShort(item.children)) ? breaks.cutParent : 0)
          : isLone(leaf.path[0] ?? 0, items)
            ? breaks.loneItem
            : breaks.item,
    lead: mapWidths(width =>
      leaf.parents.reduce(
        (sum, parent) =>
          sum + Math.min(own(parent.extents[width]), reminderHeight(parent, width)) + nestedGap(parent.extents[width]),
        0,
      ),
    ),
    set: mapWidths(width => {
      const extent = leaf.extents[width];
      if (!extent) return null;
      const previous = leaves[n - 1]?.extents[width];
      const list = set.extent[width];
      const gap =
        n === 0
          ? set.gap[width] + extent.top - (list?.top ?? extent.top)
          : previous
            ? Math.max(0, extent.top - previous.own)
            : 0;
      const tail = n === leaves.length - 1 && list ? Math.max(0, list.bottom - Math.max(extent.own, extent.bottom)) : 0;
      return {height: own(extent) + tail, gap};
    }),
  }));
}

function longerOf({item, path, extents}: Leaf, set: MeasuredBlock): readonly LongerAtom[] {
  const find = (level: number, width: Width): Extent | null => {
    let at: Extent | null | undefined = set.longer[level]?.[width];
    for (const step of path) at = at?.parts[step];
    return at ?? null;
  };
  return (item.longer ?? []).map(({children, isWhole}, level) => ({
    words: countInlineRuns(children),
    isWhole,
    isRow: true,
    more: mapWidths(width => {
      const [longer, short] = [find(level, width), extents[width]];
      return longer && short && own(longer) - own(short);
    }),
  }));
}

/** Would a break before item `i` leave the first or the last alone, with nothing nested in it? */
function isLone(i: number, items: readonly ContentItem[]): boolean {
  const isBare = (item: ContentItem | undefined) => item?.items.length === 0;
  return items.length > 1 && ((i === 1 && isBare(items[0])) || (i === items.length - 1 && isBare(items.at(-1))));
}

/** px at most of a parent shown again above the rest of its nested items. */
function reminderHeight(parent: Leaf, width: Width): number {
  const most = parent.path.length > 1 ? reminders.nested[width] : reminders.outer[width];
  const isWide = width === 'full' || width === 'small';
  return isWide && isOneLine(parent.item.children) ? most / 2 : most;
}

/** px between an item and what is nested in it. */
function nestedGap(extent: Extent | null): number {
  const first = extent?.parts[0];
  return extent && first ? Math.max(0, first.top - extent.own) : 0;
}

function own(extent: Extent | null): number {
  return extent ? extent.own - extent.top : 0;
}
