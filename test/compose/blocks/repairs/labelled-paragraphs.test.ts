import {expect, it} from 'vitest';
import {emboldenParagraphs} from '../../../../src/compose/blocks/repairs/labelled-paragraphs.ts';
import type {Block} from '../../../../src/model/document.ts';
import {normalizedText} from '../../../../src/text/plain.ts';

function boldOf(...texts: readonly string[]): readonly string[] {
  const blocks = texts.map((value, id): Block => {
    return {kind: 'prose', id, range: {line: id, endLine: id}, children: [{type: 'text', value}]};
  });
  return emboldenParagraphs(blocks).map(block => {
    const first = block.kind === 'prose' ? block.children[0] : undefined;
    return first?.type === 'strong' ? normalizedText([first]) : '';
  });
}

it('sets labels of paragraphs in a row in bold', () => {
  expect(boldOf('The bakery has rules.', 'Rye: It rests.', 'White flour: We sift it twice.')).toEqual([
    '',
    'Rye:',
    'White flour:',
  ]);
});

it('takes neither one alone nor a sentence with a colon for a label', () => {
  expect(boldOf('Rye: It rests.', 'The bakery has rules.', 'Wheat: We sift it.')).toEqual(['', '', '']);
  expect(boldOf('Rye: it rests.', 'Wheat: we sift it.')).toEqual(['', '']);
  expect(boldOf('What we do in the morning is: Sift.', 'What is left over by the evening: Bread.')).toEqual(['', '']);
});
