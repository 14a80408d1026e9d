// Marp plug-in: colours of the notes in formulas are bound to what the ground of their slide asks for.
import {boundColours} from '../math/formula-colours.ts';
import type {MathMarkdownIt} from './refused-formulas.ts';

/** Binds the colours of all formulas; the last to touch them. */
export function bindColours(markdown: MathMarkdownIt): void {
  const {rules} = markdown.renderer;
  for (const name of ['marp_math_inline', 'marp_math_block']) {
    const set = rules[name];
    if (set !== undefined) rules[name] = (...args) => boundColours(set(...args));
  }
}
