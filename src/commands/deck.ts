// One post -> its files: the pipeline with its ports bound to disk and browser, then export, proof and writing.
import {accepted, answersFor} from '../accept.ts';
import {isBrowsers} from '../browser/error.ts';
import {measure} from '../browser/measure.ts';
import {lectureOf} from '../course-page/lecture.ts';
import {metricsOf} from '../cache/galley.ts';
import {type Recorder, recorder} from '../cache/seen.ts';
import {galleyMarkdown} from '../emit/galley.ts';
import type {Output} from '../files/output.ts';
import type {OutFile} from '../files/write.ts';
import {figureWarnings} from '../figures.ts';
import {ledger, lost, withSlides} from '../ledger.ts';
import {type Diagnostic, diagnose, type Report} from '../model/diagnostic.ts';
import type {GalleyText} from '../model/galley.ts';
import type {Metrics} from '../model/layout.ts';
import type {PostFile} from '../model/post.ts';
import {buildDeck} from '../pipeline.ts';
import {readPictures} from '../read/pictures.ts';
import {readBytes, readPost} from '../read/post.ts';
import {timed} from '../timings.ts';
import type {DeckCache} from './cached.ts';
import {type DeckInputs, type DeckOutcome, pictureOptions} from './context.ts';
import type {DeckTools, Tools} from './tools.ts';
import {failure} from './failure.ts';
import {reportJson} from '../report.ts';
import {writeDeck} from './write-deck.ts';

/** A deck as one attempt made it: its outcome, and its files where they may be written. */
interface Made {
  readonly outcome: DeckOutcome;
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
  readonly asked: Recorder;
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
): Promise<DeckOutcome> {
  const started = performance.now();
  const {root} = inputs.site;
  const text = cache && (await readBytes(root, file.path));
  const asked = recorder(inputs.lookups);
  const {outcome, files} = await makeTwice(file, inputs, tools, {asked, cache, isPlan: output === undefined});
  const time = performance.now() - started;
  if (!outcome.built || output === undefined) return {...outcome, time};
  const written = await timed('write', () => writeDeck(output, {...outcome, time}, files));
  if (!written.built) return written;
  // Not where the post was edited meanwhile: nobody knows which text was read.
  const same = text && (await readBytes(root, file.path))?.equals(text);
  if (same) await timed('cache', async () => cache?.keep(file, text, asked.seen(), outcome, files));
  return written;
}

/** A browser that died or hung is no fault of the notes: once more, in a new page or a new browser. */
async function makeTwice(file: PostFile, inputs: DeckInputs, tools: Tools, work: DeckWork): Promise<Made> {
  let found: Diagnostic[] = [];
  const make = async (isAgain: boolean): Promise<Made> => {
    found = [];
    const report = (diagnostic: Diagnostic) => void found.push(diagnostic);
    const browser = await tools.browser.get(isAgain);
    return makeDeck(file, inputs, {...tools, browser}, {...work, diagnostics: found, report});
  };
  try {
    return await make(false).catch(async (error: unknown) => {
      if (!isBrowsers(error)) throw error;
      return make(true);
    });
  } catch (error) {
    return {
      outcome: {
        report: {
          key: file.key,
          post: file.path,
          slides: 0,
          ledger: [],
          diagnostics: inOrder([...found, await failure(error, file.path)]),
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
  {asked, cache, isPlan, diagnostics, report}: DeckWork & Reporting,
): Promise<Made> {
  const {site, course, options, themes, sourceDate} = inputs;
  const post = await timed('read', () => readPost(site, file, report));
  const warmUp = (): void => {
    if (options.formats.has('html')) void timed('imports', async () => (await tools.marpCli()).warmUp());
  };
  const set = async (galley: GalleyText): Promise<Metrics> => {
    const engine = await tools.engine();
    const rendered = timed('galley render', () => engine.render(galleyMarkdown(galley)));
    return timed('measure', () => measure(tools.browser, rendered, warmUp));
  };
  const ports = {
    pictures: async (images: Parameters<typeof readPictures>[0]) => {
      const read = readPictures(
        images,
        post,
        site.root,
        {...pictureOptions(site), seen: asked.figure, ...(cache ? {keep: cache.pictures} : {})},
        report,
      );
      // While figures are decoded, the rest of the program is loaded.
      await Promise.all([timed('imports', () => import('./exported.ts')), tools.engine()]);
      return read;
    },
    measure: async (galley: GalleyText) => (cache ? metricsOf(galley, cache.measured(file), set) : set(galley)),
    time: timed,
  };
  const parse = {
    site: {...site.config, title: site.title},
    page: post.meta.raw,
    include: asked.include,
    link: asked.link,
  };
  const built = await buildDeck(
    post,
    {
      course: site.title,
      footer: course.footer ?? site.title,
      ratio: course.ratio,
      theme: themes.name,
      prose: options.prose,
      parse,
    },
    ports,
    report,
  );
  const {pages} = built.deck;
  const figures = pages.reduce((sum, page) => sum + page.blocks.filter(placed => placed.kind === 'figure').length, 0);
  const rows = ledger(built.document, pages);
  const answers = answersFor(built.document, file.path, course.accept ?? []);
  figureWarnings(pages, built.pictures, file.path, answers).forEach(report);
  for (const row of lost(rows))
    report(
      diagnose(
        'block-lost',
        `The ${row.kind} is on no slide and in no notes`,
        file.path,
        row,
        'This is a fault of Lectern: please report it with the notes',
      ),
    );
  const {files, thumbnail} = isPlan
    ? {files: [], thumbnail: ''}
    : await (await import('./exported.ts')).exportFormats(built, tools, {...options, themes, sourceDate}, report);
  const plan = isPlan ? {plan: {title: post.meta.title, pages}} : {};
  const told = inOrder(withSlides(accepted(diagnostics, answers, file.path), rows));
  const done = {key: file.key, post: file.path, slides: pages.length, ledger: rows, diagnostics: told};
  if (diagnostics.some(one => one.severity === 'error'))
    return {outcome: {report: done, figures, time: 0, built: false, ...plan}, files: []};
  const json: OutFile = {name: `${file.key}.json`, text: reportJson(done)};
  return {
    outcome: {report: done, figures, time: 0, built: true, lecture: lectureOf(post, pages, thumbnail), ...plan},
    files: [...files, json],
  };
}

/** By line, each only once: two hundred open tags on a line are one fault, and so is one told with its column and without. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const named = ({rule, line, message}: Diagnostic): string => `${rule}:${line}:${message}`;
  const exact = new Set(diagnostics.filter(one => one.column !== undefined).map(named));
  const told = diagnostics.filter(one => one.column !== undefined || !exact.has(named(one)));
  const distinct = new Map(told.map(one => [`${named(one)}:${one.column ?? ''}`, one] as const));
  return [...distinct.values()].sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
}
