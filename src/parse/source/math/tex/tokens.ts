// TeX -> tokens, and where an argument among them ends.

/** `\name`, `\begin{name}`, `\end{name}`, an escaped sign, a run of blanks, or one character. */
export type TexToken = string;

const token = /\\(?:begin|end)\s*\{[^{}]*\}|\\[a-zA-Z]+|\\[\s\S]|\s+|[\s\S]/gu;

/** Tokens of `tex`; put together again they are the same text. */
export function tokenize(tex: string): TexToken[] {
  return tex.match(token) ?? [];
}

/** Tokens as text: a blank parts a command from a letter that has come to stand after it. */
export function printTokens(tokens: readonly TexToken[]): string {
  return tokens.map((one, i) => (isWord(tokens[i - 1]) && /^[a-zA-Z]/.test(one) ? ` ${one}` : one)).join('');
}

/** Name of an environment that `one` begins or ends; undefined of any other token. */
export function environmentOf(one: TexToken | undefined, what: 'begin' | 'end'): string | undefined {
  return one?.startsWith(`\\${what}`) && one.endsWith('}') ? /\{([^{}]*)\}$/.exec(one)?.[1]?.trim() : undefined;
}

/** Is it a command with a name of letters? */
export function isWord(one: TexToken | undefined): boolean {
  return one !== undefined && /^\\[a-zA-Z]+$/.test(one);
}

/** Index of the first token at or after `at` that is no blank. */
export function skipBlanks(tokens: readonly TexToken[], at: number): number {
  let next = at;
  while (tokens[next]?.trim() === '') next++;
  return next;
}

/** Index after the group that opens at `at`; undefined where it is never closed. */
export function groupEnd(tokens: readonly TexToken[], at: number, open = '{', close = '}'): number | undefined {
  let depth = 0;
  for (let next = at; next < tokens.length; next++) {
    const one = tokens[next];
    if (one === open) depth++;
    else if (one === close && --depth === 0) return next + 1;
    else if (open === '[' && one === '{') next = (groupEnd(tokens, next) ?? tokens.length) - 1;
    else if (open === '[' && (one === '}' || next - at > longestOption)) return undefined;
  }
  return undefined;
}

/** Tokens of the longest argument in square brackets. */
const longestOption = 400;

/** An argument: its tokens without the braces around it, and the index after it. */
export interface Argument {
  readonly tokens: readonly TexToken[];
  readonly end: number;
}

/** The argument that stands at `at`: a group, or one token; undefined where there is none. */
export function readArgument(tokens: readonly TexToken[], at: number): Argument | undefined {
  const from = skipBlanks(tokens, at);
  const first = tokens[from];
  if (first === undefined || first === '}') return undefined;
  if (first !== '{') return {tokens: [first], end: from + 1};
  const end = groupEnd(tokens, from);
  return end === undefined ? undefined : {tokens: tokens.slice(from + 1, end - 1), end};
}

/** The argument in square brackets that stands at `at`, blanks before it allowed. */
export function readOption(tokens: readonly TexToken[], at: number): Argument | undefined {
  const from = skipBlanks(tokens, at);
  const end = tokens[from] === '[' ? groupEnd(tokens, from, '[', ']') : undefined;
  return end === undefined ? undefined : {tokens: tokens.slice(from + 1, end - 1), end};
}

/** Index after the environment that begins at `at`; undefined where it is never ended. */
export function environmentEnd(tokens: readonly TexToken[], at: number): number | undefined {
  let depth = 0;
  for (let next = at; next < tokens.length; next++) {
    if (environmentOf(tokens[next], 'begin') !== undefined) depth++;
    else if (environmentOf(tokens[next], 'end') !== undefined && --depth === 0) return next + 1;
  }
  return undefined;
}

/** Does every group and every environment end within the one that it begins in? Nothing sets what is not balanced. */
export function isBalanced(tokens: readonly TexToken[]): boolean {
  const open: ('group' | 'environment')[] = [];
  for (const one of tokens) {
    if (one === '{') open.push('group');
    else if (one === '}' && open.pop() !== 'group') return false;
    else if (environmentOf(one, 'begin') !== undefined) open.push('environment');
    else if (environmentOf(one, 'end') !== undefined && open.pop() !== 'environment') return false;
  }
  return open.length === 0;
}

/** `tokens` parted at what `isBorder` names, outside of groups and environments; the borders are left out. */
export function splitTokens(tokens: readonly TexToken[], isBorder: (one: TexToken) => boolean): readonly TexToken[][] {
  const parts: TexToken[][] = [[]];
  let depth = 0;
  for (const one of tokens) {
    if (one === '{' || environmentOf(one, 'begin') !== undefined) depth++;
    if (one === '}' || environmentOf(one, 'end') !== undefined) depth--;
    if (depth === 0 && isBorder(one)) parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts;
}
