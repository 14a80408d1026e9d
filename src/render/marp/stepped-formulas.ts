// Marp plug-in: rows of a display formula that come one by one. A mark a row stands before the formula; the theme hides
// the row of a mark whose step has not come.
import type {MathMarkdownIt} from './refused-formulas.ts';

/** Stands above the TeX: how many rows there are. A comment for TeX. */
const stepsComment = /^\s*%steps (\d{1,2})\s*\n/;

/** Marks before the formulas that say `%steps`, where KaTeX has set them in rows. */
export function stepRows(markdown: MathMarkdownIt): void {
  const {rules} = markdown.renderer;
  const set = rules.marp_math_block;
  if (set === undefined) return;
  rules.marp_math_block = (tokens, index, ...rest) => {
    const html = set(tokens, index, ...rest);
    const rows = Number(stepsComment.exec(tokens[index]?.content ?? '')?.[1] ?? 0);
    if (rows === 0 || !html.includes('"mtable') || !html.startsWith('<p>')) return html;
    const marks = Array.from({length: rows}, () => '<span class="row-step" data-marpit-fragment="1"></span>');
    return `<p>${marks.join('')}${html.slice('<p>'.length)}`;
  };
}
