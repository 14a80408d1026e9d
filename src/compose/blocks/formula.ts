// A display formula of many rows -> several formulas of few, each in the same environment, so that a page can hold
// them.
import {capacity} from '../capacity.ts';

/** Environments whose rows may be parted. */
const environment = new RegExp(
  String.raw`^\s*\\begin\{(aligned|align\*?|alignat\*?|gather\*?|gathered|split|eqnarray\*?|multline\*?)\}` +
    String.raw`(\{\d+\})?([\s\S]*)\\end\{\1\}\s*([.,;]?)\s*$`,
);

/** `tex` in parts of up to five rows; one part where it has no more, or no environment whose rows may be parted. */
export function splitFormula(tex: string): readonly string[] {
  const match = environment.exec(tex);
  if (!match) return [tex];
  const [, name = '', argument = '', body = '', end = ''] = match;
  const rows = splitRows(body);
  if (rows.length <= capacity.formulaRows + 1) return [tex];
  const count = Math.ceil(rows.length / capacity.formulaRows);
  const size = Math.ceil(rows.length / count);
  return Array.from({length: count}, (_, i) => {
    const part = rows.slice(i * size, (i + 1) * size).join('\\\\');
    return `\\begin{${name}}${argument}${part}\\end{${name}}${i === count - 1 ? end : ''}`;
  }).filter(part => part !== '');
}

/** The rows of an environment's body: parted by `\\` outside of braces and inner environments. */
function splitRows(body: string): readonly string[] {
  const rows: string[] = [];
  let [depth, row] = [0, ''];
  for (const [token] of body.matchAll(/\\(?:begin|end)\{[^}]*\}|\\\\(?:\[[^\]]*\])?|\\.|[{}]|[^\\{}]+|\\/gs)) {
    if (token.startsWith('\\begin{') || token === '{') depth++;
    if (token.startsWith('\\end{') || token === '}') depth--;
    if (token.startsWith('\\\\') && depth <= 0) {
      rows.push(row);
      row = '';
    } else row += token;
  }
  return row.trim() === '' ? rows : [...rows, row];
}
