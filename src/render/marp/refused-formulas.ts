// Marp plug-in: what KaTeX refuses is drawn by another hand, else it stays as KaTeX shows it, its source in red.
import type {DrawFormula} from '../math/mathjax.ts';

type RenderRule = (tokens: readonly {readonly content: string}[], index: number, ...rest: readonly unknown[]) => string;

/** Of markdown-it, what the plug-in touches. */
interface MathMarkdownIt {
  readonly renderer: {readonly rules: Record<string, RenderRule | undefined>};
}

/** Marp's rules for formulas, and whether theirs stand on lines of their own. */
const rules = [
  ['marp_math_inline', false],
  ['marp_math_block', true],
] as const;

/** Puts what `draw` gives in the place of formulas that KaTeX refused. */
export function drawRefused(markdown: MathMarkdownIt, draw: DrawFormula): void {
  const known = markdown.renderer.rules;
  for (const [name, display] of rules) {
    const set = known[name];
    if (set === undefined) continue;
    known[name] = (tokens, index, ...rest) => {
      const html = set(tokens, index, ...rest);
      if (!html.includes('class="katex-error"')) return html;
      const drawn = draw(tokens[index]?.content ?? '', display);
      return drawn === undefined ? html : display ? `<p>${drawn}</p>` : drawn;
    };
  }
}
