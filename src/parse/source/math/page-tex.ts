// All formulas of a page together: macros of page and site put in, equations numbered, references resolved.
import type {TexConfig} from '../../../model/tex-config.ts';
import {takesText} from './tex/arguments.ts';
import {macroOf, takeDefinitions, type TexMacros} from './tex/definitions.ts';
import {EndlessMacro, expandMacros} from './tex/expand.ts';
import {numberEquations, type EquationCount} from './tex/numbering.ts';
import {longestFormula, tooLong} from './formula.ts';
import {packageMacros} from './tex/packages.ts';
import {findReferences, printReference, replaceReferences} from './tex/reference.ts';
import {rewriteTokens} from './tex/rewrite.ts';
import {isBalanced, printTokens, type TexToken, tokenize} from './tex/tokens.ts';

/** A formula as its author wrote it. */
export interface WrittenFormula {
  readonly tex: string;
  readonly display: boolean;
}

/** A formula ready to be set: for KaTeX, for MathJax, or why it cannot be. Empty where it only defines. */
export type ReadyFormula = {readonly tex: string; readonly mathjax: string} | {readonly refusal: string};

/** Formulas of a page ready to be set, and what its `\ref` give. */
export interface PageTex {
  readonly formulas: readonly ReadyFormula[];
  readonly reference: (label: string) => string | undefined;
}

/** The formulas of a page, in order; `text` is the page, of which the references are read. */
export function preparePageTex(written: readonly WrittenFormula[], text: string, config: TexConfig): PageTex {
  const macros: TexMacros = new Map([...packageMacros(), ...siteMacros(config)]);
  const own = written.map(({tex}) =>
    tex.length > longestFormula ? [] : takeDefinitions(withoutComments(tokenize(tex)), macros),
  );
  const wanted = new Set(findReferences(text).map(({label}) => label));
  const numbering: EquationCount = {style: config.numbers, wanted, labels: new Map(), count: 0};
  const numbered = own.map((tokens, i): readonly TexToken[] | {readonly refusal: string} => {
    if ((written[i]?.tex.length ?? 0) > longestFormula) return tooLong;
    try {
      const expanded = expandMacros(tokens, macros);
      return written[i]?.display && isBalanced(expanded) ? numberEquations(expanded, numbering) : expanded;
    } catch (error) {
      if (error instanceof EndlessMacro) return {refusal: error.message};
      throw error;
    }
  });
  const reference = (label: string): string | undefined => numbering.labels.get(label);
  const formulas = numbered.map((tokens, i): ReadyFormula => {
    if ('refusal' in tokens) return tokens;
    const display = written[i]?.display ?? false;
    return {
      tex: printTokens(isBalanced(tokens) ? rewriteTokens(tokens, {display, reference}) : tokens),
      mathjax: putReferences(printTokens(tokens), reference),
    };
  });
  return {formulas, reference};
}

function siteMacros({macros}: TexConfig): TexMacros {
  return new Map(
    Object.entries(macros).map(([name, {body, parameters, option}]) => [
      `\\${name}`,
      macroOf(body, parameters, option),
    ]),
  );
}

/**
 * Without what stands between `%` and the end of its line; the last line has no comment, but a per cent, and so has a
 * text that ends on its line (MathJax reads the whole argument before it looks for comments in it).
 */
function withoutComments(tokens: readonly TexToken[]): readonly TexToken[] {
  const lastEnd = tokens.findLastIndex(one => one.includes('\n'));
  let isComment = false;
  let textEnd = 0;
  return tokens.flatMap((one, at) => {
    if (one.includes('\n')) isComment = false;
    else if (!isComment && takesText(one)) textEnd = Math.max(textEnd, groupEndOnLine(tokens, at + 1));
    else if (one === '%' && (at < textEnd || isPerCent(tokens, at))) return ['\\%'];
    else if (one === '%' && at < lastEnd) isComment = true;
    return isComment ? [] : [one];
  });
}

/** Does the sign at `at` stand behind a number, and nothing but what closes behind it? */
function isPerCent(tokens: readonly TexToken[], at: number): boolean {
  return /\d$/.test(tokens[at - 1] ?? '') && /^[^\S\n]*[.,;:!?)\]}]*\s*$/.test(tokens.slice(at + 1).join(''));
}

/** Index after the group at `at`; 0 where none opens there, or none ends on its line. */
function groupEndOnLine(tokens: readonly TexToken[], at: number): number {
  let depth = 0;
  for (let next = at; tokens[next]?.includes('\n') === false; next++) {
    if (tokens[next] === '{') depth += 1;
    else if (tokens[next] === '}') depth -= 1;
    if (depth <= 0) return next === at ? 0 : next + 1;
  }
  return 0;
}

/** `tex` with the numbers that its references stand for. */
function putReferences(tex: string, reference: PageTex['reference']): string {
  return replaceReferences(tex, (one, written) => {
    const number = reference(one.label);
    return number === undefined ? written : `\\text{${printReference(number, one)}}`;
  });
}
