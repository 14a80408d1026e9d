// The theorem family: by the letters that Quarto and bookdown begin their labels with.

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
