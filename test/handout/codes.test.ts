import {describe, expect, it} from 'vitest';
import {findCodedAddresses, printCodes} from '../../src/handout/codes.ts';
import type {Page} from '../../src/model/page.ts';
import {makePage} from './make-page.ts';

const range = {line: 1, endLine: 1};
const card = (href: string): Page['blocks'][number] => ({
  kind: 'block',
  size: '',
  block: {kind: 'card', id: 1, range, speakerNotes: [], text: 'A video', href},
});
const reading = (url: string): Page['blocks'][number] => ({
  kind: 'block',
  size: '',
  block: {
    kind: 'list',
    id: 1,
    range,
    speakerNotes: [],
    ordered: false,
    start: 1,
    items: [
      {
        id: 1,
        range,
        speakerNotes: [],
        ordered: false,
        items: [],
        children: [
          {type: 'text', value: 'A paper'},
          {type: 'qrCode', value: url, label: ''},
        ],
      },
    ],
  },
});

describe('codes', () => {
  it('are made for readings and videos, each address once', () => {
    const page = makePage(1, {
      blocks: [
        reading('https://arxiv.org/abs/1'),
        card('https://example.org/v'),
        card('https://example.org/v'),
        card('/local.pdf'),
      ],
    });
    expect(findCodedAddresses(page)).toEqual(['https://arxiv.org/abs/1', 'https://example.org/v']);
    expect(printCodes(makePage(2))).toBe('');
  });

  it('stand beside the address as a person types it, which can not break out', () => {
    const html = printCodes(makePage(1, {blocks: [card('https://www.example.org/a?b="><script>')]}));
    expect(html).toContain('>example<wbr>.org/<wbr>a<wbr>?b<wbr>=&quot;&gt;&lt;script&gt;</a>');
    expect(html).toContain('<span aria-hidden="true"><svg');
    expect(html).not.toContain('<script');
  });

  it('are left out for addresses too long to be read from paper', () => {
    expect(findCodedAddresses(makePage(1, {blocks: [card(`https://example.org/${'a'.repeat(5000)}`)]}))).toEqual([]);
  });
});
