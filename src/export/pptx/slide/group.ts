// What stands on a slide -> its shapes: text that follows text in a column is one of them, and so are formulas that
// follow each other.
import type {DisplayFormula, PixelBox, SetItem, SetParagraph} from '../set-slide.ts';

/** Paragraphs that share a shape. */
export interface TextGroup {
  readonly kind: 'text';
  readonly role: SetParagraph['role'];
  /** Around all of them, their markers included. */
  readonly box: PixelBox;
  readonly paragraphs: readonly SetParagraph[];
}

/** Formulas one below the other: a group of shapes. */
export interface FormulaGroup {
  readonly kind: 'formulas';
  readonly box: PixelBox;
  readonly formulas: readonly DisplayFormula[];
}

/** Texts and formulas in turn, one below the other: a text whose formulas are paragraphs of it. */
export interface MixedGroup {
  readonly kind: 'mixed';
  readonly box: PixelBox;
  readonly parts: readonly (TextGroup | FormulaGroup | DisplayFormula)[];
}

/** A shape of a slide. */
export type SlideShape = TextGroup | FormulaGroup | MixedGroup | Exclude<SetItem, SetParagraph>;

/** The shapes of `items`, in their order. */
export function groupItems(items: readonly SetItem[]): readonly SlideShape[] {
  const shapes: SlideShape[] = [];
  const pictured = new Set(items.flatMap(item => (item.kind === 'image' ? [item.block] : [])));
  for (const item of items) {
    if (item.kind !== 'paragraph') {
      const last = shapes.at(-1);
      const others = item.kind === 'formula' && last ? formulasOf(last, item) : [];
      if (item.kind !== 'formula' || last === undefined || others.length === 0) shapes.push(item);
      else shapes[shapes.length - 1] = {kind: 'formulas', box: around(last.box, item.box), formulas: [...others, item]};
      continue;
    }
    const at = shapes.findLastIndex(shape => shape.kind === 'text' && belongs(item, shape, pictured));
    const before = shapes[at];
    if (before?.kind === 'text' && shapes.slice(at + 1).every(other => !isBetween(other.box, before.box, item.box)))
      shapes[at] = withParagraph(before, item);
    else shapes.push({kind: 'text', role: item.role, box: outerBox(item), paragraphs: [item]});
  }
  return shapes;
}

/** A paragraph with its marker. */
export function outerBox({box, indent, isRightToLeft, align}: SetParagraph): PixelBox {
  const isAtRight = isRightToLeft && align === 'right';
  return {...box, left: isAtRight ? box.left : box.left - indent, width: box.width + indent};
}

/** The formulas of `shape` where `next` stands below them. */
function formulasOf(shape: SlideShape, next: DisplayFormula): readonly DisplayFormula[] {
  const own = shape.kind === 'formulas' ? shape.formulas : shape.kind === 'formula' ? [shape] : [];
  return next.box.top >= shape.box.top + shape.box.height - 1 ? own : [];
}

/** A text with one more paragraph: where edges differ, up to the one that leaves room for what stands beside a text. */
function withParagraph(group: TextGroup, item: SetParagraph): TextGroup {
  const [own, paragraphs] = [outerBox(item), [...group.paragraphs, item]];
  const box = around(group.box, own);
  const right = isAsWide(own, group.box) ? box.left + box.width : Math.min(rightOf(own), rightOf(group.box));
  return {...group, box: {...box, width: right - box.left}, paragraphs};
}

/**
 * Does `item` follow the last paragraph of the group in its column? Entries of a list do, though only some have one of
 * its pictures beside them: blocks that hold some are `pictured`.
 */
function belongs(item: SetParagraph, {role, box, paragraphs}: TextGroup, pictured: ReadonlySet<number>): boolean {
  const last = paragraphs.at(-1);
  if (role !== item.role || role !== 'text' || last === undefined) return false;
  const own = outerBox(item);
  const shared = Math.min(own.left + own.width, box.left + box.width) - Math.max(own.left, box.left);
  const isBelow = own.top > last.box.top + Math.min(last.box.height, last.pitch) / 2;
  const isEntry = item.block === last.block && pictured.has(item.block);
  const isNextTo = isAsWide(own, box) || (isEntry && fitsBoth(item, paragraphs, box));
  return isBelow && isNextTo && shared > 0.6 * Math.min(own.width, box.width);
}

function isAsWide(own: PixelBox, box: PixelBox): boolean {
  return Math.abs(rightOf(own) - rightOf(box)) < 0.08 * box.width + 2;
}

/** Do all lines end before the right edge that is further left, that of entries with something beside them? */
function fitsBoth(item: SetParagraph, others: readonly SetParagraph[], box: PixelBox): boolean {
  const right = Math.min(rightOf(item.box), rightOf(box));
  return [...others, item].every(
    ({align, isRightToLeft, fit, box: own}) =>
      align === 'left' && !isRightToLeft && fit !== undefined && own.left + fit.widest <= right,
  );
}

function rightOf({left, width}: PixelBox): number {
  return left + width;
}

/** Does `box` stand between two that stand one above the other? */
function isBetween(box: PixelBox, above: PixelBox, below: PixelBox): boolean {
  const middle = box.top + box.height / 2;
  const isBeside = box.left >= above.left + above.width - 2 || box.left + box.width <= above.left + 2;
  return !isBeside && middle > above.top && middle < below.top + below.height;
}

/** The smallest box around two. */
export function around(one: PixelBox, other: PixelBox): PixelBox {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  return {
    left,
    top,
    width: Math.max(one.left + one.width, other.left + other.width) - left,
    height: Math.max(one.top + one.height, other.top + other.height) - top,
  };
}
