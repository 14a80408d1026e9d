// Where a formula stands among the lines of its text.
import {describe, expect, it} from 'vitest';
import {blockEnd, closingDollar, isLineStart, standsAlone} from '../../../../src/parse/source/math/formula-lines.ts';

/** Does the `$$x$$` of `text` stand alone? */
function isAlone(text: string): boolean {
  const start = text.indexOf('$$x$$');
  return standsAlone(text, start, start + 5);
}

describe('standsAlone', () => {
  it.each([
    '$$x$$',
    'words\n$$x$$\nwords',
    '- $$x$$',
    '12) $$x$$',
    '> $$x$$ ',
    '  $$x$$.',
    '$$x$$ {: .wide}',
    '$$x$$, {: .wide} ',
  ])('%j', text => {
    expect(isAlone(text)).toBe(true);
  });

  it.each(['so $$x$$', '$$x$$ is', '-$$x$$', '$$x$$ .,', '$$x$$ {: .wide} is', '2024 $$x$$'])('not %j', text => {
    expect(isAlone(text)).toBe(false);
  });

  it('bears blanks without end behind many formulas', () => {
    const text = `$$x$$${' '.repeat(190)}y\n`;
    for (let n = 0; n < 3000; n++) expect(isAlone(text)).toBe(false);
  });
});

it('isLineStart passes over blanks and the marks of quotes', () => {
  expect(isLineStart('a\n > $', 5)).toBe(true);
  expect(isLineStart('- $', 2)).toBe(false);
});

it('blockEnd is a blank line or a heading, in a quote too', () => {
  expect(blockEnd('a\nb\n\nc', 0)).toBe(3);
  expect(blockEnd('> a\n>\n> b', 0)).toBe(3);
  expect(blockEnd('a\n## b', 0)).toBe(1);
  expect(blockEnd('a\n#b', 0)).toBe(4);
});

describe('closingDollar', () => {
  it.each([
    ['$a$ b', 2],
    [String.raw`$a\$b$`, 5],
    [String.raw`$\text{if $x$}$`, 14],
    ['${a$', 3],
    ['$a', -1],
  ])('%j', (text, at) => {
    expect(closingDollar(text, 0, text.length)).toBe(at);
  });
});
