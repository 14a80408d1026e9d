import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {recordJson} from '../../src/course-page/record.ts';
import {printDeck} from '../../src/emit/marp.ts';
import {isOwnDeck, isOwnOutput} from '../../src/files/own.ts';
import type {Deck} from '../../src/model/page.ts';
import {makeSite} from '../site/make-site.ts';

const meta = {
  key: 'A',
  title: 'On "x"',
  lang: 'en',
  course: 'C',
  footer: 'C',
  description: 'One',
  authors: ['A'],
  tags: ['t'],
};
const deck = (over: object, ratio = '16:9'): string =>
  printDeck({meta: {...meta, ...over}, theme: 'seminar', ratio, pages: []} as unknown as Deck, {
    footnote: () => '',
    anchor: () => 0,
    fit: texts => texts,
  });

describe('a deck in Markdown', () => {
  it('is known by its front matter, as the emitter writes it', () => {
    expect(isOwnDeck(deck({}))).toBe(true);
    expect(isOwnDeck(deck({description: '', authors: [], tags: []}, '4:3'))).toBe(true);
    expect(isOwnDeck(deck({}).replaceAll('\n', '\r\n'))).toBe(true);
  });

  it.each([
    ['---\ntitle: A\n---\nText\n'],
    ['---\nmarp: true\ntheme: default\n---\n\n# A deck by hand\n'],
    ['---\nmarp: true\ntheme: default\npaginate: true\nmath: katex\n---\n\n# A deck by hand\n'],
    ['Text\n\n---\nmarp: true\ntheme: a\npaginate: true\nmath: katex\nfooter: "x"\n---\n'],
  ])('is no other Markdown: %j', text => {
    expect(isOwnDeck(text)).toBe(false);
  });
});

it('an output folder is one that holds our course.json, not a course.json of somebody', () => {
  const record = recordJson({title: 'C', lectures: [], files: new Map(), published: new Map()});
  const root = makeSite({
    'ours/course.json': record,
    'older/course.json': '{\n "version": 1,\n "lectures": []\n}\n',
    'theirs/course.json': '{"name": "Algebra", "lectures": []}',
    'none/a.md': 'a',
  });
  expect(['ours', 'older', 'theirs', 'none'].map(name => isOwnOutput(join(root, name)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
