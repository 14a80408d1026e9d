import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  ['a<d-footnote>the note</d-footnote> b', ['prose 1: a[^note-1] b', 'footnote 1 note-1', '  prose 1: the note']],
  [
    'a <span class="sidenote">one</span> b <span class="sidenote">two</span>',
    ['prose 1: a [^note-1] b [^note-2]', 'footnote 1 note-1', '  prose 1: one', 'footnote 1 note-2', '  prose 1: two'],
  ],
  ['a <span class="marginnote"><img src="a.png"> cap</span> b', ['prose 1: a', 'figure 1: <a.png> cap', 'prose 1: b']],
  ['<span class="sidenote">alone</span>', ['prose 1: alone']],
])('a note in the text is a footnote, or a figure: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});
