// Kinds of mark-up of Jekyll notes, three of each: one build of a course of small posts, and what is right for each.
import {fileURLToPath} from 'node:url';
import {beforeAll, expect, it} from 'vitest';
import {type BuiltDeck, buildDecks, type Expectation, faultsOf} from '../support/cases/expectation.ts';

const site = fileURLToPath(new URL('../fixtures/kinds', import.meta.url));
const raw = String.raw;

const expected: Readonly<Record<string, Expectation>> = {
  folded: {
    apart: [
      'How much water',
      'Because of the yeast',
      'Because it waited',
      'Three hundred',
      'Or thirty',
      'Seen at once',
    ],
    has: [/1\. Why does dough rise\?\n+2\. Why does it fall\?/],
  },
  typography: {
    has: ['title: "Rye – ‘a grain’"', 'It’s “rye”', /«yes» and «\sno\s»/, '1 << 3 or 8 >> 2', '3–5 — and so on…'],
    lacks: ['&lt;&lt;'],
  },
  dollars: {
    has: [
      'There are $n - 1$ loaves',
      'There are $n - 2$ loaves',
      raw`\$5, and two cost \$9`,
      raw`$P(A \cap B) = P(A)$`,
    ],
    lacks: ['$$', raw`\$n`, raw`\[0`],
    told: {'formula-unclosed': 3},
  },
  tasks: {
    has: ['🔲 knead', '☑️ weigh', '☑️ flour', '- [link](https://example.org) is none', '1. 🔲 first'],
    lacks: ['[ ]', '[x]', '[X]'],
  },
  cited: {
    has: [
      'sour (Mill et al., 2019)',
      'not (Mill et al., 2019; Mill, 2021)',
      'unknown \\[oats]',
      'a list (Mill, 2021), as',
    ],
    lacks: ['d-cite', 'rye,wheat'],
    told: {'reference-missing': 1},
  },
  raw: {
    has: [raw`**loaves** of \*rye\* at \$5 and \[no link]\(x)`, '⟹ that rye ⟶ bread', raw`$a \implies b$`],
    lacks: ['nomarkdown'],
  },
  schluss: {
    has: ['## Überblick', /_class: closing[\s\S]*## Zusammenfassung/],
    lacks: ['Inhaltsverzeichnis', 'Zurück', 'Weiter', 'TOC'],
  },
  jie: {has: [/_class: closing[\s\S]*## 小结/, '酸的，面包'], lacks: ['#面粉)']},
  parts: {has: ['[One', '[Three](', 'A note on one.'], lacks: ['[Four](']},
};

let decks: readonly BuiltDeck[] = [];
beforeAll(async () => {
  decks = await buildDecks(site);
});

it.each(Object.keys(expected))('%s', key => {
  const own = decks.filter(deck => deck.key === key);
  expect(own).toHaveLength(1);
  expect(faultsOf(own, expected[key] ?? {})).toEqual([]);
});

it('every post is looked at', () => {
  expect(decks.map(deck => deck.key).sort()).toEqual(Object.keys(expected).sort());
});
