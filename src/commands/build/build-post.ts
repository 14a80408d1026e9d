// One post -> its files: the pipeline with its ports bound to disk and browser, then export, inspection and writing.
import {markAccepted, collectAnswers} from '../../checks/accept.ts';
import {isBrowserError} from '../../browser/browser-error.ts';
import {measureGalley} from '../../browser/measure.ts';
import {describeLecture} from '../../course-page/lecture.ts';
import {restoreOrMeasure} from '../../cache/galley-metrics.ts';
import {type Recorder, createRecorder} from '../../cache/dependencies.ts';
import {galleyMarkdown} from '../../emit/galley.ts';
import type {Output} from '../../files/output.ts';
import type {OutFile} from '../../files/write.ts';
import {checkFigures} from '../../checks/figures.ts';
import {reportCoverage, findLost, withSlides} from '../../checks/coverage.ts';
import {type Diagnostic, diagnose, type Report} from '../../model/diagnostic.ts';
import type {GalleyText} from '../../model/galley.ts';
import type {Metrics} from '../../model/metrics.ts';
import type {PostFile} from '../../model/post.ts';
import {buildDeck} from '../../pipeline.ts';
import {prepareImages} from '../../images/prepare-images.ts';
import {readBytes, readPost} from '../../site/post.ts';
import {measureTime} from '../../timings.ts';
import type {DeckCache} from './deck-cache.ts';
import {type DeckInputs, type DeckBuildResult, createImageOptions, createParseContext} from './session.ts';
import type {DeckTools, Tools} from '../tools.ts';
import {failure} from './failure.ts';
import {formatReport} from '../../report/report.ts';
import {writeDeck} from './write-deck.ts';

/** A deck as one attempt made it: its result, and its files where they may be written. */
interface MadeDeck {
  readonly result: DeckBuildResult;
  readonly files: readonly OutFile[];
}

/** Where decks are put and found again. */
export interface DeckStores {
  /** The output folder; undefined for a plan: nothing is exported or written. */
  readonly output?: Output;
  /** Null where nothing is to be kept. */
  readonly cache: DeckCache | null;
}

/** How one deck is made. */
interface DeckWork {
  /** Answers what the post asks of the site, and remembers. */
  readonly requested: Recorder;
  readonly cache: DeckCache | null;
  readonly isPlan: boolean;
}

/** Where diagnostics of one attempt are told, and what was told. */
interface Reporting {
  readonly diagnostics: readonly Diagnostic[];
  readonly report: Report;
}

/** Builds the deck of `file`. Never rejects for what stands in the notes; a deck with errors is not written. */
export async function buildPost(
  file: PostFile,
  inputs: DeckInputs,
  tools: Tools,
  {output, cache}: DeckStores,
): Promise<DeckBuildResult> {
  const started = performance.now();
  const {root} = inputs.site;
  const text = cache && (await readBytes(root, file.path));
  const recorder = createRecorder(inputs.lookups);
  const {result, files} = await makeTwice(file, inputs, tools, {
    requested: recorder,
    cache,
    isPlan: output === undefined,
  });
  const time = performance.now() - started;
  if (!result.built || output === undefined) return {...result, time};
  const written = await measureTime('write', () => writeDeck(output, {...result, time}, files));
  if (!written.built) return written;
  // Not where the post was edited meanwhile: nobody knows which text was read.
  const same = text && (await readBytes(root, file.path))?.equals(text);
  if (same)
    await measureTime('cache', async () =>
      cache?.store(file, {text, dependencies: recorder.dependencies(), result, files}),
    );
  return written;
}

/** A browser that died or hung is no defect of the notes: once more, in a new page or a new browser. */
async function makeTwice(file: PostFile, inputs: DeckInputs, tools: Tools, work: DeckWork): Promise<MadeDeck> {
  let found: Diagnostic[] = [];
  const make = async (isAgain: boolean): Promise<MadeDeck> => {
    found = [];
    const report = (diagnostic: Diagnostic) => void found.push(diagnostic);
    const browser = await tools.browser.get(isAgain);
    return makeDeck(file, inputs, {...tools, browser}, {...work, diagnostics: found, report});
  };
  try {
    return await make(false).catch(async (error: unknown) => {
      if (!isBrowserError(error)) throw error;
      return make(true);
    });
  } catch (error) {
    return {
      result: {
        report: {
          key: file.key,
          post: file.path,
          slides: 0,
          ledger: [],
          diagnostics: sortDiagnostics([...found, await failure(error, file.path)]),
        },
        figures: 0,
        time: 0,
        built: false,
      },
      files: [],
    };
  }
}

/** The deck of `file`, nothing written. Rejects where the browser or the program fails. */
async function makeDeck(
  file: PostFile,
  inputs: DeckInputs,
  tools: DeckTools,
  {requested: recorder, cache, isPlan, diagnostics, report}: DeckWork & Reporting,
): Promise<MadeDeck> {
  const {site, course, options, themes, sourceDate} = inputs;
  const post = await measureTime('read', () => readPost(site, file, report));
  const warmUp = (): void => {
    if (options.formats.has('html')) void measureTime('imports', async () => (await tools.marpCli()).warmUp());
  };
  const set = async (galley: GalleyText): Promise<Metrics> => {
    const engine = await tools.engine();
    const rendered = measureTime('galley render', () => engine.render(galleyMarkdown(galley)));
    return measureTime('measure', () => measureGalley(tools.browser, rendered, warmUp));
  };
  const ports = {
    images: async (images: Parameters<typeof prepareImages>[0]) => {
      const read = prepareImages(
        images,
        {path: post.path, root: site.root},
        {
          ...createImageOptions(site, inputs.lookups.link(post.path)),
          onDependency: recorder.figure,
          ...(cache ? {cache: cache.images} : {}),
        },
        report,
      );
      // While figures are decoded, the rest of the program is loaded.
      await Promise.all([measureTime('imports', () => import('./export-formats.ts')), tools.engine()]);
      return read;
    },
    measure: async (galley: GalleyText) => (cache ? restoreOrMeasure(galley, cache.galley(file), set) : set(galley)),
    time: measureTime,
  };
  const parse = {
    ...createParseContext(site, post, recorder),
    folded: course.folded ?? 'after',
    tex: inputs.tex,
    setsOtherwise: (tex: string, display: boolean) => tools.drawFormula(tex, display) !== undefined,
  } as const;
  const built = await buildDeck(
    post,
    {
      course: site.title,
      footer: course.footer ?? '',
      ratio: course.ratio,
      theme: themes.name,
      prose: options.prose,
      openers: course.openers ?? [],
      parse,
    },
    ports,
    report,
  );
  const {pages} = built.deck;
  const figures = pages.reduce((sum, page) => sum + page.blocks.filter(placed => placed.kind === 'figure').length, 0);
  const rows = reportCoverage(built.document, pages);
  const answers = collectAnswers(built.document, file.path, course.accept ?? []);
  checkFigures(pages, built.images, file.path, answers).forEach(report);
  for (const row of findLost(rows))
    report(
      diagnose('block-lost', `The ${row.kind} is on no slide and in no notes`, {
        file: file.path,
        at: row,
        hint: 'This is a fault of Lectern: please report it with the notes',
      }),
    );
  const {files, thumbnail} = isPlan
    ? {files: [], thumbnail: ''}
    : await (await import('./export-formats.ts')).exportFormats(built, tools, {...options, themes, sourceDate}, report);
  const plan = isPlan ? {plan: {title: post.meta.title, pages}} : {};
  const told = sortDiagnostics(withSlides(markAccepted(diagnostics, answers, file.path), rows));
  const done = {key: file.key, post: file.path, slides: pages.length, ledger: rows, diagnostics: told};
  if (diagnostics.some(one => one.severity === 'error'))
    return {result: {report: done, figures, time: 0, built: false, ...plan}, files: []};
  const json: OutFile = {name: `${file.key}.json`, text: formatReport(done)};
  return {
    result: {report: done, figures, time: 0, built: true, lecture: describeLecture(post, pages, thumbnail), ...plan},
    files: [...files, json],
  };
}

/**
 * By line, each only once: two hundred open tags on a line are one fault, and so is one told with its column and
 * without.
 */
function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const named = ({rule, line, message}: Diagnostic): string => `${rule}:${line}:${message}`;
  const exact = new Set(diagnostics.filter(one => one.column !== undefined).map(named));
  const told = diagnostics.filter(one => one.column !== undefined || !exact.has(named(one)));
  const distinct = new Map(told.map(one => [`${named(one)}:${one.column ?? ''}`, one] as const));
  return [...distinct.values()].sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
}
