// Texts of all slides -> the search index, built ahead, so that the reader's browser has only to load it.
import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import {tokenize} from './tokens.ts';

/** Key, address before the slide's number, and the texts of the slides in order. */
export type PageData = readonly (readonly [key: string, address: string, slides: readonly (readonly [title: string, shown: string, said: string])[]])[];

/** Fields of the index; the page must name the same to load it. */
export const fields: readonly string[] = ['title', 'shown', 'said'];

/** The index as JSON: its ids count the slides of `data` from 0, in order. The same data gives the same text. */
export function searchIndex(data: PageData): string {
  const index = new WrittenByTerm({fields: [...fields], tokenize});
  index.addAll(data.flatMap(([, , slides]) => slides).map(([title, shown, said], id) => ({id, title, shown, said})));
  return index.written();
}

/**
 * An index that is written term by term. `JSON.stringify` would make objects of it first whose keys are numbers of
 * slides; each of them takes the room of an array up to the highest number, a hundred times that of the text.
 */
class WrittenByTerm extends MiniSearch {
  /** The text that `JSON.stringify` gives. */
  written(): string {
    const terms = [...this._index].map(([term, byField]) => {
      const found = [...byField].sort(([a], [b]) => a - b).map(([field, slides]) => `"${field}":${written(slides)}`);
      return `[${JSON.stringify(term)},{${found.join(',')}}]`;
    });
    // All but the terms.
    const rest = JSON.stringify(Object.assign(new MiniSearch({fields: [...fields]}), this, {_index: new SearchableMap()}));
    return rest.replace('"index":[]', () => `"index":[${terms.join(',')}]`);
  }
}

function written(slides: ReadonlyMap<number, number>): string {
  return `{${Array.from(slides, ([slide, times]) => `"${slide}":${times}`).join(',')}}`;
}
