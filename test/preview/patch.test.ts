import {describe, expect, it} from 'vitest';
import {createPatch, listChanged} from '../../src/preview/patch.ts';
import type {DeckView, SlideView} from '../../src/preview/view.ts';

const slide = (id: string, content = id, line = 1): SlideView => ({
  id,
  title: id,
  range: {line, endLine: line},
  html: `<svg>${content}${line}</svg>`,
  digest: content,
  marks: [`a.md:${line}-${line}`],
  notes: `notes of ${id}`,
});
const view = (slides: readonly SlideView[], rules = 'a{}', faces: readonly string[] = ['f1']): DeckView => ({
  key: 'W1',
  title: 'T',
  lang: 'en',
  style: {faces, rules},
  slides,
});
const brief = (before: readonly SlideView[], after: readonly SlideView[]): readonly string[] =>
  createPatch(view(before), view(after)).slides.map(
    ({id, from, html, marks}) =>
      `${from} ${id}${html === undefined ? '' : ' html'}${marks === undefined ? '' : ' lines'}`,
  );
const [a, b, c] = [slide('a'), slide('b'), slide('c')];

describe('createPatch', () => {
  it('sends nothing of what is as it was', () => {
    expect(brief([a, b], [a, b])).toEqual(['0 a', '1 b']);
    const {faces, rules} = createPatch(view([a]), view([a]));
    expect([faces, rules]).toEqual([[], undefined]);
  });

  it('sends the content that has changed, and of what moved in the notes its lines alone', () => {
    expect(brief([a, b, c], [a, slide('b', 'B'), slide('c', 'c', 2)])).toEqual(['0 a', '1 b html', '2 c lines']);
  });

  it('keeps slides that others were put before, or that change places', () => {
    expect(brief([a, b], [a, slide('n'), b])).toEqual(['0 a', '-1 n html', '1 b']);
    expect(brief([a, b, c], [c, a, b])).toEqual(['2 c', '0 a', '1 b']);
    expect(brief([a, b, c], [a, c])).toEqual(['0 a', '2 c']);
  });

  it('knows a slide whose name has changed by its content, else by its neighbours', () => {
    expect(brief([a, b, c], [a, slide('new', 'b'), c])).toEqual(['0 a', '1 new', '2 c']);
    expect(brief([a, b, c], [a, slide('new', 'other'), c])).toEqual(['0 a', '1 new html', '2 c']);
    expect(brief([a], [slide('new', 'other')])).toEqual(['0 new html']);
    expect(brief([a, b], [a, slide('x', 'y'), slide('new', 'other')])).toEqual(['0 a', '1 x html', '-1 new html']);
  });

  it('sends the style where it has changed, and faces that are new', () => {
    expect(createPatch(view([a]), view([a], 'b{}', ['f1', 'f2']))).toMatchObject({rules: 'b{}', faces: ['f2']});
  });

  it('tells which slides have changed', () => {
    expect(listChanged(createPatch(view([a, b, c]), view([a, slide('b', 'B'), c])))).toEqual([1]);
  });
});
