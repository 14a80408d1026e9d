import {expect, it} from 'vitest';
import {imagesOf} from '../../src/model/images.ts';
import {documentOf} from '../support/notes.ts';

it('every image of a document is found, in order, with its line', () => {
  const document = documentOf('![a](a.png)\n\n- x\n\n  ![b](b.png)\n\n> ![c](c.png)\n>\n> quoted');
  expect(imagesOf(document).map(({image, place}) => [image.src, place.line])).toEqual([
    ['a.png', 1],
    ['b.png', 5],
    ['c.png', 7],
  ]);
});
