// In the course page: search over the text of all slides. Self-contained, since it is sent to the page as text.
import type MiniSearch from 'minisearch';
import type {PageData} from './search-index.ts';

/** A slide as the page's data holds it. */
interface SearchEntry {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly shown: string;
  readonly said: string;
}

/** A slide found, with the words of it that match. */
interface SearchHit {
  readonly entry: SearchEntry;
  readonly terms: readonly string[];
}

/**
 * Finds slides as the reader types: every word must occur, each may be a beginning, one letter in five may be wrong;
 * Chinese, Japanese and Korean are matched by pairs of characters. The index comes with the page and is loaded when the
 * field is entered. The lecture with the best hit comes first.
 */
export function runCourseSearch(
  Engine: typeof MiniSearch,
  tokenize: (text: string) => string[],
  fields: readonly string[],
): void {
  const max = {hits: 5, hitsAmongMany: 2, many: 12, snippet: 130};
  const field = document.querySelector<HTMLInputElement>('#q');
  const status = document.querySelector('output');
  const data = document.querySelector('#slides');
  if (field === null || status === null || data === null) return;
  const atRest = status.textContent;
  const main = document.querySelector('main');
  const sections = [...document.querySelectorAll<HTMLElement>('main > section')].map(node => ({
    node,
    lectures: [...node.querySelectorAll<HTMLElement>('li.lecture')],
  }));
  const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

  let isLoading = false;
  let loaded:
    | {
        readonly index: MiniSearch;
        readonly entries: readonly SearchEntry[];
        readonly addresses: ReadonlyMap<string, string>;
      }
    | undefined;
  const unpacked = async (node: Element | null): Promise<string> => {
    const characters = atob(node?.textContent ?? '');
    const bytes = new Uint8Array(characters.length);
    for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i); // `from` takes ten times as long
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
  };
  const load = async (): Promise<void> => {
    const index = await Engine.loadJSONAsync(await unpacked(document.querySelector('#index')), {
      fields: [...fields],
      tokenize,
    });
    const lectures = JSON.parse(await unpacked(data)) as PageData;
    const entries = lectures.flatMap(([key, , slides]) =>
      slides.map(([title, displayed, said], i) => ({key, number: i + 1, title, shown: displayed, said})),
    );
    loaded = {index, entries, addresses: new Map(lectures.map(([key, address]) => [key, address] as const))};
    show();
  };
  const ready = (): void => {
    if (!isLoading) load().catch(() => (status.textContent = 'Searching needs a newer browser'));
    isLoading = true;
  };

  const find = (query: string): SearchHit[] => {
    if (query === '' || loaded === undefined) return [];
    const {index, entries} = loaded;
    const results = index.search(query, {
      combineWith: 'AND',
      prefix: term => term.length > 1 && !cjk.test(term),
      fuzzy: term => (term.length > 4 && !cjk.test(term) ? 0.2 : false),
      boost: {title: 4, shown: 2},
    });
    const hits = results.flatMap(({id, terms}) => {
      const entry = entries[id as number];
      return entry === undefined ? [] : [{entry, terms}];
    });
    if (tokenize(query).length < 2) return hits;
    const phrase = query.toLowerCase();
    const exact = new Set(
      hits.filter(({entry: {title, shown: displayed, said}}) =>
        [title, displayed, said].some(text => text.toLowerCase().includes(phrase)),
      ),
    );
    return [...exact, ...hits.filter(hit => !exact.has(hit))];
  };

  /** `text` with the words that match marked, as nodes: nothing of the notes is read as HTML. */
  const marked = (text: string, terms: readonly string[]): Node[] => {
    const whole = new Set(terms);
    const characters = terms.filter(term => cjk.test(term));
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
  };

  /** The words about the first match, else the slide's first words. */
  const snippet = ({shown: displayed, said}: SearchEntry, terms: readonly string[]): string => {
    const at = (text: string): number =>
      Math.min(...terms.map(term => text.toLowerCase().indexOf(term)).filter(range => range >= 0), Infinity);
    const text = at(displayed) === Infinity && at(said) < Infinity ? said : displayed || said;
    const range = at(text) === Infinity ? 0 : at(text);
    const from = range < 50 ? 0 : text.lastIndexOf(' ', range - 40) + 1 || range - 40;
    const end =
      from + max.snippet >= text.length
        ? text.length
        : Math.max(text.lastIndexOf(' ', from + max.snippet), from + max.snippet - 20);
    return `${from > 0 ? '… ' : ''}${text.slice(from, end).trim()}${end < text.length ? ' …' : ''}`;
  };

  const hitNode = ({entry, terms}: SearchHit): HTMLElement => {
    const item = document.createElement('li');
    const link = item.appendChild(document.createElement('a'));
    link.href = `${loaded?.addresses.get(entry.key) ?? ''}${entry.number}`;
    link.append(...marked(entry.title, terms));
    const number = item.appendChild(document.createElement('small'));
    number.textContent = `slide ${entry.number}`;
    const context = snippet(entry, terms);
    if (context !== '') item.appendChild(document.createElement('p')).append(...marked(context, terms));
    return item;
  };

  /** A button that puts the other hits in its place, and the reader's focus on the first of them. */
  const moreNode = (hits: readonly SearchHit[], displayed: number): HTMLElement => {
    const item = document.createElement('li');
    const button = item.appendChild(document.createElement('button'));
    button.type = 'button';
    button.textContent = `Show ${hits.length - displayed} more`;
    button.addEventListener('click', () => {
      const nodes = hits.slice(displayed).map(hitNode);
      item.replaceWith(...nodes);
      nodes[0]?.querySelector('a')?.focus();
    });
    return item;
  };

  const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

  /**
   * Puts the lectures' own hits under them, the lecture with the best hit first; all as it was where there is no query.
   */
  const show = (): void => {
    const query = field.value.trim();
    if (query !== '' && loaded === undefined) {
      status.textContent = 'Getting the index …';
      ready();
      return;
    }
    const hits = find(query);
    const found = Map.groupBy(hits, ({entry}) => entry.key);
    const displayed = found.size > max.many ? max.hitsAmongMany : max.hits;
    const rank = new Map([...found.keys()].map((key, range) => [key, range] as const));
    const rankOf = (lecture: HTMLElement): number => rank.get(lecture.dataset.key ?? '') ?? Infinity;
    const best = (lectures: readonly HTMLElement[]): number => Math.min(...lectures.map(rankOf));
    for (const {node, lectures} of sections) {
      for (const lecture of lectures) {
        const own = found.get(lecture.dataset.key ?? '') ?? [];
        lecture.hidden = query !== '' && own.length === 0;
        const list = lecture.querySelector('.hits');
        list?.replaceChildren(
          ...own.slice(0, displayed).map(hitNode),
          ...(own.length > displayed ? [moreNode(own, displayed)] : []),
        );
      }
      node.hidden = query !== '' && best(lectures) === Infinity;
      node
        .querySelector('ol')
        ?.append(...(query === '' ? lectures : lectures.toSorted((a, b) => rankOf(a) - rankOf(b) || 0)));
    }
    main?.append(
      ...(query === '' ? sections : sections.toSorted((a, b) => best(a.lectures) - best(b.lectures) || 0)).map(
        ({node}) => node,
      ),
    );
    main?.classList.toggle('searching', query !== '');
    status.textContent =
      query === ''
        ? atRest
        : hits.length === 0
          ? 'Nothing found'
          : `${plural(hits.length, 'slide')} in ${plural(found.size, 'lecture')}`;
  };

  /** Down and Up lead from the field through the hits and back. */
  const step = (by: 1 | -1): void => {
    const stops = [field, ...document.querySelectorAll<HTMLElement>('li.lecture:not([hidden]) .hits :is(a, button)')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    if (here >= 0) stops[here + by]?.focus();
  };

  field.addEventListener('focus', ready, {once: true});
  field.addEventListener('input', show);
  field.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && field.value !== '') {
      field.value = '';
      show();
    }
    if (event.key === 'Enter') step(1);
  });
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const inHits = document.activeElement === field || document.activeElement?.closest('.hits') != null;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && inHits && field.value !== '') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key !== '/' || document.activeElement === field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  // Who comes back from a slide finds the search as it was.
  document.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('.lecture a'))
      history.replaceState(
        null,
        '',
        field.value.trim() === ''
          ? location.pathname + location.search
          : `#q=${encodeURIComponent(field.value.trim())}`,
      );
  });
  if (location.hash.startsWith('#q=')) {
    try {
      field.value = decodeURIComponent(location.hash.slice(3));
    } catch {
      field.value = ''; // an address cut off within a letter
    }
  }
  if (field.value !== '') show(); // a browser may restore what was typed, too
}
