// Front ends: one small site a family, built as a user builds it, and what is right for each.
import {existsSync} from 'node:fs';
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
        '**Python**',
        'https://www.youtube.com/embed/rainfilm',
        'Back to [How a gauge works](#',
        'rain <- read_csv',
        '<small>The gauge, drawn</small>',
        'total = sum(rain)',
        /<!--[^>]*Show the old gauge here\.[^>]*-->/,
        /<!--[^>]*library\(dry\)[^>]*-->/,
      ],
      lacks: [':::', '{#', '{.', '{=', '@', 'Only on paper', 'pagebreak', 'fig-cap', '#|'],
      apart: ['Which one shows more?', 'Both show the same height.'],
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

it('each family has its site, and what is right for it', () => {
  expect(Object.keys(sites).sort()).toEqual(families.map(({name}) => name).sort());
  for (const {name} of families)
    expect(existsSync(new URL(`../fixtures/dialects/${name}`, import.meta.url)), name).toBe(true);
});
