// Tests: two projects, the pure ones, which share processes, and those that start browsers or commands, a process a file.
import {defineConfig} from 'vitest/config';

/** Tests that start a browser or load the whole engine. */
export const browserTests = [
  'test/{browser,export,render,commands}/**/*.test.ts',
  'test/index.test.ts',
  'test/cli/commands.test.ts',
  'test/handout/export.test.ts',
  'test/course-page/page.test.ts',
];

export default defineConfig({
  test: {
    coverage: {provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'json-summary']},
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: browserTests,
          // Files share a process and its modules: none holds state, and test/facts sees to it that no test replaces one.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: browserTests,
          // One after the other: a browser that is short of time is taken for one that failed.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
