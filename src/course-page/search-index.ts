// Texts of all slides -> the search index, built ahead, so that the reader's browser has only to load it.
import MiniSearch from 'minisearch';
import {tokenize} from './tokens.ts';

/** Key, address before the slide's number, and the texts of the slides in order. */
export type PageData = readonly (readonly [key: string, address: string, slides: readonly (readonly [title: string, shown: string, said: string])[]])[];

/** Fields of the index; the page must name the same to load it. */
export const fields: readonly string[] = ['title', 'shown', 'said'];

/** The index as JSON: its ids count the slides of `data` from 0, in order. The same data gives the same text. */
export function searchIndex(data: PageData): string {
  const index = new MiniSearch({fields: [...fields], tokenize});
  index.addAll(data.flatMap(([, , slides]) => slides).map(([title, shown, said], id) => ({id, title, shown, said})));
  return JSON.stringify(index);
}
