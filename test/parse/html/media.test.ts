import {expect, it} from 'vitest';
import {type MediaElement, readMedia} from '../../../src/parse/html/media.ts';
import {recordProblems} from '../source/pass.ts';

const read = (name: string, attributes: MediaElement['attributes'], inner = '') => {
  const {report, told} = recordProblems();
  return {...readMedia({name, attributes, inner}, {line: 1, text: ''}, report), told};
};

it.each([
  ['https://www.youtube.com/embed/abcDEF12345?start=3', 'https://www.youtube.com/watch?v=abcDEF12345'],
  ['//www.youtube-nocookie.com/embed/abcDEF12345', 'https://www.youtube.com/watch?v=abcDEF12345'],
  ['//player.vimeo.com/video/123456', 'https://vimeo.com/123456'],
  ['//host.org/x', 'https://host.org/x'],
  ['demo.html', 'demo.html'],
  ['about:blank', ''],
])('the page that a person would open for a player at %s', (src, url) => {
  expect(read('iframe', {src})).toEqual({url, title: '', told: []});
});

it('takes the address from where it stands, and the title', () => {
  expect(read('object', {data: 'a.swf', src: 'no', title: 'A'})).toMatchObject({url: 'a.swf', title: 'A'});
  expect(read('iframe', {'data-src': 'lazy.html', 'aria-label': 'B'})).toMatchObject({url: 'lazy.html', title: 'B'});
  expect(read('video', {}, '<source src="clip.mp4">')).toMatchObject({url: 'clip.mp4'});
});

it('links no address that runs code, and says so', () => {
  expect(read('iframe', {src: 'java\nscript:alert(1)'})).toEqual({url: '', title: '', told: ['link-unsafe 1 ']});
});
