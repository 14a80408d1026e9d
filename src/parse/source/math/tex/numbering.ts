// Numbers of equations as the site has them, and the labels that name them: tokens -> tokens with `\tag`.
import {environmentEnd, environmentOf, groupEnd, skipBlanks, splitTokens, type TexToken} from './tokens.ts';

/** Which equations the site numbers: none, those of AMS' environments without a star, or all. */
export type EquationNumbers = 'none' | 'ams' | 'all';

/** Equations numbered so far, and what `\ref` gives for each label. */
export interface EquationCount {
  readonly style: EquationNumbers;
  /** Labels that the page refers to: their equations are numbered in any case. */
  readonly wanted: ReadonlySet<string>;
  readonly labels: Map<string, string>;
  count: number;
}

const numbered = /^(equation|align|gather|multline|eqnarray|alignat|flalign)(\*?)$/;
/** Environments that are one equation, however many rows they have. */
const single = new Set(['equation', 'multline']);

/** A formula of a page that has had `numbering.count` equations; its rows get the numbers that come next. */
export function numberEquations(tokens: readonly TexToken[], numbering: EquationCount): readonly TexToken[] {
  const set: TexToken[] = [];
  let done = 0;
  for (let at = 0; at < tokens.length; at++) {
    const isNumbered = numbered.test(environmentOf(tokens[at], 'begin') ?? '');
    const end = isNumbered ? environmentEnd(tokens, at) : undefined;
    if (isNumbered && end === undefined) break;
    if (end === undefined) continue;
    for (const one of tokens.slice(done, at)) set.push(one);
    for (const one of numberEnvironment(tokens.slice(at, end), numbering)) set.push(one);
    done = end;
    at = end - 1;
  }
  if (done === 0) return numberRow(tokens, numbering.style === 'all', numbering);
  return [...set, ...numberRow(tokens.slice(done), false, {...numbering, wanted: new Set()})];
}

/** An environment, from its beginning to its end. */
function numberEnvironment(tokens: readonly TexToken[], numbering: EquationCount): readonly TexToken[] {
  const [, name = '', star = ''] = numbered.exec(environmentOf(tokens[0], 'begin') ?? '') ?? [];
  const counts = numbering.style !== 'none' && star === '';
  const body = tokens.slice(1, -1);
  const rows = single.has(name) ? [body] : splitTokens(body, one => one === '\\\\');
  const set = rows.map((row, nth) => {
    const isEmpty = rows.length > 1 && nth === rows.length - 1 && row.every(one => one.trim() === '');
    return isEmpty ? row : numberRow(row, counts, numbering);
  });
  const starred = name === 'alignat' ? 'alignat*' : `${name}*`;
  const joined = set.flatMap((row, nth) => (nth === 0 ? row : ['\\\\', ...row]));
  return [`\\begin{${starred}}`, ...joined, `\\end{${starred}}`];
}

/** One equation: its labels and `\nonumber` taken out, its number put to its end. */
function numberRow(tokens: readonly TexToken[], counts: boolean, numbering: EquationCount): readonly TexToken[] {
  const rest: TexToken[] = [];
  const labels: string[] = [];
  let tag: string | undefined;
  let isBare = false;
  for (let at = 0; at < tokens.length; at++) {
    const one = tokens[at] ?? '';
    const from = skipBlanks(tokens, tokens[at + 1] === '*' ? at + 2 : at + 1);
    const end = one === '\\label' || one === '\\tag' ? groupEnd(tokens, from) : undefined;
    if (end !== undefined) {
      const value = tokens.slice(from + 1, end - 1).join('');
      if (one === '\\label') labels.push(value.trim());
      else {
        tag = value;
        rest.push(...tokens.slice(at, end));
      }
      at = end - 1;
    } else if (one === '\\nonumber' || one === '\\notag') isBare = true;
    else rest.push(one);
  }
  const isWanted = labels.some(label => numbering.wanted.has(label));
  const takesNumber = tag === undefined && ((counts && !isBare) || isWanted);
  if (takesNumber) numbering.count++;
  const number = takesNumber ? String(numbering.count) : tag;
  if (number !== undefined) for (const label of labels) numbering.labels.set(label, number);
  return takesNumber ? [...rest, '\\tag', '{', String(numbering.count), '}'] : rest;
}
