// Post -> deck: the stages of Lectern as one readable list. Each arrow goes one way; only the two ports wait.
import {type ComposeInput, compose} from './compose/compose.ts';
import type {LongBlock} from './compose/context.ts';
import type {LeadMemory} from './compose/recall-lead.ts';
import {listOpenings} from './compose/parts/openings.ts';
import {printDeck} from './emit/marp.ts';
import {galleyText} from './emit/galley.ts';
import {toPlainLine} from './emit/header-footer.ts';
import {createAnchors, createFootnoteNumbers} from './emit/references.ts';
import {assignSlideIds} from './emit/slide-ids.ts';
import {createFitLine, collectHeaderFooterTexts} from './layout/galley/header-footer.ts';
import {buildGalley} from './layout/galley/galley.ts';
import {paginate} from './layout/paginate.ts';
import {type Mended, mendPages, mendRounds} from './layout/mend/mend-pages.ts';
import {guessHeaderFooter} from './layout/galley/guessed-header-footer.ts';
import {layPlainPages} from './layout/plain-pages.ts';
import type {Report} from './model/diagnostic.ts';
import type {Document, ScriptPlan} from './model/document.ts';
import {collectBackdrops, collectImages, backdropKey, type LocatedImage} from './model/located-images.ts';
import type {Ratio} from './model/course.ts';
import type {Galley, GalleyText} from './model/galley.ts';
import type {HeaderFooter, Metrics} from './model/metrics.ts';
import type {Recall} from './model/memory/recall.ts';
import type {Overrun} from './model/overrun.ts';
import type {Deck, Page} from './model/page.ts';
import type {PreparedImages} from './model/prepared-image.ts';
import type {Post} from './model/post.ts';
import type {Slide} from './model/slide.ts';
import type {Pace} from './model/timing/times.ts';
import {buildOutline} from './outline/outline.ts';
import {planScript} from './outline/script-plan.ts';
import {applySectionDirectives} from './outline/section-directives.ts';
import type {ParseContext} from './parse/context.ts';
import {parse} from './parse/parse.ts';
import {readPlain} from './parse/plain.ts';
import {usualPace} from './timing/pace.ts';
import {readPageRequests} from './timing/page-requests.ts';
import {planDeck} from './timing/plan-deck.ts';

/** What the pipeline asks of the world. */
export interface Ports {
  /** Finds and prepares the post's figures. */
  images(images: readonly LocatedImage[]): Promise<PreparedImages>;
  /** Sets the galley and reads its extents; `galley` is what `text` was printed from. */
  measure(text: GalleyText, galley: Galley): Promise<Metrics>;
  /** Does the work of a stage; whoever wants to know can take its time. */
  time?<T>(stage: string, work: () => T): T;
  /** Is told each block whose words are chosen. */
  longBlock?(block: LongBlock): void;
  /** What was found before. */
  readonly memory?: DeckMemory | undefined;
}

/** What stages have found before, for whoever makes a deck again and again. */
export interface DeckMemory {
  /** What was chosen of long blocks. */
  readonly leads: LeadMemory;
  /** Trees of parts of notes. */
  readonly trees: NonNullable<ParseContext['trees']>;
  /** What nodes were printed as. */
  readonly printed: Recall<string>;
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
  readonly time?: TimeOptions;
  readonly parse: ParseContext;
}

/** What a deck's time depends on; all of it is as usual where it is left out. */
export interface TimeOptions {
  /** How fast the course goes. */
  readonly pace?: Pace;
  /** Minutes of the sessions that the deck is planned for. */
  readonly lengths?: readonly number[];
  /** Minutes of the session, where it is not planned for. */
  readonly minutes?: number | undefined;
  /** Seconds that slides took when they were rehearsed, by their names. */
  readonly rehearsed?: ReadonlyMap<string, number>;
}

/** A post as a deck, with all that was found on the way. */
export interface BuiltDeck {
  /** Path of the post from the site's root. */
  readonly post: string;
  readonly document: Document;
  /** How the document is set as a running text; none where it has not been understood. */
  readonly script?: ScriptPlan;
  readonly images: PreparedImages;
  readonly deck: Deck;
  /** What the browser said of the deck's headers and footers. */
  readonly headerFooter: HeaderFooter;
  /** The deck as Marp Markdown. */
  readonly markdown: string;
}

/** What `post` says, understood; content problems go to `report`, none is thrown. */
export function readDocument(post: Post, options: Pick<PipelineOptions, 'parse'>, report: Report): Document {
  return parse(post, options.parse, report);
}

/** The slides of a post whose `document` is read and whose figures are found, before anything of them is measured. */
export function composeDocument(
  input: Omit<ComposeInput, 'outline' | 'prose'>,
  {openers, prose}: Pick<PipelineOptions, 'openers' | 'prose'>,
): readonly Slide[] {
  const document = applySectionDirectives(input.document);
  return compose({...input, document, outline: buildOutline(document, openers), prose});
}

/** The deck of `post`; content problems go to `report`, none is thrown. */
export async function buildDeck(
  post: Post,
  options: PipelineOptions,
  ports: Ports,
  report: Report,
): Promise<BuiltDeck> {
  const time = ports.time ?? (<T>(_stage: string, work: () => T): T => work());
  const {trees, leads, printed} = ports.memory ?? {};
  const document = time('parse', () => readDocument(post, {parse: {...options.parse, trees}}, report));
  const images = await time('pictures', () =>
    ports.images([...collectImages(document), ...collectBackdrops(document)]),
  );
  const slides = time('compose', () =>
    composeDocument({post, document, images, onLongBlock: ports.longBlock, leads, report}, options),
  );
  const {course, footer, theme, ratio} = options;
  const {title, lang} = post.meta;
  const set = time('galley', () => buildGalley(slides, collectHeaderFooterTexts(slides, {course, footer, title})));
  const footnote = createFootnoteNumbers(document);
  const text = time('galley', () => galleyText(set, {theme, ratio, lang}, {footnote, printed}));
  const {headerFooter, ...metrics} = await ports.measure(text, set);
  const pages = time('pack', () => paginate(slides, set, {...metrics, headerFooter}, {file: post.path, report}));
  const parts = listOpenings(slides);
  const planned = time('plan', () => plan(post, document, {pages, parts}, {options: options.time ?? {}, report}));
  const deck: Deck = {meta: describeDeck(post, options), theme, ratio, parts, ...planned};
  const script = time('compose', () => planScript(document, options.openers));
  const built = {post: post.path, document, script, images, deck, headerFooter};
  return {...built, markdown: time('emit', () => print(built, printed))};
}

/**
 * The deck of a post that cannot be made as it should be, by arithmetic alone: its headings, the words below each as
 * far as they surely fit, and all else in the speaker notes. Of `document`, else of the text as it stands in the post.
 */
export function buildPlainDeck(
  post: Post,
  options: Omit<PipelineOptions, 'parse' | 'prose'>,
  document: Document = readPlain(post),
): BuiltDeck {
  const {theme, ratio} = options;
  const pages = layPlainPages(post.meta.title, document);
  const {pace} = options.time ?? {};
  const planned = plan(post, document, {pages, parts: []}, {options: pace ? {pace} : {}, report: () => undefined});
  const deck: Deck = {meta: describeDeck(post, options), theme, ratio, parts: [], ...planned};
  const headerFooter = guessHeaderFooter([deck.meta.title, deck.meta.course, deck.meta.footer].map(toPlainLine));
  const built = {post: post.path, document, images: new Map(), deck, headerFooter};
  return {...built, markdown: print(built)};
}

export {mendRounds};

/** `built` with what runs off its pages set smaller or said instead, by what was tried in `round`, from 0. */
export function mendDeck(
  built: BuiltDeck,
  overruns: readonly Overrun[],
  round: number,
): {readonly built: BuiltDeck; readonly mended: readonly Mended[]} {
  const {pages, mended} = mendPages(built.deck.pages, overruns, round);
  return {built: withPages(built, pages), mended};
}

/** `built` with other pages. */
export function withPages(built: BuiltDeck, pages: readonly Page[]): BuiltDeck {
  const changed = {...built, deck: {...built.deck, pages}};
  return {...changed, markdown: print(changed)};
}

/** `pages` as they are given in the time there is. */
function plan(
  {path, meta}: Post,
  document: Document,
  {pages, parts}: Pick<Deck, 'pages' | 'parts'>,
  {options, report}: {readonly options: TimeOptions; readonly report: Report},
): Pick<Deck, 'pages' | 'times'> {
  const {pace = usualPace, lengths = [], minutes, rehearsed = new Map<string, number>()} = options;
  const names = rehearsed.size === 0 ? [] : assignSlideIds(document, pages);
  const {diagnostics, ...planned} = planDeck(pages, {
    ...{pace, lengths, minutes, parts, file: path},
    requests: readPageRequests(document, pages, {file: path, report}),
    rehearsed: names.map(name => rehearsed.get(name)),
    lang: meta.lang,
  });
  diagnostics.forEach(report);
  return planned;
}

function describeDeck({key, meta}: Post, {course, footer}: Pick<PipelineOptions, 'course' | 'footer'>): Deck['meta'] {
  const {title, lang, description = '', authors, tags, year, date = year} = meta;
  return {key, title, course, footer, lang, description, authors, tags, ...(date ? {date} : {})};
}

function print({deck, document, images, headerFooter}: Omit<BuiltDeck, 'markdown'>, printed?: Recall<string>): string {
  const footnote = createFootnoteNumbers(document);
  const backdrop = (path: string): string | undefined => {
    const image = images.get(backdropKey(path));
    return image?.kind === 'image' ? image.name : undefined;
  };
  const [anchor, fit] = [createAnchors(document, deck.pages), createFitLine(headerFooter)];
  return printDeck(deck, {footnote, printed, anchor, backdrop, fit});
}
