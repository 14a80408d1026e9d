// Tests: two projects, the pure ones in parallel, those with a real browser one after the other.
import {defineConfig} from 'vitest/config';

/** Tests that start a browser or load the whole engine. */
const browserTests = [
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
      {test: {name: 'pure', include: ['test/**/*.test.ts'], exclude: [...browserTests], testTimeout: 20_000}},
      {
        test: {
          name: 'browser',
          include: [...browserTests],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
