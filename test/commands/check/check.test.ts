// Faults seeded into small sites, and notes that have none: what a check finds, where, and that it starts no browser.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {checkCourse} from '../../../src/commands/check/check.ts';
import type {Diagnostic} from '../../../src/model/diagnostic.ts';
import {dot, seededFaults} from '../../faulty/notes.ts';

const post = '_posts/2026-01-02-a.md';
const header = '---\ntitle: A lecture\nlang: en\n---\n';
let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'check-'));
});
afterEach(() => rmSync(site, {recursive: true, force: true}));

/** What is found in the post with this body, in a site with these further files. */
async function check(body: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  for (const [path, text] of Object.entries({'_config.yml': 'title: C\n', [post]: header + body, ...files})) {
    mkdirSync(dirname(join(site, path)), {recursive: true});
    writeFileSync(join(site, path), text);
  }
  const {posts, unused} = await checkCourse({site});
  return [...posts.flatMap(one => one.diagnostics), ...unused];
}

const brief = (found: readonly Diagnostic[]) => found.map(({rule, file, line}) => `${rule} ${file}:${line}`);

it('there are fifty and more', () => {
  expect(seededFaults.length).toBeGreaterThanOrEqual(50);
  expect(new Set(seededFaults.map(({what}) => what)).size).toBe(seededFaults.length);
});

it.each(seededFaults)('finds $what', async ({body, files, rule, line}) => {
  expect(brief(await check(body, files))).toContain(`${rule} ${post}:${line}`);
});

describe('finds nothing', () => {
  const next = {'_posts/2026-01-09-b.md': '---\ntitle: B\n---\n\n## Loss\n\nWords of it.\n'};
  it.each([
    ['in plain notes', '## A\n\nWords of *it*.\n\n### B\n\n```python\nx[0][1]\n```\n\n## C\n\n- one\n- two\n', {}],
    ['wrong with a file', '## A\n\nSee [it](/files/a%20b.pdf).\n', {'files/a b.pdf': '%PDF-1.4'}],
    ['wrong with a file below baseurl', '## A\n\nSee [it]({{ site.baseurl }}/a.pdf).\n', {'a.pdf': '%PDF-1.4'}],
    ['wrong with an address of another site', '## A\n\nSee [it](https://example.org/a#b) or <a@b.org>.\n', {}],
    [
      'wrong with an anchor',
      '## The loss\n\nSee [it](#the-loss), [x](#x).\n\n<a name="x"></a>\n\n### Its id {#y}\n',
      {},
    ],
    ['wrong with a post', '## A\n\nSee [B](/2026/01/09/b.html#loss), [B]({% post_url 2026-01-09-b %}#loss).\n', next],
    [
      'wrong with a page',
      '## A\n\nSee [p](/people/#ann).\n',
      {
        'p.md': '---\npermalink: /people/\n---\n\n## Ann\n\nWords.\n',
      },
    ],
    ['wrong with the deck that will be', '## A\n\nSee [the slides](/slides/a.pdf).\n', {}],
    ['wrong with a figure', '## A\n\n![A plot of x](/x.png)\n', {'x.png': dot}],
    ['in indices and lists of papers', '## A\n\nThen a[i][j], [1][2] and b[row one][j] stand.\n', {}],
    ['wrong with an equation', '## A\n\n$$a = b \\label{e}$$\n\nBy \\eqref{e} it is 2$\\pi$ or \\$5.\n', {}],
    ['repeated in other sections', '## A\n\n### Proof\n\nWords.\n\n## B\n\n### Proof\n\nWords.\n', {}],
  ])('%s', async (_, body, files) => {
    expect(brief(await check(body, files as Record<string, string>))).toEqual([]);
  });
});

describe('what the author accepts', () => {
  it('is marked, and only rules that notes can break are missed', async () => {
    const accepts = '<!-- slide: accept figure-small -->\n\n<!-- slide: accept code-language -->\n\n```\nx\n```\n';
    const found = await check(`## A\n\n${accepts}`);
    expect(found.map(({rule, accepted}) => [rule, accepted])).toEqual([['code-language', `${post}:9`]]);
  });

  it('is looked for in all of the course', async () => {
    const found = await check('## A\n\nWords.\n', {'lectern.yml': 'accept: [figure-alt, text-small]\n'});
    expect(found.map(({rule, message}) => [rule, message])).toEqual([
      ['accept-unused', 'figure-alt is accepted, and is in no lecture'],
    ]);
  });
});

it('says where to write what is missing', async () => {
  const [found] = await check('## The loss\n\nWords, and [below](#the-los).\n');
  expect(found).toMatchObject({line: 7, column: 20, hint: 'Did you mean #the-loss?'});
});
