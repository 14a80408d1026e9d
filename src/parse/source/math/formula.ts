// One formula: TeX -> whether KaTeX sets it, with what of LaTeX it lacks taken out.
import katex from 'katex';

// As the renderer sets them: no links, no files; the limits stop runaway macros and giant boxes.
const options = {
  throwOnError: true,
  strict: 'ignore',
  trust: false,
  maxExpand: 1000,
  maxSize: 12,
  output: 'html',
} as const;
/** Characters of the longest formula that is tried. */
const longest = 10_000;

/** TeX that KaTeX accepts, or what it says against it. */
export function checkFormula(written: string, display: boolean): {readonly tex: string} | {readonly refusal: string} {
  const tex = written
    .replace(/\\label\s*\{[^{}]*\}/g, '')
    .replace(/\\(?:eq)?ref\s*\{([^{}]*)\}/g, '\\text{($1)}')
    .trim();
  if (tex.length > longest) return {refusal: 'longer than 10,000 characters'};
  try {
    katex.renderToString(tex, {...options, displayMode: display});
    return {tex};
  } catch (error) {
    if (!(error instanceof Error)) return {refusal: 'not understood'};
    return {refusal: error.message.replace(/^KaTeX parse error:\s*|\u0332/g, '').slice(0, 160)};
  }
}
