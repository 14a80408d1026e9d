// Marp plug-in: what KaTeX refuses is drawn by another hand, else it stays as KaTeX shows it, its source in red.
import katex from 'katex';
import type {DrawFormula} from '../math/mathjax.ts';
import {katexLimits} from './katex-limits.ts';

/** How markdown-it prints a token. */
export type RenderRule = (
  tokens: readonly {readonly content: string}[],
  index: number,
  ...rest: readonly unknown[]
) => string;

/** Of markdown-it, what the plug-in touches. */
export interface MathMarkdownIt {
  readonly renderer: {readonly rules: Record<string, RenderRule | undefined>};
}

/** Marp's rules for formulas, and whether theirs stand on lines of their own. */
const rules = [
  ['marp_math_inline', false],
  ['marp_math_block', true],
] as const;

/** Stands before the TeX of a formula that is drawn as large as its page; no command of TeX. */
const scaledMark = '\\scaled ';
/** A picture that whoever presents may point at: the theme shows it in its own size then. */
const scaledAttributes = '"katex-display scaled" tabindex="0"';

/** Puts what `draw` gives in the place of formulas that KaTeX refused. */
export function drawRefused(markdown: MathMarkdownIt, draw: DrawFormula): void {
  const known = markdown.renderer.rules;
  for (const [name, display] of rules) {
    const set = known[name];
    if (set === undefined) continue;
    known[name] = (tokens, index, ...rest) => {
      const html = set(tokens, index, ...rest);
      const {content = ''} = tokens[index] ?? {};
      if (!mayBeRefused(html) || !isRefused(content, display)) return html;
      const isScaled = display && content.startsWith(scaledMark);
      const drawn = draw(isScaled ? content.slice(scaledMark.length) : content, display);
      if (drawn === undefined) return html;
      if (!display) return drawn;
      return `<p>${isScaled ? drawn.replace('"katex-display"', scaledAttributes) : drawn}</p>`;
    };
  }
}

/** Has KaTeX set something in its colour of errors? It does so with a command that it does not know. */
function mayBeRefused(html: string): boolean {
  return html.includes('#cc0000') || html.includes('class="katex-error"');
}

function isRefused(tex: string, displayMode: boolean): boolean {
  try {
    katex.renderToString(tex, {...katexLimits, throwOnError: true, displayMode});
    return false;
  } catch {
    return true;
  }
}
