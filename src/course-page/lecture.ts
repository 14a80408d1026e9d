// Post and its deck -> what the course page says of the lecture, and the words by which it is found.
import type {Page} from '../model/page.ts';
import type {Post} from '../model/post.ts';
import {blockText} from '../blocks/text.ts';
import {readableText} from '../text/readable/readable-text.ts';
import {typeset} from '../text/typography.ts';

/** The text of a slide: its title, what it shows below it, what its notes say. */
export interface SlideText {
  readonly title: string;
  readonly shown: string;
  readonly said: string;
}

/** What the course page says of one lecture. */
export interface Lecture {
  readonly key: string;
  /** From the site's root. */
  readonly post: string;
  readonly title: string;
  readonly lang: string;
  /** Empty where the notes name none; the same for all below. */
  readonly term: string;
  readonly week: string;
  readonly date: string;
  readonly description: string;
  /** Further facts of the title slide, such as who leads: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly tags: readonly string[];
  /** That it takes, one at least. */
  readonly minutes: number;
  /** data: URI of a small image of one slide, 16:9; empty where none was made. */
  readonly thumbnail: string;
  /** In the order of the deck. */
  readonly slides: readonly SlideText[];
  /** Of each slide its first page in the PDF, where that is not its number. */
  readonly pdfPages?: readonly number[];
}

/** Facts that the page sets elsewhere than in their list. */
const elsewhere = new Set(['Week', 'Topics', 'Date', 'Term']);

/** The entry of a lecture of `pages`; `minutes`, `thumbnail` and `pdfPages` as in the entry. */
export function describeLecture(
  {key, path, meta}: Post,
  pages: readonly Page[],
  {minutes, thumbnail, pdfPages}: Pick<Lecture, 'minutes' | 'thumbnail' | 'pdfPages'>,
): Lecture {
  const slides = pages.map(describeSlide);
  const fact = (label: string): string => meta.facts.find(([name]) => name === label)?.[1] ?? '';
  return {
    key,
    post: path,
    title: typeset(meta.title),
    lang: meta.lang,
    term: meta.term ?? '',
    week: fact('Week'),
    date: meta.date ?? '',
    description: typeset(meta.description ?? ''),
    facts: meta.facts.filter(([label]) => !elsewhere.has(label)).map(([label, value]) => [label, typeset(value)]),
    tags: meta.tags,
    minutes,
    thumbnail,
    slides,
    ...(pdfPages === undefined ? {} : {pdfPages}),
  };
}

/**
 * The text of a page, for search; its title as on the slide. Of display formulas nothing: TeX commands are no words of
 * it.
 */
export function describeSlide(page: Page): SlideText {
  const {counter} = page;
  return {
    title: `${typeset(readableText(page.title))}${counter === '' ? '' : ` (${counter})`}`,
    shown: page.blocks
      .map(({block}) => (block.kind === 'code' ? blockText(block) : typeset(blockText(block))))
      .filter(Boolean)
      .join(' ')
      .replace(/\s+/g, ' '),
    said: page.speakerNotes
      .map(({text}) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  };
}
