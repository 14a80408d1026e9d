// Marp plug-in: rows of a display formula that come one by one. A mark a row stands before the formula; the theme hides
// the row of a mark whose step has not come.
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {takeRows} from '../../text/math/row-environment.ts';
import type {MathMarkdownIt} from './refused-formulas.ts';

/** Stands above the TeX: how many rows there are. A comment for TeX. */
const stepsComment = /^\s*%steps (\d{1,2})\s*\n/;
/** What the packer writes before the TeX to set it smaller. */
const sizeCommand = /^(?:\\def\\arraystretch\{[\d.]+\})?\\(?:small|footnotesize|scriptsize|sixptsize|scaled) /;

/** Marks before the formulas that say `%steps`, where KaTeX has set them in rows; each holds the TeX up to its row. */
export function stepRows(markdown: MathMarkdownIt): void {
  const {rules} = markdown.renderer;
  const set = rules.marp_math_block;
  if (set === undefined) return;
  rules.marp_math_block = (tokens, index, ...rest) => {
    const html = set(tokens, index, ...rest);
    const content = tokens[index]?.content ?? '';
    const rows = Number(stepsComment.exec(content)?.[1] ?? 0);
    if (rows === 0 || !html.includes('"mtable') || !html.startsWith('<p>')) return html;
    const tex = content.replace(stepsComment, '').replace(sizeCommand, '').trim();
    const marks = Array.from({length: rows}, (_, i) => {
      const shown = escapeHtml(takeRows(tex, i + 1));
      return `<span class="row-step" data-marpit-fragment="1" data-tex="${shown}"></span>`;
    });
    return `<p>${marks.join('')}${html.slice('<p>'.length)}`;
  };
}
