// Code beside its text, asked for in each of three places, as the browser sets it; what is said where it cannot be.
import {mkdir, mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {beforeAll, expect, it} from 'vitest';
import type {DeckReport} from '../../src/report/report.ts';
import {sharedBrowser} from '../support/browser.ts';
import {lectern} from '../support/lectern.ts';

const code = '```python\nfor loaf in oven:\n    loaf.bake(minutes=35)\n    loaf.cool()\n```\n';
const ask = '<!-- slide: layout=code-beside -->\n';
const long = `\`\`\`python\nbake(${Array.from({length: 8}, (_, i) => `loaf_${i}`).join(', ')})\n\`\`\`\n`;
const posts = {
  block: `## Baking\n\nEach loaf is baked alone:\n\n${ask}${code}\nThen it cools until the next morning.\n`,
  section: `${ask}## Baking\n\n- Each loaf is baked alone.\n- Then it cools until the next morning.\n\n${code}`,
  side: `## Baking\n\nEach loaf is baked alone:\n\n${code}\nThen it cools until the next morning.\n`,
  long: `## Baking\n\nEach loaf is baked alone:\n\n${ask}${long}`,
  plain: `## Baking\n\nEach loaf is baked alone:\n\n${code}`,
};
let out: string;

beforeAll(async () => {
  const site = await mkdtemp(join(tmpdir(), 'code-beside-'));
  out = join(site, 'output');
  await mkdir(join(site, '_slides'));
  for (const [key, body] of Object.entries(posts))
    await writeFile(join(site, `${key}.md`), `---\ntitle: Loaves, ${key}\n---\n\n${body}`);
  await writeFile(join(site, '_slides/side.yml'), '- block: "for loaf in oven:"\n  layout: code-beside\n');
  const {code: status, error} = await lectern(['--all', '--site', site, '--out', out, '--formats', 'html'], site);
  expect(status, error).toBe(0);
});

/** Boxes of the page with code, px, and its class. */
async function pageOf(key: string) {
  const browser = await sharedBrowser();
  const page = await browser.puppeteer.newPage();
  try {
    await page.setViewport({width: 1280, height: 720});
    await page.goto(`${pathToFileURL(join(out, `${key}.html`)).href}#2`);
    await page.waitForSelector('.bespoke-marp-active pre');
    return await page.$eval('.bespoke-marp-active section:has(pre)', section => {
      const boxes = [...section.children].flatMap(child => {
        const {left, top, right, bottom} = child.getBoundingClientRect();
        return /^(P|UL|PRE)$/.test(child.tagName) ? [{tag: child.tagName, left, top, right, bottom}] : [];
      });
      return {classes: [...section.classList], boxes};
    });
  } finally {
    await page.close();
  }
}

const report = async (key: string): Promise<DeckReport> => JSON.parse(await readFile(join(out, `${key}.json`), 'utf8'));

it.each(['block', 'section', 'side'])(
  '%s: the code stands right of all its text, from the same height on',
  async key => {
    const {classes, boxes} = await pageOf(key);
    expect(classes).toContain('code-beside');
    const [first, ...texts] = boxes.filter(({tag}) => tag !== 'PRE');
    const [pre, ...more] = boxes.filter(({tag}) => tag === 'PRE');
    if (!first || !pre) throw new Error('no text or no code');
    expect(more).toEqual([]);
    expect(Math.abs(pre.top - first.top)).toBeLessThan(1);
    expect([first, ...texts].every(({right}) => right <= pre.left)).toBe(true);
    expect(pre.right).toBeLessThanOrEqual(1200);
    // As in plain flow: the taller of the two columns does not spread the other.
    for (const [i, text] of texts.entries())
      expect(text.top - (i === 0 ? first : (texts[i - 1] ?? first)).bottom).toBeLessThan(21);
    expect((await report(key)).diagnostics).toEqual([]);
  },
);

it('unasked, code stands below its lead-in', async () => {
  expect((await pageOf('plain')).classes).not.toContain('code-beside');
});

it('lines that would break in its column are told, and stand whole below the text', async () => {
  expect((await pageOf('long')).classes).not.toContain('code-beside');
  expect((await report('long')).diagnostics).toMatchObject([
    {rule: 'directive-refused', line: 9, message: expect.stringContaining('longer than the column beside its text')},
  ]);
});
