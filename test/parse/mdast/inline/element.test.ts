import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  ['a <b>bold</b> <i>it</i> <del>gone</del>', ['prose 1: a **bold** _it_ ~~gone~~']],
  [
    '<u>under</u> H<sub>2</sub>O <kbd>Ctrl</kbd> <mark>m</mark>',
    ['prose 1: <u>under</u> H<sub>2</sub>O <kbd>Ctrl</kbd> <mark>m</mark>'],
  ],
  ['one<br>two <code>x < y</code>', ['prose 1: one ↵ two `x < y`']],
  [
    '<input type="checkbox" checked disabled>done <input type="checkbox">open <input name="x">',
    ['prose 1: ☑️ done 🔲 open'],
  ],
  ['<span style="color: red" onclick="x()">plain</span>', ['prose 1: plain']],
])('reads elements in running text: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});

it('an element that is named as something of every object shows its words alone', () => {
  expect(read('a <constructor>b</constructor> c').text).not.toMatch(/function|native/);
});
