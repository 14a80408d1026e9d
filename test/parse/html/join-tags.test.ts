// Tags over blank lines, as templates leave them.
import {expect, test} from 'vitest';
import {read} from '../read.ts';

test('an image whose attributes stand among blank lines is one figure with its caption', () => {
  const {text, diagnostics} = read(
    'A\n\n<figure\n  \n>\n  <picture>\n\n    <source srcset="x-480.webp 480w"\n\n    >\n    <img\n      src="/x.png"\n      \n' +
      '        class="a"\n      \n\n      width="100%"\n      onerror="this.onerror=null;"\n    >\n\n  </picture>\n\n' +
      '  \n    <figcaption class="caption">What was measured.</figcaption>\n  \n</figure>\n\nB',
  );
  expect(text).toBe('prose 1: A\nfigure 11-24: </x.png> What was measured.\nprose 28: B\n');
  expect(diagnostics.map(({rule}) => rule)).toEqual(['heading-none']);
});

test('a bracket in prose opens no tag over paragraphs', () => {
  expect(read('If a <b\n\nand c > d.').text).toBe('prose 1: If a <b\nprose 3: and c > d.\n');
  expect(read('If a <i x\n\ny=1 and > d.').text).toContain('prose 3');
});

test('a picture without an image shows its largest source, a film its poster', () => {
  expect(read('<picture><source srcset="a.png 1x, b.png 2x"></picture>').text).toContain('<b.png>');
  expect(read('<video poster="p.png" src="v.mp4" title="T"></video>').text).toBe('figure 1: <p.png “T” -> v.mp4>\n');
});
