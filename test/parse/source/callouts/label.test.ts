import {expect, it} from 'vitest';
import {calloutKind, labelled} from '../../../../src/parse/source/callouts/label.ts';

it('knows kinds by the names that programs give them', () => {
  expect(['note', 'callout-tip', 'prompt-danger', 'columns'].map(calloutKind)).toEqual([
    'note',
    'tip',
    'danger',
    undefined,
  ]);
});

it('puts the label before a paragraph, and above anything else', () => {
  const texts = (title: string, text: string) =>
    labelled({kind: 'note', title, line: 1}, [{text, line: 2}]).map(row => row.text);
  expect(texts('', 'Text')).toEqual(['', '**Note:** Text', '']);
  expect(texts('Why?', 'Text')).toEqual(['', '**Why?** Text', '']);
  expect(texts('', '- item')).toEqual(['', '**Note**', '', '- item', '']);
});

it('makes headings bold lines, for a callout is no section', () => {
  const rows = ['Text', '', '## More {#more} ##', '', 'Text'].map((text, line) => ({text, line}));
  const texts = labelled({kind: 'note', title: '', line: 0}, rows).map(row => row.text);
  expect(texts.filter(text => text !== '')).toEqual(['**Note:** Text', '**More**', 'Text']);
});
