// One formula: TeX -> whether KaTeX sets it, with what of LaTeX it lacks taken out.
import katex from 'katex';
import type {Work} from '../placeholder.ts';
import {complain} from '../placeholder.ts';

// As the renderer sets them: no links, no files; the limits stop runaway macros and giant boxes.
const options = {
  throwOnError: true,
  strict: 'ignore',
  trust: false,
  maxExpand: 1000,
  maxSize: 12,
  output: 'html',
} as const;

/** TeX that KaTeX accepts, or `valid: false` with `formula-invalid` reported at `line`. */
export function checkFormula(
  written: string,
  display: boolean,
  line: number,
  work: Work,
): {tex: string; valid: boolean} {
  const tex = written
    .replace(/\\label\s*\{[^{}]*\}/g, '')
    .replace(/\\(?:eq)?ref\s*\{([^{}]*)\}/g, '\\text{($1)}')
    .trim();
  try {
    if (tex.length > 10000) throw new Error('longer than 10,000 characters');
    katex.renderToString(tex, {...options, displayMode: display});
    return {tex, valid: true};
  } catch (error) {
    const message =
      error instanceof Error
        ? error.message.replace(/^KaTeX parse error:\s*|\u0332/g, '').slice(0, 160)
        : 'not understood';
    complain(
      work,
      'formula-invalid',
      `Formula is not set, its TeX is shown instead: ${message}`,
      line,
      'Write it with commands that KaTeX supports.',
    );
    return {tex: written, valid: false};
  }
}
