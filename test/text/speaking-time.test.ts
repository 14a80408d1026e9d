import {expect, it} from 'vitest';
import {countSpeakerNoteWords, describeSeconds, toMinutes} from '../../src/text/speaking-time.ts';

it('counts what is said, in Chinese by words', () => {
  expect(countSpeakerNoteWords('Flour – and water')).toBe(4);
  expect(countSpeakerNoteWords('机器学习很有趣')).toBeGreaterThan(2);
});

it.each([
  [0, 1, '≈ 10 s'],
  [44, 1, '≈ 40 s'],
  [45, 1, '≈ 1 min'],
  [120, 2, '≈ 2 min'],
])('%d s are %d min, told as %s', (seconds, minutes, told) => {
  expect(toMinutes(seconds)).toBe(minutes);
  expect(describeSeconds(seconds)).toBe(told);
});
