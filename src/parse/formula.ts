// One formula: TeX -> whether KaTeX sets it, with the author's own macros put in.
import katex from 'katex';
import type {Work} from './hold.ts';
import {complain} from './hold.ts';

// As the renderer sets them: no links, no files; the limits stop runaway macros and giant boxes.
const options = {throwOnError: true, strict: 'ignore', trust: false, maxExpand: 1000, maxSize: 50, output: 'html'} as const;

/** TeX that KaTeX accepts, or `valid: false` with `formula-invalid` reported at `line`. */
export function checkFormula(written: string, display: boolean, line: number, work: Work): {tex: string; valid: boolean} {
  const tex = written.replace(/\\label\s*\{[^{}]*\}/g, '').replace(/\\(?:eq)?ref\s*\{([^{}]*)\}/g, '\\text{($1)}').trim();
  try {
    if (tex.length > 10000) throw new Error('longer than 10,000 characters');
    katex.renderToString(tex, {...options, displayMode: display});
    return {tex, valid: true};
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/^KaTeX parse error:\s*/, '').slice(0, 160) : 'not understood';
    complain(work, 'formula-invalid', `Formula is not set, its TeX is shown instead: ${message}`, line, 'Write it with commands that KaTeX supports.');
    return {tex: written, valid: false};
  }
}

const definition = /\\(?:re)?newcommand\*?\s*\{?\\([A-Za-z]+)\}?\s*(?:\[\d\])?\s*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|\\def\s*\\([A-Za-z]+)(?:#\d)*\s*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|\\DeclareMathOperator\*?\s*\{?\\([A-Za-z]+)\}?\s*\{([^{}]*)\}/g;

/** Macros that formulas define for those after them (MathJax shares them over the page), by name. */
export function macrosOf(formulas: readonly string[]): ReadonlyMap<string, string> {
  const macros = new Map<string, string>();
  for (const tex of formulas) {
    if (!/\\(?:re)?newcommand|\\def|\\Declare/.test(tex)) continue;
    for (const match of tex.matchAll(definition)) {
      const name = match[1] ?? match[2] ?? match[3] ?? '';
      macros.set(name, match[3] === undefined ? match[0] : `\\newcommand{\\${name}}{\\operatorname{${match[4] ?? ''}}}`);
    }
  }
  return macros;
}

/** The formula with the definitions of the shared macros it uses before it, since each formula is set alone. */
export function withMacros(tex: string, macros: ReadonlyMap<string, string>): string {
  if (macros.size === 0) return tex;
  const own = tex.replace(definition, '');
  const used = new Set<string>();
  const add = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/\\([A-Za-z]+)/g)) {
      const macro = macros.get(name);
      if (macro === undefined || used.has(macro)) continue;
      used.add(macro);
      add(macro.slice(macro.indexOf(name) + name.length));
    }
  };
  add(own);
  return own.trim() === '' ? '' : [...used].reverse().join('') + own;
}
