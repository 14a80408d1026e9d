// What becomes of a deck when it is served.
import {expect, it} from 'vitest';
import {withLive, withoutNotes} from '../../src/present/live-deck.ts';

it('leads to no file beside it, which the server does not give', () => {
  const html = '<html lang="en" data-script="a-read.html"><body></body></html>';
  const live = withLive(html, {key: 'a', role: 'lead', addresses: []});
  expect(live).toMatch(/^<html lang="en"><body><script>/);
});

it('for the class is without what is said', () => {
  expect(withoutNotes('<p>Seen</p><div class="bespoke-marp-note" data-index="0"><p>Said</p></div>')).toBe(
    '<p>Seen</p>',
  );
});
