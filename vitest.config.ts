// Tests: the pure ones, those that start browsers or run commands, and those of them that need a process of their own.
import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';

/** Tests that start a browser or load the whole engine. */
export const browserTests = [
  'test/{browser,export,render}/**/*.test.ts',
  'test/commands/*.test.ts',
  'test/commands/!(choices|edits|preview)/**/*.test.ts',
  'test/index.test.ts',
  'test/bench/browser.test.ts',
  'test/cli/commands.test.ts',
  'test/handout/export.test.ts',
  'test/handout/script/**/*.test.ts',
  'test/course-page/page.test.ts',
];
/** Those of them that replace a module, or see what a process loads: each has one of its own. */
export const aloneTests = ['test/commands/plain-deck.test.ts', 'test/render/math/half-loaded.test.ts'];

/** Where coverage is asked for, commands run from the sources, and what runs in pages is counted (test/support/). */
const env = {LECTERN_TESTED: process.argv.some(one => one.startsWith('--coverage')) ? 'src' : 'dist'};

/** Where each processor has its tests, the collector of garbage has none of its own: less often, and in one go. */
const execArgv = ['--no-concurrent-marking', '--no-incremental-marking', '--max-semi-space-size=64'];

export default defineConfig({
  test: {
    coverage: {
      provider: 'custom',
      customProviderModule: 'test/support/page-coverage/provider.ts',
      include: ['src/**'],
      reporter: ['text-summary', 'json-summary'],
    },
    // One for each processor: what loads and hands out the files has little to do itself.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'pure',
          execArgv,
          include: ['test/**/*.test.ts'],
          exclude: browserTests,
          // Files share a process and its modules: none holds state, and test/facts sees to it that no test replaces one.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          testTimeout: 60_000,
        },
      },
      ...[
        {name: 'browser', include: browserTests, exclude: aloneTests, isolate: false},
        {name: 'alone', include: aloneTests, isolate: true},
      ].map(project => ({
        test: {
          ...project,
          execArgv,
          env,
          // The program of dist/ runs as it is.
          server: {deps: {external: [/\/(?:build|dist)\/.*\.m?js$/]}},
          restoreMocks: true,
          unstubEnvs: true,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      })),
    ],
  },
});
