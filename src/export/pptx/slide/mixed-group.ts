// Shapes of a slide -> the same, texts and formulas in turn in one column as one of them.
import type {SetParagraph} from '../set-slide.ts';
import {around, type MixedGroup, type SlideShape} from './group.ts';

type MixedPart = MixedGroup['parts'][number];

/** px by which what follows may reach into what stands above it, and by which edges may differ. */
const slack = {above: 6, edge: 2} as const;
/** Parts of the width of texts by which their right edges may differ, and a formula may reach over them. */
const share = {right: 0.08, formula: 0.03} as const;

/** `shapes` with those that are a text with formulas in it as one. */
export function joinMixed(shapes: readonly SlideShape[]): readonly SlideShape[] {
  const joined: SlideShape[] = [];
  let parts: MixedPart[] = [];
  const end = (): void => {
    const box = parts.map(part => part.box).reduce(around, parts[0]?.box ?? {left: 0, top: 0, width: 0, height: 0});
    const isMixed = parts.some(({kind}) => kind === 'text') && parts.some(({kind}) => kind !== 'text');
    joined.push(...(isMixed ? [{kind: 'mixed', box, parts} as const] : parts));
    parts = [];
  };
  for (const shape of shapes) {
    const part = asPart(shape);
    if (part === undefined || !parts.every(other => fits(other, part)) || !follows(parts.at(-1), part)) end();
    if (part === undefined) joined.push(shape);
    else parts.push(part);
  }
  end();
  return joined;
}

/** `shape` where it can be part of a text: what comes by steps, or stands elsewhere than at the left, cannot. */
function asPart(shape: SlideShape): MixedPart | undefined {
  if (shape.kind === 'formula') return shape.runs.some(({math}) => math !== undefined) ? shape : undefined;
  if (shape.kind === 'formulas') return shape.formulas.every(one => asPart(one) !== undefined) ? shape : undefined;
  return shape.kind === 'text' && shape.role === 'text' && shape.paragraphs.every(isPlain) ? shape : undefined;
}

function isPlain({step, align, isRightToLeft}: SetParagraph): boolean {
  return step === 0 && align === 'left' && !isRightToLeft;
}

function follows(above: MixedPart | undefined, below: MixedPart): boolean {
  if (above === undefined) return true;
  const isOther = (above.kind === 'text') !== (below.kind === 'text');
  return isOther && below.box.top >= above.box.top + above.box.height - slack.above;
}

/** Do two stand in one column: texts with the same edges, a formula within those of a text? */
function fits(one: MixedPart, other: MixedPart): boolean {
  const [a, b] = [one.box, other.box];
  const between = b.left + b.width - (a.left + a.width);
  if (one.kind === 'text' && other.kind === 'text')
    return Math.abs(a.left - b.left) <= slack.edge && Math.abs(between) < share.right * a.width + slack.edge;
  if (one.kind !== 'text' && other.kind !== 'text') return true;
  const [text, formula] = one.kind === 'text' ? [a, b] : [b, a];
  const isWithin = formula.left + formula.width <= text.left + text.width * (1 + share.formula);
  return formula.left >= text.left - slack.edge && isWithin;
}
