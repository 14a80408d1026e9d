// Environments of LaTeX that KaTeX lacks, or has in displays alone: tokens -> tokens of those that it has.
import {readArgument, readOption, skipBlanks, splitTokens, type TexToken} from './tokens.ts';

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
  'tabular*': 'array',
  'cases*': 'cases',
  'dcases*': 'dcases',
  'rcases*': 'rcases',
  'drcases*': 'drcases',
  bsmallmatrix: 'bmatrix',
  Bsmallmatrix: 'Bmatrix',
  psmallmatrix: 'pmatrix',
  vsmallmatrix: 'vmatrix',
  Vsmallmatrix: 'Vmatrix',
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
  split: 'aligned',
};

/** Does a display have nothing of `name` but what stands in it? */
export function isFrameOnly(name: string): boolean {
  return Object.hasOwn(inDisplay, name) && inDisplay[name] === '';
}

/** `environment` as KaTeX takes it; `display` where the formula stands on lines of its own. */
export function rewriteEnvironment({name, body}: Environment, display: boolean): readonly TexToken[] {
  if (/^eqnarray\*?$/.test(name)) return wrap(display ? 'align*' : 'aligned', equationArray(body));
  if (/^multline\*?$/.test(name)) return wrap(display ? 'align*' : 'aligned', multline(body));
  const known = display ? inDisplay : inLine;
  const to = Object.hasOwn(known, name) ? (known[name] ?? name) : name;
  if (to === '') return display ? body : ['{', ...withoutTags(body, display), '}'];
  if (to === 'array') return wrap(to, columnsOf(/^tabular[x*]$/.test(name) ? withoutGroup(body) : body));
  if (/cases\*$/.test(name)) return wrap(to, textColumn(body));
  return wrap(to, withoutTags(/ed$/.test(to) ? withoutOption(body) : body, display));
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
  if (display) return body;
  const out: TexToken[] = [];
  for (let at = 0; at < body.length; at++) {
    const isBare = body[at + 1] === '*';
    const tag = body[at] === '\\tag' ? readArgument(body, isBare ? at + 2 : at + 1) : undefined;
    if (tag === undefined) out.push(body[at] ?? '');
    else {
      out.push('\\quad', '\\text', '{', ...(isBare ? tag.tokens : ['(', ...tag.tokens, ')']), '}');
      at = tag.end - 1;
    }
  }
  return out;
}

/** Without the `[t]` of `\begin{aligned}[t]`, which says how it stands in its line. */
function withoutOption(body: readonly TexToken[]): readonly TexToken[] {
  const option = readOption(body, 0);
  return option !== undefined && /^[tcb]$/.test(option.tokens.join('').trim()) ? body.slice(option.end) : body;
}

/** Without the width of a table. */
function withoutGroup(body: readonly TexToken[]): readonly TexToken[] {
  return body.slice(body[skipBlanks(body, 0)] === '{' ? (readArgument(body, 0)?.end ?? 0) : 0);
}

/** The second column of `cases*` is text. */
function textColumn(body: readonly TexToken[]): readonly TexToken[] {
  return joinRows(
    splitTokens(body, isRowEnd).map(row => {
      const [first = [], ...rest] = splitTokens(row, one => one === '&');
      return rest.length === 0 ? row : [...first, '&', '\\text', '{', ...rest.flat(), '}'];
    }),
  );
}

/** The columns of an array as KaTeX knows them: l, c, r and bars. */
function columnsOf(body: readonly TexToken[]): readonly TexToken[] {
  const columns = readArgument(body, readOption(body, 0)?.end ?? 0);
  if (columns === undefined || body[columns.end - 1] !== '}') return body;
  return ['{', readColumns(columns.tokens), '}', ...body.slice(columns.end)];
}

/** Columns of the widest array, and repetitions within each other. */
const widest = {columns: 100, depth: 4} as const;

function readColumns(tokens: readonly TexToken[], depth = 0): string {
  let columns = '';
  for (let at = 0; at < tokens.length && columns.length < widest.columns; ) {
    const one = tokens[at++] ?? '';
    const group = tokens[skipBlanks(tokens, at)] === '{' ? readArgument(tokens, at) : undefined;
    if (/^[lcr|:]$/.test(one)) columns += one;
    else if (/^[pmbXw]$/.test(one)) columns += one === 'w' && group?.tokens[0] === 'r' ? 'r' : 'l';
    const what = one === '*' && group !== undefined ? readArgument(tokens, group.end) : undefined;
    if (group !== undefined) at = group.end;
    if (what === undefined || group === undefined || depth === widest.depth) continue;
    columns += readColumns(what.tokens, depth + 1).repeat(Math.min(60, Number(group.tokens.join('')) || 0));
    at = what.end;
  }
  return columns.slice(0, widest.columns);
}
