import {expect, test} from 'vitest';
import {selectPosts} from '../../src/site/select.ts';
import {postFile} from './make-site.ts';

const posts = [
  postFile('_contents/S0-L01.md', 'W1-intro'),
  postFile('_contents/S0-L19.md', 'W11-scaling'),
  postFile('_contents/S0-L23.md', 'W13-basics'),
  postFile('_contents/S0-L24.md', 'W13_more'),
  postFile('_posts/2024-03-05-agents.md', 'agents'),
  postFile('notes/agents.markdown', 'notes-agents'),
];
const keys = (...selectors: string[]) => selectPosts(posts, selectors).posts.map(post => post.key);

test.each([
  ['W13', ['W13-basics', 'W13_more']],
  ['w1', ['W1-intro']],
  ['W13-basics', ['W13-basics']],
  ['W13-bas', []],
  ['s0-l24', ['W13_more']],
  ['S0-L24.md', ['W13_more']],
  ['W13-basics.pdf', ['W13-basics']],
  ['W13-', []],
  ['_contents/S0-L24.md', ['W13_more']],
  ['./_contents/S0-L24', ['W13_more']],
  ['/home/me/course/_contents/S0-L24.md', ['W13_more']],
  ['notes/', ['notes-agents']],
  ['2024-03-05', ['agents']],
  ['2024-03-05-agents', ['agents']],
  ['', []],
  ['-', []],
  ['.', []],
])('%s', (selector, expected) => {
  expect(keys(selector)).toEqual(expected);
});

test('a post comes once, in the order of the site', () => {
  expect(keys('W13_more', 'W13', 'W1')).toEqual(['W1-intro', 'W13-basics', 'W13_more']);
  expect(selectPosts(posts, [])).toEqual({posts: [], unknown: []});
});

test('what matches nothing comes with the nearest keys', () => {
  expect(selectPosts(posts, ['W31', 'W13', 'zzzzzzzz']).unknown).toEqual([
    {selector: 'W31', nearest: ['W1-intro', 'W11-scaling', 'W13-basics']},
    {selector: 'zzzzzzzz', nearest: []},
  ]);
  expect(selectPosts(posts, ['agnets']).unknown[0]?.nearest[0]).toBe('agents');
});
