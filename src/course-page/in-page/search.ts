// In the course page: search over the text of all slides. Sent to the page as text: uses nothing from outside this
// file.
import type MiniSearch from 'minisearch';
import type {PageCode} from '../../browser/evaluate.ts';
import type {PageData} from '../search-index.ts';
import type {SearchEntry, SearchHit, SearchView, showHits} from './hits.ts';

/** What the search is made with: the engine, and the fields of its index. */
interface SearchEngine {
  readonly Engine: typeof MiniSearch;
  readonly tokenize: (text: string) => string[];
  readonly fields: readonly string[];
}

/** The index as it came with the page, its slides, and the addresses of the decks by their keys. */
interface LoadedIndex {
  readonly index: MiniSearch;
  readonly entries: readonly SearchEntry[];
  readonly addresses: ReadonlyMap<string, string>;
}

/**
 * Finds slides as the reader types: every word must occur, each may be a beginning, one letter in five may be wrong;
 * Chinese, Japanese and Korean are matched by pairs of characters. The index comes with the page and is loaded when the
 * field is entered. The lecture with the best hit comes first.
 */
export const runCourseSearch: PageCode<Parameters<typeof search>, void> = {
  run: search,
  calls: [
    ...[findView, loadIndex, unpack, findHits, preferPhrase, isCjk],
    ...[listenForKeys, moveFocus, rememberQuery, restoreQuery],
  ],
};

/** `showFound` shows what is found. */
function search(
  Engine: typeof MiniSearch,
  tokenize: (text: string) => string[],
  fields: readonly string[],
  showFound: (typeof showHits)['run'],
): void {
  const view = findView();
  if (view === null) return;
  const {field, status} = view;
  let isLoading = false;
  let loaded: LoadedIndex | undefined;
  const load = async (): Promise<void> => {
    loaded = await loadIndex({Engine, tokenize, fields});
    show();
  };
  const ready = (): void => {
    if (!isLoading) load().catch(() => (status.textContent = 'Searching needs a newer browser'));
    isLoading = true;
  };
  const show = (): void => {
    const query = field.value.trim();
    if (query !== '' && loaded === undefined) {
      status.textContent = 'Getting the index …';
      ready();
      return;
    }
    const hits = query === '' || loaded === undefined ? [] : findHits(query, loaded, tokenize);
    showFound(view, query, hits, loaded?.addresses ?? new Map());
  };
  field.addEventListener('focus', ready, {once: true});
  field.addEventListener('input', show);
  listenForKeys(field, show);
  rememberQuery(field);
  restoreQuery(field);
  if (field.value !== '') show(); // a browser may restore what was typed, too
}

/** Null where the page is not whole. */
function findView(): SearchView | null {
  const field = document.querySelector<HTMLInputElement>('#q');
  const status = document.querySelector('output');
  if (field === null || status === null || document.querySelector('#slides') === null) return null;
  const sections = [...document.querySelectorAll<HTMLElement>('main > section')].map(node => ({
    node,
    lectures: [...node.querySelectorAll<HTMLElement>('li.lecture')],
  }));
  return {field, status, atRest: status.textContent, main: document.querySelector('main'), sections};
}

async function loadIndex({Engine, tokenize, fields}: SearchEngine): Promise<LoadedIndex> {
  const packed = await unpack(document.querySelector('#index'));
  const index = await Engine.loadJSONAsync(packed, {fields: [...fields], tokenize});
  const lectures = JSON.parse(await unpack(document.querySelector('#slides'))) as PageData;
  const entries = lectures.flatMap(([key, , slides, targets]) =>
    slides.map(([title, displayed, said], i) => {
      const number = i + 1;
      return {key, number, target: targets?.[i] ?? number, title, shown: displayed, said};
    }),
  );
  return {index, entries, addresses: new Map(lectures.map(([key, address]) => [key, address] as const))};
}

async function unpack(node: Element | null): Promise<string> {
  const characters = atob(node?.textContent ?? '');
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i); // `from` takes ten times as long
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
}

function findHits(
  query: string,
  {index, entries}: LoadedIndex,
  tokenize: (text: string) => string[],
): readonly SearchHit[] {
  const results = index.search(query, {
    combineWith: 'AND',
    prefix: term => term.length > 1 && !isCjk(term),
    fuzzy: term => (term.length > 4 && !isCjk(term) ? 0.2 : false),
    boost: {title: 4, shown: 2},
  });
  const hits = results.flatMap(({id, terms}) => {
    const entry = entries[id as number];
    return entry === undefined ? [] : [{entry, terms, characters: terms.filter(isCjk)}];
  });
  return tokenize(query).length < 2 ? hits : preferPhrase(hits, query.toLowerCase());
}

/** Slides that hold `phrase` as it stands come first. */
function preferPhrase(hits: readonly SearchHit[], phrase: string): readonly SearchHit[] {
  const exact = new Set(
    hits.filter(({entry: {title, shown: displayed, said}}) =>
      [title, displayed, said].some(text => text.toLowerCase().includes(phrase)),
    ),
  );
  return [...exact, ...hits.filter(hit => !exact.has(hit))];
}

function isCjk(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(text);
}

/** Escape empties the field, a slash leads to it; Down and Up lead from it through the hits and back. */
function listenForKeys(field: HTMLInputElement, show: () => void): void {
  field.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && field.value !== '') {
      field.value = '';
      show();
    }
    if (event.key === 'Enter') moveFocus(field, 1);
  });
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const inHits = document.activeElement === field || document.activeElement?.closest('.hits') != null;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && inHits && field.value !== '') {
      event.preventDefault();
      moveFocus(field, event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key !== '/' || document.activeElement === field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function moveFocus(field: HTMLElement, by: 1 | -1): void {
  const stops = [field, ...document.querySelectorAll<HTMLElement>('li.lecture:not([hidden]) .hits :is(a, button)')];
  const here = stops.indexOf(document.activeElement as HTMLElement);
  if (here >= 0) stops[here + by]?.focus();
}

/** Who comes back from a slide finds the search as it was. */
function rememberQuery(field: HTMLInputElement): void {
  document.addEventListener('click', event => {
    if (!(event.target instanceof Element && event.target.closest('.lecture a'))) return;
    const query = field.value.trim();
    const address = query === '' ? location.pathname + location.search : `#q=${encodeURIComponent(query)}`;
    history.replaceState(null, '', address);
  });
}

function restoreQuery(field: HTMLInputElement): void {
  if (!location.hash.startsWith('#q=')) return;
  try {
    field.value = decodeURIComponent(location.hash.slice(3));
  } catch {
    field.value = ''; // an address cut off within a letter
  }
}
