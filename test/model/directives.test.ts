import {expect, it} from 'vitest';
import {readRequests, requestsBefore} from '../../src/model/directives.ts';
import {directiveNames, sectionLayouts} from '../../src/model/document.ts';
import {collectImages} from '../../src/model/located-images.ts';
import {documentOf, slidesOf} from '../support/notes.ts';

const long = Array.from({length: 60}, (_, i) => `loaf${i}`).join(' ');
const shownOf = (notes: string) =>
  slidesOf(notes).flatMap(({content}) => content.flatMap(block => (block.kind === 'prose' ? [block] : [])));

it('every directive asks for something', () => {
  for (const name of directiveNames) {
    const value = name === 'layout' ? '=wide' : '';
    const {entries} = documentOf(`<!-- slide: ${name}${value} -->\n\nRye keeps.`);
    expect(readRequests(entries), name).not.toEqual(readRequests([]));
  }
});

it('every layout of a section is read', () => {
  const asked = sectionLayouts.map(name => readRequests(documentOf(`<!-- slide: layout=${name} -->`).entries).layout);
  expect(asked).toEqual(sectionLayouts);
});

it('directives in a row are obeyed together, in any order', () => {
  for (const other of ['break', 'layout=wide', 'layout=zoom'])
    for (const row of [
      ['keep', other],
      [other, 'keep'],
    ]) {
      const directives = row.map(one => `<!-- slide: ${one} -->`).join('\n');
      const [block] = shownOf(`# Bread\n\n${directives}\n\n${long}.`);
      expect(block?.speakerNotes, row.join(', ')).toEqual([]);
    }
});

it('of two directives that contradict each other the later holds', () => {
  expect(shownOf(`# Bread\n\n<!-- slide: keep -->\n<!-- slide: skip -->\n\n${long}.`)).toEqual([]);
  expect(shownOf(`# Bread\n\n<!-- slide: skip -->\n<!-- slide: keep -->\n\n${long}.`)).toHaveLength(1);
});

it('the parts of a figure are asked for by a directive in a row of several', () => {
  const notes = '<!-- slide: layout=zoom -->\n<!-- slide: break -->\n\n![a](a.png)\n\n![b](b.png)';
  expect(collectImages(documentOf(notes)).map(({isZoomed}) => isZoomed)).toEqual([true, false]);
});

it('a directive before another block asks nothing of this one', () => {
  const {entries} = documentOf('<!-- slide: skip -->\n\nRye.\n\nWheat.');
  expect(requestsBefore(entries, 2)).toEqual(readRequests([]));
});
