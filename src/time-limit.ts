// Work that may never end -> its result, or an error when it has had its processor time: for work that waits for
// nothing.
import {type Context, createContext, runInContext} from 'node:vm';

/** Work was stopped, since it had taken all of its processor time. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** The code of Node's error. */
const timedOut = 'ERR_SCRIPT_EXECUTION_TIMEOUT';
/** Stands for the result of work that was stopped. */
const stopped = Symbol('stopped');
/** A busy machine gives a process a part of the clock's time: so often the clock is set anew. */
const rounds = 4;

/**
 * Gives what `work` gives, which has `ms` of processor time. Throws a TimeLimitError where that is not enough; what
 * `work` was doing is undone by nobody, and it may be begun again where the machine was busy. To make a `context` takes
 * longer than to call `work` in one.
 */
export function runWithin<T>(ms: number, work: () => T, context: Context = createContext({})): T {
  let wall = Math.max(1, Math.ceil(ms));
  for (let round = 1; ; round++) {
    const spent = startClock();
    const result = runOnce(wall, work, context);
    if (result !== stopped) return result;
    const used = spent();
    if (used >= 0.9 * ms || round === rounds) throw new TimeLimitError('it takes more processor time than it may');
    wall = Math.ceil(wall * Math.min(10, Math.max(1.5, (1.2 * ms) / Math.max(1, used))));
  }
}

/** ms of processor time since the call: of this thread, as far as this Node can tell. */
function startClock(): () => number {
  const {threadCpuUsage} = process as {threadCpuUsage?: typeof process.cpuUsage};
  const usage = threadCpuUsage?.bind(process) ?? process.cpuUsage.bind(process);
  const [cpu, wall] = [usage(), performance.now()];
  return () => ownTime(usage(cpu), performance.now() - wall);
}

/**
 * ms that one thread has worked of the `user` and `system` microseconds of a process that went on for `elapsed` ms:
 * what is more than those was done by other threads.
 */
export function ownTime({user, system}: NodeJS.CpuUsage, elapsed: number): number {
  return Math.min((user + system) / 1000, elapsed);
}

/** What `work` gives, or `stopped` where the clock ran out. */
function runOnce<T>(ms: number, work: () => T, context: Context): T | typeof stopped {
  let result: T | typeof stopped = stopped;
  context.run = (): void => {
    result = work();
  };
  try {
    // Node ends what a script has called, wherever it is: in a loop, in a regular expression, in a `try`.
    runInContext('run()', context, {timeout: ms});
    return result;
  } catch (error) {
    if (isTimeout(error)) return stopped;
    throw error;
  } finally {
    context.run = undefined;
  }
}

/** Errors of another context are no `Error` of this one. */
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === timedOut;
}

/** Processor time that several pieces of work share. */
export interface TimeBudget {
  /** Gives what `work` gives. Throws a TimeLimitError where all of it is used up. */
  run<T>(work: () => T): T;
}

/** `ms` of processor time for all that is run. */
export function createTimeBudget(ms: number): TimeBudget {
  let left = ms;
  const context = createContext({});
  return {
    run(work) {
      const spent = startClock();
      try {
        return runWithin(left, work, context);
      } catch (error) {
        // Work that was stopped has used up what there was, though a busy machine gave it less.
        if (error instanceof TimeLimitError) left = 0;
        throw error;
      } finally {
        left = Math.max(1, left - spent());
      }
    },
  };
}
