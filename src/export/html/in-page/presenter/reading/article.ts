// A slide of the deck × what is said with it -> an article of running text.
import type {Overlay} from '../dom.ts';

/** What an article is made of. */
export interface ArticleInput {
  /** The drawing around the slide. */
  readonly slide: Element;
  /** Index of the slide. */
  readonly page: number;
  /** Title of the slide, for one that shows none. */
  readonly title: string;
  /** What is said with it, as Marp writes it: paragraphs with blank lines between. */
  readonly said: string;
  /** The footer of the slide before: the same one is not repeated. */
  readonly footer: string;
}

/** A slide as text. */
export interface SlideArticle {
  readonly node: HTMLElement;
  readonly heading: HTMLElement;
  /** The footer of the slide. */
  readonly footer: string;
}

/** A copy of the slide's content, without its places and sizes; all its words in their order. */
export function createArticle(
  {make}: Pick<Overlay, 'make'>,
  {slide, page, title, said, footer: before}: ArticleInput,
): SlideArticle {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const section = slide.querySelector('section');
  const copy = (section ?? slide).cloneNode(true) as Element;
  const [header, footer] = [copy.querySelector('header'), copy.querySelector('footer')].map(one =>
    plain(one?.textContent),
  );
  for (const one of copy.querySelectorAll('header, footer, style, script')) one.remove();
  for (const one of copy.querySelectorAll('[id]')) if (one.closest('svg') === null) one.removeAttribute('id');
  const scrolls = (label: string, ...children: readonly Node[]): HTMLElement =>
    make('div', {class: 'wide', role: 'group', 'data-name': label}, ...children);

  for (const pre of copy.querySelectorAll('pre, marp-pre')) {
    const text = make('pre', {}, ...pre.childNodes);
    pre.replaceWith(scrolls('Code', text));
  }
  for (const [selector, name] of [
    ['table', 'Table'],
    ['.katex-display', 'Formula'],
    ['svg[data-marp-mermaid]', 'Diagram'],
  ] as const)
    for (const one of copy.querySelectorAll(selector)) {
      const holder = scrolls(name);
      one.replaceWith(holder);
      holder.append(one);
    }
  for (const image of copy.querySelectorAll<HTMLImageElement>('img:not(.emoji)')) {
    const [width, height] = [Number.parseFloat(image.style.width), Number.parseFloat(image.style.height)];
    image.removeAttribute('style');
    // Their places are kept before they are seen.
    if (width > 0) image.width = Math.round(width);
    if (height > 0) image.height = Math.round(height);
    image.loading = 'lazy';
  }

  const heading = copy.querySelector<HTMLElement>('h1, h2') ?? make('h2', {}, title);
  heading.remove();
  heading.id = `slide-${page + 1}`;
  heading.tabIndex = -1;
  const number = String(page + 1);
  const link = make(
    'a',
    {href: `#${number}`, 'data-slide': number, 'aria-label': `Slide ${number}: show it as a slide`},
    `Slide ${number}`,
  );
  const content = make('div', {class: `on ${section?.getAttribute('class') ?? ''}`}, ...copy.childNodes);
  const shown = plain(content.textContent);
  const language = section?.lang ?? '';
  // The notes as a page: slides have their numbers as names there.
  const {script} = document.documentElement.dataset;
  const notes =
    script === undefined
      ? undefined
      : make('a', {href: `${script}#${number}`, 'aria-label': `Slide ${number} in the notes`}, 'In the notes');
  const trail = header ? make('span', {lang: language}, header) : undefined;
  const where = make('p', {class: 'kick'}, link, notes, trail);
  const foot =
    footer && footer !== before && footer !== plain(heading.textContent)
      ? make('p', {class: 'foot', lang: language}, footer)
      : undefined;
  const node = make('article', {'aria-labelledby': heading.id}, where, heading, content, foot);
  for (const one of [heading, content]) one.lang = language;
  node.dir = getComputedStyle(section ?? slide).direction;

  // Not how long it takes, which is for who speaks, nor what stands on the slide in the same words.
  const parts = said.split(/\n{2,}/).filter(part => part.trim() !== '' && !/^≈ \d+ (?:s|min)$/.test(part.trim()));
  const more = parts.filter(part => !shown.includes(plain(part)));
  if (more.length > 0)
    node.append(
      make(
        'section',
        {class: 'said', 'aria-label': `Said with slide ${number}`},
        make(heading.nodeName === 'H1' ? 'h2' : 'h3', {class: 'name'}, 'Said'),
        ...more.map(part => make('p', {lang: language}, part.trim())),
      ),
    );
  return {node, heading, footer: footer ?? ''};
}
