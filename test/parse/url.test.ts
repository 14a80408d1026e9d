import {expect, it} from 'vitest';
import {imageUrl, safeUrl} from '../../src/parse/url.ts';

it.each(['https://x.org', 'a/b.png', '#x', '?q', 'mailto:a@x.org', '//x.org'])('%s may be opened', url => {
  expect(safeUrl(url)).toBe(true);
});

it.each(['javascript:x', ' JaVa\tScript:x', 'data:text/html,x', 'file:///etc', 'vbscript:x'])('%j may not', url => {
  expect(safeUrl(url)).toBe(false);
});

it.each([
  [' /course/a.png ', '/a.png'],
  ['https://uni.example/course/a.png', '/a.png'],
  ['https://uni.example', ''],
  ['https://other.example/course/a.png', 'https://other.example/course/a.png'],
  ['//cdn.example/a.png', '//cdn.example/a.png'],
  ['a//b.png', 'a/b.png'],
  ['/courses/a.png', '/courses/a.png'],
])('an image at %j lies at %j in the site', (written, path) => {
  expect(imageUrl(written, {url: 'https://uni.example/', baseurl: '/course'})).toBe(path);
});
