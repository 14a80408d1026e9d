import {describe, expect, it} from 'vitest';
import {createView, digestOf, imageAddress} from '../../src/preview/view.ts';

const svg = (number: number, inner: string): string =>
  `<svg data-marpit-svg="" viewBox="0 0 1 1"><foreignObject width="1" height="1"><section id="${number}" class="x" ` +
  `data-marpit-pagination="${number}" data-marpit-pagination-total="2">${inner}</section></foreignObject></svg>`;
const bytes = Uint8Array.of(1, 2);
const input = {
  key: 'W 1',
  title: 'T',
  lang: 'en',
  file: 'a"b.md',
  slides: [svg(1, '<h2>A</h2><p>x</p>'), svg(2, '<p><img alt="" src="W%201.files/a.png" /></p>')],
  css: '@font-face { font-family: F; src: url(data:x) } div.marpit > svg { color: red } div.marpit{}',
  comments: [['one', 'two'], []],
  sources: [
    {number: 1, id: 'a', title: 'A', range: {line: 3, endLine: 5}, blocks: [{range: {line: 5, endLine: 5}, items: []}]},
    {number: 2, id: 'b', title: '', range: {line: 7, endLine: 7}, blocks: [{range: {line: 7, endLine: 7}, items: []}]},
  ],
  images: new Map([['a.png', {bytes, mime: 'image/png'}]]),
};

describe('createView', () => {
  const view = createView(input);

  it('has each slide with its lines, its notes and the addresses of its images', () => {
    expect(view.slides[0]).toMatchObject({
      id: 'a',
      notes: 'one\n\ntwo',
      marks: ['a"b.md:3-5', 'a"b.md:5-5'],
    });
    expect(view.slides[1]?.html).toContain(`src="${imageAddress('W 1', 'a.png', digestOf(bytes))}"`);
  });

  it('parts faces from rules, which are those of the page that turns slides', () => {
    expect(view.style.faces).toEqual(['@font-face { font-family: F; src: url(data:x) }']);
    expect(view.style.rules).toBe(' div#\\:\\$p > svg { color: red } div#\\:\\$p{}');
  });

  it('knows content again wherever it stands, and not when it differs', () => {
    const moved = createView({
      ...input,
      slides: [svg(3, '<h2>A</h2><p>x</p>').replace('total="2"', 'total="9"'), svg(2, '<h2>A</h2><p>y</p>')],
      sources: [],
    });
    expect(moved.slides[0]?.digest).toBe(view.slides[0]?.digest);
    expect(moved.slides[1]?.digest).not.toBe(view.slides[0]?.digest);
  });

  it('gives an image another address when its bytes change, and asks for no digest twice', () => {
    const asked: Uint8Array[] = [];
    const digest = (one: Uint8Array) => `${asked.push(one)}`;
    const [first, second] = [1, 2].map(() => createView({...input, digest}).slides[1]?.html);
    expect(first).not.toBe(second);
    expect(asked).toEqual([bytes, bytes]);
    expect(digestOf(Uint8Array.of(1))).not.toBe(digestOf(Uint8Array.of(2)));
  });
});
