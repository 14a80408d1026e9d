// What the pipeline asks of the world -> disk and browser, and the processor time that a post may take.
import {measureGalley} from '../../browser/measure.ts';
import {restoreOrMeasure} from '../../cache/galley-metrics.ts';
import type {Recorder} from '../../cache/dependencies.ts';
import {galleyMarkdown} from '../../emit/galley.ts';
import {prepareImages} from '../../images/prepare-images.ts';
import type {Report} from '../../model/diagnostic.ts';
import type {GalleyText} from '../../model/galley.ts';
import type {Metrics} from '../../model/metrics.ts';
import type {Post, PostFile} from '../../model/post.ts';
import type {PipelineOptions, Ports, TimeOptions} from '../../pipeline.ts';
import type {TimeBudget} from '../../time-limit.ts';
import {usualPace} from '../../timing/pace.ts';
import {listThemeClasses} from '../../render/themes/theme-classes.ts';
import {measureTime} from '../../timings.ts';
import type {DeckTools} from '../tools.ts';
import type {DeckCache} from './deck-cache.ts';
import {createImageOptions, createParseContext, type DeckInputs, type SiteLookups} from './session.ts';

/** What the ports of one post are bound to. */
export interface PortInputs {
  readonly file: PostFile;
  readonly post: Post;
  readonly inputs: DeckInputs;
  readonly tools: BoundTools;
  /** Answers what the post asks of the site, and remembers. */
  readonly requested: Recorder;
  readonly cache: DeckCache | null;
  readonly report: Report;
}

/** The ports of one post. */
export function bindPorts({file, post, inputs, tools, requested, cache, report}: PortInputs): Ports {
  const {site, options, fetchFigure} = inputs;
  const warmUp = (): void => {
    if (options.formats.has('html')) void measureTime('imports', async () => (await tools.marpCli()).warmUp());
  };
  const set = async (galley: GalleyText): Promise<Metrics> => {
    const engine = await tools.engine();
    const rendered = measureTime('galley render', () => engine.render(galleyMarkdown(galley)));
    return measureTime('measure', () => measureGalley(tools.browser, rendered, warmUp));
  };
  return {
    images: async images => {
      const read = prepareImages(
        images,
        {path: post.path, root: site.root},
        {
          ...createImageOptions(site, inputs.lookups.link(post.path)),
          ...(fetchFigure ? {fetchFigure} : {}),
          onDependency: requested.figure,
          ...(cache ? {cache: cache.images} : {}),
        },
        report,
      );
      // While figures are decoded, the rest of the program is loaded.
      await Promise.all([measureTime('imports', () => import('./export-formats.ts')), tools.engine()]);
      return read;
    },
    measure: async galley => (cache ? restoreOrMeasure(galley, cache.galley(file), set) : set(galley)),
    time: (stage, work) => measureTime(stage, () => tools.budget.run(work)),
  };
}

/** What the pipeline is told of a post beside its text. */
export function describeWork(
  inputs: DeckInputs,
  post: Post,
  requested: SiteLookups,
  tools: Pick<DeckTools, 'drawFormula'>,
): PipelineOptions {
  const {site, course, options, themes} = inputs;
  const wishes = post.meta.slides ?? {};
  return {
    course: site.title,
    footer: course.footer ?? '',
    ratio: wishes.aspect ?? course.ratio,
    theme: wishes.theme ?? themes.name,
    prose: wishes.prose ?? options.prose,
    ...(course.openers ? {openers: course.openers} : {}),
    time: describeTime(inputs, post),
    parse: {
      ...createParseContext(inputs, post, requested),
      listThemeClasses: () => listThemeClasses(wishes.theme ?? themes.name, themes.css),
      setsOtherwise: (formula, display) => tools.drawFormula(formula, display) !== undefined,
    },
  };
}

/** How fast the course goes, and what the deck is planned for: as asked for, else as the post or its course says. */
function describeTime({course, options}: DeckInputs, {meta, rehearsed = {}}: Post): TimeOptions {
  const own = meta.slides?.minutes ?? course.minutes ?? [];
  const sessions = typeof own === 'number' ? [own] : own;
  const given = {pace: {...usualPace, ...course.pace}, rehearsed: new Map(Object.entries(rehearsed))};
  return options.minutes === 'all'
    ? {...given, minutes: sessions.length === 0 ? undefined : Math.max(...sessions)}
    : {...given, lengths: options.minutes ?? sessions};
}

/** What one deck is made with, and the processor time that it may take. */
export interface BoundTools extends DeckTools {
  readonly budget: TimeBudget;
}

/** `tools` with an engine whose work counts against `budget`: formulas and diagrams may be bombs too. */
export function boundTools(tools: DeckTools, budget: TimeBudget): BoundTools {
  return {
    ...tools,
    budget,
    engine: async () => {
      const engine = await tools.engine();
      return {
        ...engine,
        render(markdown) {
          engine.load(markdown);
          return budget.run(() => engine.render(markdown));
        },
      };
    },
  };
}
