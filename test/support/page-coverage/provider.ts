// Coverage as vitest takes it by V8, and in it the code that ran in pages of the tests' browser.
import v8 from '@vitest/coverage-v8';
import type {CoverageProviderModule} from 'vitest/node';
import {type ScriptCoverage, takePages} from './pages.ts';

const provider: CoverageProviderModule = {
  ...v8,
  async takeCoverage(options) {
    const own = (await v8.takeCoverage?.(options)) as {readonly result: readonly ScriptCoverage[]};
    return {result: [...own.result, ...(await takePages(own.result))]};
  },
};

export default provider;
