import {expect, it} from 'vitest';
import {collectBackdrops, collectImages} from '../../src/model/located-images.ts';
import {documentOf} from '../support/notes.ts';

it('every image of a document is found, in order, with its line', () => {
  const document = documentOf('![a](a.png)\n\n- x\n\n  ![b](b.png)\n\n> ![c](c.png)\n>\n> quoted');
  expect(collectImages(document).map(({image, range}) => [image.src, range.line])).toEqual([
    ['a.png', 1],
    ['b.png', 5],
    ['c.png', 7],
  ]);
});

it('pictures below pages are found beside the images, of sections, blocks and items', () => {
  const document = documentOf(
    [
      '<!-- slide: background=a.png -->\n# A\n\na',
      '<!-- slide: background="b c.jpg" -->\nb\n\n- x\n<!-- slide: break background=d.svg -->\n- y',
      '<!-- slide: background=deep -->\n# B\n\nb',
    ].join('\n\n'),
  );
  expect(collectBackdrops(document).map(({image}) => image.src)).toEqual(['a.png', 'b c.jpg', 'd.svg']);
  expect(collectImages(document)).toEqual([]);
});
