import {expect, it} from 'vitest';
import {collectImages} from '../../src/model/located-images.ts';
import {documentOf} from '../support/notes.ts';

it('every image of a document is found, in order, with its line', () => {
  const document = documentOf('![a](a.png)\n\n- x\n\n  ![b](b.png)\n\n> ![c](c.png)\n>\n> quoted');
  expect(collectImages(document).map(({image, range}) => [image.src, range.line])).toEqual([
    ['a.png', 1],
    ['b.png', 5],
    ['c.png', 7],
  ]);
});
