// Environments of LaTeX that KaTeX lacks, or has in displays alone: tokens -> tokens of those that it has.
import {groupEnd, skipBlanks, splitTokens, type TexToken} from './tokens.ts';

/** An environment: its name, and what stands in it. */
export interface Environment {
  readonly name: string;
  readonly body: readonly TexToken[];
}

/** Names in a display, by those that authors write. */
const inDisplay: Readonly<Record<string, string>> = {
  flalign: 'align',
  'flalign*': 'align*',
  equation: '',
  'equation*': '',
  displaymath: '',
  math: '',
  subequations: '',
  dmath: '',
  'dmath*': '',
  tabular: 'array',
  tabularx: 'array',
  'cases*': 'cases',
  bsmallmatrix: 'bmatrix',
  psmallmatrix: 'pmatrix',
};
/** And within a line, where KaTeX has no numbered environments. */
const inLine: Readonly<Record<string, string>> = {
  ...inDisplay,
  align: 'aligned',
  'align*': 'aligned',
  alignat: 'alignedat',
  'alignat*': 'alignedat',
  flalign: 'aligned',
  'flalign*': 'aligned',
  gather: 'gathered',
  'gather*': 'gathered',
};

/** `environment` as KaTeX takes it; `display` where the formula stands on lines of its own. */
export function rewriteEnvironment({name, body}: Environment, display: boolean): readonly TexToken[] {
  if (/^eqnarray\*?$/.test(name)) return wrap(display ? 'align*' : 'aligned', equationArray(body));
  if (/^multline\*?$/.test(name)) return wrap(display ? 'align*' : 'aligned', multline(body));
  const known = display ? inDisplay : inLine;
  const to = Object.hasOwn(known, name) ? (known[name] ?? name) : name;
  if (to === '') return display ? body : ['{', ...withoutTags(body, display), '}'];
  if (/^(?:array|tabular)$/.test(to)) return wrap(to, columnsOf(body));
  return wrap(to, withoutTags(body, display));
}

function wrap(name: string, body: readonly TexToken[]): readonly TexToken[] {
  return [`\\begin{${name}}`, ...body, `\\end{${name}}`];
}

const isRowEnd = (one: TexToken): boolean => one === '\\\\' || one === '\\cr';

/** `a &=& b` as `a &= b`. */
function equationArray(body: readonly TexToken[]): readonly TexToken[] {
  return joinRows(
    splitTokens(body, isRowEnd).map(row => {
      const [first = [], ...rest] = splitTokens(row, one => one === '&');
      return rest.length === 0 ? row : [...first, '&', ...rest.flat()];
    }),
  );
}

/** The first row to the left, the others further to the right. */
function multline(body: readonly TexToken[]): readonly TexToken[] {
  return joinRows(
    splitTokens(body, isRowEnd).map((row, nth) => (nth === 0 ? ['&', ...row] : ['&', '\\qquad ', ...row])),
  );
}

function joinRows(rows: readonly (readonly TexToken[])[]): readonly TexToken[] {
  return rows.flatMap((row, nth) => (nth === 0 ? row : ['\\\\', ...row]));
}

/** Within a line a tag is text behind the formula. */
function withoutTags(body: readonly TexToken[], display: boolean): readonly TexToken[] {
  return display ? body : body.map((one, at) => (one === '\\tag' && body[at + 1] === '{' ? '\\quad\\text' : one));
}

/** The columns of an array as KaTeX knows them: l, c, r and bars. */
function columnsOf(body: readonly TexToken[]): readonly TexToken[] {
  const from = skipBlanks(body, 0);
  const at = body[from] === '[' ? skipBlanks(body, body.indexOf(']', from) + 1) : from;
  const end = groupEnd(body, at);
  if (end === undefined) return body;
  const columns = simplify(body.slice(at + 1, end - 1).join(''));
  return ['{', columns, '}', ...body.slice(end)];
}

function simplify(columns: string): string {
  const repeated = columns.replace(/\*\s*\{(\d{1,2})\}\s*\{([^{}]*)\}/g, (_, count: string, what: string) =>
    what.repeat(Math.min(60, Number(count))),
  );
  return repeated
    .replace(/[@!><]\s*\{[^{}]*\}/g, '')
    .replace(/[pmbX]\s*(?:\{[^{}]*\})?/g, 'l')
    .replace(/[^lcr|:]/g, '');
}
