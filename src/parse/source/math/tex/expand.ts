// Macros of an author put in: tokens -> tokens, within bounds that no definition outgrows.
import {append} from '../../append.ts';
import type {TexMacro} from './definitions.ts';
import {readArgument, readOption, skipBlanks, type TexToken} from './tokens.ts';

/** Macros that one formula may use, and tokens that may come of it: those of real notes stay under a tenth of that. */
const bounds = {macros: 1000, tokens: 20_000} as const;

/** Thrown where macros never end; its message ends "The formula …". */
export class EndlessMacro extends Error {}

/** `tokens` with all macros in their place, from the outside in. Throws EndlessMacro. */
export function expandMacros(
  tokens: readonly TexToken[],
  macros: ReadonlyMap<TexToken, TexMacro>,
): readonly TexToken[] {
  if (macros.size === 0) return tokens;
  const out: TexToken[] = [];
  // The next token stands last, so that what a macro stands for is put before the rest at no cost.
  const left = tokens.toReversed();
  let used = 0;
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const macro = macros.get(one);
    if (macro === undefined) out.push(one);
    else if (macro.final) append(out, macro.body);
    else {
      used++;
      const body = applyMacro(macro, left);
      if (used > bounds.macros || out.length + left.length + body.length > bounds.tokens)
        throw new EndlessMacro(`uses ${one} without end`);
      for (let at = body.length - 1; at >= 0; at--) left.push(body[at] ?? '');
    }
  }
  return out;
}

/** The body of `macro` with its arguments, which are taken off the end of `left`. */
function applyMacro(
  {parameters, option, body: written, paired, starred}: TexMacro,
  left: TexToken[],
): readonly TexToken[] {
  while (starred && left.at(-1) === '*') left.pop();
  if (parameters === 0) return written;
  const isGrown = paired === true && left.at(-1) === '*';
  if (isGrown) left.pop();
  if (paired) takeArgument(left, []);
  const body = isGrown ? written.map(one => grown[one] ?? one) : written;
  const args: (readonly TexToken[])[] = [];
  for (let n = 0; n < parameters; n++) args.push(takeArgument(left, n === 0 ? option : undefined));
  const filled: TexToken[] = [];
  for (let at = 0; at < body.length; at++) {
    const nth = body[at] === '#' ? Number(body[at + 1]) : Number.NaN;
    if (nth >= 1 && nth <= parameters) {
      append(filled, args[nth - 1] ?? []);
      at++;
    } else filled.push(body[at] ?? '');
  }
  return filled;
}

/** What delimiters of a pair become that grow with what they hold. */
const grown: Readonly<Record<TexToken, TexToken>> = {'\\mathopen': '\\left', '\\mathclose': '\\right'};

/** Takes the next argument off `left`, of which the next token stands last. */
function takeArgument(left: TexToken[], option: readonly TexToken[] | undefined): readonly TexToken[] {
  // An argument is seldom long: the window grows only where it is.
  for (let size = 64; ; size *= 8) {
    const window = left.slice(-size).toReversed();
    const read = option === undefined ? readArgument(window, 0) : (readOption(window, 0) ?? {tokens: option, end: 0});
    const whole = size >= left.length;
    if (!whole && (read === undefined || (read.end === 0 && window[skipBlanks(window, 0)] === '['))) continue;
    if (read === undefined) return [];
    left.length -= read.end;
    return read.tokens;
  }
}
