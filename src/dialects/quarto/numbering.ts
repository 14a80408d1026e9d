// Labels of equations (`$$ … $$ {#eq-x}`, `(\#eq:x)`) -> numbers in the formulas, as the site counts them.
import type {FrontEndPass} from '../../parse/context.ts';
import {rewriteAll} from '../shared/edits.ts';

const labelled = String.raw`\$\$((?:[^$]|\$(?!\$)){1,20000}?)\$\$[ \t]*\{#(eq-[\w:-]+)(?![\w:-])[^{}\n]*\}`;
const bookdown = String.raw`\(\\#(eq:[\w:.-]+)\)`;
const equation = new RegExp(`${labelled}|${bookdown}`, 'g');

/** The formulas with their numbers and labels. */
export const numbering: FrontEndPass = source => {
  if (!/\{#eq-|\(\\#eq:/.test(source.text)) return source;
  let count = 0;
  return rewriteAll(source, equation, ({match: [, tex = '', label = '', book]}) => {
    count += 1;
    if (book !== undefined) return `\\tag{${count}}\\label{${book}}`;
    const rows = tex.replace(/\s+$/, '');
    const tagged = /\\end\{(?:align|gather|equation|multline)\*?\}$/.test(rows)
      ? rows.replace(/\\end\{/g, `\\tag{${count}}\\label{${label}}\\end{`)
      : `${rows} \\tag{${count}}\\label{${label}}\n`;
    return `$$${tagged}$$`;
  });
};
