// One post of a course that stays open -> its deck as the preview shows it, and later as a build writes it.
import {createRecorder} from '../../cache/dependencies.ts';
import {type CoverageRow, reportCoverage} from '../../checks/coverage.ts';
import {listSlideSources} from '../../emit/slide-sources.ts';
import type {ImageFiles} from '../../browser/image-files.ts';
import {isBrowserError} from '../../browser/browser-error.ts';
import type {LongBlock} from '../../compose/context.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import type {PostFile} from '../../model/post.ts';
import type {BuiltDeck} from '../../pipeline.ts';
import {createView, type DeckView} from '../../preview/view.ts';
import {createTimeBudget} from '../../time-limit.ts';
import {boundTools} from '../build/deck-ports.ts';
import {collectImageFiles} from '../build/facts/image-files.ts';
import {
  type AssembledDeck,
  assembleDeck,
  type BoundAttempt,
  finishDeck,
  type MadeDeck,
  makePlainDeck,
} from '../build/make-deck.ts';
import type {DeckInputs} from '../build/session.ts';
import type {ResidentCourse} from './resident-course.ts';
import type {ResidentMemory} from './resident-memory.ts';

/** A deck as it is shown, and all that finishes it. */
export interface ResidentDeck {
  readonly view: DeckView;
  readonly images: ImageFiles;
  readonly rows: readonly CoverageRow[];
  readonly built: BuiltDeck;
  /** The blocks whose words were chosen. */
  readonly long: readonly LongBlock[];
  /** Line on which the notes begin after the front matter. */
  readonly bodyLine: number;
  /** What is known before the pages are inspected. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files of a build, and what it has to tell: the pages are inspected, and mended where they have to be. */
  finish(): Promise<FinishedView>;
}

/** Of a course, what its decks are made of and with. */
export type DeckSource = Pick<ResidentCourse, 'inputs' | 'tools' | 'cache' | 'memory'>;

/** An attempt that remembers what those before it have found. */
interface ResidentAttempt extends BoundAttempt {
  readonly memory: ResidentMemory;
}

/** A deck as a build makes it. */
export interface FinishedView {
  readonly made: MadeDeck;
  /** The deck as it was mended, where it was; else undefined. */
  readonly mended?: ResidentDeck;
}

/** The deck of `file`. Rejects where neither it nor its plain deck can be made. */
export async function makeResidentDeck(file: PostFile, course: DeckSource): Promise<ResidentDeck> {
  const {inputs} = course;
  try {
    return await attemptDeck(file, course, false);
  } catch (error) {
    if (isBrowserError(error)) return attemptDeck(file, course, true);
    const attempt = await beginAttempt(course, false);
    const made = await makePlainDeck(error, file, inputs, attempt);
    if (made.built === undefined) throw error;
    const deck = await describeDeck({file, built: made.built, long: [], bodyLine: 1}, attempt);
    return {...deck, finish: async () => ({made})};
  }
}

async function attemptDeck(file: PostFile, course: DeckSource, isAgain: boolean): Promise<ResidentDeck> {
  const {inputs} = course;
  const attempt = await beginAttempt(course, isAgain);
  const assembled = await assembleDeck(file, inputs, attempt);
  const deck = await describeDeck({file, ...assembled, bodyLine: assembled.post.bodyLine}, attempt);
  return {...deck, finish: async () => finish(file, assembled, inputs, attempt)};
}

async function beginAttempt({inputs, tools, cache, memory}: DeckSource, isAgain: boolean): Promise<ResidentAttempt> {
  const diagnostics: Diagnostic[] = [];
  const bound = boundTools(
    {...tools, browser: await tools.browser.get(isAgain)},
    createTimeBudget(inputs.options.timeLimit * 1000),
  );
  return {
    requested: createRecorder(inputs.lookups),
    cache: cache.decks,
    isPlan: false,
    tools: bound,
    memory,
    diagnostics,
    report: diagnostic => void diagnostics.push(diagnostic),
  };
}

async function finish(
  file: PostFile,
  assembled: AssembledDeck,
  inputs: DeckInputs,
  attempt: ResidentAttempt,
): Promise<FinishedView> {
  const tools = boundTools(attempt.tools, createTimeBudget(inputs.options.timeLimit * 1000));
  const diagnostics = [...attempt.diagnostics];
  const own = {...attempt, tools, diagnostics, report: (one: Diagnostic) => void diagnostics.push(one)};
  const made = await finishDeck(assembled, inputs, own);
  if (made.built === undefined || made.built === assembled.built) return {made};
  const deck = await describeDeck({file, ...assembled, built: made.built, bodyLine: assembled.post.bodyLine}, own);
  return {made, mended: {...deck, finish: async () => ({made})}};
}

async function describeDeck(
  {
    file,
    built,
    long,
    bodyLine,
  }: Pick<AssembledDeck, 'built' | 'long'> & {
    readonly file: PostFile;
    readonly bodyLine: number;
  },
  {tools, diagnostics, memory: {digest}}: ResidentAttempt,
): Promise<Omit<ResidentDeck, 'finish'>> {
  const {deck, document, markdown} = built;
  const rendered = (await tools.engine()).render(markdown);
  const images = collectImageFiles(built);
  const view = createView({
    key: file.key,
    title: deck.meta.title,
    lang: deck.meta.lang,
    file: file.path,
    slides: rendered.slides,
    css: rendered.css,
    comments: rendered.notes,
    sources: listSlideSources(document, deck.pages),
    images,
    digest,
  });
  const rows = reportCoverage(document, deck.pages);
  return {view, images, built, long, rows, bodyLine, diagnostics: [...diagnostics]};
}
