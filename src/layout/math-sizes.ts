// The sizes in which display formulas are set.
import type {MathBlock} from '../blocks/types.ts';
import type {MathSize} from '../model/page.ts';

/**
 * TeX sizes of display formulas, the theme's own first, the last of 22 px. Ratios do not predict heights (row gaps do
 * not scale), so all are set.
 */
const sizes: readonly MathSize[] = [
  '',
  '\\small',
  '\\footnotesize',
  '\\scriptsize',
  '\\def\\arraystretch{0.72}\\scriptsize',
  '\\def\\arraystretch{0.72}\\sixptsize',
];

/** What a formula is that no size brings onto a page: a drawing as large as the page. */
export const scaledDrawing: MathSize = '\\scaled';

/** The sizes that `block` is tried in, in this order; a picture is the last resort of one that may be too large. */
export function listMathSizes({isLarge}: MathBlock): readonly MathSize[] {
  return isLarge ? [...sizes, scaledDrawing] : sizes;
}
