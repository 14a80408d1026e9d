import {expect, it} from 'vitest';
import {parseMarkdown} from '../../../src/parse/mdast/markdown.ts';

const kinds = (text: string) => parseMarkdown(text).children.map(node => node.type);

it('knows tables, tasks and bare addresses', () => {
  expect(kinds('| a |\n|---|\n| b |')).toEqual(['table']);
  expect(parseMarkdown('- [x] a').children).toMatchObject([{children: [{checked: true}]}]);
  expect(parseMarkdown('www.x.org').children).toMatchObject([{children: [{type: 'link', url: 'http://www.x.org'}]}]);
});

it('knows no code and no HTML block: they were taken out before', () => {
  expect(kinds('    deep\n\n```\na\n```\n\n<div>\n\nb')).not.toContain('code');
  expect(kinds('<div>')).toEqual(['paragraph']);
  expect(parseMarkdown('a `b` c').children).toMatchObject([{children: [{type: 'text', value: 'a `b` c'}]}]);
});

it('strikes out with two tildes, not with one', () => {
  expect(parseMarkdown('~a~ ~~b~~').children).toMatchObject([{children: [{value: '~a~ '}, {type: 'delete'}]}]);
});
