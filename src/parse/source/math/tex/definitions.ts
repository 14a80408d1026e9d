// `\newcommand`, `\def`, `\let`, `\DeclareMathOperator` …: tokens -> the macros they define, and the rest.
import {type Argument, isWord, readArgument, readOption, skipBlanks, type TexToken, tokenize} from './tokens.ts';

/** A macro of an author: how many arguments it takes, the value of the first where that may be left out, its body. */
export interface TexMacro {
  readonly parameters: number;
  readonly option?: readonly TexToken[];
  readonly body: readonly TexToken[];
  /** Stands for a command as TeX has it, whatever is defined later: `\let\oldvec\vec`. */
  readonly final?: true;
  /** A pair of delimiters: with a star they grow with what they hold, an option is their size. */
  readonly paired?: true;
  /** A star after its name says nothing. */
  readonly starred?: true;
  /** Of a package: `\providecommand` takes its place. */
  readonly ofPackage?: true;
}

/** Macros by their names with the backslash. */
export type TexMacros = Map<TexToken, TexMacro>;

/** What begins a definition, as it stands in a regular expression. */
export const definitionWords =
  '(?:(?:re)?new|provide)command|(?:re)?newenvironment|DeclareRobustCommand|[gex]?def|let|' +
  'DeclareMathOperator|DeclarePairedDelimiter';

const definer = new RegExp(`^\\\\(?:${definitionWords})$`);
/** Arguments that a macro may take. */
const maxParameters = 9;

/** Adds what `tokens` define to `macros`; answers the tokens without the definitions. */
export function takeDefinitions(tokens: readonly TexToken[], macros: TexMacros): readonly TexToken[] {
  const rest: TexToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = definer.test(tokens[at] ?? '') ? readDefinition(tokens, at, macros) : undefined;
    if (end === undefined) rest.push(tokens[at++] ?? '');
    else at = end;
  }
  return rest;
}

/** Characters within which most definitions end. */
const shortDefinition = 160;

/** Length of the definition that `text` begins with, in characters; 0 where it is none. */
export function definitionLength(text: string): number {
  // Most are short. An option that the cut leaves open would be taken for a body, so what ends in a bracket is no hit.
  const isEnvironment = /^\\(?:re)?newenvironment/.test(text);
  for (const size of isEnvironment ? [text.length] : [shortDefinition, text.length]) {
    const tokens = tokenize(text.slice(0, size));
    const end = readDefinition(tokens, 0, new Map()) ?? 0;
    const isCut = size < text.length && (end === 0 || end === tokens.length || tokens[end - 1] === '[');
    if (!isCut) return tokens.slice(0, end).join('').length;
  }
  return 0;
}

/** Reads the definition at `at` into `macros`; answers the index after it, or undefined where it is none. */
function readDefinition(tokens: readonly TexToken[], at: number, macros: TexMacros): number | undefined {
  const word = tokens[at] ?? '';
  const from = skipBlanks(tokens, at + 1);
  const starred = tokens[from] === '*';
  const name = readArgument(tokens, starred ? from + 1 : from);
  if (name === undefined) return undefined;
  if (/environment$/.test(word)) return readEnvironment(tokens, name, macros);
  const [own = '', ...more] = name.tokens.filter(one => one.trim() !== '');
  if (!own.startsWith('\\') || more.length > 0) return undefined;
  if (word === '\\let') return readLet(tokens, {name: own, at: name.end}, macros);
  if (word.endsWith('def')) return readDef(tokens, {name: own, at: name.end}, macros);
  if (word === '\\DeclareMathOperator') {
    const label = readArgument(tokens, name.end);
    if (label === undefined) return undefined;
    const operator = ['\\operatorname', ...(starred ? ['*'] : []), '{', ...label.tokens, '}'];
    macros.set(own, {parameters: 0, body: operator});
    return label.end;
  }
  if (word === '\\DeclarePairedDelimiter') {
    const left = readArgument(tokens, name.end);
    const right = left && readArgument(tokens, left.end);
    if (left === undefined || right === undefined) return undefined;
    macros.set(own, {
      parameters: 1,
      body: ['\\mathopen', ...left.tokens, '#', '1', '\\mathclose', ...right.tokens],
      paired: true,
    });
    return right.end;
  }
  const count = readOption(tokens, name.end);
  const option = count && readOption(tokens, count.end);
  const body = readArgument(tokens, (option ?? count ?? name).end);
  const parameters = Number(count?.tokens.join('') ?? 0);
  if (body === undefined || !(parameters <= maxParameters)) return undefined;
  const before = macros.get(own);
  const known = word === '\\providecommand' && before !== undefined && !before.ofPackage;
  if (!known) macros.set(own, {parameters, body: body.tokens, ...(option ? {option: option.tokens} : {})});
  return body.end;
}

interface MacroName {
  readonly name: TexToken;
  /** Index after the name. */
  readonly at: number;
}

function readLet(tokens: readonly TexToken[], {name, at}: MacroName, macros: TexMacros): number | undefined {
  const sign = skipBlanks(tokens, at);
  const target = skipBlanks(tokens, tokens[sign] === '=' ? sign + 1 : sign);
  const value = tokens[target];
  if (value === undefined) return undefined;
  macros.set(name, macros.get(value) ?? {parameters: 0, body: [value], final: true});
  return target + 1;
}

/** Parameters that are parted by other signs than blanks are not understood. */
function readDef(tokens: readonly TexToken[], {name, at}: MacroName, macros: TexMacros): number | undefined {
  let next = skipBlanks(tokens, at);
  let parameters = 0;
  while (tokens[next] === '#' && tokens[next + 1] === String(parameters + 1)) {
    parameters++;
    next += 2;
  }
  if (tokens[next] !== '{') return undefined;
  const body = readArgument(tokens, next);
  if (body === undefined) return undefined;
  macros.set(name, {parameters, body: body.tokens});
  return body.end;
}

/** An environment of an author: what stands at its beginning and its end. */
function readEnvironment(tokens: readonly TexToken[], name: Argument, macros: TexMacros): number | undefined {
  const count = readOption(tokens, name.end);
  const option = count && readOption(tokens, count.end);
  const begin = readArgument(tokens, (option ?? count ?? name).end);
  const end = begin && readArgument(tokens, begin.end);
  const parameters = Number(count?.tokens.join('') ?? 0);
  if (begin === undefined || end === undefined || !(parameters <= maxParameters)) return undefined;
  const own = name.tokens.join('').trim();
  macros.set(`\\begin{${own}}`, {parameters, body: begin.tokens, ...(option ? {option: option.tokens} : {})});
  macros.set(`\\end{${own}}`, {parameters: 0, body: end.tokens});
  return end.end;
}

/** A macro as a site's settings give it: the body, and how many arguments it takes, the first of them with a value. */
export function macroOf(body: string, parameters = 0, option?: string): TexMacro {
  return {
    parameters: Math.min(maxParameters, Math.max(0, Math.trunc(parameters))),
    body: tokenize(body),
    ...(option === undefined ? {} : {option: tokenize(option)}),
  };
}

/** Can `token` be the name of a macro? */
export function isMacroName(token: string): boolean {
  return isWord(token) || /^\\[^a-zA-Z\s]$/.test(token);
}
