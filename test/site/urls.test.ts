import {expect, test} from 'vitest';
import {readSite} from '../../src/site/site.ts';
import {createNotesAddress, createSiteUrls} from '../../src/site/urls.ts';
import {makeSite} from './make-site.ts';

const files = {
  '_posts/2024-03-05-agents.md': '---\ncategories: [LLM, Tools]\n---\n',
  '_posts/sub/2024-03-06-b.md': '---\na: 1\n---\n',
  '_contents/c.md': '---\na: 1\n---\n',
  'd/e.md': '---\npermalink: /own/\n---\n',
  'd/index.md': '---\na: 1\n---\n',
  'files/f.pdf': 'x',
};

async function urls(config: string) {
  return createSiteUrls(await readSite(makeSite({...files, '_config.yml': config})));
}

test('addresses of Jekyll by default', async () => {
  const url = await urls('title: A\n');
  expect(url('_posts/2024-03-05-agents.md')).toBe('/llm/tools/2024/03/05/agents.html');
  expect(url('2024-03-05-agents')).toBe('/llm/tools/2024/03/05/agents.html');
  expect(url('/sub/2024-03-06-b')).toBe('/2024/03/06/b.html');
  expect(url('_contents/c.md')).toBe('/contents/c.html');
  expect(url('/d/e.md')).toBe('/own/');
  expect(url('d/index.md')).toBe('/d/');
  expect(url('files/f.pdf')).toBe('/files/f.pdf');
});

test('pretty addresses and templates', async () => {
  const pretty = await urls('permalink: pretty\n');
  expect(pretty('2024-03-05-agents')).toBe('/llm/tools/2024/03/05/agents/');
  expect(pretty('_contents/c.md')).toBe('/contents/c/');
  const own = await urls('permalink: /blog/:year/:title\ncollections:\n  contents:\n    permalink: /l/:path/\n');
  expect(own('2024-03-05-agents')).toBe('/blog/2024/agents');
  expect(own('_contents/c.md')).toBe('/l/c/');
});

test('what is not there has none', async () => {
  const url = await urls('title: A\n');
  const targets = ['', 'none.md', '2024-03-05-none', '../x', 'other/2024-03-05-agents', '/etc/passwd'];
  for (const target of targets) expect(url(target)).toBeUndefined();
});

test('addresses on the web, of what becomes a page', async () => {
  const address = async (config: string) =>
    createNotesAddress(await readSite(makeSite({...files, '_config.yml': config})));
  const own = await address('url: https://example.org/\nbaseurl: /course/\n');
  expect(own('_posts/sub/2024-03-06-b.md')).toBe('https://example.org/course/2024/03/06/b.html');
  expect(own('d/e.md')).toBe('https://example.org/course/own/');
  expect(own('_contents/c.md')).toBeUndefined();
  expect(own('no.md')).toBeUndefined();
  const output = await address('url: https://example.org\ncollections:\n  contents:\n    output: true\n');
  expect(output('_contents/c.md')).toBe('https://example.org/contents/c.html');
  expect((await address('url: "javascript:alert(1)"\n'))('d/e.md')).toBeUndefined();
  expect((await address('title: A\n'))('d/e.md')).toBeUndefined();
});

test('a part of a template that is named as something of every object is unknown', async () => {
  expect((await urls('permalink: /:constructor/:title\n'))('2024-03-05-agents')).toBe('/agents');
  expect((await urls('permalink: constructor\n'))('2024-03-05-agents')).toBe('/constructor');
});
