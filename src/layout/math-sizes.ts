// The sizes in which display formulas are set.
import type {MathSize} from '../model/page.ts';

/**
 * TeX sizes of display formulas, the theme's own first. Ratios do not predict heights (row gaps do not scale), so all
 * are set.
 */
export const mathSizes: readonly MathSize[] = [
  '',
  '\\small',
  '\\footnotesize',
  '\\scriptsize',
  '\\def\\arraystretch{0.72}\\scriptsize',
];
