// Lectern as a library: builds a course, or plans it. Prints nothing, ends no process, listens to no signal.
import {
  type BuildResult,
  type LecturePlan,
  type LectureResult,
  type PlanResult,
  runBuild,
  runPlan,
  type WatchOptions,
} from './api.ts';
import {createStop} from './commands/stop.ts';
import type {BuildOptions, CourseOptions} from './options.ts';

export type {
  BuildResult,
  LecturePlan,
  LectureResult,
  PlannedBlock,
  PlannedPage,
  PlanResult,
  Progress,
  WatchOptions,
} from './api.ts';
export type {BlockChoice, ChoiceCandidate} from './commands/choices/block-choice.ts';
export {type ErrorCode, LecternError} from './errors.ts';
export type {Diagnostic, Rule, Severity} from './model/diagnostic.ts';
export type {BuildOptions, CourseOptions, Format, HandoutLayout, Paper, ProseMode} from './options.ts';
export type {DeckReport} from './report/report.ts';

/**
 * Builds the decks of a course. What is wrong in the notes is in the result's diagnostics; a lecture with an error is
 * not written, and does not keep the others back. Rejects with a LecternError where nothing can be built (no site, no
 * lecture of that name, a broken lectern.yml, no browser), with the signal's reason where it is aborted.
 */
export async function build(options: BuildOptions & WatchOptions<LectureResult> = {}): Promise<BuildResult> {
  return runBuild(options, {stop: createStop()});
}

/**
 * What would stand where: the pages of each lecture with their titles, blocks and notes. It takes a browser to measure
 * with, exports nothing, and writes nothing but its cache. Rejects as `build` does.
 */
export async function plan(options: CourseOptions & WatchOptions<LecturePlan> = {}): Promise<PlanResult> {
  return runPlan(options, {stop: createStop()});
}
