// Post -> deck: the stages of Lectern as one readable list. Each arrow goes one way; only the two ports wait.
import {compose} from './compose/compose.ts';
import {deckMarkdown} from './emit/marp.ts';
import {galleyText} from './emit/galley.ts';
import {anchors, footnoteNumber} from './emit/references.ts';
import {fitLine, furnitureTexts} from './layout/galley/furniture.ts';
import {galley} from './layout/galley/galley.ts';
import {paginate} from './layout/paginate.ts';
import type {Report} from './model/diagnostic.ts';
import type {Document} from './model/document.ts';
import {imagesOf, type PlacedImage} from './model/images.ts';
import type {Ratio} from './model/course.ts';
import type {GalleyText} from './model/galley.ts';
import type {Metrics} from './model/layout.ts';
import type {Deck} from './model/page.ts';
import type {Pictures} from './model/picture.ts';
import type {Post} from './model/post.ts';
import {outline} from './outline/outline.ts';
import type {ParseContext} from './parse/context.ts';
import {parse} from './parse/parse.ts';

/** What the pipeline asks of the world. */
export interface Ports {
  /** Finds and prepares the post's figures. */
  pictures(images: readonly PlacedImage[]): Promise<Pictures>;
  /** Sets the galley and reads its extents. */
  measure(galley: GalleyText): Promise<Metrics>;
  /** Does the work of a stage; whoever wants to know can take its time. */
  time?<T>(stage: string, work: () => T): T;
}

export interface Settings {
  readonly course: string;
  /** Text at the foot of the slides. */
  readonly footer: string;
  readonly ratio: Ratio;
  readonly theme: string;
  readonly prose: 'lead' | 'full';
  readonly parse: ParseContext;
}

export interface Built {
  /** Path of the post from the site's root. */
  readonly post: string;
  readonly document: Document;
  readonly pictures: Pictures;
  readonly deck: Deck;
  /** The deck as Marp Markdown. */
  readonly markdown: string;
}

/** The deck of `post`; content problems go to `report`, none is thrown. */
export async function buildDeck(post: Post, settings: Settings, ports: Ports, report: Report): Promise<Built> {
  const time = ports.time ?? (<T>(_stage: string, work: () => T): T => work());
  const document = time('parse', () => parse(post, settings.parse, report));
  const pictures = await time('pictures', () => ports.pictures(imagesOf(document)));
  const slides = time('compose', () =>
    compose({post, document, outline: outline(document), pictures, prose: settings.prose}),
  );
  const {title, lang, description = '', authors, tags, year, date = year} = post.meta;
  const {course, footer, theme, ratio} = settings;
  const set = time('galley', () => galley(slides, furnitureTexts(slides, {course, footer, title})));
  const footnote = footnoteNumber(document);
  const metrics = await ports.measure(galleyText(set, {theme, ratio, lang}, {footnote}));
  const pages = time('pack', () => paginate(slides, set, metrics, {file: post.path, report}));
  const deck: Deck = {
    meta: {key: post.key, title, course, footer, lang, description, authors, tags, ...(date ? {date} : {})},
    theme,
    ratio,
    pages,
  };
  return {
    post: post.path,
    document,
    pictures,
    deck,
    markdown: time('emit', () =>
      deckMarkdown(deck, {footnote, anchor: anchors(document, pages), fit: fitLine(metrics.furniture)}),
    ),
  };
}
