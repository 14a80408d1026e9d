import {expect, it} from 'vitest';
import {buildSlidePage} from '../../src/preview/slide-page.ts';

const slide = {
  id: 'a',
  title: 'A',
  range: {line: 1, endLine: 1},
  html: '<svg>A</svg>',
  digest: '',
  marks: [],
  notes: '',
};
const view = {key: 'W1', title: '<T>', lang: 'en', style: {faces: ['@font-face{}'], rules: 'p{}'}, slides: [slide]};

it('is a slide alone, which runs nothing and loads the images of its course at most', () => {
  const html = buildSlidePage(view, 0) ?? '';
  expect(html).toContain('<div id=":$p"><svg>A</svg></div>');
  expect(html).toContain('<title>&lt;T&gt;</title>');
  expect(html).toContain("script-src 'none'");
  expect(html).toContain("img-src 'self' data:");
  expect(html).not.toContain('<script');
});

it('is none where there is no such slide', () => {
  expect(buildSlidePage(view, 1)).toBeUndefined();
  expect(buildSlidePage(view, Number.NaN)).toBeUndefined();
});
