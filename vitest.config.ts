// Tests: two projects, the pure ones in parallel, those with a real browser one after the other.
import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    coverage: {provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'json-summary']},
    projects: [
      {test: {name: 'pure', include: ['test/**/*.test.ts'], exclude: ['test/browser/**', 'test/export/**', 'test/engine/**', 'test/commands/**'], testTimeout: 20_000}},
      {test: {name: 'browser', include: ['test/{browser,export,engine,commands}/**/*.test.ts'], fileParallelism: false, testTimeout: 180_000, hookTimeout: 180_000}},
    ],
  },
});
