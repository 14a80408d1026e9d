// In the course page: search over the text of all slides. Self-contained, since it is sent to the page as text.
import type MiniSearch from 'minisearch';

/** A slide as the page's data holds it. */
interface Entry {
  readonly id: number;
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly shown: string;
  readonly said: string;
}

/** A slide found, with the words of it that match, longest first. */
interface Hit {
  readonly entry: Entry;
  readonly terms: readonly string[];
}

/** Key, address before the slide's number, and the texts of the slides in order. */
export type PageData = readonly (readonly [key: string, address: string, slides: readonly (readonly [title: string, shown: string, said: string])[]])[];

/**
 * Finds slides as the reader types: every word must occur, the last may be a beginning, one letter in five may be
 * wrong; Chinese, Japanese and Korean are matched by pairs of letters. The index is made when the field is entered.
 */
export function courseSearch(Engine: typeof MiniSearch): void {
  const most = {hits: 5, snippet: 130};
  const field = document.querySelector<HTMLInputElement>('#q');
  const status = document.querySelector('output');
  const data = document.querySelector('#slides');
  if (field === null || status === null || data === null) return;
  const lectures = JSON.parse(data.textContent) as PageData;
  const addresses = new Map(lectures.map(([key, address]) => [key, address] as const));
  const atRest = status.textContent;
  const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

  const pairs = (run: string): string[] => (run.length < 2 ? [run] : Array.from({length: run.length - 1}, (_, i) => run.slice(i, i + 2)));
  const tokenize = (text: string): string[] =>
    text.split(/[^\p{L}\p{M}\p{N}]+/u).flatMap(word => (cjk.test(word) ? word.split(/([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+)/u).filter(Boolean).flatMap(run => (cjk.test(run) ? pairs(run) : [run])) : [word])).filter(Boolean);

  let made: {readonly index: MiniSearch<Entry>; readonly entries: readonly Entry[]} | undefined;
  const engine = () => {
    if (made !== undefined) return made;
    const entries = lectures.flatMap(([key, , slides]) => slides.map(([title, shown, said], i) => ({key, number: i + 1, title, shown, said}))).map((entry, id) => ({...entry, id}));
    const index = new Engine<Entry>({fields: ['title', 'shown', 'said'], tokenize});
    index.addAll(entries);
    made = {index, entries};
    return made;
  };

  const find = (query: string): Hit[] => {
    const {index, entries} = engine();
    const results = index.search(query, {
      combineWith: 'AND',
      prefix: term => term.length > 1 && !cjk.test(term),
      fuzzy: term => (term.length > 4 && !cjk.test(term) ? 0.2 : false),
      boost: {title: 4, shown: 2},
    });
    const phrase = query.toLowerCase();
    const hits = results.flatMap(({id, terms}) => {
      const entry = entries[id as number];
      return entry === undefined ? [] : [{entry, terms: [...terms].sort((a, b) => b.length - a.length), exact: `${entry.title} ${entry.shown} ${entry.said}`.toLowerCase().includes(phrase)}];
    });
    return [...hits.filter(hit => hit.exact), ...hits.filter(hit => !hit.exact)];
  };

  /** `text` with the terms marked, as nodes: nothing of the notes is read as HTML. */
  const marked = (text: string, terms: readonly string[]): Node[] => {
    const pattern = new RegExp(`(${terms.map(term => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu');
    return text.split(pattern).map((part, i) => {
      if (i % 2 === 0) return document.createTextNode(part);
      const mark = document.createElement('mark');
      mark.textContent = part;
      return mark;
    });
  };

  const snippet = ({shown, said}: Entry, terms: readonly string[]): string => {
    const at = (text: string): number => Math.min(...terms.map(term => text.toLowerCase().indexOf(term)).filter(place => place >= 0), Infinity);
    const text = at(shown) < Infinity ? shown : said;
    if (at(text) === Infinity) return '';
    const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, at(text) - 40)));
    const piece = text.slice(from, from + most.snippet).trim();
    return `${from > 0 ? '… ' : ''}${piece}${from + most.snippet < text.length ? ' …' : ''}`;
  };

  const hitNode = ({entry, terms}: Hit): HTMLElement => {
    const item = document.createElement('li');
    const link = item.appendChild(document.createElement('a'));
    link.href = `${addresses.get(entry.key) ?? ''}${entry.number}`;
    link.append(...marked(entry.title, terms));
    const number = item.appendChild(document.createElement('small'));
    number.textContent = `slide ${entry.number}`;
    const context = snippet(entry, terms);
    if (context !== '') item.appendChild(document.createElement('p')).append(...marked(context, terms));
    return item;
  };

  /** A button that puts the other hits in its place, and the reader's focus on the first of them. */
  const moreNode = (hits: readonly Hit[]): HTMLElement => {
    const item = document.createElement('li');
    const button = item.appendChild(document.createElement('button'));
    button.type = 'button';
    button.textContent = `Show ${hits.length - most.hits} more`;
    button.addEventListener('click', () => {
      const nodes = hits.slice(most.hits).map(hitNode);
      item.replaceWith(...nodes);
      nodes[0]?.querySelector('a')?.focus();
    });
    return item;
  };

  const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

  const show = (): void => {
    const query = field.value.trim();
    const hits = query === '' ? [] : find(query);
    const found = new Set<string>();
    for (const lecture of document.querySelectorAll<HTMLElement>('li.lecture')) {
      const key = lecture.dataset.key ?? '';
      const own = hits.filter(({entry}) => entry.key === key);
      if (own.length > 0) found.add(key);
      lecture.hidden = query !== '' && own.length === 0;
      const list = lecture.querySelector('.hits');
      list?.replaceChildren(...own.slice(0, most.hits).map(hitNode));
      if (own.length > most.hits) list?.append(moreNode(own));
    }
    for (const term of document.querySelectorAll<HTMLElement>('main > section')) term.hidden = term.querySelector('li.lecture:not([hidden])') === null;
    status.textContent = query === '' ? atRest : hits.length === 0 ? 'Nothing found' : `${plural(hits.length, 'slide')} in ${plural(found.size, 'lecture')}`;
  };

  field.addEventListener('focus', engine, {once: true});
  field.addEventListener('input', show);
  field.addEventListener('keydown', event => {
    if (event.key === 'Escape' && field.value !== '') {
      field.value = '';
      show();
    }
    if (event.key === 'Enter') document.querySelector<HTMLAnchorElement>('li.lecture:not([hidden]) .hits a')?.focus();
  });
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || document.activeElement === field) return;
    event.preventDefault();
    field.focus();
  });
  if (field.value !== '') show(); // a browser may restore what was typed
}
