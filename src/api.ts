// What the work of a command gives -> what a program that uses Lectern reads: plain data, nothing printed.
import {join, resolve} from 'node:path';
import {blockText} from './blocks/text.ts';
import type {ContentBlock} from './blocks/types.ts';
import {buildCourse} from './commands/build/build.ts';
import type {BlockChoice, describeLongBlocks} from './commands/choices/block-choice.ts';
import type {DeckBuildResult} from './commands/build/session.ts';
import type {Host} from './commands/host.ts';
import {planCourse} from './commands/plan.ts';
import type {Diagnostic} from './model/diagnostic.ts';
import type {Layout, Page} from './model/page.ts';
import type {Role} from './model/slide.ts';
import {type BuildOptions, type CourseOptions, defaultOptions} from './options.ts';
import type {DeckReport} from './report/report.ts';
import {normalizedText} from './text/plain.ts';

/** What happens while a build or a plan runs. */
export type Progress<Lecture> =
  | {
      /** These lectures are made now; others are as an earlier build left them. */
      readonly kind: 'start';
      readonly keys: readonly string[];
    }
  | {readonly kind: 'lecture'; readonly lecture: Lecture}
  | {
      /** A sentence for a person: a browser is unpacked (`info`), something was left out of the theme (`warning`). */
      readonly kind: 'message';
      readonly level: 'info' | 'warning';
      readonly text: string;
    };

/** How to watch and to end the work. */
export interface WatchOptions<Lecture> {
  readonly onProgress?: ((progress: Progress<Lecture>) => void) | undefined;
  /** Aborted: lectures in work are finished, no other is begun, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What became of one lecture. */
export interface LectureResult {
  readonly key: string;
  /** Path of the post from the site's root. */
  readonly post: string;
  /** False: it has an error, and what an earlier build wrote of it is as it was. */
  readonly built: boolean;
  /** Nothing it is made of has changed: its files are those of an earlier build. */
  readonly unchanged: boolean;
  readonly slides: number;
  readonly figures: number;
  /** ms. */
  readonly time: number;
  /** Absolute paths of its files; none where it was not built. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The content of KEY.json: what became of every block of the notes, and the diagnostics. */
  readonly report: DeckReport;
}

/** What became of a build. */
export interface BuildResult {
  /** In the order of the course. */
  readonly lectures: readonly LectureResult[];
  /** Of all lectures, and of what lectern.yml accepts in vain. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute path of the site's folder: paths of posts and diagnostics begin there. */
  readonly site: string;
  /** Absolute path of the folder of the decks. */
  readonly out: string;
  /** With `publish`: a sentence on what was copied, and one for each file that is not where it should be. */
  readonly published?: {readonly summary: string; readonly conflicts: readonly string[]};
  /** Every lecture was found and built, and everything that was to be published is. */
  readonly ok: boolean;
}

/** A block as it would stand on a page. */
export interface PlannedBlock {
  readonly kind: ContentBlock['kind'];
  /** Lines of the post, the front matter counted. */
  readonly line: number;
  readonly endLine: number;
  /** The words that it shows. */
  readonly text: string;
}

/** A page as it would be set. */
export interface PlannedPage {
  /** 1-based. */
  readonly number: number;
  readonly title: string;
  readonly role: Role;
  readonly layout: Layout;
  /** Its place among the pages of its slide: 2 of 3. */
  readonly part: {readonly index: number; readonly of: number};
  /** Line of the post at which it begins. */
  readonly line: number;
  readonly blocks: readonly PlannedBlock[];
  /** Paragraphs of the presenter notes. */
  readonly notes: readonly string[];
}

/** The pages of one lecture. */
export interface LecturePlan {
  readonly key: string;
  readonly post: string;
  readonly title: string;
  readonly pages: readonly PlannedPage[];
  /** Blocks so long that words of them are chosen, in the order of the notes. */
  readonly choices: readonly BlockChoice[];
  readonly diagnostics: readonly Diagnostic[];
  readonly report: DeckReport;
}

/** What would stand where. */
export interface PlanResult {
  readonly lectures: readonly LecturePlan[];
  readonly diagnostics: readonly Diagnostic[];
  /** No diagnostic is an error. */
  readonly ok: boolean;
}

/**
 * Builds; the host's `stop` is told what to undo where the process has to end. Rejects with a LecternError where
 * nothing can be built.
 */
export async function runBuild(options: BuildOptions & WatchOptions<LectureResult>, host: Host): Promise<BuildResult> {
  const result = lectureResult(resolve(options.out ?? defaultOptions.out));
  const built = await buildCourse(options, createListener(options, result), host);
  const {results, site, out, unused, isIncomplete, publication} = built;
  const lectures = results.map(result);
  return {
    lectures,
    diagnostics: [...lectures.flatMap(one => one.diagnostics), ...unused],
    site,
    out,
    ...(publication ? {published: {summary: publication.summary, conflicts: publication.conflicts}} : {}),
    ok: !isIncomplete && lectures.every(one => one.built) && (publication?.conflicts ?? []).length === 0,
  };
}

/** Plans; as `runBuild`. */
export async function runPlan(options: CourseOptions & WatchOptions<LecturePlan>, host: Host): Promise<PlanResult> {
  // A build needs no choice of words before its browser starts.
  const describe = lecturePlan((await import('./commands/choices/block-choice.ts')).describeLongBlocks);
  const lectures = (await planCourse(options, createListener(options, describe), host)).map(describe);
  const diagnostics = lectures.flatMap(one => one.diagnostics);
  return {lectures, diagnostics, ok: diagnostics.every(one => one.severity !== 'error')};
}

function createListener<Lecture>(
  {onProgress, signal}: WatchOptions<Lecture>,
  read: (result: DeckBuildResult) => Lecture,
) {
  const tell = (level: 'info' | 'warning') => (text: string) => onProgress?.({kind: 'message', level, text});
  return {
    message: tell('info'),
    warning: tell('warning'),
    making: (keys: readonly string[]) => onProgress?.({kind: 'start', keys}),
    done: (result: DeckBuildResult) => onProgress?.({kind: 'lecture', lecture: read(result)}),
    signal,
  };
}

function lectureResult(out: string): (result: DeckBuildResult) => LectureResult {
  return ({report, built, cached, figures, time, files = []}) => {
    const {key, post, slides, diagnostics} = report;
    const paths = files.map(({name}) => join(out, name));
    return {key, post, built, unchanged: cached === true, slides, figures, time, files: paths, diagnostics, report};
  };
}

function lecturePlan(describeLong: typeof describeLongBlocks): (result: DeckBuildResult) => LecturePlan {
  return ({report, plan}) => {
    const {key, post, diagnostics} = report;
    return {
      key,
      post,
      title: plan?.title ?? key,
      pages: (plan?.pages ?? []).map(plannedPage),
      choices: describeLong(plan?.long ?? [], report.ledger),
      diagnostics,
      report,
    };
  };
}

function plannedPage({number, title, role, layout, part, range, blocks, speakerNotes}: Page): PlannedPage {
  return {
    number,
    title: normalizedText(title),
    role,
    layout,
    part,
    line: range.line,
    blocks: blocks.map(({block}) => ({
      kind: block.kind,
      line: block.range.line,
      endLine: block.range.endLine,
      text: block.kind === 'math' ? block.tex : blockText(block),
    })),
    notes: speakerNotes.map(({text}) => text),
  };
}
