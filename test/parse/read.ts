// Parses Markdown of a test: text -> document and diagnostics, on a small made-up site.
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import type {Document} from '../../src/model/document.ts';
import type {ParseContext} from '../../src/parse/context.ts';
import {parse} from '../../src/parse/parse.ts';
import {dump} from './dump.ts';

const includes: Readonly<Record<string, string>> = {
  'figure.html':
    '<figure><img src="{{ site.baseurl }}/{{ include.src }}" alt="{{ include.alt }}"><figcaption>{{ include.caption }}</figcaption></figure>',
  'lines.html': '<figure>\n  <img src="/x.png">\n  <figcaption>Cap</figcaption>\n</figure>\n',
  'loop.html': '{% include loop.html %}',
  'broken.html': '{% if %}{{ include.caption }}',
};

const siteValues: Readonly<Record<string, unknown>> = {
  posts: [
    {title: 'One', url: '/1/'},
    {title: 'Two', url: '/2/'},
  ],
  data: {people: {ada: 'Lovelace'}},
  time: '2024-03-05',
};

/** The site of the tests. */
const context: ParseContext = {
  site: {title: 'Course', baseurl: '/course/', url: 'https://uni.example'},
  page: {title: 'Post', tags: ['a', 'b']},
  include: name => includes[name],
  includeRelative: path => (path === 'part.md' ? 'Part of {{ page.title }}' : undefined),
  siteValue: name => siteValues[name],
  link: path => (path === '_posts/2024-01-02-a.md' ? '/a/' : undefined),
};

/** The document of `body` (its first line is line `bodyLine` of the file) and what was reported. */
export function read(body: string, bodyLine = 1): {document: Document; diagnostics: Diagnostic[]; text: string} {
  const diagnostics: Diagnostic[] = [];
  const meta = {title: 'Post', lang: 'en', authors: [], tags: [], facts: [], raw: {}};
  const document = parse({key: 'post', path: 'post.md', meta, body, bodyLine}, context, diagnostic =>
    diagnostics.push(diagnostic),
  );
  return {document, diagnostics, text: dump(document)};
}

/** `rule line` of each diagnostic, by line. */
export function faults(diagnostics: readonly Diagnostic[]): string[] {
  return [...diagnostics].sort((a, b) => a.line - b.line).map(({rule, line}) => `${rule} ${line}`);
}
