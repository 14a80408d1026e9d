// docs/jekyll/lectern-links.html, rendered as Jekyll renders an include.
import {readFileSync} from 'node:fs';
import {Liquid} from 'liquidjs';
import {expect, it} from 'vitest';
import {assignKeys} from '../../src/site/keys.ts';

const text = readFileSync(new URL('../../docs/jekyll/lectern-links.html', import.meta.url), 'utf8');
const engine = new Liquid({strictFilters: true, dynamicPartials: false});
engine.registerFilter('relative_url', (path: string) => encodeURI(`/course${path}`));
const template = engine.parse(text);

/** What a post at `path` shows where the site has `files`. */
function links(files: readonly string[], page: Readonly<Record<string, unknown>>, include: object = {}): string {
  return engine.renderSync(template, {
    site: {static_files: files.map(path => ({path}))},
    page,
    include,
  }) as string;
}

const hrefs = (html: string): readonly string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);

it('links what stands in the site, and shows nothing where nothing does', () => {
  const all = ['/slides/W13-x.html', '/slides/W13-x.pdf', '/slides/W13-x-handout.pdf', '/slides/W13-xy.html'];
  const page = {path: '_contents/S0-L24.md', lecture: 'W13-x.pdf'};
  expect(links(all, page)).toBe(
    '<nav class="lectern-links" aria-label="Slides"> <a href="/course/slides/W13-x.html">Slides</a> ' +
      '<a href="/course/slides/W13-x.pdf">PDF</a> <a href="/course/slides/W13-x-handout.pdf">Handout</a></nav>',
  );
  expect(hrefs(links(all.slice(2), page))).toEqual(['/course/slides/W13-x-handout.pdf']);
  expect(links(['/slides/W1.html'], page)).toBe('');
});

it('finds the name of the deck as the program does', () => {
  const posts = [
    {path: '_posts/2024-03-05-two-part-title.md', lecture: ''},
    {path: '_contents/W02-a.b.markdown', lecture: ''},
    {path: 'notes/1-2-3-go.md', lecture: ''},
    {path: 'notes/x.md', lecture: 'W7: what? a/b.pdf'},
    {path: 'notes/y.md', lecture: '8'},
  ];
  for (const [index, {key}] of assignKeys(posts).entries()) {
    const {path, lecture} = posts[index] ?? {};
    const page = {path, ...(lecture === '' ? {} : {lecture: lecture === '8' ? 8 : lecture})};
    expect(hrefs(links([`/slides/${key}.html`], page)), key).toEqual([encodeURI(`/course/slides/${key}.html`)]);
  }
});

it('takes another folder, key and words', () => {
  const html = links(['/decks/a.html'], {path: 'b.md'}, {slides: '/decks', key: 'a', label: 'Folien'});
  expect(html).toContain('<a href="/course/decks/a.html">Folien</a>');
});
