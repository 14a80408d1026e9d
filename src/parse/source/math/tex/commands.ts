// Commands that no macro can stand for: the arguments after them decide what they are. Tokens -> TeX of KaTeX.
import {mhchemParser} from 'mhchemparser';
import {toHex} from './colour.ts';
import {type Argument, groupEnd, printTokens, readArgument, readOption, skipBlanks, type TexToken} from './tokens.ts';
import {isSpaced, printNumber, printUnit} from './units.ts';

/** What a command becomes, which is rewritten in its turn, and the index after what it took. */
export interface Replaced {
  readonly tex: string;
  readonly end: number;
}

/** Of the tokens and the index after the command; undefined where it stays as it is. */
type Command = (tokens: readonly TexToken[], at: number) => Replaced | undefined;

const plain = (arg: Argument | undefined): string => (arg === undefined ? '' : printTokens(arg.tokens));
const isGroup = (tokens: readonly TexToken[], at: number): boolean => tokens[skipBlanks(tokens, at)] === '{';

/** Groups in braces from `at` on, at most `max`. */
function readGroups(tokens: readonly TexToken[], at: number, max: number): readonly Argument[] {
  const groups: Argument[] = [];
  for (let next = at; groups.length < max && isGroup(tokens, next); ) {
    const group = readArgument(tokens, next);
    if (group === undefined) break;
    groups.push(group);
    next = group.end;
  }
  return groups;
}

/** `\dv{f}{x}`, `\dv[2]{f}{x}`, `\dv{x}`; with `\partial` also `\pdv{f}{x}{y}`. */
const derivative =
  (sign: string): Command =>
  (tokens, at) => {
    const star = tokens[at] === '*' ? at + 1 : at;
    const option = readOption(tokens, star);
    const groups = readGroups(tokens, option?.end ?? star, sign === '\\partial' ? 3 : 2);
    const end = groups.at(-1)?.end;
    if (end === undefined) return undefined;
    const [first = '', second, third] = groups.map(plain);
    const power = third === undefined ? plain(option) : '2';
    const raised = power === '' ? '' : `^{${power}}`;
    const [above, below] = second === undefined ? ['', first] : [first, second];
    const more = third === undefined ? raised : `${sign} ${third}`;
    return {tex: `\\frac{${sign}${raised} ${above}}{${sign} ${below}${more}}`, end};
  };

const closing: Readonly<Record<string, string>> = {'(': ')', '[': ']', '|': '|'};

/** Index after what stands from `from` to its `close`; undefined where that is missing. */
function delimitedEnd(tokens: readonly TexToken[], from: number, close: string): number | undefined {
  if (close !== '|') return groupEnd(tokens, from, tokens[from], close);
  const bar = tokens.indexOf('|', from + 1);
  return bar < 0 ? undefined : bar + 1;
}

/** physics' `\qty(…)` and `\qty{…}`, siunitx's `\qty{10}{\metre}`. */
const quantity: Command = (tokens, at) => {
  const from = skipBlanks(tokens, tokens[at] === '*' ? at + 1 : at);
  const open = tokens[from] ?? '';
  const close = closing[open];
  if (close !== undefined) {
    const end = delimitedEnd(tokens, from, close);
    if (end === undefined) return undefined;
    return {tex: `\\left${open}${printTokens(tokens.slice(from + 1, end - 1))}\\right${close}`, end};
  }
  const [first, second] = readGroups(tokens, from, 2);
  if (first !== undefined && second === undefined) return {tex: `\\left\\{${plain(first)}\\right\\}`, end: first.end};
  return withUnit(tokens, at);
};

const withUnit: Command = (tokens, at) => {
  const option = readOption(tokens, at);
  const [number, unit] = readGroups(tokens, option?.end ?? at, 2);
  if (number === undefined || unit === undefined) return undefined;
  const printed = printUnit(unit.tokens);
  return {tex: `{${printNumber(number.tokens)}${isSpaced(printed) ? '\\,' : ''}${printed}}`, end: unit.end};
};

/** A command of one argument, with an option that is passed over. */
const ofOne =
  (print: (tokens: readonly TexToken[]) => string): Command =>
  (tokens, at) => {
    const option = readOption(tokens, at);
    const arg = readArgument(tokens, option?.end ?? at);
    return arg && {tex: print(arg.tokens), end: arg.end};
  };

/** Chemistry and its units; what its parser refuses stays as it is. */
const chemistry = (kind: 'ce' | 'pu'): Command =>
  ofOne(tokens => {
    try {
      return forKatex(mhchemParser.toTex(tokens.join(''), kind));
    } catch {
      return `\\text{${tokens.join('')}}`;
    }
  });

/** What mhchem writes, in commands that KaTeX has. */
function forKatex(tex: string): string {
  return tex
    .replace(/\\(?:lower|raise)\s*-?[\d.]+mu\s*/g, '')
    .replace(/\\long(?:rightleft|Rightleft|Leftright)harpoons/g, '\\rightleftharpoons')
    .replace(/\\longleftrightarrows/g, '\\leftrightarrows')
    .replace(/\\tripledash/g, '\\text{---}');
}

/** Double-struck letters; a digit is drawn of a one and an l, as there is none in KaTeX's fonts. */
const doubleStruck = ofOne(tokens =>
  tokens
    .map(one =>
      /^[0-9]$/.test(one)
        ? one === '1'
          ? '{\\mathrm{1}\\mkern-3.5mu\\mathrm{l}}'
          : `\\mathbf{${one}}`
        : `\\mathbb{${one}}`,
    )
    .join(''),
);

/** `\matrix{a & b \cr c & d}` of plain TeX as an environment. */
const plainTable =
  (name: string): Command =>
  (tokens, at) => {
    if (!isGroup(tokens, at)) return undefined;
    const arg = readArgument(tokens, at);
    const rows = printTokens(arg?.tokens ?? []).replace(/\\cr(?![a-zA-Z])/g, '\\\\');
    return arg && {tex: `\\begin{${name}}${rows}\\end{${name}}`, end: arg.end};
  };

/** `\mqty(a & b \\ c & d)`, `\pmqty{…}`. */
const matrix =
  (name: string): Command =>
  (tokens, at) => {
    const from = skipBlanks(tokens, at);
    const open = tokens[from] ?? '';
    const end = delimitedEnd(tokens, from, closing[open] ?? '}');
    const kinds: Readonly<Record<string, string>> = {'(': 'pmatrix', '[': 'bmatrix', '|': 'vmatrix', '{': name};
    const kind = kinds[open];
    if (end === undefined || kind === undefined) return undefined;
    return {tex: `\\begin{${kind}}${printTokens(tokens.slice(from + 1, end - 1))}\\end{${kind}}`, end};
  };

/** A colour is of the group after it, as in MathJax, or of the rest, as in LaTeX; models of colours become hex. */
const colour: Command = (tokens, at) => {
  const model = readOption(tokens, at);
  const name = readArgument(tokens, model?.end ?? at);
  if (name === undefined) return undefined;
  const value = model === undefined ? plain(name) : toHex(plain(model), plain(name));
  const group = isGroup(tokens, name.end) ? readArgument(tokens, name.end) : undefined;
  return group === undefined
    ? {tex: `\\color{${value}}`, end: name.end}
    : {tex: `\\textcolor{${value}}{${plain(group)}}`, end: group.end};
};

const braket: Command = (tokens, at) => {
  const [left, right] = readGroups(tokens, tokens[at] === '*' ? at + 1 : at, 2);
  if (left === undefined || right === undefined) return undefined;
  return {tex: `\\left\\langle ${plain(left)}\\middle|${plain(right)}\\right\\rangle`, end: right.end};
};

/** `\root 3 \of x` and `\buildrel a \over b`: what stands before the second word, and the argument after it. */
const infix =
  (word: string, print: (first: string, second: string) => string): Command =>
  (tokens, at) => {
    const middle = tokens.indexOf(word, at);
    const second = middle < 0 ? undefined : readArgument(tokens, middle + 1);
    return second && {tex: print(printTokens(tokens.slice(at, middle)).trim(), plain(second)), end: second.end};
  };

const unicode: Command = (tokens, at) => {
  const first = readOption(tokens, at);
  const second = first && readOption(tokens, first.end);
  const arg = readArgument(tokens, (second ?? first)?.end ?? at);
  const code = Number(plain(arg).trim().replace(/^x/i, '0x'));
  const isCharacter = Number.isInteger(code) && code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  if (arg === undefined || !isCharacter) return undefined;
  const written = String.fromCodePoint(code);
  return {tex: /[\\{}$&#^_%~]/.test(written) ? `{\\char${code}}` : `\\text{${written}}`, end: arg.end};
};

const multicolumn: Command = (tokens, at) => {
  const [count, , content] = readGroups(tokens, at, 3);
  const columns = Math.min(40, Number(plain(count)) || 1);
  return content && {tex: plain(content) + '&'.repeat(columns - 1), end: content.end};
};

const sideset: Command = (tokens, at) => {
  const [left, right] = readGroups(tokens, at, 2);
  const operator = right && readArgument(tokens, right.end);
  if (operator === undefined) return undefined;
  return {tex: `{}${plain(left)}${printTokens(operator.tokens)}\\nolimits${plain(right)}`, end: operator.end};
};

const intertext = ofOne(tokens => `\\\\ \\text{${printTokens(tokens)}} \\\\`);

/** Units that stand for signs, outside of numbers with units. */
const sign =
  (tex: string): Command =>
  (_, at) => ({tex, end: at});
const celsius = sign('{}^{\\circ}\\mathrm{C}');
const table: Readonly<Record<string, Command>> = {
  '\\dv': derivative('\\mathrm{d}'),
  '\\derivative': derivative('\\mathrm{d}'),
  '\\pdv': derivative('\\partial'),
  '\\partialderivative': derivative('\\partial'),
  '\\dd': (tokens, at) => {
    const option = readOption(tokens, at);
    return {tex: option ? `\\mathrm{d}^{${plain(option)}}` : '\\mathrm{d}', end: option?.end ?? at};
  },
  '\\qty': quantity,
  '\\SI': withUnit,
  '\\si': ofOne(printUnit),
  '\\unit': ofOne(printUnit),
  '\\num': ofOne(printNumber),
  '\\ang': ofOne(tokens => `${printNumber(tokens)}^{\\circ}`),
  ...{'\\ohm': sign('\\Omega'), '\\micro': sign('µ'), '\\textdegree': sign('{}^{\\circ}')},
  ...{'\\celsius': celsius, '\\degreeCelsius': celsius},
  '\\ce': chemistry('ce'),
  '\\pu': chemistry('pu'),
  '\\mathbbm': doubleStruck,
  '\\mathbbmss': doubleStruck,
  '\\mathds': doubleStruck,
  '\\matrix': plainTable('matrix'),
  '\\pmatrix': plainTable('pmatrix'),
  '\\cases': plainTable('cases'),
  '\\eqalign': plainTable('aligned'),
  '\\displaylines': plainTable('gathered'),
  '\\mqty': matrix('matrix'),
  '\\pmqty': matrix('pmatrix'),
  '\\bmqty': matrix('bmatrix'),
  '\\vmqty': matrix('vmatrix'),
  '\\color': colour,
  '\\braket': braket,
  '\\innerproduct': braket,
  '\\root': infix('\\of', (first, second) => `\\sqrt[${first}]{${second}}`),
  '\\buildrel': infix('\\over', (first, second) => `\\overset{${first}}{${second}}`),
  '\\unicode': unicode,
  '\\multicolumn': multicolumn,
  '\\sideset': sideset,
  // An accent of text, where a blank that does not break is meant.
  '\\~': (_, at) => ({tex: '~', end: at}),
  '\\intertext': intertext,
  '\\shortintertext': intertext,
};

/** What the command before `at` becomes; undefined where it stays as it is. */
export function replaceCommand(command: TexToken, tokens: readonly TexToken[], at: number): Replaced | undefined {
  return Object.hasOwn(table, command) ? table[command]?.(tokens, at) : undefined;
}
