import {expect, test} from 'vitest';
import {defaultsFor} from '../../../src/site/front-matter/defaults.ts';

const config = {
  defaults: [
    {scope: {path: 'a', type: 'pages'}, values: {layout: 'a', x: 1}},
    {scope: {path: ''}, values: {layout: 'all', y: 2}},
    {scope: {type: 'posts'}, values: {layout: 'post'}},
    {scope: {path: 'a/*/c'}, values: {z: 3}},
    {scope: {path: '_notes', type: 'notes'}, values: {layout: 'note'}},
    'broken',
    {scope: {path: 'a'}, values: 'broken'},
  ],
};

test.each([
  ['b.md', {layout: 'all', y: 2}],
  ['a/b.md', {layout: 'a', x: 1, y: 2}],
  ['ab/c.md', {layout: 'all', y: 2}],
  ['a/b/c/d.md', {layout: 'a', x: 1, y: 2, z: 3}],
  ['_posts/2024-01-02-x.md', {layout: 'post', y: 2}],
  ['_notes/x.md', {layout: 'note', y: 2}],
])('gives %s what its folder and kind say, the nearest last', (path, values) => {
  expect(defaultsFor(config, path)).toEqual(values);
  expect(defaultsFor({defaults: 'no list'}, path)).toEqual({});
});
