import {expect, it} from 'vitest';
import {isSafeCss} from '../../../src/text/markup/safe-css.ts';

it.each(['red', 'url(#g)', "fill:url('#g')", 'url(data:image/png;base64,AA)', 'calc(1px + 2px)', ''])(
  '%s fetches nothing',
  css => {
    expect(isSafeCss(css)).toBe(true);
  },
);

it.each([
  'url(https://a.b/c)',
  'URL ( //a.b )',
  'url(#g) url(c.png)',
  'u\\72l(https://a.b)',
  '@import "a.css"',
  'image-set("a.png" 1x)',
  'src("a.png")',
  'url(data:image/svg+xml,<svg/>)',
  'javascript:alert(1)',
])('%s is refused', css => {
  expect(isSafeCss(css)).toBe(false);
});
