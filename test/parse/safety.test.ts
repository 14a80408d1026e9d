// Nothing of the notes may run or leave.
import {describe, expect, it} from 'vitest';
import {imageUrl, safeUrl} from '../../src/parse/url.ts';
import {faults, read} from './read.ts';

describe('addresses', () => {
  it.each(['https://a.b', '/a', 'a.png', '#x', 'mailto:a@b.c', 'a b.png', '//cdn.example/x', ''])('opens %j', url => {
    expect(safeUrl(url)).toBe(true);
  });

  it.each(['javascript:x', 'JaVa\tScript:x', ' vbscript:x', 'data:text/html,x', 'file:///etc/passwd'])(
    'refuses %j',
    url => {
      expect(safeUrl(url)).toBe(false);
    },
  );

  it('are put right for images', () => {
    const site = {url: 'https://uni.example/', baseurl: '/course'};
    expect(imageUrl(' //img//a b.png ', site)).toBe('/img/a b.png');
    expect(imageUrl('https://uni.example/course/a.png', site)).toBe('/a.png');
    expect(imageUrl('https://other.example//a.png', site)).toBe('https://other.example//a.png');
  });

  it('that may not be opened leave their text', () => {
    const {text, diagnostics} = read(
      '[a](javascript:x) <a href="vbscript:y">b</a> <iframe src="data:text/html,z"></iframe>',
    );
    expect(text).toContain('prose 1: a b');
    expect(text).not.toMatch(/script:|data:/);
    expect(faults(diagnostics).filter(fault => fault === 'link-unsafe 1')).toHaveLength(3);
  });
});

describe('raw HTML', () => {
  it('never reaches the document but for the allowed tags', () => {
    const {document} = read(
      '<script>a</script><b onclick="x">b</b> <sub>c</sub> <blink>d</blink> <object data="x"></object>\n\n' +
        '<style>e</style>',
    );
    expect(JSON.stringify(document)).not.toMatch(/onclick|"value":"<(?!\/?(?:sub|sup|u|kbd|mark|small)>)/);
    expect(JSON.stringify(document)).toContain('<sub>');
  });
});
