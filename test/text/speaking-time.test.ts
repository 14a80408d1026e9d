import {expect, it} from 'vitest';
import {countSpeakerNoteWords, toMinutes} from '../../src/text/speaking-time.ts';

it('counts what is said, in Chinese by words', () => {
  expect(countSpeakerNoteWords('Flour – and water')).toBe(4);
  expect(countSpeakerNoteWords('机器学习很有趣')).toBeGreaterThan(2);
});

it.each([
  [0, 1],
  [130, 1],
  [260, 2],
])('%d words take %d min', (words, minutes) => {
  expect(toMinutes(words)).toBe(minutes);
});
