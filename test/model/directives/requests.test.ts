import {expect, it} from 'vitest';
import {readRequests, requestsBefore} from '../../../src/model/directives/requests.ts';
import {directiveNames, layoutRequests, ruleOf} from '../../../src/model/directives/table.ts';
import type {Entry} from '../../../src/model/document.ts';
import {readRequest} from '../../../src/parse/directives/read-directives.ts';
import {collectImages} from '../../../src/model/located-images.ts';
import {documentOf, slidesOf} from '../../support/notes.ts';

const long = Array.from({length: 60}, (_, i) => `loaf${i}`).join(' ');
const shownOf = (notes: string) =>
  slidesOf(notes).flatMap(({content}) => content.flatMap(block => (block.kind === 'prose' ? [block] : [])));

it('every directive asks for something', () => {
  for (const name of directiveNames) {
    const {value} = ruleOf(name);
    const written =
      value === 'none'
        ? name
        : `${name}="${value === 'minutes' ? '3' : typeof value === 'string' ? 'Rye' : (value[0] ?? '')}"`;
    const directive = {kind: 'directive', id: 1, range: {line: 1, endLine: 1}} as const;
    const entries = [
      {...directive, ...readRequest(name, value === 'none' ? undefined : written.split('"')[1])},
    ] as Entry[];
    expect(readRequests(entries), name).not.toEqual(readRequests([]));
  }
});

it('every layout of a section is read', () => {
  const named = layoutRequests.filter(name => name !== 'zoom');
  const notes = (name: string) => `<!-- slide: layout=${name} -->\n\nRye.`;
  expect(named.map(name => readRequests(documentOf(notes(name)).entries).layout)).toEqual(named);
});

it('directives in a row are obeyed together, in any order', () => {
  for (const other of ['break', 'layout=wide', 'say="more"'])
    for (const row of [
      ['keep', other],
      [other, 'keep'],
    ]) {
      const directives = row.map(one => `<!-- slide: ${one} -->`).join('\n');
      const [, block] = shownOf(`# Bread\n\nRye.\n\n${directives}\n\n${long}.`);
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
