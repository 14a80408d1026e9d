import {describe, expect, it} from 'vitest';
import {read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

describe('captions', () => {
  it.each([
    ['a label', '![](a.png)\n\nFigure 3: Of it'],
    ['a credit', '![](a.png)\n\nSource: somebody'],
    ['italics', '![](a.png)\n_Of it_'],
  ])('are known by %s', (_, body) => {
    expect(lines(body)).toEqual([expect.stringMatching(/^figure 1-\d: <a\.png> \S/)]);
  });

  it.each([
    ['a sentence about the figure', '![](a.png)\n\nFigure 3 shows it'],
    ['bold italics on a line of their own', '![](a.png)\n\n**_Of it_**'],
    ['italics far below', '![](a.png)\n\n\n\n_Of it_'],
  ])('are not %s', (_, body) => {
    expect(lines(body)).toHaveLength(2);
  });

  it('belong to all figures of their element, of several each to its own', () => {
    expect(lines('<figure><img src="a.png"><img src="b.png"><figcaption>c</figcaption></figure>')).toEqual([
      'figure 1: <a.png> <b.png> c',
    ]);
    expect(
      lines('<div><img src="a.png"><p class="caption">c</p><img src="b.png"><p class="caption">d</p></div>'),
    ).toEqual(['figure 1: <a.png> c', 'figure 1: <b.png> d']);
  });

  it('without a figure are prose', () => {
    expect(lines('<figcaption>c</figcaption>')).toEqual(['prose 1: c']);
  });
});
