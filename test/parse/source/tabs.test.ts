import {expect, it} from 'vitest';
import {expandTabs} from '../../../src/parse/source/tabs.ts';
import {runPass} from './pass.ts';

it('expands tabs before the text of a line to columns of four, and none within it', () => {
  expect(runPass(expandTabs, '\ta\n  \tb\tc\n>\t- d').text).toBe('    a\n    b\tc\n>   - d');
});
