import {expect, it} from 'vitest';
import {spacedLinks} from '../../../../src/parse/source/kramdown/spaced-links.ts';
import {runPass} from '../pass.ts';

const passed = (text: string) => runPass(spacedLinks, text).text;

it('holds an address with blanks, and leaves its title behind it', () => {
  expect(passed('![A plot](my images/Plot 1.PNG)')).toBe('![A plot](<my images/Plot 1.PNG>)');
  expect(passed('![A](my a.png "Its title") [b](my b.pdf)')).toBe('![A](<my a.png> "Its title") [b](<my b.pdf>)');
});

it('holds an address with brackets in pairs', () => {
  expect(passed('![A](img/my figure (1).png)')).toBe('![A](<img/my figure (1).png>)');
  expect(passed('![A](my (a) (b).png "Its (title)"), and (more)')).toBe(
    '![A](<my (a) (b).png> "Its (title)"), and (more)',
  );
});

it('holds the addresses of a figure and of the link around it', () => {
  expect(passed('[![A](img/my figure.png)](big figure.png)')).toBe('[![A](<img/my figure.png>)](<big figure.png>)');
  expect(passed('[![A](a.png)](big figure.png)')).toBe('[![A](a.png)](<big figure.png>)');
});

it('holds the address of a name, where something goes by it', () => {
  expect(passed('![A][f]\n\n[F]: img/my figure.png "Its title"')).toBe(
    '![A][f]\n\n[F]: <img/my figure.png> "Its title"',
  );
  for (const one of [
    '[Note]: see my notes.md',
    '[Note]: see a b.md\n\n[Note]: see c d.md',
    '![A][f]\n\n[f]: a.png',
    '[^1]: my a.png [^1]',
    '![A][f]\n\n[f]: as said',
  ])
    expect(passed(one)).toBe(one);
});

it.each([
  '![A](a.png "Its title")',
  '![A](<my a.png>)',
  '[a](b.md)',
  'x[i](as it was said)',
  '[a](b "c" d/e)',
  '![A](my a.png',
  String.raw`\[a](my b.md)`,
])('%s stays', text => {
  expect(passed(text)).toBe(text);
});

it('comes to an end on brackets without end', () => {
  for (const one of ['[', '![a](', '[a](b ', '[]( "', '[a]: b ', '[a](('])
    expect(passed(one.repeat(40_000))).toBe(one.repeat(40_000));
});
