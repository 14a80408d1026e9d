// Characters that XML 1.0 holds, and those that it forbids.
import {expect, it} from 'vitest';
import {legalXml} from '../../../src/text/markup/legal-xml.ts';

it('leaves out control characters, halves of pairs and what is no character', () => {
  expect(legalXml('a\u0000b\u000bc\u001bd\ud800e\udc00f\ufffeg\uffffh')).toBe('abcdefgh');
});

it('keeps blanks, ends of lines and all that is written', () => {
  const text = 'a\tb\r\nc \u00a0é漢\ufffd😀\u{10ffff}';
  expect(legalXml(text)).toBe(text);
});
