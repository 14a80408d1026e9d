import {expect, it} from 'vitest';
import {shield} from '../../../../src/parse/source/code/shield.ts';
import {attributeLists} from '../../../../src/parse/source/kramdown/attribute-lists.ts';
import {runPass} from '../pass.ts';

const passed = (text: string) => runPass(source => attributeLists(shield(source, () => undefined)), text);

it('gives a heading its id', () => {
  expect(passed('# A\n{: #b .c}').text).toBe('# A {#b}\n');
  expect(passed('# A {: #b}').text).toBe('# A {#b}');
});

it('gives code its language, and none that only styles it', () => {
  expect(passed('~~~\na\n~~~\n{: .language-ruby}').placeholders).toMatchObject([{kind: 'code', lang: 'ruby'}]);
  expect(passed('~~~\na\n~~~\n{: .output}').placeholders).toMatchObject([{kind: 'code', lang: ''}]);
});

it('drops spans, options, ends of blocks and abbreviations', () => {
  expect(passed('a *b*{: .c} d{:target="_blank"}').text).toBe('a *b* d');
  expect(passed('{::options x="y" /}\n^').text).toBe('\n');
  expect(passed('*[HTML]: Hyper').placeholders).toMatchObject([{kind: 'dropped', what: 'tag'}]);
});

it('drops the list that a table of contents stands for', () => {
  const {text, placeholders} = passed('Text\n\n* TOC\n{:toc}\n\nMore');
  expect(text).toBe('Text\n\n\n⟨0⟩\n\n\nMore');
  expect(placeholders).toMatchObject([{kind: 'dropped', what: 'contents', raw: '* TOC', line: 3}]);
});
