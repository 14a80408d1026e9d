// One post -> its deck, nothing written: whole, or plain where it cannot be made whole.
import {collectAnswers, markAccepted} from '../../checks/accept.ts';
import {keepLost, reportCoverage, withSlides} from '../../checks/coverage.ts';
import {checkFigures} from '../../checks/figures.ts';
import {describeLecture} from '../../course-page/lecture.ts';
import type {Recorder} from '../../cache/dependencies.ts';
import type {OutFile} from '../../files/write.ts';
import {listSlideSources} from '../../emit/slide-sources.ts';
import {type Diagnostic, diagnose, keepsFromWriting, type Report} from '../../model/diagnostic.ts';
import type {Document} from '../../model/document.ts';
import type {Post, PostFile, Site} from '../../model/post.ts';
import type {LongBlock} from '../../compose/context.ts';
import {
  type BuiltDeck,
  buildDeck,
  buildPlainDeck,
  type DeckMemory,
  type Ports,
  readDocument,
  withPages,
} from '../../pipeline.ts';
import {describePlans} from '../../report/plan-report.ts';
import {describePages} from '../../report/page-report.ts';
import {formatReport} from '../../report/report.ts';
import {readPost} from '../../site/post.ts';
import {toMinutes} from '../../text/speaking-time.ts';
import {createTimeBudget, TimeLimitError} from '../../time-limit.ts';
import {sumSeconds} from '../../timing/time-deck.ts';
import {measureTime} from '../../timings.ts';
import type {DeckTools} from '../tools.ts';
import type {DeckCache} from './deck-cache.ts';
import {type BoundTools, bindPorts, boundTools, describeWork} from './deck-ports.ts';
import type {DeckBuildResult, DeckInputs} from './session.ts';
import {sortDiagnostics} from '../../report/sort-diagnostics.ts';

/** A deck as one attempt made it: its result, and its files where they may be written. */
export interface MadeDeck {
  readonly result: DeckBuildResult;
  readonly files: readonly OutFile[];
  /** The deck as it was mended; none where nothing could be made. */
  readonly built?: BuiltDeck;
}

/** How one deck is made. */
export interface DeckWork {
  /** Answers what the post asks of the site, and remembers. */
  readonly requested: Recorder;
  readonly cache: DeckCache | null;
  readonly isPlan: boolean;
}

/** An attempt: what it is made with, where its diagnostics are told, and what was told. */
export interface Attempt extends DeckWork {
  readonly tools: DeckTools;
  readonly diagnostics: readonly Diagnostic[];
  readonly report: Report;
}

/** The same, with the processor time that it may take. */
export interface BoundAttempt extends Attempt {
  readonly tools: BoundTools;
  /** What was found before. */
  readonly memory?: DeckMemory;
}

/** Processor time, ms, for what is made of a post whose deck cannot be made as it should be. */
const plainTime = 10_000;

/** A post's deck, of which no page has been inspected. */
export interface AssembledDeck {
  readonly post: Post;
  readonly built: BuiltDeck;
  /** The blocks whose words were chosen. */
  readonly long: readonly LongBlock[];
}

/** The deck of `file`, nothing written. Rejects where the browser or the program fails, or the time is used up. */
export async function makeDeck(file: PostFile, inputs: DeckInputs, attempt: Attempt): Promise<MadeDeck> {
  const tools = boundTools(attempt.tools, createTimeBudget(inputs.options.timeLimit * 1000));
  const assembled = await assembleDeck(file, inputs, {...attempt, tools});
  return finishDeck(assembled, inputs, {...attempt, tools});
}

/** The deck of `file` as it is measured and packed. Rejects as `makeDeck` does. */
export async function assembleDeck(file: PostFile, inputs: DeckInputs, attempt: BoundAttempt): Promise<AssembledDeck> {
  const {requested, cache, report, tools} = attempt;
  const post = await measureTime('read', () => readPost(inputs.site, file, report, inputs.drafts));
  const ports = bindPorts({file, post, inputs, tools, requested, cache, report});
  const long = new Map<number, LongBlock>();
  const all: Ports = {...ports, longBlock: block => void long.set(block.id, block), memory: attempt.memory};
  const built = await buildDeck(post, describeWork(inputs, post, requested, tools), all, report);
  return {post, built: tools.budget.run(() => saveLost(built, report)), long: [...long.values()]};
}

/** The plain deck of `file`, whose deck could not be made because of `error`. Rejects as `makeDeck` does. */
export async function makePlainDeck(
  error: unknown,
  file: PostFile,
  inputs: DeckInputs,
  {tools, ...attempt}: Attempt,
): Promise<MadeDeck> {
  const {requested, report} = attempt;
  const isLate = error instanceof TimeLimitError;
  const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  const post = await measureTime('read', () => readPost(inputs.site, file, report, inputs.drafts));
  report(
    diagnose(
      'deck-plain',
      `The slides cannot be made (${reason}); the deck holds the headings, and the text as notes`,
      {
        file: file.path,
        hint: isLate
          ? 'Split the post, or give it more time with --time-limit'
          : 'This is a fault of Lectern: please report it with the notes',
      },
    ),
  );
  const bounded = boundTools(tools, createTimeBudget(plainTime));
  const options = describeWork(inputs, post, requested, bounded);
  const read = (): Document | undefined => {
    try {
      return createTimeBudget(plainTime).run(() => readDocument(post, options, report));
    } catch {
      return undefined;
    }
  };
  const document = read();
  const built = bounded.budget.run(() => saveLost(buildPlainDeck(post, options, document), report));
  return finishDeck({post, built, long: []}, inputs, {...attempt, tools: bounded});
}

/** `built` with what is on no slide in the notes of the nearest one, each told as a fault of the program. */
function saveLost(built: BuiltDeck, report: Report): BuiltDeck {
  const {pages, lost} = keepLost(built.document, built.deck.pages);
  for (const {slide, ...row} of lost)
    report(
      diagnose('block-lost', `The ${row.kind} has no place on the slides: it stands in the notes of slide ${slide}`, {
        file: built.post,
        at: row,
        hint: 'This is a fault of Lectern: please report it with the notes',
      }),
    );
  return lost.length === 0 ? built : withPages(built, pages);
}

/** What a report says of the families that a post is read as. */
function describeFamilies({families = []}: Site, {dialects = []}: Post): {readonly readAs?: readonly string[]} {
  const titles = dialects.flatMap(name => families.filter(one => one.name === name).map(({title}) => title));
  return titles.length === 0 ? {} : {readAs: titles};
}

/** The files of a deck, its pages inspected and mended, and all that is to be told of it. */
export async function finishDeck(
  {post, built: made, long}: AssembledDeck,
  inputs: DeckInputs,
  {isPlan, diagnostics, report, tools}: BoundAttempt,
): Promise<MadeDeck> {
  const {course, options, themes, sourceDate, edit} = inputs;
  // What the packer foresaw: the browser says what became of it.
  const foreseen = new Set(isPlan ? [] : diagnostics.filter(({rule}) => rule === 'overfull-page'));
  const {files, thumbnail, built, pdfPages} = isPlan
    ? {files: [], thumbnail: '', built: made, pdfPages: undefined}
    : await (await import('./mend-deck.ts')).exportMended(made, tools, {...options, themes, sourceDate, edit}, report);
  const {pages, times} = built.deck;
  const answers = collectAnswers(built.document, post.path, course.accept ?? []);
  checkFigures(pages, built.images, post.path, answers).forEach(report);
  const rows = tools.budget.run(() => reportCoverage(built.document, pages));
  const found = diagnostics.filter(one => !foreseen.has(one));
  const told = sortDiagnostics(withSlides(markAccepted(found, answers, post.path), rows));
  const given = times.pages.filter(({appendix, priority}) => !appendix && priority !== 'optional');
  const done = {
    ...{key: post.key, post: post.path, ...describeFamilies(inputs.site, post), slides: pages.length},
    pages: describePages(listSlideSources(built.document, pages), times),
    ...(times.plans.length === 0 ? {} : {plans: describePlans(times)}),
    ...{ledger: rows, diagnostics: told},
  };
  const figures = pages.reduce((sum, page) => sum + page.blocks.filter(placed => placed.kind === 'figure').length, 0);
  const plan = isPlan ? {plan: {title: post.meta.title, pages, long}} : {};
  const result = {report: done, figures, time: 0, ...plan};
  if (found.some(keepsFromWriting)) return {result: {...result, built: false}, files: [], built};
  const json: OutFile = {name: `${post.key}.json`, text: formatReport(done)};
  return {
    result: {
      ...result,
      built: true,
      lecture: describeLecture(post, pages, {
        ...{minutes: toMinutes(sumSeconds(given)), thumbnail},
        ...(pdfPages === undefined ? {} : {pdfPages}),
      }),
    },
    files: [...files, json],
    built,
  };
}
