// The theorem family: by the letters that Quarto and bookdown begin their labels with.
import type {SourceText} from '../../../parse/source/source.ts';
import {rewriteAll} from '../edits.ts';

/** Kinds by the first letters of their labels. */
export const theoremKinds: Readonly<Record<string, string>> = {
  thm: 'theorem',
  lem: 'lemma',
  cor: 'corollary',
  prp: 'proposition',
  cnj: 'conjecture',
  def: 'definition',
  exm: 'example',
  exr: 'exercise',
  sol: 'solution',
  rem: 'remark',
};

const words = Object.entries(theoremKinds);
const anyWord = words.map(([, word]) => word).join('|');
const bookdown = new RegExp(
  String.raw`^([ \t]*:{3,}[ \t]*\{)(?=[^{}\n]*\.(${anyWord})\b)([^{}\n]*)#(?:[a-z]{3}[:-])?([\w-]+)`,
  'gm',
);

/** `::: {.theorem #name}` of bookdown with the label that Quarto gives it. */
export function bookdownLabels(source: SourceText): SourceText {
  return rewriteAll(source, bookdown, ({match: [, head = '', word = '', before = '', name = '']}) => {
    const prefix = prefixOf(word);
    return prefix === undefined ? undefined : `${head}${before}#${prefix}-${name}`;
  });
}

/** The letters that labels of a kind begin with. */
export function prefixOf(word: string): string | undefined {
  return words.find(([, one]) => one === word)?.[0];
}
