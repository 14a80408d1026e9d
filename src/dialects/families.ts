// The table of the families: one line each. A front end is a folder here, loaded when notes need it.
import type {Family, LoadedFamily} from '../model/dialects/family.ts';
import type {FrontEnd} from '../parse/context.ts';

/** Every family, in the order in which their marks are looked for. */
export const families: readonly Family[] = [
  {
    name: 'myst',
    title: 'MyST',
    marks: ['myst.yml', '_toc.yml', {file: 'conf.py', holds: /myst|sphinx/}],
    endings: [],
    outranksJekyll: true,
    signs: /^[ \t]*(?:`{3,}|~{3,}|:{3,})\{[a-z][\w:-]*\}|\{(?:ref|numref|eq|cite|doc|term|math)\}`|^\([\w:-]+\)=\s*$/m,
    load: async () => (await import('./myst/myst.ts')).dialect,
  },
  {
    name: 'quarto',
    title: 'Quarto',
    marks: ['_quarto.yml', '_quarto.yaml', '_bookdown.yml'],
    endings: ['qmd', 'rmd'],
    signs: /^:{3,}[ \t]*(?:\{[.#]|columns|notes)|`\{=\w|\]\{[.#]|\)\{#fig-|\[-?@[\w-]+|@(?:fig|sec|tbl|eq)-\w/m,
    load: async () => (await import('./quarto/quarto.ts')).dialect,
  },
  {
    name: 'workbench',
    title: 'Carpentries Workbench',
    marks: [{file: 'config.yaml', holds: /^carpentry:/m}],
    endings: [],
    signs: /^:{3,}[ \t]*(?:challenge|questions|objectives|keypoints|prereq)\b/m,
    load: async () => (await import('./workbench/workbench.ts')).dialect,
  },
  {
    name: 'mkdocs',
    title: 'MkDocs',
    marks: ['mkdocs.yml', 'mkdocs.yaml'],
    endings: [],
    signs: /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+\w|^[ \t]*===[!+]?[ \t]+"/m,
    load: async () => (await import('./mkdocs/mkdocs.ts')).dialect,
  },
  {
    name: 'mdbook',
    title: 'mdBook',
    marks: ['book.toml'],
    endings: [],
    signs: /\{\{#(?:include|rustdoc_include|playground)\s/,
    load: async () => (await import('./mdbook/mdbook.ts')).dialect,
  },
  {
    name: 'gitbook',
    title: 'GitBook',
    marks: [
      '.gitbook.yaml',
      {file: 'SUMMARY.md', holds: /^# *(?:summary|table of contents)\b[\s\S]*\]\([^()\n]+\.md/i},
    ],
    endings: [],
    signs: /\{% (?:hint|stepper|tabs|embed|content-ref)\b/,
    load: async () => (await import('./gitbook/gitbook.ts')).dialect,
  },
  {
    name: 'notebook',
    title: 'Jupyter notebook',
    marks: [],
    endings: ['ipynb'],
    load: async () => (await import('./notebook/notebook.ts')).dialect,
  },
  {
    name: 'hugo',
    title: 'Hugo',
    marks: [
      'hugo.toml',
      'hugo.yaml',
      'hugo.yml',
      'hugo.json',
      ...['config.toml', 'config.yaml', 'config.yml'].map(file => ({
        file,
        holds: /^(?:baseURL|languageCode)\s*[=:]/im,
      })),
    ],
    endings: [],
    signs: /\{\{[<%]\s*(?:figure|highlight|notice|ref|relref|youtube|callout|alert|details|tabs?)\b/,
    load: async () => (await import('./hugo/hugo.ts')).dialect,
  },
  {
    name: 'docusaurus',
    title: 'Docusaurus',
    marks: ['docusaurus.config.*'],
    endings: ['mdx'],
    signs: /^:{3}(?:note|tip|info|warning|danger|caution)(?:\[|\s*$)|<TabItem\b/m,
    load: async () => (await import('./docusaurus/docusaurus.ts')).dialect,
  },
  {
    name: 'obsidian',
    title: 'Obsidian',
    marks: ['.obsidian'],
    endings: [],
    signs: /!?\[\[[^[\]\n]+\]\]|^[ \t]*>[ \t]?\[![\w-]+\]|%%|==\S/m,
    load: async () => (await import('./obsidian/obsidian.ts')).dialect,
  },
];

/** Has a family that was loaded passes for its notes? Each of the table has. */
export function isFrontEnd(family: LoadedFamily): family is LoadedFamily & FrontEnd {
  return 'written' in family || 'prose' in family;
}
