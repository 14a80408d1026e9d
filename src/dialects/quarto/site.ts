// `_quarto.yml` and `_bookdown.yml` -> title, authors, bibliography and order of a course.
import type {SiteFacts, SiteFiles} from '../../model/dialects/family.ts';

import {picked, recordOf, textsOf, type Values} from '../shared/values.ts';

/** What a project of Quarto or bookdown says. */
export function readQuartoSite(files: SiteFiles): SiteFacts {
  const quarto = {...files.data('_quarto.yaml'), ...files.data('_quarto.yml')};
  const bookdown = files.data('_bookdown.yml');
  const book = recordOf(quarto.book);
  const website = recordOf(quarto.website);
  const project = recordOf(quarto.project);
  const said: Values = {...quarto, ...website, ...book};
  const bibliography = textsOf(said.bibliography ?? bookdown.bibliography);
  const output = typeof project['output-dir'] === 'string' ? project['output-dir'] : '_book';
  return {
    config: {
      ...picked({
        title: said.title ?? bookdown.book_filename,
        lang: said.lang,
        author: said.author,
        authors: said.authors,
        url: said['site-url'],
        'repo-url': said['repo-url'],
      }),
      ...(bibliography.length === 0 ? {} : {scholar: {source: '.', bibliography}}),
      variables: files.data('_variables.yml'),
      execute: recordOf(quarto.execute),
      isBook: Object.keys(book).length > 0 || Object.keys(bookdown).length > 0,
      chapters: listed(book.chapters),
    },
    order: [
      ...listed(book.chapters),
      ...listed(book.appendices),
      ...listed(bookdown.rmd_files),
      ...listed(recordOf(website.sidebar).contents ?? website.sidebar),
      ...listed(recordOf(website.navbar).left),
      ...listed(project.render),
    ],
    exclude: [output, '_book', '_extensions', '_freeze', '_files', 'renv', '_*.qmd', '*/_*.qmd'],
  };
}

/** The paths that a menu lists, parts and sections unfolded. */
function listed(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return /\.(?:qmd|rmd|md|ipynb)$/i.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(one => listed(one, depth + 1));
  if (typeof value !== 'object' || value === null || depth > 12) return [];
  const {href, file, part, section, chapters, contents, menu} = value as Values;
  return [href, file, part, section, chapters, contents, menu].flatMap(one => listed(one, depth + 1));
}
