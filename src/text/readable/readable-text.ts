// Texts that stand where no formula can be set, such as a title of a file -> the same with formulas as Unicode.
import type {Inline} from '../../model/document.ts';
import {normalizedText} from '../plain.ts';
import {readableTex} from './readable-tex.ts';

/** Formulas of a line: `$$…$$`, `$…$` by Pandoc's rule, `\(…\)`; kramdown's doubled backslash too. */
const formulas = new RegExp(
  [
    String.raw`(?<![\\$\w])\$\$([^$\n]{1,400})\$\$`,
    String.raw`(?<![\\$\w])\$(?=\S)([^$\n]{1,400})(?<=\S)\$(?![\d$])`,
    String.raw`\\{1,2}\(([^()\n]{0,400}(?:\([^()\n]{0,400}\)[^()\n]{0,400}){0,20})\\{1,2}\)`,
  ].join('|'),
  'g',
);
/** Two words of prose in a row, which no formula holds. */
const prose = /(?<![\\{\p{L}])\p{L}{3,}\s+\p{L}{2,}/u;

/** `text` with its formulas as Unicode, without their delimiters; what is no formula stays as it is. */
export function readableFormulas(text: string): string {
  return text.replace(formulas, (raw, double?: string, single?: string, round?: string) => {
    const tex = (double ?? single ?? round ?? '').replace(/\\$/, '');
    return prose.test(tex) ? raw : (readableTex(tex) ?? raw);
  });
}

/** Inline content as plain text on one line, formulas as Unicode; TeX that is not understood stays. */
export function readableText(nodes: readonly Inline[]): string {
  return normalizedText(withoutTex(nodes));
}

function withoutTex(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.map((node): Inline => {
    if (node.type === 'inlineMath') return {type: 'text', value: readableTex(node.value) ?? node.value};
    return 'children' in node ? ({...node, children: withoutTex(node.children as readonly Inline[])} as Inline) : node;
  });
}
