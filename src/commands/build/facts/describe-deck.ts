// A deck -> what its files say of it beside what its slides show.
import {listBookmarks} from '../../../export/pdf/bookmarks.ts';
import type {DocumentInfo} from '../../../export/pdf/document-info.ts';
import type {StepPages} from '../../../export/pdf/step-pages.ts';
import type {PptxOptions} from '../../../export/pptx/pptx.ts';
import {assignSlideIds} from '../../../emit/slide-ids.ts';
import type {Document} from '../../../model/document.ts';
import type {Deck} from '../../../model/page.ts';
import type {Rendered} from '../../../render/marp/engine.ts';
import {typeset} from '../../../text/typography.ts';
import {digestNotes} from '../../take-back/holders.ts';
import {chooseDate} from '../source-date.ts';

/** A PPTX cannot do without dates: its entries bear one. */
const noDate = '2000-01-01';

/** What files say of their deck. */
export interface DeckFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly description: string;
  /** Day that the files bear; none where neither notes nor environment name one. */
  readonly day: string | undefined;
  /** What is said with each slide. */
  readonly notes: readonly string[];
}

/** Those of `deck`, and of the environment where it sets a date. */
export function describeDeck(deck: Deck, sourceDate: Date | undefined): DeckFacts {
  const {title, description, course, authors, date} = deck.meta;
  return {
    title: typeset(title),
    author: authors.join(', '),
    subject: typeset(description) || typeset(course),
    description: typeset(description),
    day: chooseDate(date, sourceDate),
    notes: deck.pages.map(({speakerNotes}) => speakerNotes.map(({text}) => text).join('\n\n')),
  };
}

/** What the PDF of the slides says of itself; `steps`: its pages, where each step is one. */
export function describePdf(deck: Deck, about: DeckFacts, hasNotes: boolean, steps?: StepPages): DocumentInfo {
  const {title, author, subject, day, notes} = about;
  const spread = steps?.slides.map((slide, at) => (steps.firsts[slide - 1] === at + 1 ? (notes[slide - 1] ?? '') : ''));
  return {
    ...{title, author, subject, lang: deck.meta.lang, keywords: deck.meta.tags},
    ...(day === undefined ? {} : {date: day}),
    ...(steps === undefined ? {} : {labels: steps.slides}),
    ...(hasNotes ? {notes: spread ?? notes} : {}),
    outline: listBookmarks(deck.pages).map(one => ({...one, page: steps?.firsts[one.page - 1] ?? one.page})),
  };
}

/** What PowerPoint is told of a deck: its facts, its notes as in the Markdown, its parts as sections. */
export function describePptx(
  {deck, document}: {readonly deck: Deck; readonly document: Document},
  rendered: Pick<Rendered, 'notes'>,
  about: DeckFacts,
): PptxOptions {
  const {title, author, subject, day} = about;
  const firsts = deck.parts.flatMap(part => deck.pages.find(({name}) => name === part)?.number ?? []);
  const starts = [...new Set([1, ...firsts])].sort((a, b) => a - b);
  const sections = starts.map((start, i) => ({
    name: start === 1 ? title : (deck.pages[start - 1]?.name ?? ''),
    slides: deck.pages.slice(start - 1, (starts[i + 1] ?? deck.pages.length + 1) - 1).map(({number}) => number),
  }));
  return {
    facts: {...{title, author, subject}, keywords: deck.meta.tags, lang: deck.meta.lang, date: new Date(day ?? noDate)},
    themeName: deck.theme,
    notes: rendered.notes.map(notes => notes.join('\n\n')),
    sections: firsts.length > 0 ? sections : [],
    source: {key: deck.meta.key, digest: digestNotes(document)},
    names: assignSlideIds(document, deck.pages),
    blocks: deck.pages.map(({blocks}) => blocks.map(({block: {id}}) => (id < 0 ? '' : String(id)))),
  };
}
