import {expect, test} from 'vitest';
import {imageSource} from '../../../src/parse/html/image-source.ts';

test.each([
  [{src: ' a.png '}, 'a.png'],
  [{src: 'a.png', srcset: 'b.png 2x'}, 'a.png'],
  [{srcset: 'a-480.webp 480w, a-1400.webp 1400w, a-800.webp 800w'}, 'a-1400.webp'],
  [{srcset: 'a.png, b.png 2x'}, 'b.png'],
  [{srcset: 'a,b.png'}, 'a,b.png'],
  [{srcset: 'img/my figure.png 2x'}, 'img/my figure.png'],
  [{srcset: 'img/my figure.png, img/my figure 2x.png 2x'}, 'img/my figure 2x.png'],
  [{src: 'data:image/gif;base64,R0', 'data-src': 'a.png'}, 'a.png'],
  [{src: 'a.png', 'data-src': 'b.png'}, 'a.png'],
  [{'data-srcset': 'a.png 1x'}, 'a.png'],
  [{alt: 'x'}, ''],
])('%j is shown as %s', (attributes, src) => {
  expect(imageSource(attributes)).toBe(src);
});
