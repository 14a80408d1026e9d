// Figures in a row -> do they share one caption?
import type {FigureBlock} from '../../blocks/types.ts';

/** Images of one figure of the notes, to be compared: the caption, which the last of them holds, speaks of all. */
export function isJoint(figures: readonly FigureBlock[]): boolean {
  const [first, last] = [figures[0], figures.at(-1)];
  return (
    figures.length > 1 &&
    figures.every(figure => figure.id === first?.id && (figure === last) === figure.caption.length > 0)
  );
}
