// The table of the families: one line each. A front end is a folder here, loaded when notes need it.
import type {Family, LoadedFamily} from '../model/dialects/family.ts';
import type {FrontEnd} from '../parse/context.ts';

/** Every family, in the order in which their marks are looked for. */
export const families: readonly Family[] = [
  {
    name: 'quarto',
    title: 'Quarto',
    marks: ['_quarto.yml', '_quarto.yaml', '_bookdown.yml'],
    endings: ['qmd', 'rmd'],
    signs: /^:{3,}[ \t]*(?:\{[.#]|columns|notes)|^\{\{<|`\{=\w|\]\{[.#]|\[-?@[\w-]+/m,
    load: async () => (await import('./quarto/quarto.ts')).dialect,
  },
];

/** Has a family that was loaded passes for its notes? Each of the table has. */
export function isFrontEnd(family: LoadedFamily): family is LoadedFamily & FrontEnd {
  return 'written' in family || 'prose' in family;
}
