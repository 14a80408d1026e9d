// The title slide: people and date beside a description, and a long description cut at a sentence.
import {expect, test} from 'vitest';
import {composeTitle} from '../../../src/compose/slides/title.ts';
import type {Post} from '../../../src/model/post.ts';

const titled = (meta: Partial<Post['meta']>) => {
  const all: Post['meta'] = {title: 'T', lang: 'en', authors: [], tags: [], facts: [], raw: {}, ...meta};
  return composeTitle({key: 'a', path: 'a.md', meta: all, body: '', bodyLine: 1}, []);
};

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
