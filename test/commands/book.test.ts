// The book of a course, as a build writes it.
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {findBookDefects, readEpub} from '../support/epub.ts';
import {lectern} from '../support/lectern.ts';
import {findAll, textOf} from '../support/xml.ts';

const folder = mkdtempSync(join(tmpdir(), 'book-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const posts = {
  'W01-one': `---
title: "Signs < & > \\"of\\" ]]> 你好 שלום"
---
# First & last

A \`<b>\` & c\u0001, $a<b$, and [the second](https://course.org/W02-two.html). It is **crumb**.[^1]

$$\\sum_{i<n} \\frac{1}{i}$$

\`\`\`mermaid
flowchart LR
  A[a < b] --> B
\`\`\`

| a | b |
|---|---|
| 1 | <u>2</u> |

![A box](box.svg)

<script>alert(1)</script><img src="https://example.org/x.png" onerror="alert(1)">

[^1]: A note & [a link](https://example.org/?a=1&b=<2>).
`,
  'W02-two': `---
title: Second
---
# First & last

## Under it

See [above](#first--last) and [nowhere](#gone).

- עברית
- 你好

\`\`\`python
if a < b:
    print("&")
\`\`\`
`,
};

const run = async (out: string, ...args: readonly string[]) =>
  lectern(['--site', folder, '--out', join(folder, out), '--cache', join(folder, 'cache'), ...args], folder);
const names = (out: string) => readdirSync(join(folder, out)).filter(name => name.endsWith('.epub'));
const read = (name: string) => readFileSync(join(folder, name));

beforeAll(async () => {
  writeFileSync(join(folder, '_config.yml'), 'title: Course\nurl: https://course.org\n');
  writeFileSync(join(folder, 'box.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>');
  for (const [key, text] of Object.entries(posts)) writeFileSync(join(folder, `${key}.md`), text);
  await run('out', '--all', '--formats', 'epub');
}, 120_000);

describe('lectern --formats epub', () => {
  it('writes a book a lecture and one of the course, all by the rules of EPUB', () => {
    expect(names('out')).toEqual(['W01-one.epub', 'W02-two.epub', 'course.epub']);
    for (const name of names('out')) expect(findBookDefects(read(`out/${name}`)), name).toEqual([]);
    expect(read('out/index.html').toString()).toContain('<a href="course.epub">');
    expect(read('out/index.html').toString()).toContain('<a href="W01-one.epub">');
  });

  it('has the lectures as chapters, in their order, with all that they hold', () => {
    const {text, root} = readEpub(read('out/course.epub'));
    const [one, two] = ['EPUB/text/chapter-1.xhtml', 'EPUB/text/chapter-2.xhtml'];
    expect(textOf(findAll(root(one ?? ''), 'h1')[0] ?? root(one ?? ''))).toContain('你好 שלום');
    expect(findAll(root(one ?? ''), 'math').map(({attributes}) => attributes.display)).toEqual([undefined, 'block']);
    expect(findAll(root(one ?? ''), 'td').map(textOf)).toEqual(['1', '2']);
    expect(findAll(root(one ?? ''), 'svg').length).toBe(1);
    expect(text(one ?? '')).not.toContain('alert');
    expect(findAll(root(two ?? ''), 'pre').map(textOf)).toEqual(['if a < b:\n    print("&")\n']);
    expect(text(two ?? '')).toContain('href="#first--last"');
  });

  it('is the same bytes from the cache and made anew, and after a build of one lecture', async () => {
    await run('again', '--all', '--formats', 'epub', '--no-cache');
    await run('cached', '--all', '--formats', 'epub');
    for (const name of names('out'))
      for (const out of ['again', 'cached'])
        expect(read(`${out}/${name}`).equals(read(`out/${name}`)), name).toBe(true);
    const before = read('cached/course.epub');
    await run('cached', 'W01', '--formats', 'epub');
    expect(read('cached/course.epub').equals(before)).toBe(true);
  }, 120_000);

  it('is gone where nobody asks for it any more, and never takes the place of a file of somebody else', async () => {
    await run('again', '--all', '--formats', 'md');
    expect(names('again')).toEqual([]);
    writeFileSync(join(folder, 'again/course.epub'), 'mine');
    const {error} = await run('again', '--all', '--formats', 'epub');
    expect(error).toContain('course.epub was not written by Lectern');
    expect(read('again/course.epub').toString()).toBe('mine');
    expect(read('again/index.html').toString()).not.toContain('course.epub');
  }, 120_000);
});
