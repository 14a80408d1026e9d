// A text as it is set × what stands about it -> its box: with slack, and as wide as its lines need to break alike.
import type {PixelBox, SetParagraph, SetSlide} from '../set-slide.ts';
import type {SlideShape, TextGroup} from './group.ts';

/** Part of its width by which a box is wider, and px by which it is higher, where nothing stands in the way. */
const slack = {width: 0.03, height: 16} as const;
/** px between the widest line and the edge of a box, and between the edge and what would come up. */
const clearance = {line: 3, next: 2} as const;

/**
 * The box of `group`, wider by 3 % and higher by some px where nothing stands in the way: another program's letters may
 * be a trifle wider, and a word must not go to a line of its own for that. Where a word of a next line would come up
 * then, it is as wide as leaves most paragraphs their lines.
 */
export function withSlack(
  {box, paragraphs}: Pick<TextGroup, 'box' | 'paragraphs'>,
  {width, height}: SetSlide,
  shapes: readonly SlideShape[],
): PixelBox {
  const others = shapes.map(shape => shape.box).filter(other => other !== box);
  const isBeside = (other: PixelBox): boolean => other.top < box.top + box.height && other.top + other.height > box.top;
  const isBelow = (other: PixelBox): boolean =>
    other.left < box.left + box.width && other.left + other.width > box.left;
  const edges = others.flatMap(other =>
    other.left >= box.left + box.width - 1 && isBeside(other) ? [other.left] : [],
  );
  const feet = others.flatMap(other => (other.top >= box.top + box.height - 1 && isBelow(other) ? [other.top] : []));
  const wide = Math.max(box.width, Math.min(box.width * (1 + slack.width), Math.min(width - 8, ...edges) - box.left));
  const isCentred = paragraphs.every(({align}) => align === 'center');
  const chosen = chooseWidth(paragraphs, box, isCentred ? box.width : wide);
  return {
    left: isCentred ? box.left + (box.width - chosen) / 2 : box.left,
    top: box.top,
    width: chosen,
    height: Math.max(box.height, Math.min(box.height + slack.height, Math.min(height, ...feet) - box.top)),
  };
}

/** Up to `max`, the width of `box` at which most of `paragraphs` have the lines that they have. */
function chooseWidth(paragraphs: readonly SetParagraph[], box: PixelBox, max: number): number {
  const isPlain = paragraphs.every(({align, isRightToLeft}) => align === paragraphs[0]?.align && !isRightToLeft);
  // Formulas in a line are set otherwise by others: nothing is known of such lines.
  const hasMath = paragraphs.some(({runs, lines}) => lines > 1 && runs.some(run => run.math !== undefined));
  const fits = paragraphs.flatMap(({fit, align, box: own}) => {
    const before = align === 'left' ? own.left - box.left : 0;
    return fit ? [{widest: before + fit.widest, next: fit.next < 0 ? -1 : before + fit.next}] : [];
  });
  if (!isPlain || hasMath || paragraphs[0]?.align === 'right' || fits.length < paragraphs.length) return max;
  const min = Math.max(...fits.map(({widest}) => widest)) + clearance.line;
  const candidates = [max, ...fits.flatMap(({next}) => (next >= 0 ? [Math.floor(next - clearance.next)] : []))];
  const score = (width: number): number => fits.filter(({next}) => next < 0 || next - clearance.next >= width).length;
  return candidates
    .filter(width => width >= min && width <= max)
    .reduce((best, width) => {
      const [own, other] = [score(width), score(best)];
      return own > other || (own === other && width > best) ? width : best;
    }, max);
}
