// The bibliographies of a site, as jekyll-scholar and Distill find them -> how the paper of a key is cited.
import {posix} from 'node:path';
import type {Reference} from '../../model/document.ts';
import {citeByAuthor} from './author-year.ts';
import {type BibtexEntry, readBibtex} from './bibtex.ts';
import {referenceOf} from './reference.ts';

/** Where a post's citations are looked up. */
export interface BibliographySource {
  /** The site's config, and the post's front matter and path. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly page: Readonly<Record<string, unknown>>;
  readonly path: string;
  /** Text of a file of the site, by its path from the root. */
  readonly readFile: (path: string) => string | undefined;
}

/** Folders in which a file is looked for that front matter names. */
const folders = ['assets/bibliography', '_bibliography', 'bibliography', 'assets/bib', ''];
/** Files that hold a site's bibliography where nothing names one. */
const usual = ['_bibliography/references.bib', '_bibliography/papers.bib', 'references.bib'];

/** What the bibliographies of a post say of a key; undefined where none has it. */
export interface Citations {
  /** How its paper is cited: "Vaswani et al., 2017". */
  cite(key: string): string | undefined;
  /** Its line in a list of references. */
  reference(key: string): Reference | undefined;
}

/** The bibliographies of a post; files are read when the first key is asked for. */
export function createCitations(source: BibliographySource): Citations {
  let known: readonly ReadonlyMap<string, BibtexEntry>[] | undefined;
  const find = (key: string): BibtexEntry | undefined => {
    known ??= read(source);
    return known.map(each => each.get(key)).find(Boolean);
  };
  return {
    cite(key) {
      const entry = find(key);
      return entry === undefined ? undefined : citeByAuthor(entry) || undefined;
    },
    reference(key) {
      const entry = find(key);
      return entry === undefined ? undefined : referenceOf(key, entry);
    },
  };
}

function read({config, page, path, readFile}: BibliographySource): readonly ReadonlyMap<string, BibtexEntry>[] {
  const scholar = (config.scholar ?? {}) as Readonly<Record<string, unknown>>;
  const own = namesOf(page.bibliography).flatMap(name =>
    [posix.dirname(path), ...folders].map(folder => posix.join(folder, withEnding(name))),
  );
  const source = typeof scholar.source === 'string' ? scholar.source.replace(/^\/+/, '') : '_bibliography';
  const sites = namesOf(scholar.bibliography).map(name => posix.join(source, withEnding(name)));
  return [...new Set([...own, ...sites, ...usual])]
    .filter(each => !each.startsWith('..'))
    .flatMap(each => {
      const text = readFile(each);
      return text === undefined ? [] : [readBibtex(text)];
    });
}

function namesOf(value: unknown): readonly string[] {
  return [value ?? []].flat().filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}

function withEnding(name: string): string {
  const path = name.trim().replace(/^\/+/, '');
  return /\.\w+$/.test(path) ? path : `${path}.bib`;
}
