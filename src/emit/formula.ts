// A display formula -> Marp Markdown, with what its rows do.
import type {MathBlock} from '../blocks/types.ts';
import type {MathSize} from '../model/page.ts';
import {countFormulaRows, fillRows} from '../text/math/row-environment.ts';

/** A display formula; `%steps` above it says how many rows come one by one. Plain Marp reads over that. */
export function printFormula({tex, steps = false}: MathBlock, size: MathSize): string {
  const set = [size, printDisplayTex(steps ? fillRows(tex) : tex)].filter(Boolean).join(' ');
  return `$$\n${steps ? `%steps ${countFormulaRows(tex)}\n` : ''}${set}\n$$`;
}

/** Display TeX without blank lines, which would end the formula for Marp. */
function printDisplayTex(value: string): string {
  return value
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join('\n')
    .replace(/\$\$/g, '');
}
