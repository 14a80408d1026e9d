// Front ends: one small site a family, built as a user builds it, and what is right for each.
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {families} from '../../src/dialects/families.ts';
import {buildDecks, type Expectation, faultsOf} from '../support/cases/expectation.ts';

const raw = String.raw;

/** The decks of each site, in the order of the course, and what stands in them. */
const sites: Readonly<Record<string, {readonly keys: readonly string[]; readonly expected: Expectation}>> = {
  quarto: {
    keys: ['index-2', 'second', 'first'],
    expected: {
      has: [
        'We meet in Hall 4.',
        'Words of the part that is included.',
        'Ada Example',
        '(Mill, 2019, p. 3)',
        'Mill (2019) says why',
        '(see Well and Spring, 2021; Mill, 2019)',
        '<u>simple</u>',
        '<small>Figure 1: A gauge after a night of rain</small>',
        'As Figure 1 shows',
        '**Keep it level:** A gauge that leans catches less.<span class="callout note"></span>',
        '- check it with a spirit level<span class="callout note"></span>',
        '**Frost:** Water that freezes',
        '* read it at seven',
        '**Theorem 1 (Height):**',
        raw`\tag{1}`,
        'By Equation 1',
        '**Which tube?**',
        'Both show the same height.<span class="callout solution"></span>',
        '### Python',
        'https://www.youtube.com/embed/rainfilm',
        'Back to [How a gauge works](#',
        'rain <- read_csv',
        '<small>The gauge, drawn</small>',
        'total = sum(rain)',
        'Figure 1 stands below.',
        '<small>Figure 1: A jar of rain</small>',
        'stop_rain()',
        /<!--[^>]*Show the old gauge here\.[^>]*-->/,
        /<!--[^>]*library\(dry\)[^>]*-->/,
      ],
      lacks: [':::', '{#', '{.', '{=', '@', 'Only on paper', 'pagebreak', 'fig-cap', '#|'],
      apart: ['Which one shows more?', 'Both show the same height.'],
      told: {'syntax-unknown': 1},
    },
  },
  workbench: {
    keys: ['second', 'first'],
    expected: {
      has: [
        'Rye for beginners',
        '### Questions',
        '### Objectives',
        '**Zero first:** Put the bowl on',
        /\*\*How much is left\?\*\* A sack of 1000\sg/,
        /There are 100\sg left\./,
        '## Key points',
        /<!--[^>]*Bring the old scale\.[^>]*-->/,
      ],
      lacks: [':::', '{alt', 'width'],
      apart: ['three loaves of', 'Add up what the loaves take.', 'There are 100'],
    },
  },
  mkdocs: {
    keys: ['b', 'a'],
    expected: {
      has: [
        'A course on yeast',
        '**Warm water:** Yeast likes it warm.<span class="callout note"></span>',
        '- not hot<span class="callout note"></span>',
        '**Warning:** Above fifty',
        '**Question:** Why does it foam?',
        '**Tip:** Feed it',
        '**Fresh:** Crumble it.',
        '<kbd>ctrl</kbd>+<kbd>s</kbd>',
        '<mark>never</mark>',
        'A jar](a.files/gauge-',
        'Words of a snippet.',
      ],
      lacks: ['!!!', '???', '===', '++', ':material', '{ width'],
    },
  },
  gitbook: {
    keys: ['second', 'first'],
    expected: {
      has: [
        '**Warning:** Steam is hot.',
        'Boil the water',
        'Fill the kettle.',
        'Gas',
        'Light it.',
        'https://www.youtube.com/embed/teafilm',
      ],
      lacks: ['{%', 'endhint', 'Summary'],
    },
  },
  mdbook: {
    keys: ['loops', 'sums'],
    expected: {
      has: ['Counting in Rust', 'Ada Example', '```rust\nfn main', 'fn sum(a: u32', /<!--[^>]*use std::fmt;[^>]*-->/],
      lacks: ['{{', 'ANCHOR', '# use', 'editable', 'fn other', 'Summary'],
      told: {'include-missing': 1},
    },
  },
  notebook: {
    keys: ['grains'],
    expected: {
      has: [
        '# Counting grains',
        '```python\ntotal = 2 + 3',
        '```text\nThe total is 5',
        'A sum](grains.files/figure-',
        '| rye | 41 |',
        'ZeroDivisionError: division by zero',
        'A drawing](grains.files/figure-',
        /<!--[^>]*plot\(total\)[^>]*-->/,
        /<!--[^>]*Ask them to count\.[^>]*-->/,
      ],
      lacks: ['secret', 'long warning', 'Skipped words', 'attachment:', 'base64', 'Figure size', 'scoped'],
      told: {'figure-alt': 1},
    },
  },
  hugo: {
    keys: ['content-week2', 'content-week1'],
    expected: {
      has: [
        'Bread by the week',
        '<small>**A gauge** It lies beside the page.</small>',
        'A tube](content-week1.files/tall-',
        '**Tip:** A tip with *marks*.',
        '**Warning:** Hot oven.',
        'Forty-two loaves.',
        '```python\nx = 1',
        '[the first week](',
        'in Hall 4.',
        'https://www.youtube.com/watch?v=breadfilm',
        'Rye',
      ],
      lacks: ['quizdown', '{{%', '{{< tab', 'linenos'],
      apart: ['Hot oven.', 'Forty-two loaves.'],
      told: {'syntax-unknown': 1},
    },
  },
  docusaurus: {
    keys: ['first', 'second'],
    expected: {
      has: [
        'Ovens',
        'Gas',
        'Light it first.',
        '**Mind your hands:** It is hot.',
        '**Tip:** Use a cloth.',
        'How hot?',
        'A gauge](',
      ],
      lacks: ['import', 'export', '<Tab', 'Exercise', 'require', 'style', 'a comment of', ':::'],
      apart: ['What does the dial say?', 'It says 250.'],
    },
  },
  obsidian: {
    keys: ['Clouds', 'Rain'],
    expected: {
      has: [
        '](Rain.files/rain-gauge-',
        'See Clouds and their kinds, <mark>read daily</mark>.',
        '**Keep it level:** A gauge that leans',
        '**Why?** Because its mouth',
      ],
      lacks: ['[[', '%%', '==', '^first', '[!'],
    },
  },
  myst: {
    keys: ['second', 'first'],
    expected: {
      has: [
        'Sieves',
        /Holes of 0\.3\smm/,
        '(Mill, 2021), as Mill (2021) says',
        'See Figure 1, Fig. 1, (1) and Blocks; the other page, mesh,',
        'H<sub>2</sub>O',
        '<small>Figure 1: A sieve, from the side.</small>',
        raw`\mathbf{g}^2 \tag{1}`,
        raw`h = 2a \tag{2}`,
        '**Note:** Shake it gently.',
        '**With a title:** Tap the rim.',
        '**Exercise 1 (Count):**',
        '```python\nn = 2',
        'There are four.',
        'Theorem 1 (Small passes)',
        'It is drawn.',
        'Steel',
        /\| Fine \| 0\.1\smm \|/,
        'def sieve(x):',
        'A film](https://www.youtube.com/watch?v=sievefilm)',
        'Its words stay.',
        'Round holes',
        'Woven of wire.',
        '**Proof:** Turn it until it falls through.',
        'Table 1: Weights',
        'Table 1 says what they weigh.',
        'A sieve without a caption](second.files/gauge-',
        /<!--[^>]*hidden = 1[^>]*-->/,
      ],
      lacks: [':::', '{ref', '{cite', '}`', ')=', '+++', 'a comment', ':name:', 'print(1)'],
      apart: ['How many holes are there?', 'There are four.'],
      told: {'syntax-unknown': 1},
    },
  },
};

describe.each(Object.entries(sites))('%s', (name, {keys, expected}) => {
  it('is read as its family shows it', async () => {
    const decks = await buildDecks(fileURLToPath(new URL(`../fixtures/dialects/${name}`, import.meta.url)));
    expect(decks.map(({key}) => key)).toEqual(keys);
    expect(faultsOf(decks, expected)).toEqual([]);
  });
});

it('each family has its site, what is right for it, and its row in the docs', () => {
  const page = readFileSync(new URL('../../docs/dialects.md', import.meta.url), 'utf8');
  const [, table = ''] = page.split(/<!-- \/?families -->/);
  const rows = [...table.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(families.map(({name}) => name).toSorted());
  expect(Object.keys(sites).sort()).toEqual(families.map(({name}) => name).sort());
  for (const {name} of families)
    expect(existsSync(new URL(`../fixtures/dialects/${name}`, import.meta.url)), name).toBe(true);
});
