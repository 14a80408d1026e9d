import {Marp} from '@marp-team/marp-core';
import {expect, test} from 'vitest';
import {printPage} from '../../src/emit/page-text.ts';
import type {Inline} from '../../src/model/document.ts';
import type {PlacedBlock} from '../../src/model/page.ts';
import type {ListBlock, ContentItem, ProseBlock} from '../../src/blocks/types.ts';

const range = {line: 1, endLine: 1};
const context = {
  footnote: () => '1',
  address: (url: string) => url,
  slide: () => '',
  qrCode: () => '',
  inTable: false,
  figure: (name: string) => name,
};
const item = (value: string): ContentItem => ({
  id: 1,
  range,
  children: [{type: 'text', value}],
  items: [],
  ordered: false,
  speakerNotes: [],
});
const list = (ordered: boolean, ...values: string[]): PlacedBlock => ({
  kind: 'block',
  size: '',
  block: {kind: 'list', id: 0, range, ordered, start: 1, items: values.map(item), speakerNotes: []} satisfies ListBlock,
});
const prose = (value: string): PlacedBlock => ({
  kind: 'block',
  size: '',
  block: {kind: 'prose', id: 0, range, children: [{type: 'text', value}], lead: false, speakerNotes: []},
});
const page = (blocks: readonly PlacedBlock[], notes: readonly string[] = []) =>
  printPage(
    {
      classes: ['content'],
      header: '',
      level: 2,
      title: [{type: 'text', value: 'T'}],
      suffix: '',
      blocks,
      captions: [],
      paginate: true,
      notes,
    },
    context,
  );

function rendered(markdown: string) {
  return new Marp({script: false}).render(markdown, {htmlAsArray: true});
}

test('lists in a row stay apart, bulleted or numbered', () => {
  const {html} = rendered(page([list(false, 'a'), list(false, 'b'), list(true, 'c'), list(true, 'd')]));
  expect(html[0]?.match(/<ul>/g)).toHaveLength(2);
  expect(html[0]?.match(/<ol>/g)).toHaveLength(2);
});

test('a paragraph of sentences is a list, apart from one beside it', () => {
  const sentences = prose('Rye is dark, and is baked for long. Wheat is light, and is soon done.');
  const block: ProseBlock = {...(sentences.block as ProseBlock), itemized: 'always'};
  const itemized: PlacedBlock = {kind: 'block', size: '', block};
  const {html} = rendered(page([list(false, 'a'), itemized]));
  expect(html[0]?.match(/<ul>/g)).toHaveLength(2);
  expect(html[0]).toContain('<li>Rye is dark, and is baked for long.<span class="sentences"></span></li>');
  expect(html[0]).toContain('<li>Wheat is light, and is soon done.</li>');
});

test('an item without a label is marked in a table of definitions', () => {
  const defined = list(false, 'Dough that stands') as Extract<PlacedBlock, {kind: 'block'}>;
  const label: Inline = {type: 'strong', children: [{type: 'text', value: 'Rye:'}]};
  const items = [{...item(' dark'), children: [label, ...item(' dark').children]}, item('Dough that stands')];
  const block: ListBlock = {...(defined.block as ListBlock), labelled: true, items};
  const markdown = page([{...defined, block}]);
  expect(markdown.match(/<span class="plain"><\/span>/g)).toHaveLength(1);
  expect(markdown).toContain('<span class="plain"></span>Dough that stands');
});

test('a part of a table keeps the columns of the whole, and breaks of a cell are tags', () => {
  const cell = (value: string) => [{type: 'text' as const, value}];
  const table = (columns?: readonly number[]): PlacedBlock => ({
    kind: 'block',
    size: '',
    ...(columns ? {columns} : {}),
    block: {
      kind: 'table',
      id: 0,
      range,
      align: [],
      header: [cell('a'), cell('b')],
      rows: [[cell('1'), [...cell('2'), {type: 'break'}, ...cell('3'), {type: 'break'}]]],
      speakerNotes: [],
    },
  });
  const {html, css} = rendered(page([table(), table([200.12345, 300])]));
  expect(html[0]?.match(/<td>2<br>3<\/td>|<td>2<br \/>3<\/td>/g)).toHaveLength(2);
  expect(css).toContain('table:nth-of-type(2)');
  expect(css).toMatch(/table-layout:\s?fixed;\s?width:\s?500\.123px/);
  expect(css).toMatch(/th:nth-child\(2\)\s?\{\s?width:\s?300px/);
  expect(css).not.toContain('table:nth-of-type(1)');
});

test('text that looks like Markdown, a directive or a price stays text', () => {
  const hostile = [
    '# no heading',
    '- no item',
    '1. no number',
    '$5 and $10',
    'a_b_c *d*',
    '<b>bold</b>',
    '---',
    '`code`',
    '[x](y)',
    '![i](j)',
    ':::',
    '| a | b |',
  ];
  for (const value of hostile) {
    const {html, comments} = rendered(page([prose(value)]));
    const displayed = html[0]
      ?.replace(/<h2[\s\S]*?<\/h2>/, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .trim();
    expect(displayed).toBe(value === '---' ? '—' : value);
    expect(comments[0]).toEqual([]);
  }
});

test('notes that read like directives, or like the end of a comment, are said and act on nothing', () => {
  const {html, comments} = rendered(page([prose('x')], ['≈ 1 min', 'class: hacked', 'size: 4:3', 'a --> b <!-- c']));
  expect(html).toHaveLength(1);
  expect(html[0]).not.toContain('hacked');
  expect(comments[0]?.[0]?.replaceAll('\u2060', '')).toBe('≈ 1 min\n\nclass: hacked\n\nsize: 4:3\n\na --> b <!-- c');
});

test('a title that is emphasized as a whole looks like any other; words in it stand out', () => {
  const titled = (title: readonly Inline[]) =>
    printPage(
      {
        classes: ['content'],
        header: '',
        level: 2,
        title,
        suffix: '',
        blocks: [],
        captions: [],
        paginate: true,
        notes: [],
      },
      context,
    )
      .split('\n')
      .filter(line => line.startsWith('#'));
  const rye: Inline = {type: 'emphasis', children: [{type: 'text', value: 'Rye'}]};
  expect(titled([rye])).toEqual(['## Rye']);
  expect(titled([rye, {type: 'text', value: ' '}])).toEqual(['## Rye']);
  expect(titled([rye, {type: 'text', value: ' bread'}])).toEqual(['## *Rye* bread']);
});

test('words between blanks are printed as they stand, marks among them made harmless', () => {
  const title = (value: string) =>
    page([prose(value)])
      .split('\n')
      .at(-1);
  expect(['Rye rises', 'Käse 2', '面包 发酵'].map(title)).toEqual(['Rye rises', 'Käse 2', '面包 发酵']);
  expect(['1. Rye', '*Rye', '# Rye', '- Rye'].map(title)).toEqual(['1\\. Rye', '\\*Rye', '\\# Rye', '\\- Rye']);
});

test('the items of lists that come step by step are those that Marp shows so, and no others', () => {
  const stepped = (placed: PlacedBlock): PlacedBlock =>
    placed.kind === 'block' && placed.block.kind === 'list'
      ? {...placed, block: {...placed.block, steps: true}}
      : placed;
  const {html} = new Marp().render(
    page([list(false, 'a'), stepped(list(false, 'b', 'c')), stepped(list(false, 'd')), stepped(list(true, 'e', 'f'))]),
  );
  const items = [...html.matchAll(/<li( data-marpit-fragment="\d+")?>(\w)/g)].map(([, step, word]) => [
    word,
    Boolean(step),
  ]);
  expect(items).toEqual([['a', false], ...['b', 'c', 'd', 'e', 'f'].map(word => [word, true])]);
  expect(html.match(/<[uo]l/g)).toHaveLength(4);
});
