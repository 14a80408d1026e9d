import {expect, it} from 'vitest';
import {linksOf, pathsOf, postNamed, textsOf} from '../../src/site/mentions.ts';
import {postFile} from './make-site.ts';

it('texts of data come in the order of the file', () => {
  expect(textsOf([{title: 'A', no: 1}, {sub: ['b', {c: 'd'}]}, null, 'e'])).toEqual(['A', 'b', 'd', 'e']);
});

it('links of a page: Markdown, HTML, references and Liquid; none of comments', () => {
  const page = `
[a](one/a.md "title") and <a class=x href="/two/">two</a> <!-- [gone](gone.md) -->
[b]({% link _posts/2024-01-02-b.md %}) [c]({{ site.baseurl }}/c/) [d]({{ '/d/' | relative_url }})
![figure](e.png) <a href='{% post_url 2024-01-02-b %}'>f</a>

[ref]: https://example.org/g
`;
  expect(linksOf(page)).toEqual([
    'one/a.md',
    '/two/',
    '_posts/2024-01-02-b.md',
    '/c/',
    '/d/',
    'e.png',
    '2024-01-02-b',
    'https://example.org/g',
  ]);
});

it('a post is named by path, file, address, key or title; what two bear names none', () => {
  const posts = [
    {...postFile('_posts/2024-01-02-b.md', 'W1-b'), title: 'On B', url: '/2024/01/02/b/'},
    {...postFile('x/c d.md'), title: 'Twice', url: '/x/c d.html'},
    {...postFile('y/e.md'), title: 'Twice', url: '/y/e/'},
  ];
  const named = postNamed(posts, ['https://example.org/course', '/course']);
  const b = '_posts/2024-01-02-b.md';
  for (const text of [
    '2024-01-02-b',
    'b.html',
    'W1-B.pdf',
    'on b',
    '/course/2024/01/02/b',
    'https://example.org/course/2024/01/02/b/#top',
    b,
  ])
    expect(named(text), text).toBe(b);
  expect(['/x/c%20d', './x/c d.md', 'x/c d.html'].map(named)).toEqual(['x/c d.md', 'x/c d.md', 'x/c d.md']);
  expect(['Twice', '', '/', '%', 'https://elsewhere.org/y/e/'].map(named)).toEqual(Array(5).fill(undefined));
  expect(pathsOf(['y/e/', 'b', '/y/e/index.html'], named)).toEqual(['y/e.md', b]);
});
