// Theorems, exercises and their kin are numbered, each kind by itself, as the site does: an option of each says it.
import type {FrontEndPass} from '../../parse/context.ts';
import {rewriteAll} from '../shared/edits.ts';

const kinds =
  '(?:prf|proof):(?:theorem|lemma|corollary|definition|proposition|example|remark|algorithm|axiom|conjecture|' +
  'property|observation|assumption|criterion)|exercise(?:-start)?';
const opening = new RegExp(
  String.raw`^([ \t>]*(?:\x60{3,}|~{3,}|:{3,})\{(${kinds})\}[^\n]*)(?![^\n]*\n[ \t]*---)((?:\n[ \t]*:[\w-]+:[^\n]*)*)`,
  'gm',
);

/** The directives with `:number:` among their options. */
export const numberProofs: FrontEndPass = source => {
  const counts = new Map<string, number>();
  return rewriteAll(source, opening, ({match: [, head = '', name = '', options = '']}) => {
    if (/:nonumber:/.test(options)) return undefined;
    const kind = name.replace(/^(?:prf|proof):|-start$/g, '');
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return `${head}\n:number: ${number}${options}`;
  });
};

/** What a label stands for; some kinds have no number. */
export interface NumberedLabel {
  readonly words: string;
  readonly number?: number;
}

/** The words and the number of each label in prepared notes: "Theorem 2". */
export function numberedLabels(text: string): ReadonlyMap<string, NumberedLabel> {
  const labels = new Map<string, NumberedLabel>();
  const put = (name: string, label: string, number: string): void => {
    const kind = name.replace(/^(?:prf|proof)[-:]|-start$/g, '');
    const words = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number}`.trim();
    labels.set(label, number === '' ? {words} : {words, number: Number(number)});
  };
  for (const [, name = '', label = '', rest = ''] of text.matchAll(/^[ \t>]*::: \{\.([\w-]+) #([^\s}]+)(.*)$/gm))
    put(name, label, / number=(\d+)/.exec(rest)?.[1] ?? '');
  for (const [, name = '', number = '', options = ''] of text.matchAll(
    /^[ \t>]*:{3,}\{([\w:-]+)\}[^\n]*\n[ \t]*:number: (\d+)((?:\n[ \t]*:[\w-]+:[^\n]*)*)/gm,
  )) {
    const label = /:label:[ \t]*(\S+)/.exec(options)?.[1];
    if (label !== undefined) put(name, label, number);
  }
  return labels;
}
