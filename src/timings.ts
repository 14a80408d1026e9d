// How long the stages take: marks on Node's own performance timeline, gathered for the terminal, never written to a
// file.
import {performance} from 'node:perf_hooks';

const prefix = 'lectern:';

/** Stages in the order of a build; a stage that is not named here comes last. */
const order = [
  'imports',
  'site',
  'cache',
  'browser start',
  'read',
  'parse',
  'pictures',
  'compose',
  'galley',
  'galley render',
  'measure',
  'pack',
  'emit',
  'render',
  'pdf',
  'inspect',
  'html',
  'handout',
  'write',
  'course page',
  'all',
];
/** Stages that run within another one: no part of the sum. */
const within = new Map([['inspect', 'pdf']]);

/** Does `work` and notes how long it took as a part of `stage`; the promise of `work` counts until it settles. */
export function measureTime<T>(stage: string, work: () => T): T {
  const start = performance.now();
  const done = (): void => void performance.measure(prefix + stage, {start, end: performance.now()});
  let result: T;
  try {
    result = work();
  } catch (error) {
    done();
    throw error;
  }
  if (result instanceof Promise) result.then(done, done);
  else done();
  return result;
}

/** Seconds by stage, in the order of a build. Posts are built two at a time: the sum is larger than the clock's. */
export function readStageSeconds(): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const {name, duration} of performance.getEntriesByType('measure')) {
    if (!name.startsWith(prefix)) continue;
    const stage = name.slice(prefix.length);
    sums.set(stage, (sums.get(stage) ?? 0) + duration / 1000);
  }
  const range = (stage: string): number => (order.indexOf(stage) + order.length + 1) % (order.length + 1);
  return new Map([...sums].sort(([a], [b]) => range(a) - range(b)));
}

/** `seconds` as lines for the terminal; the last one is the clock's time since the process began. */
export function formatTimings(seconds: ReadonlyMap<string, number>, clock: number): readonly string[] {
  const sum = [...seconds].reduce((total, [stage, time]) => total + (within.has(stage) ? 0 : time), 0);
  const line = (name: string, time: number): string => `  ${name.padEnd(24)}${time.toFixed(2).padStart(8)} s`;
  const share = (time: number): string => `${((100 * time) / Math.max(sum, 1e-9)).toFixed(0).padStart(5)} %`;
  const stages = [...seconds].map(([stage, time]) =>
    within.has(stage) ? line(`  of ${within.get(stage)}: ${stage}`, time) : line(stage, time) + share(time),
  );
  return [
    'Time by stage (posts overlap, so the sum exceeds the clock):',
    ...stages,
    line('sum', sum),
    line('clock', clock),
  ];
}
