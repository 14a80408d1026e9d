// Post -> deck: the stages of Lectern as one readable list. Each arrow goes one way; only the two ports wait.
import {compose} from './compose/compose.ts';
import {listOpenings} from './compose/parts/openings.ts';
import {printDeck} from './emit/marp.ts';
import {galleyText} from './emit/galley.ts';
import {createAnchors, createFootnoteNumbers} from './emit/references.ts';
import {createFitLine, collectHeaderFooterTexts} from './layout/galley/header-footer.ts';
import {buildGalley} from './layout/galley/galley.ts';
import {paginate} from './layout/paginate.ts';
import type {Report} from './model/diagnostic.ts';
import type {Document} from './model/document.ts';
import {collectImages, type LocatedImage} from './model/located-images.ts';
import type {Ratio} from './model/course.ts';
import type {GalleyText} from './model/galley.ts';
import type {Metrics} from './model/metrics.ts';
import type {Deck} from './model/page.ts';
import type {PreparedImages} from './model/prepared-image.ts';
import type {Post} from './model/post.ts';
import {buildOutline} from './outline/outline.ts';
import type {ParseContext} from './parse/context.ts';
import {parse} from './parse/parse.ts';

/** What the pipeline asks of the world. */
export interface Ports {
  /** Finds and prepares the post's figures. */
  images(images: readonly LocatedImage[]): Promise<PreparedImages>;
  /** Sets the galley and reads its extents. */
  measure(galley: GalleyText): Promise<Metrics>;
  /** Does the work of a stage; whoever wants to know can take its time. */
  time?<T>(stage: string, work: () => T): T;
}

/** What a deck depends on beside its post. */
export interface PipelineOptions {
  readonly course: string;
  /** Text at the foot of the slides. */
  readonly footer: string;
  readonly ratio: Ratio;
  readonly theme: string;
  readonly prose: 'lead' | 'full';
  /** The course's own headings that only say where a post begins. */
  readonly openers?: readonly string[];
  readonly parse: ParseContext;
}

/** A post as a deck, with all that was found on the way. */
export interface BuiltDeck {
  /** Path of the post from the site's root. */
  readonly post: string;
  readonly document: Document;
  readonly images: PreparedImages;
  readonly deck: Deck;
  /** The deck as Marp Markdown. */
  readonly markdown: string;
}

/** The deck of `post`; content problems go to `report`, none is thrown. */
export async function buildDeck(
  post: Post,
  options: PipelineOptions,
  ports: Ports,
  report: Report,
): Promise<BuiltDeck> {
  const time = ports.time ?? (<T>(_stage: string, work: () => T): T => work());
  const document = time('parse', () => parse(post, options.parse, report));
  const images = await time('pictures', () => ports.images(collectImages(document)));
  const slides = time('compose', () =>
    compose({post, document, outline: buildOutline(document, options.openers), images, prose: options.prose}),
  );
  const {title, lang, description = '', authors, tags, year, date = year} = post.meta;
  const {course, footer, theme, ratio} = options;
  const set = time('galley', () => buildGalley(slides, collectHeaderFooterTexts(slides, {course, footer, title})));
  const footnote = createFootnoteNumbers(document);
  const metrics = await ports.measure(galleyText(set, {theme, ratio, lang}, {footnote}));
  const pages = time('pack', () => paginate(slides, set, metrics, {file: post.path, report}));
  const deck: Deck = {
    meta: {key: post.key, title, course, footer, lang, description, authors, tags, ...(date ? {date} : {})},
    theme,
    ratio,
    parts: listOpenings(slides),
    pages,
  };
  return {
    post: post.path,
    document,
    images,
    deck,
    markdown: time('emit', () =>
      printDeck(deck, {footnote, anchor: createAnchors(document, pages), fit: createFitLine(metrics.headerFooter)}),
    ),
  };
}
