import {describe, expect, it} from 'vitest';
import {decodeReferences, firstElement, readAttributes} from '../../../src/parse/html/attributes.ts';

describe('readAttributes', () => {
  it.each([
    [' src="a.png" alt=\'b c\' width=5 hidden', {src: 'a.png', alt: 'b c', width: '5', hidden: ''}],
    [' SRC=a SRC=b', {src: 'a'}],
    [' alt="a &lt; b &amp; c"', {alt: 'a < b & c'}],
    [' alt="a > b" href=x/y', {alt: 'a > b', href: 'x/y'}],
    [' class="a"id="b"', {class: 'a', id: 'b'}],
    ['', {}],
  ])('reads %j', (text, attributes) => {
    expect(readAttributes(text)).toEqual(attributes);
  });
});

describe('firstElement', () => {
  it('finds an element however deep', () => {
    expect(firstElement('<p>a <video><source src="x.mp4"></video></p>', ['source', 'embed'])).toEqual({src: 'x.mp4'});
    expect(firstElement('<p>a</p>', ['source'])).toBeUndefined();
  });
});

describe('decodeReferences', () => {
  it('decodes references and nothing else', () => {
    expect(decodeReferences('a &lt;b&gt; &#228; &auml; <i> & &nope;')).toBe('a <b> ä ä <i> & &nope;');
  });
});
