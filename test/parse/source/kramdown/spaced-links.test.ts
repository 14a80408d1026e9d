import {expect, it} from 'vitest';
import {spacedLinks} from '../../../../src/parse/source/kramdown/spaced-links.ts';
import {runPass} from '../pass.ts';

const passed = (text: string) => runPass(spacedLinks, text).text;

it('holds an address with blanks, and leaves its title behind it', () => {
  expect(passed('![A plot](my images/Plot 1.PNG)')).toBe('![A plot](<my images/Plot 1.PNG>)');
  expect(passed('![A](my a.png "Its title") [b](my b.pdf)')).toBe('![A](<my a.png> "Its title") [b](<my b.pdf>)');
});

it.each(['![A](a.png "Its title")', '![A](<my a.png>)', '[a](b.md)', 'x[i](as it was said)', '[a](b "c" d/e)'])(
  '%s stays',
  text => {
    expect(passed(text)).toBe(text);
  },
);

it('comes to an end on brackets without end', () => {
  for (const one of ['[', '![a](', '[a](b ', '[]( "']) expect(passed(one.repeat(40_000))).toBe(one.repeat(40_000));
});
