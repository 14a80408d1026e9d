// `myst.yml`, `_toc.yml` and Jupyter Book's `_config.yml` -> title, authors, bibliography, macros, order.
import type {SiteFacts, SiteFiles} from '../../model/dialects/family.ts';
import {picked, recordOf, textsBelow, textsOf} from '../shared/values.ts';

/** What the config of a MyST project says. */
export function readMystSite(files: SiteFiles): SiteFacts {
  const project = recordOf(files.data('myst.yml').project);
  const book = files.data('_config.yml');
  const toc = files.data('_toc.yml');
  const sphinx = readConf(files.text('conf.py') ?? '');
  const mathjax = recordOf(recordOf(recordOf(book.sphinx).config).mathjax3_config);
  const authors = [project.authors ?? book.author ?? sphinx.author ?? []].flat();
  const bibliography = [...textsOf(project.bibliography), ...textsOf(book.bibtex_bibfiles)].filter(
    one => !/^https?:/.test(one),
  );
  const usual = ['references.bib', 'main.bib', '_bibliography/references.bib'];
  return {
    config: picked({
      title: project.title ?? book.title ?? sphinx.project,
      lang: sphinx.language,
      authors,
      'repo-url': project.github,
      scholar: {source: '.', bibliography: bibliography.length === 0 ? usual : bibliography},
      macros: project.math ?? recordOf(mathjax.tex).macros ?? mathjax.macros,
      substitutions: {...recordOf(recordOf(book.parse).myst_substitutions), ...recordOf(project.substitutions)},
    }),
    order: [
      ...textsBelow(project.toc, isPage),
      ...textsBelow(pagesOf(toc), () => true),
      ...(Object.keys(sphinx).length === 0 ? [] : listedPages('index', files)),
    ],
    exclude: ['_build', '_static', '_templates', 'LICENSE.md'],
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

/** What Sphinx' `conf.py` says as text; the program in it is not run. */
function readConf(text: string): Readonly<Record<string, string>> {
  const values = text.matchAll(/^(project|author|language)[ \t]*=[ \t]*u?(["'])([^\n]{1,200}?)\2/gm);
  return Object.fromEntries([...values].map(([, key = '', , value = '']) => [key, value]));
}

/** Pages that the lists of contents name, from `page` on, each with those that it lists itself. */
function listedPages(page: string, files: SiteFiles, visited: Set<string> = new Set()): readonly string[] {
  if (visited.has(page) || visited.size > maxPages) return [];
  visited.add(page);
  const text = files.text(`${page}.md`) ?? files.text(`${page}.rst`) ?? files.text(page) ?? '';
  const folder = page.includes('/') ? page.replace(/[^/]*$/, '') : '';
  const lists = text.matchAll(
    /^[ \t]*(?:`{3,}|:{3,}|\.\. )\{?toctree(?:\}|::).*\n((?:[ \t]*\n|[ \t]*(?![`:]{3,})\S.*(?:\n|$)){0,300})/gm,
  );
  const entries = [...lists].flatMap(([, body = '']) =>
    body.split('\n').flatMap(row => {
      const path = (/<([^<>]+)>[ \t]*$/.exec(row)?.[1] ?? row).trim().replace(/\.(?:md|rst|ipynb)$/, '');
      return /^[\w./-]+$/.test(path) ? [path.startsWith('/') ? path.slice(1) : `${folder}${path}`] : [];
    }),
  );
  return [page, ...entries.flatMap(one => listedPages(one, files, visited))];
}

/** Pages of a book at most. */
const maxPages = 500;
