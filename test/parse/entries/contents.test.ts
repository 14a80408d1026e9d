import {expect, it} from 'vitest';
import {read} from '../read.ts';

const kinds = (body: string) => read(body).document.entries.map(entry => entry.kind);

it('drops a list of links into the page, with the words before it', () => {
  expect(kinds('Contents:\n\n- [a](#a)\n- [b](#b)\n  - [c](#c)')).toEqual(['dropped', 'dropped']);
});

it('keeps lists of other links, of text beside links, and short ones', () => {
  expect(kinds('- [a](#a)\n- [b](#b)\n- [c](/c)')).toEqual(['list']);
  expect(kinds('- [a](#a) and much text beside it\n- [b](#b) and more\n- [c](#c) and more')).toEqual(['list']);
  expect(kinds('- [a](#a)\n- [b](#b)')).toEqual(['list']);
});
