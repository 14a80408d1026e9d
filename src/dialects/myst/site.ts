// `myst.yml`, `_toc.yml` and Jupyter Book's `_config.yml` -> title, authors, bibliography, macros, order.
import type {SiteFacts, SiteFiles} from '../../model/dialects/family.ts';
import {picked, recordOf, textsBelow, textsOf} from '../shared/values.ts';

/** What the config of a MyST project says. */
export function readMystSite(files: SiteFiles): SiteFacts {
  const project = recordOf(files.data('myst.yml').project);
  const book = files.data('_config.yml');
  const toc = files.data('_toc.yml');
  const authors = [project.authors ?? book.author ?? []].flat();
  const bibliography = [...textsOf(project.bibliography), ...textsOf(book.bibtex_bibfiles)].filter(
    one => !/^https?:/.test(one),
  );
  const usual = ['references.bib', 'main.bib', '_bibliography/references.bib'];
  return {
    config: picked({
      title: project.title ?? book.title,
      authors,
      'repo-url': project.github,
      scholar: {source: '.', bibliography: bibliography.length === 0 ? usual : bibliography},
      macros: project.math ?? recordOf(recordOf(recordOf(book.sphinx).config).mathjax3_config),
      substitutions: {...recordOf(recordOf(book.parse).myst_substitutions), ...recordOf(project.substitutions)},
    }),
    order: [...textsBelow(project.toc, isPage), ...textsBelow(pagesOf(toc), () => true)],
    exclude: ['_build', 'LICENSE.md'],
  };
}

function isPage(text: string): boolean {
  return /\.(?:md|ipynb)$/.test(text);
}

/** What `_toc.yml` names as `root` and `file`, in order. */
function pagesOf(value: unknown, depth = 0): readonly string[] {
  if (typeof value !== 'object' || value === null || depth > 12) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    (key === 'root' || key === 'file') && typeof one === 'string' ? [one] : pagesOf(one, depth + 1),
  );
}
