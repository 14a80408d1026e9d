import {expect, it} from 'vitest';
import {formatTimingFile, readTimings} from '../../../src/site/timing/timing-file.ts';

it('what is written is read again', () => {
  const timings = {key: 'W13', seconds: new Map([['rise/proofing', 74]])};
  expect(readTimings(formatTimingFile(timings))).toEqual(timings);
});

it.each([
  '',
  '{',
  '[]',
  'null',
  '{"version": 2, "key": "W13", "seconds": {}}',
  '{"version": 1, "key": "", "seconds": {}}',
  '{"version": 1, "key": "W13", "seconds": {"a": -1}}',
  '{"version": 1, "key": "W13", "seconds": {"a": "74"}}',
  '{"version": 1, "key": "W13", "seconds": {"a": 1e9}}',
])('no timing file is none: %s', text => {
  expect(readTimings(text)).toBeNull();
});
