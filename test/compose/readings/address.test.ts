import {expect, it} from 'vitest';
import {findWebAddress, shortenUrl} from '../../../src/compose/readings/address.ts';
import type {Inline} from '../../../src/model/document.ts';

const link = (url: string): Inline => ({type: 'link', url, children: []});

it('the first address of the web is found at any depth', () => {
  expect(
    findWebAddress([link('#here'), {type: 'strong', children: [link('https://a.org')]}, link('https://b.org')]),
  ).toBe('https://a.org');
  expect(findWebAddress([link('mailto:a@b.org')])).toBe('');
});

it('an address is short for people', () => {
  expect(shortenUrl('https://www.a.org/b/')).toBe('a.org/b');
  expect(shortenUrl(`https://a.org/${'b'.repeat(60)}`)).toHaveLength(48);
});
