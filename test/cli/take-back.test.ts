// `lectern take-back`: the numbers that it is given, and what a terminal gets of a stranger's words.
import {expect, it} from 'vitest';
import {readCommandLine} from '../../src/cli/program.ts';
import {showControls} from '../../src/cli/take-back.ts';

it('reads numbers and ranges, and refuses those that are backwards', () => {
  const read = (only: string) => readCommandLine(['take-back', 'a.pptx', '--only', only], '1.2.3');
  expect(read('1,3-5')).toMatchObject({kind: 'run', request: {options: {only: [1, 3, 4, 5]}}});
  expect(read('5-3')).toMatchObject({kind: 'wrong', message: expect.stringContaining('3-5') as string});
  expect(read('x')).toMatchObject({kind: 'wrong'});
});

it('spells control characters', () => {
  expect(showControls('a\u001b]0;b\u0007\u009b\rc\td\r\n')).toBe('a\\u001b]0;b\\u0007\\u009b\\u000dc\td\r\n');
});
