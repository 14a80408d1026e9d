// TeX as MathJax takes it -> TeX that KaTeX sets alike: tokens -> tokens, from the outside in.
import {append} from '../../append.ts';
import {countArguments, takesPlain, takesText} from './arguments.ts';
import {replaceCommand} from './commands.ts';
import {isFrameOnly, rewriteEnvironment} from './environments.ts';
import {isReferenceCommand, printReference} from './reference.ts';
import {rewriteText, textCommand} from './text-mode.ts';
import {
  environmentEnd,
  environmentOf,
  groupEnd,
  isWord,
  printTokens,
  readArgument,
  readOption,
  skipBlanks,
  type TexToken,
  tokenize,
} from './tokens.ts';

/** What rewriting a formula depends on. */
export interface RewriteContext {
  readonly display: boolean;
  /** What `\ref` gives for a label; undefined where no equation has it. */
  readonly reference: (label: string) => string | undefined;
}

/** Braces within braces that are looked into; deeper ones stay as they are, and no formula has them. */
const deepest = 60;

/** `tokens` as KaTeX sets them. */
export function rewriteTokens(tokens: readonly TexToken[], context: RewriteContext, depth = 0): readonly TexToken[] {
  if (depth > deepest) return tokens;
  const out: TexToken[] = [];
  const within = {...context, display: false};
  const inner = (part: readonly TexToken[]) => rewriteTokens(part, within, depth + 1);
  for (let at = 0; at < tokens.length; ) {
    const one = tokens[at] ?? '';
    if (one === '^' || one === '_') {
      const end = thingEnd(tokens, at + 1);
      append(out, [one], braced(tokens.slice(at + 1, end), inner));
      at = end;
      continue;
    }
    const name = environmentOf(one, 'begin');
    const end = name === undefined ? undefined : environmentEnd(tokens, at);
    if (name !== undefined && end !== undefined) {
      const body = tokens.slice(at + 1, end - 1);
      // What is numbered and aligned in a display is not within another environment, save one that only frames it.
      const isFrame = context.display && isFrameOnly(name);
      const content = isFrame ? rewriteTokens(body, context, depth + 1) : inner(body);
      append(out, rewriteEnvironment({name, body: content}, context.display));
      at = end;
      continue;
    }
    const replaced = isReferenceCommand(one)
      ? replaceReference(tokens, at, context)
      : replaceCommand(one, tokens, at + 1);
    if (replaced !== undefined) {
      const written = tokens.slice(at, replaced.end);
      append(out, printTokens(written) === replaced.tex ? written : inner(tokenize(replaced.tex)));
      at = replaced.end;
      continue;
    }
    at =
      takesText(one) || countArguments(one) > 0
        ? copyCommand(tokens, at, inner, out)
        : copyToken(tokens, at, inner, out);
  }
  return out;
}

type RewriteInner = (tokens: readonly TexToken[]) => readonly TexToken[];

/** Copies a token, or the group that it opens; answers the index after it. */
function copyToken(tokens: readonly TexToken[], at: number, inner: RewriteInner, out: TexToken[]): number {
  const end = tokens[at] === '{' ? groupEnd(tokens, at) : undefined;
  if (end === undefined) {
    if (tokens[at] !== '\\label') out.push(tokens[at] ?? '');
    return tokens[at] === '\\label' ? (readArgument(tokens, at + 1)?.end ?? at + 1) : at + 1;
  }
  append(out, ['{'], inner(tokens.slice(at + 1, end - 1)), ['}']);
  return end;
}

/** Copies a command with its arguments, each in braces where it is more than one sign; answers the index after it. */
function copyCommand(tokens: readonly TexToken[], at: number, inner: RewriteInner, out: TexToken[]): number {
  const command = tokens[at] ?? '';
  let next = at + 1;
  out.push(textCommand(command));
  if (tokens[next] === '*') out.push(tokens[next++] ?? '');
  const option =
    command === '\\sqrt' || command.startsWith('\\x') || command === '\\smash' ? readOption(tokens, next) : undefined;
  if (option !== undefined) {
    append(out, ['['], inner(option.tokens), [']']);
    next = option.end;
  }
  for (let n = 0; n < Math.max(1, countArguments(command)); n++) {
    const from = skipBlanks(tokens, next);
    const group = tokens[from] === '{' ? groupEnd(tokens, from) : undefined;
    if (group !== undefined) {
      const content = tokens.slice(from + 1, group - 1);
      const isName = takesPlain(command) && n === 0;
      append(out, ['{'], takesText(command) ? rewriteText(content, inner) : isName ? content : inner(content), ['}']);
      next = group;
    } else {
      const end = thingEnd(tokens, next);
      if (end === next) return next;
      append(out, braced(tokens.slice(next, end), inner));
      next = end;
    }
  }
  return next;
}

/** Index after the thing that stands at `at`: a group, a sign, a command with its arguments. */
function thingEnd(tokens: readonly TexToken[], at: number): number {
  let end = at;
  // Each command asks for as many things more as it has arguments.
  for (let wanted = 1; wanted > 0; wanted--) {
    const from = skipBlanks(tokens, end);
    const one = tokens[from];
    if (one === undefined || one === '}' || one === '&' || one === '\\\\') return end;
    end = from + 1;
    if (one === '{') end = groupEnd(tokens, from) ?? end;
    else if (environmentOf(one, 'begin') !== undefined) end = environmentEnd(tokens, from) ?? end;
    else if (isWord(one)) {
      if (tokens[end] === '*' && one === '\\operatorname') end++;
      if (one === '\\sqrt') end = readOption(tokens, end)?.end ?? end;
      wanted += countArguments(one);
    }
  }
  return end;
}

/** `tokens`, one thing, rewritten and in braces where they are neither a group nor a single token. */
function braced(tokens: readonly TexToken[], inner: RewriteInner): readonly TexToken[] {
  const solid = tokens.filter(one => one.trim() !== '');
  if (solid.length === 0) return [];
  if (solid[0] === '{') {
    if (solid.at(-1) !== '}') return tokens;
    const from = skipBlanks(tokens, 0);
    return ['{', ...inner(tokens.slice(from + 1, -1)), '}'];
  }
  const [only = ''] = solid;
  return solid.length === 1 && countArguments(only) === 0 ? tokens : ['{', ...inner(tokens), '}'];
}

function replaceReference(tokens: readonly TexToken[], at: number, {reference}: RewriteContext) {
  const label = readArgument(tokens, at + 1);
  if (label === undefined) return undefined;
  const name = printTokens(label.tokens).trim();
  const number = reference(name) ?? name.replace(/[{}\\$]/g, '');
  return {tex: `\\text{${printReference(number, {isInBrackets: tokens[at] === '\\eqref'})}}`, end: label.end};
}
