// Titles in front matter: as it is written, in quotation marks where it must be, and nothing else.
import {expect, it} from 'vitest';
import {changeTitle} from '../../../src/commands/take-back/front-matter.ts';

const post = (title: string) => `---\nlayout: post\ntitle: ${title}\ntags: [a]\n---\n\ntitle: no\n`;

it('changes the title alone', () => {
  expect(changeTitle(post('Bread'), {before: 'Bread', after: 'Cake'})).toBe(post('Cake'));
  expect(changeTitle(post('"Bread"'), {before: 'Bread', after: 'Cake'})).toBe(post('"Cake"'));
  expect(changeTitle(post('Bread'), {before: 'Bread', after: 'Cake: a # b'})).toBe(post('"Cake: a # b"'));
});

it('leaves another title, and posts without front matter', () => {
  expect(changeTitle(post('Bread'), {before: 'Beer', after: 'Cake'})).toBeNull();
  expect(changeTitle('title: Bread\n', {before: 'Bread', after: 'Cake'})).toBeNull();
});

it('quotes what Jekyll would read as something else than words', () => {
  for (const after of ['Yes', 'no', '1:30', '2024-05-01', '1,000', ':name', 'null', '~', 'on'])
    expect(changeTitle(post('Bread'), {before: 'Bread', after})).toBe(post(JSON.stringify(after)));
});
