import {expect, it} from 'vitest';
import {sayRefusal} from '../../../src/commands/edits/refusal.ts';

it('asks nobody to take a comment away that was not written', () => {
  const message = '“break” changes nothing: a page begins here anyway';
  expect(sayRefusal({message, hint: 'Take the comment away.'})).toBe(`${message}.`);
  expect(sayRefusal({message})).toBe(`${message}.`);
  expect(sayRefusal({message, hint: 'Take one of them away.'})).toBe(`${message}.`);
});

it('says the rest of what helps', () => {
  const message = '“join” cannot be done';
  expect(sayRefusal({message, hint: 'Take the comment away, or say less above it.'})).toBe(
    `${message}. Say less above it.`,
  );
  expect(sayRefusal({message, hint: 'Call it otherwise, or take the comment away.'})).toBe(
    `${message}. Call it otherwise.`,
  );
  expect(sayRefusal({message, hint: 'Shorten it.'})).toBe(`${message}. Shorten it.`);
});
