// The figures that a cell has drawn, where a rendered folder or `_freeze` holds them. Nothing is run.
import type {ParseContext} from '../../parse/context.ts';

/** Figures of one cell at most. */
const maxFigures = 8;

/** What tells the files of a cell. */
export interface DrawnCell {
  /** As its author calls it; empty where it has no name. */
  readonly label: string;
  /** Its place among the cells without a name, and among all. */
  readonly unnamed: number;
  readonly nth: number;
}

/** Paths from the site's root (`/…`) of the figures of a cell, in order; those of knitr, or of Jupyter. */
export function drawnFigures(
  {label, unnamed, nth}: DrawnCell,
  {path, findFile}: Pick<ParseContext, 'path' | 'findFile'>,
): readonly string[] {
  const stem = /([^/]+)\.\w+$/.exec(path ?? '')?.[1];
  if (stem === undefined || findFile === undefined) return [];
  const knitr = label === '' ? `unnamed-chunk-${unnamed}` : label;
  // Quarto counts a cell of its own before the first.
  const jupyter = label === '' ? `cell-${nth + 1}` : label;
  const find = (name: string): string | undefined => {
    for (const folder of [`${stem}_files/figure-html`, `${stem}/figure-html`, `${stem}_files/figure-gfm`])
      for (const ending of ['png', 'svg', 'jpeg']) {
        const found = findFile(`${folder}/${name}.${ending}`);
        if (found !== undefined) return `/${found}`;
      }
    return undefined;
  };
  const named = [(n: number) => `${knitr}-${n}`, (n: number) => `${jupyter}-output-${n}`];
  for (const name of named) {
    const all = Array.from({length: maxFigures}, (_, i) => find(name(i + 1))).flatMap(one => one ?? []);
    if (all.length > 0) return all;
  }
  return [];
}
