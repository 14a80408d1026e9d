// Labels of equations (`$$ … $$ {#eq-x}`, `(\#eq:x)`) -> numbers in the formulas, as the site counts them.
import type {FrontEndPass} from '../../parse/context.ts';
import {rewriteAll} from '../shared/edits.ts';

const labelled = /\$\$((?:[^$]|\$(?!\$)){1,20000}?)\$\$[ \t]*\{#(eq-[\w:-]+)[^{}\n]*\}/g;
const bookdown = /\(\\#(eq:[\w:.-]+)\)/g;

/** The formulas with their numbers and labels. */
export const numbering: FrontEndPass = source => {
  if (!/\{#eq-|\(\\#eq:/.test(source.text)) return source;
  let count = 0;
  const one = rewriteAll(source, labelled, ({match: [, tex = '', label = '']}) => {
    count += 1;
    const rows = tex.replace(/\s+$/, '');
    const tagged = /\\end\{(?:align|gather|equation|multline)\*?\}$/.test(rows)
      ? rows.replace(/\\end\{/g, `\\tag{${count}}\\label{${label}}\\end{`)
      : `${rows} \\tag{${count}}\\label{${label}}\n`;
    return `$$${tagged}$$`;
  });
  return rewriteAll(one, bookdown, ({match: [, label = '']}) => {
    count += 1;
    return `\\tag{${count}}\\label{${label}}`;
  });
};
