// What stands in `\text{…}`: tokens -> tokens that KaTeX takes as text, formulas in it as formulas.
import {isReferenceCommand} from './reference.ts';
import {groupEnd, type TexToken} from './tokens.ts';

/** Signs that are letters in a text for MathJax, and none for KaTeX. */
const escaped: Readonly<Record<string, string>> = {
  _: '\\_',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  '^': '\\textasciicircum{}',
};
/** Commands of text that KaTeX lacks. */
const words: Readonly<Record<string, string>> = {
  '\\textdegree': '\\degree',
  '\\textendash': '–',
  '\\textemdash': '—',
  '\\textregistered': '®',
  '\\texttrademark': '™',
  '\\textbullet': '•',
  '\\textsc': '\\text',
  '\\textsl': '\\textit',
  '\\textmd': '\\text',
  '\\mbox': '\\text',
  '\\hbox': '\\text',
  '\\newline': ' ',
};

/** `one` by the name that KaTeX has for it in a text. */
export function textCommand(one: TexToken): TexToken {
  return words[one] ?? one;
}

/** `tokens` of a text; `rewriteFormula` does what is between dollars or `\(` and `\)`. */
export function rewriteText(
  tokens: readonly TexToken[],
  rewriteFormula: (tokens: readonly TexToken[]) => readonly TexToken[],
): readonly TexToken[] {
  const out: TexToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const one = tokens[at] ?? '';
    const close = one === '$' ? tokens.indexOf('$', at + 1) : one === '\\(' ? tokens.indexOf('\\)', at + 1) : -1;
    if (close > at) {
      out.push('$', ...rewriteFormula(tokens.slice(at + 1, close)), '$');
      at = close;
    } else if (one === '$') out.push('\\$');
    else if (isReferenceCommand(one) || one === '\\ce') {
      const end = groupEnd(tokens, at + 1) ?? at + 1;
      out.push('$', ...rewriteFormula(tokens.slice(at, end)), '$');
      at = end - 1;
    } else out.push(escaped[one] ?? textCommand(one));
  }
  return out;
}
