import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {beforeAll, describe, expect, it} from 'vitest';
import {evaluateIn} from '../../src/browser/evaluate.ts';
import {findCustomProperties, measureGalley} from '../../src/browser/measure.ts';
import {createMarpConfig} from '../../src/render/marp/config.ts';
import {createMarpCli} from '../../src/export/html/marp-cli.ts';
import {exportHtml} from '../../src/export/html/html.ts';
import type {Metrics} from '../../src/model/metrics.ts';
import {render, themes} from './support.ts';
import {sharedBrowser} from '../support/browser.ts';

const markdown = `## Lists

- one
- two with **words** enough to be set on more than one line, since the page is no wider than it is and lines must break
  - nested
  - nested too
- three

---

## Code

\`\`\`js
const a = 1;

b();
\`\`\`

\`\`\`
plain

${'long '.repeat(60)}
\`\`\`

---

## Table and formula

| a | b |
|---|---|
| 1 | 2 |
| 3 | 4 |

$$ ${'x + '.repeat(120)} y $$

$$ x $$`;

let browser: LaunchedBrowser;
let metrics: Metrics;

beforeAll(async () => {
  browser = await sharedBrowser();
  metrics = await measureGalley(browser, render(markdown));
});

const block = (section: number, index: number) => {
  const found = metrics.sections[section]?.blocks[index];
  if (found === undefined) throw new Error(`no block ${index}`);
  return found;
};

describe('measure', () => {
  it('tells title and blocks apart, in order', () => {
    expect(metrics.sections.map(section => section.blocks.map(({tag}) => tag))).toEqual([
      ['ul'],
      ['pre', 'pre'],
      ['table', 'p', 'p'],
    ]);
    expect(metrics.sections.every(({title, blocks}) => title !== null && title.bottom <= (blocks[0]?.top ?? 0))).toBe(
      true,
    );
  });

  it('says the same of a section whatever else is set with it', async () => {
    for (const [i, text] of markdown.split('\n---\n').entries()) {
      const {sections, tokens} = await measureGalley(browser, render(text));
      expect(sections).toEqual([metrics.sections[i]]);
      expect(tokens).toEqual(metrics.tokens);
    }
  });

  it("reads the theme's lengths", () => {
    expect(metrics.tokens.body).toBeGreaterThanOrEqual(26);
    expect(metrics.tokens).toHaveProperty('gap');
  });

  it('measures items, and where an item ends before its nested list', () => {
    const list = block(0, 0);
    expect(list.parts.map(item => item.parts.length)).toEqual([0, 2, 0]);
    const [first, second] = list.parts;
    const line = (first?.bottom ?? 0) - (first?.top ?? 0);
    expect(first?.own).toBe(first?.bottom);
    expect((second?.own ?? 0) - (second?.top ?? 0)).toBeCloseTo(2 * line, 0);
    expect(second?.own).toBeLessThanOrEqual(second?.parts[0]?.top ?? 0);
  });

  it.each([
    ['coloured', 0, 3],
    ['plain', 1, 3],
  ])('measures lines of %s code that lie one below the other', (_kind, index, count) => {
    const {parts, top, bottom} = block(1, index);
    expect(parts).toHaveLength(count);
    const edges = [top, ...parts.flatMap(line => [line.top, line.bottom]), bottom];
    for (const [at, edge] of edges.slice(1).entries()) expect(edge).toBeGreaterThanOrEqual((edges[at] ?? 0) - 1);
    const [first, empty] = parts.map(line => line.bottom - line.top);
    expect(empty).toBeCloseTo(first ?? 0, -0.5);
  });

  it('counts a wrapped line of code once', () => {
    const [first, , long] = block(1, 1).parts.map(line => line.bottom - line.top);
    expect(long).toBeGreaterThan(2 * (first ?? 0) - 1);
  });

  it('measures rows, the header first', () => {
    expect(block(2, 0).parts.map(({tag}) => tag)).toEqual(['tr', 'tr', 'tr']);
  });

  it('finds the formula that is too wide, and no other', () => {
    expect(metrics.sections.flatMap(({blocks}) => blocks.map(({wide}) => wide))).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('gives the heights that the exported deck has', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deck-'));
    const source = `---\ntheme: seminar\npaginate: true\n---\n\n${markdown}`;
    const html = await exportHtml(source, {
      marpCli: createMarpCli(async () => createMarpConfig(themes), folder),
      title: 'T',
      lang: 'en',
      description: '',
      imageFiles: new Map(),
    });
    await writeFile(join(folder, 'deck.html'), html);
    const page = await browser.puppeteer.newPage();
    await page.goto(pathToFileURL(join(folder, 'deck.html')).href);
    await page.emulateMediaType('print');
    const heights = await evaluateIn(
      page,
      async () => {
        await document.fonts.ready;
        return [...document.querySelectorAll<HTMLElement>('foreignObject > section')].map(section => {
          const scale = section.getBoundingClientRect().width / section.offsetWidth;
          return [...section.children]
            .filter(child => !/^(h\d|script|header|footer)$/.test(child.localName))
            .map(child => child.getBoundingClientRect().height / scale);
        });
      },
      null,
    );
    await page.close();
    const measured = metrics.sections.map(({blocks}) => blocks.map(({top, bottom}) => bottom - top));
    expect(heights.map(section => section.length)).toEqual(measured.map(section => section.length));
    for (const [index, height] of heights.flat().entries()) {
      expect(Math.abs(height - (measured.flat()[index] ?? 0))).toBeLessThan(0.5);
    }
  });

  it('refuses slides whose CSS does not apply', async () => {
    const {slides} = render('# A');
    await expect(measureGalley(browser, {slides, css: ''})).rejects.toThrow('the theme does not apply');
  });
});

describe('customProperties', () => {
  it('names each once', () => {
    expect(findCustomProperties('a{--b:1px;--c-d:2px} e{ --b : 3px; f: var(--g) }')).toEqual(['b', 'c-d']);
  });
});
