import {expect, it} from 'vitest';
import {read} from '../read.ts';

const kinds = (body: string) =>
  read(body).document.entries.map(entry => (entry.kind === 'dropped' ? entry.what : entry.kind));

it('shows a figure once that stands there twice in a row', () => {
  expect(kinds('![a](a.png)\n\n![](a.png)\n\n![](b.png)\n\n![](a.png)')).toEqual([
    'figure',
    'repeated',
    'figure',
    'figure',
  ]);
});

it('keeps the one that has a caption', () => {
  const captioned = '<figure><img src="a.png"><figcaption>An oven</figcaption></figure>';
  expect(kinds(`<img src="a.png">\n\n${captioned}`)).toEqual(['repeated', 'figure']);
  expect(kinds(`${captioned}\n\n<figure><img src="a.png"><figcaption>Another</figcaption></figure>`)).toEqual([
    'figure',
    'figure',
  ]);
});
