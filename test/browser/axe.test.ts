// Accessibility of a deck in each theme, judged by axe-core on the slides as the browser sets them.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'puppeteer';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {closeBrowser} from '../../src/browser/launch.ts';
import {withPage} from '../../src/browser/open-page.ts';
import {toPage} from '../../src/browser/to-page.ts';
import {createEngine} from '../../src/engine/engine.ts';
import {loadThemes} from '../../src/engine/theme.ts';
import {launch, picture} from './support.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themesDir = fileURLToPath(new URL('../../themes', import.meta.url));

const slides = `<!-- _class: title -->
# A lecture
- **Week** 3

---
<!-- _class: agenda -->
## Agenda
1. [One](#3)
2. [Two](#4)

---
<!-- _class: section -->
<!-- _header: Part 1 of 2 -->
# Part
- [First](#4)

---
<!-- _class: content -->
<!-- _header: Part › **Section** -->
## Text, list, code and formula
A paragraph with [a link](https://example.org), \`code\` and $x^2$.

- **Label:** item
- Item

\`\`\`python
def f(x):  # a comment
    return "text" + str(x) * 2
\`\`\`

---
<!-- _class: content beside -->
## Figure
![w:400 h:300 A drawing of a house](house.svg)
<small>A house</small>

Text beside it.

---
<!-- _class: content -->
## Table
| a | b |
|---|---|
| 1 | 2 |
`;

interface Violation {
  readonly id: string;
  readonly nodes: readonly {readonly target: readonly unknown[]; readonly html: string}[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => closeBrowser(browser));

it.each(['seminar', 'seminar-dark', 'chalk'])('a deck in %s breaks no rule of axe', async name => {
  const themes = await loadThemes(name, themesDir);
  const rendered = createEngine(themes).render(`---\ntheme: ${name}\nlang: en\npaginate: true\nfooter: Course\n---\n\n${slides}`);
  const violations = await withPage(browser, toPage(rendered, 'en', 'A lecture'), new Map([['house.svg', picture(400, 300)]]), async ({page}) => {
    const client = await page.createCDPSession();
    const run = async (expression: string) => client.send('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
    await run(axe);
    const {result} = await run("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa']}).then(found => JSON.stringify(found.violations))");
    return JSON.parse(String(result.value)) as readonly Violation[];
  });
  expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' ')}`)).toEqual([]);
});
