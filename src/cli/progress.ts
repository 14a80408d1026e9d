// What happens during a build -> lines on the terminal, or a list that moves where a person watches.
import type {LectureResult, Progress} from '../api.ts';
import type {Terminal} from '../commands/terminal.ts';
import {formatPlans} from '../report/plan-report.ts';
import {formatDiagnostics, type DeckResult, formatResult} from '../report/report.ts';

/** How much is said, and whether it may move. */
export interface Manner {
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly isMoving: boolean;
}

/** Lectures whose line moves at once: those that are made at once. */
const concurrency = 2;

/** Prints a build to `terminal`: pass `onProgress` to it, and wait for `end` when it has ended. */
export function watchBuild(terminal: Terminal, {strict, quiet, isMoving}: Manner) {
  const waiting = new Map<string, (line: string, isBuilt: boolean) => void>();
  /** Lines that come when nothing moves any more. */
  const later: string[] = [];
  let moving: Promise<unknown> = Promise.resolve();
  const start = (keys: readonly string[]): void => {
    const done = keys.map(key => ({
      title: key,
      made: new Promise<readonly [string, boolean]>(resolve =>
        waiting.set(key, (line, isBuilt) => resolve([line, isBuilt])),
      ),
    }));
    moving = moving.then(async () => showList(done));
  };
  const lecture = (one: LectureResult): void => {
    const lines = linesOf(one, quiet, strict);
    const tell = waiting.get(one.key);
    if (!isMoving) lines.forEach(terminal.error);
    else later.push(...(tell ? lines.slice(1) : lines));
    tell?.(formatResult(resultOf(one)), one.built);
    waiting.delete(one.key);
  };
  return {
    onProgress(progress: Progress<LectureResult>): void {
      if (progress.kind === 'lecture') lecture(progress.lecture);
      else if (progress.kind === 'start') {
        if (isMoving) start(progress.keys);
      } else if (!quiet || progress.level === 'warning') terminal.error(progress.text);
    },
    async end(): Promise<void> {
      for (const [key, tell] of waiting) tell(`${key}: not built`, false);
      await moving;
      later.forEach(terminal.error);
    },
  };
}

/** A lecture's result as the report's printers take it. */
export function resultOf({report, figures, time, built, unchanged}: LectureResult): DeckResult {
  return {report, figures, time, built, ...(unchanged ? {cached: true} : {})};
}

async function showList(
  tasks: readonly {readonly title: string; readonly made: Promise<readonly [line: string, isBuilt: boolean]>}[],
): Promise<void> {
  const {Listr} = await import('listr2');
  const list = new Listr(
    tasks.map(({title, made}) => ({
      title,
      task: async (_context: unknown, task: {title: string}) => {
        const [line, isBuilt] = await made;
        task.title = line;
        if (!isBuilt) throw new Error(line);
      },
    })),
    {concurrent: concurrency, exitOnError: false, registerSignalListeners: false},
  );
  await list.run();
}

function linesOf(one: LectureResult, quiet: boolean, strict: boolean): readonly string[] {
  const diagnostics = formatDiagnostics(one.diagnostics, quiet && !strict ? 'error' : 'warning');
  const plans = formatPlans(one.report.pages, one.report.plans ?? []);
  return quiet && one.built ? diagnostics : [formatResult(resultOf(one)), ...plans, ...diagnostics];
}
