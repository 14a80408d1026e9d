// In the course page: the slides that a search finds -> items of the list. Sent to the page as text: uses nothing from
// outside this file.
import type {PageCode} from '../../browser/evaluate.ts';

/** A slide as the page's data holds it. */
export interface SearchEntry {
  readonly key: string;
  readonly number: number;
  /** What stands for it in its address. */
  readonly target: number;
  readonly title: string;
  readonly shown: string;
  readonly said: string;
}

/** A slide found, with the words of it that match. */
export interface SearchHit {
  readonly entry: SearchEntry;
  readonly terms: readonly string[];
  /** Those of them that stand within words: of Chinese, Japanese and Korean. */
  readonly characters: readonly string[];
}

/** What of the page the search changes. */
export interface SearchView {
  readonly field: HTMLInputElement;
  readonly status: HTMLOutputElement;
  /** What `status` says where nothing is searched. */
  readonly atRest: string;
  readonly main: HTMLElement | null;
  /** Terms with their lectures, in the order of the course. */
  readonly sections: readonly {readonly node: HTMLElement; readonly lectures: readonly HTMLElement[]}[];
}

/** Puts the hits under their lectures, and says how many there are; all as it was where there is no query. */
export const showHits: PageCode<Parameters<typeof showFound>, void> = {
  run: showFound,
  calls: [showLectures, describeHits, createHitNode, createMoreNode, markTerms, cutSnippet],
};

function showFound(
  view: SearchView,
  query: string,
  hits: readonly SearchHit[],
  addresses: ReadonlyMap<string, string>,
): void {
  const found = Map.groupBy(hits, ({entry}) => entry.key);
  const max = found.size > 12 ? 2 : 5;
  for (const lecture of view.sections.flatMap(({lectures}) => lectures)) {
    const own = found.get(lecture.dataset.key ?? '') ?? [];
    lecture.hidden = query !== '' && own.length === 0;
    lecture
      .querySelector('.hits')
      ?.replaceChildren(
        ...own.slice(0, max).map(hit => createHitNode(hit, addresses)),
        ...(own.length > max ? [createMoreNode(own.slice(max), addresses)] : []),
      );
  }
  showLectures(view, query, [...found.keys()]);
  view.status.textContent = query === '' ? view.atRest : describeHits(hits.length, found.size);
}

/** The lecture of the best hit first, by the keys in `order`; in that of the course where there is no query. */
function showLectures({main, sections}: SearchView, query: string, order: readonly string[]): void {
  const rank = new Map(order.map((key, at) => [key, at] as const));
  const rankOf = (lecture: HTMLElement): number => rank.get(lecture.dataset.key ?? '') ?? Infinity;
  const best = (lectures: readonly HTMLElement[]): number => Math.min(...lectures.map(rankOf));
  for (const {node, lectures} of sections) {
    node.hidden = query !== '' && best(lectures) === Infinity;
    const sorted = query === '' ? lectures : lectures.toSorted((a, b) => rankOf(a) - rankOf(b) || 0);
    node.querySelector('ol')?.append(...sorted);
  }
  const sorted = query === '' ? sections : sections.toSorted((a, b) => best(a.lectures) - best(b.lectures) || 0);
  main?.append(...sorted.map(({node}) => node));
  main?.classList.toggle('searching', query !== '');
}

function describeHits(slides: number, lectures: number): string {
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return slides === 0 ? 'Nothing found' : `${count(slides, 'slide')} in ${count(lectures, 'lecture')}`;
}

function createHitNode(hit: SearchHit, addresses: ReadonlyMap<string, string>): HTMLElement {
  const {entry} = hit;
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  link.href = `${addresses.get(entry.key) ?? ''}${entry.target}`;
  link.append(...markTerms(entry.title, hit));
  const number = item.appendChild(document.createElement('small'));
  number.textContent = `slide ${entry.number}`;
  const context = cutSnippet(hit);
  if (context !== '') item.appendChild(document.createElement('p')).append(...markTerms(context, hit));
  return item;
}

/** A button that puts further hits in its place, and the reader's focus on the first of them. */
function createMoreNode(hits: readonly SearchHit[], addresses: ReadonlyMap<string, string>): HTMLElement {
  const item = document.createElement('li');
  const button = item.appendChild(document.createElement('button'));
  button.type = 'button';
  button.textContent = `Show ${hits.length} more`;
  button.addEventListener('click', () => {
    const nodes = hits.map(hit => createHitNode(hit, addresses));
    item.replaceWith(...nodes);
    nodes[0]?.querySelector('a')?.focus();
  });
  return item;
}

/** `text` with the words that match marked, as nodes: nothing of the notes is read as HTML. */
function markTerms(text: string, {terms, characters}: SearchHit): readonly Node[] {
  const whole = new Set(terms);
  const within = characters.length === 0 ? null : new RegExp(`(${characters.join('|')})`, 'u');
  const cut = (word: string): string[] =>
    whole.has(word.toLowerCase()) ? ['', word] : within === null ? [word] : word.split(within);
  return text.split(/([\p{L}\p{M}\p{N}]+)/u).flatMap((part, i) =>
    (i % 2 === 0 ? [part] : cut(part)).map((block, j) => {
      if (j % 2 === 0) return document.createTextNode(block);
      const mark = document.createElement('mark');
      mark.textContent = block;
      return mark;
    }),
  );
}

/** The words about the first match, else the slide's first words. */
function cutSnippet({entry, terms}: SearchHit): string {
  const {shown: displayed, said} = entry;
  const max = 130;
  const at = (text: string): number =>
    Math.min(...terms.map(term => text.toLowerCase().indexOf(term)).filter(found => found >= 0), Infinity);
  const text = at(displayed) === Infinity && at(said) < Infinity ? said : displayed || said;
  const first = at(text) === Infinity ? 0 : at(text);
  const from = first < 50 ? 0 : text.lastIndexOf(' ', first - 40) + 1 || first - 40;
  const end = from + max >= text.length ? text.length : Math.max(text.lastIndexOf(' ', from + max), from + max - 20);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end).trim()}${end < text.length ? ' …' : ''}`;
}
