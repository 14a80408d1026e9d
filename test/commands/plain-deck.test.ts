// A stage that fails, hangs or forgets costs nobody a deck, and a fault of the program itself one deck alone.
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it, vi} from 'vitest';
import {makeDecks} from '../../src/commands/build/build-decks.ts';
import type {DeckBuildResult} from '../../src/commands/build/session.ts';
import {createStop} from '../../src/commands/stop.ts';
import {openOutput} from '../../src/files/output.ts';
import {createPartFiles} from '../../src/files/unfinished.ts';
import {readSite} from '../../src/site/site.ts';
import {keptBrowser} from '../support/browser.ts';
import {deckInputsOf} from '../support/deck-inputs.ts';

vi.mock(import('../../src/commands/build/build-post.ts'), async actual => {
  const {buildPost} = await actual();
  return {
    buildPost: async (file, ...rest) => {
      if (file.key === 'breaks') throw new Error('a fault of the program');
      return buildPost(file, ...rest);
    },
  };
});

vi.mock(import('../../src/compose/compose.ts'), async actual => {
  const {compose} = await actual();
  return {
    compose: input => {
      if (input.post.key === 'throws') throw new TypeError('a fault of the program');
      while (input.post.key === 'hangs');
      return compose(input);
    },
  };
});

/** Work on the pages of a post that says `word` never ends, but for those of its plain deck. */
const hang = (document: unknown, [first]: readonly {readonly name: string}[], word: string): void => {
  const isPlain = first?.name.endsWith(' (1)');
  while (isPlain !== true && JSON.stringify(document).includes(word));
};

vi.mock(import('../../src/checks/coverage.ts'), async actual => {
  const coverage = await actual();
  return {
    ...coverage,
    keepLost(document, pages) {
      hang(document, pages, 'keeps.');
      return coverage.keepLost(document, pages);
    },
    reportCoverage(document, pages) {
      hang(document, pages, 'reports.');
      return coverage.reportCoverage(document, pages);
    },
  };
});

const root = mkdtempSync(join(tmpdir(), 'plain-deck-'));
const out = join(root, 'out');
const results = new Map<string, DeckBuildResult>();
const keys = ['hangs', 'keeps', 'reports', 'throws', 'works'];
const body = '# Bread\n\nRye is dark.\n\n<!-- secret -->\n\n- an item\n';

beforeAll(async () => {
  mkdirSync(join(root, 'site'));
  for (const key of ['breaks', ...keys]) writeFileSync(join(root, 'site', `${key}.md`), `${body}\nIt ${key}.\n`);
  const site = await readSite(join(root, 'site'));
  const inputs = deckInputsOf(site, {formats: ['md'], out, timeLimit: 0.5});
  const listener = {
    log: () => undefined,
    done: (file: {readonly key: string}, result: DeckBuildResult) => void results.set(file.key, result),
  };
  const stores = {output: await openOutput(out, {sources: []}), parts: createPartFiles(), cache: null};
  const {ended} = await makeDecks(site.posts, inputs, stores, {
    listener,
    host: {stop: createStop(), browser: keptBrowser},
  });
  await ended;
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

it('what the program itself does wrong with a post is its outcome alone', () => {
  expect([...results].filter(([, {built}]) => !built).map(([key]) => key)).toEqual(['breaks']);
  expect(results.size).toBe(keys.length + 1);
  expect(results.get('breaks')?.report.diagnostics[0]?.message).toBe('a fault of the program');
});

it('all other posts have a deck, and those that failed a warning', () => {
  expect(keys.map(key => results.get(key)?.built)).toEqual(keys.map(() => true));
  expect(
    readdirSync(out)
      .filter(name => name.endsWith('.md'))
      .sort(),
  ).toEqual(keys.map(key => `${key}.md`));
  const told = (key: string) => results.get(key)?.report.diagnostics.filter(({rule}) => rule === 'deck-plain') ?? [];
  expect(told('throws')[0]?.message).toContain('a fault of the program');
  expect(told('hangs')[0]?.hint).toContain('--time-limit');
  for (const key of ['keeps', 'reports']) expect(told(key)[0]?.message).toContain('more processor time');
  expect(told('works')).toEqual([]);
});

it.each(['throws', 'hangs', 'keeps', 'reports'])(
  'the plain deck of a post that %s holds all words, and none that is commented out',
  key => {
    const markdown = readFileSync(join(out, `${key}.md`), 'utf8');
    for (const words of ['## Bread', 'Rye is dark.', 'an item']) expect(markdown).toContain(words);
    expect(markdown).not.toContain('secret');
    const lost = results.get(key)?.report.ledger.filter(row => row.fate === 'dropped' && row.reason === undefined);
    expect(lost).toEqual([]);
  },
);
