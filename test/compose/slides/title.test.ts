// The title slide: people and date beside a description, and a long description cut at a sentence.
import {expect, test} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {composeTitle, findSubtitle} from '../../../src/compose/slides/title.ts';
import type {Post} from '../../../src/model/post.ts';
import {heading, prose, slide} from '../../support/content.ts';

const post = (meta: Partial<Post['meta']>): Post => {
  const all: Post['meta'] = {title: 'T', lang: 'en', authors: [], tags: [], facts: [], raw: {}, ...meta};
  return {key: 'a', path: 'a.md', meta: all, body: '', bodyLine: 1};
};
const titled = (meta: Partial<Post['meta']>) => composeTitle(post(meta), []);

test('authors and date stand beside a description', () => {
  const {content} = titled({description: 'Why.', authors: ['Ada Example'], facts: [['Date', 'March 5, 2024']]});
  expect(content).toMatchObject([
    {kind: 'prose', children: [{value: 'Why.'}], speakerNotes: []},
    {kind: 'list', items: [{children: [{}, {value: ' March 5, 2024'}]}, {children: [{}, {value: ' Ada Example'}]}]},
  ]);
});

test('of a long description whole sentences are shown, and all of it is spoken', () => {
  const first = 'Inference can be very different from training.';
  const rest = `Partly this is because it adds a new factor: latency. ${'And so on and on, '.repeat(20)}to the end.`;
  const description = `${first} ${rest}`;
  const [about] = titled({description}).content;
  expect(about).toMatchObject({
    children: [{value: `${first} Partly this is because it adds a new factor: latency.`}],
    speakerNotes: [{text: description}],
  });
});

/** The slide of what stands before any heading. */
const opening = (...content: readonly ContentBlock[]) => slide(content, {heading: -1});

test('a line without a heading that the notes begin with stands on the title slide where no description does', () => {
  const line = prose(1, 'BREAD 126');
  const next = slide([prose(2, 'Dough rises.')], {heading: 3});
  expect(findSubtitle(post({}), [opening(line), next])).toBe(line);
  expect(findSubtitle(post({description: 'Why.'}), [opening(line), next])).toBeNull();
  expect(findSubtitle(post({authors: ['Ada Example']}), [opening(line), next])).toBeNull();
});

test('a sentence, a line among others, one below a heading and all that the notes have stand on pages', () => {
  const next = slide([prose(2, 'Dough rises.')], {heading: 3});
  const find = (...drafts: Parameters<typeof findSubtitle>[1]) => findSubtitle(post({}), drafts);
  expect(find(opening(prose(1, 'Bread is old.')), next)).toBeNull();
  expect(find(opening(prose(1, 'Bread and water and salt and all that makes it rise')), next)).toBeNull();
  expect(find(opening(prose(1, 'BREAD 126'), heading(4, 'Rye')), next)).toBeNull();
  expect(find(slide([prose(1, 'BREAD 126')], {heading: 5}), next)).toBeNull();
  expect(find(opening(prose(1, 'BREAD 126')))).toBeNull();
});
