// Running text: its elements, links, notes, and the blocks that stand in it.
import {describe, expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

describe('inline elements', () => {
  it.each([
    ['<b>a</b> <i>b</i> <s>c</s>', 'prose 1: **a** _b_ ~~c~~'],
    ['H<sub>2</sub>O <ins>x</ins>', 'prose 1: H<sub>2</sub>O <u>x</u>'],
    ['a<br>b', 'prose 1: a ↵ b'],
    ['<span><font color="red">a</font></span>', 'prose 1: a'],
    ['***a*** *b **c*** _**d**_', 'prose 1: **_a_** _b **c**_ **_d_**'],
    ['a<b> b </b>c', 'prose 1: a **b** c'],
    ['a <d-cite key="x,y"></d-cite>', 'prose 1: a [x, y]'],
    ['<a href="/x"><b>t</b></a>', 'prose 1: [**t**](/x)'],
  ])('read %s', (body, line) => {
    expect(lines(body)).toEqual([line]);
  });

  it('that are never closed vanish, and their text stays', () => {
    const {text, diagnostics} = read('a <b>b\n\nc </i>d');
    expect(text).toBe('prose 1: a b\nprose 3: c d\n');
    expect(faults(diagnostics)).toEqual(expect.arrayContaining(['tag-unclosed 1', 'tag-stray 3']));
  });

  it('mark the ends of a sentence, or strike out', () => {
    expect(lines('<s> a </s> and <s>b</s>')).toEqual(['prose 1: <s> a </s> and ~~b~~']);
  });
});

describe('figures in running text', () => {
  it('part it, and take the address of a link around them', () => {
    expect(lines('a ![A](x.png) b')).toEqual(['prose 1: a', 'figure 1: <x.png “A”>', 'prose 1: b']);
    expect(lines('[![](x.png)](https://a.b)')).toEqual(['figure 1: <x.png -> https://a.b>']);
  });
});

describe('notes in the text', () => {
  it('are footnotes', () => {
    expect(lines('a<d-footnote>b</d-footnote> c')).toEqual([
      'prose 1: a[^note-1] c',
      'footnote 1 note-1',
      '  prose 1: b',
    ]);
  });

  it('that stand alone are paragraphs', () => {
    expect(lines('<span class="marginnote">b</span>')).toEqual(['prose 1: b']);
  });

  it('with a picture are figures', () => {
    expect(lines('<span class="sidenote"><img src="x.png">b</span>')).toEqual(['figure 1: <x.png> b']);
  });
});

describe('links', () => {
  it('that run into a formula end there', () => {
    expect(lines('https://a.b/$x$ c')).toEqual(['prose 1: [https://a.b/](https://a.b/)$x$ c']);
  });

  it('by reference are found wherever they are defined', () => {
    expect(lines('[a][b] ![c][d]\n\n[b]: /x\n[d]: y.png')).toEqual(['prose 1: [a](/x)', 'figure 1: <y.png “c”>']);
  });
});
