import {expect, test} from 'vitest';
import {printAltText, toMarpInline, printTex} from '../../src/emit/inline.ts';
import type {Inline} from '../../src/model/document.ts';

const context = {
  footnote: (label: string) => `#${label}`,
  address: (url: string) => url,
  slide: (name: string) => `#${name}`,
  qrCode: (url: string) => `${url.length}.svg`,
  inTable: false,
};
const text = (value: string): Inline => ({type: 'text', value});

test('words that Marp would take for image keywords keep their letters and lose their power', () => {
  const alt = printAltText('contrast of a 50% bg at w:200 [left]');
  expect(alt.replaceAll('\u2060', '')).toBe('contrast of a 50% bg at w:200 left');
  for (const word of alt.split(' ')) expect(word).not.toMatch(/^(contrast|50%|bg|w:200|left)$/);
});

test('a digit after a formula is parted from it', () => {
  const out = toMarpInline([{type: 'inlineMath', value: 'x'}, text('2 of them')], context);
  expect(out[1]).toEqual({type: 'text', value: '\u20602 of them'});
});

test('blanks at the edges of strong stand outside of it', () => {
  const out = toMarpInline([{type: 'strong', children: [{type: 'text', value: ' Label: '}]}, text('text')], context);
  expect(out.map(node => node.type)).toEqual(['text', 'strong', 'text', 'text']);
  expect(out[1]).toMatchObject({children: [{value: 'Label:'}]});
});

test('strong that holds nothing but a blank is that blank', () => {
  expect(toMarpInline([{type: 'strong', children: [{type: 'text', value: ' '}]}], context)).toEqual([
    {type: 'text', value: ' '},
  ]);
});

test('a dollar sign inside a formula does not end it, a bar in a table does not part cells', () => {
  expect(printTex('\\text{if $x$}')).toBe('\\text{if \\(x\\)}');
  expect(printTex('|a| + \\|b\\|', true)).toBe('\\vert a\\vert  + \\Vert b\\Vert');
});

test('a link whose address leads nowhere keeps its text', () => {
  const out = toMarpInline([{type: 'link', url: '#gone', children: [{type: 'text', value: 'there'}]}], {
    ...context,
    address: () => '',
  });
  expect(out).toEqual([{type: 'text', value: 'there'}]);
});

test('tags other than those of the document contract are left out', () => {
  const out = toMarpInline(
    [{type: 'html', value: '<script>'}, {type: 'html', value: '<SUB>'}, text('2'), {type: 'html', value: '</sub>'}],
    context,
  );
  expect(out.map(node => ('value' in node ? node.value : ''))).toEqual(['<sub>', '2', '</sub>']);
});

test('a link to a slide and a QR code get their addresses', () => {
  const out = toMarpInline(
    [
      {type: 'slideLink', slide: 'Salt', children: [{type: 'text', value: 'there'}]},
      {type: 'qrCode', value: 'https://a.org', label: 'a.org'},
    ],
    context,
  );
  expect(out).toEqual([
    {type: 'link', url: '#Salt', children: [{type: 'text', value: 'there'}]},
    {type: 'image', url: '13.svg', alt: 'QR code for a.org'},
  ]);
});
