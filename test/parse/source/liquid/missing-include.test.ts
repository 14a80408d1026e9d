import {expect, it} from 'vitest';
import {missingInclude} from '../../../../src/parse/source/liquid/missing-include.ts';

it('makes of parameters what themes make of them', () => {
  expect(missingInclude({url: 'a.png', alt: '"A"', description: 'Of <b>it</b>'})).toBe(
    '<figure><img src="/a.png" alt="&quot;A&quot;"><figcaption>Of <b>it</b></figcaption></figure>',
  );
  expect(missingInclude({src: 'https://a.b/c.png'})).toContain('src="https://a.b/c.png"');
  expect(missingInclude({note: 'x'})).toBe('<d-footnote>x</d-footnote>');
  expect(missingInclude({text: 'x', other: 'y'})).toBe('x');
  expect(missingInclude({})).toBe('');
});
