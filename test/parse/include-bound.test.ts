import {expect, test} from 'vitest';
import {dialect as mdbook} from '../../src/dialects/mdbook/mdbook.ts';
import {dialect as mkdocs} from '../../src/dialects/mkdocs/mkdocs.ts';
import {dialect as myst} from '../../src/dialects/myst/myst.ts';
import {dialect as quarto} from '../../src/dialects/quarto/quarto.ts';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import {maxIncluded, withBoundedIncludes} from '../../src/parse/include-bound.ts';
import {documentText} from '../dialects/document-text.ts';

const none = {site: {}, page: {}, include: () => undefined, link: () => undefined};

test('files are given up to the bound of all of them, and counted anew for the next parse', () => {
  const context = {...none, includeRelative: () => 'a'.repeat(maxIncluded / 2)};
  const one = withBoundedIncludes(context);
  expect([1, 2, 3, 4].map(() => one.includeRelative?.('a') !== undefined)).toEqual([true, true, false, false]);
  expect(withBoundedIncludes(context).includeRelative?.('a')).toBeDefined();
});

test.each([
  ['mdbook', mdbook, '{{#include a}}'],
  ['mkdocs', mkdocs, '--8<-- "a"'],
  ['myst', myst, '```{include} a\n```'],
  ['quarto', quarto, '{{< include a >}}'],
] as const)('%s tells each include that is beyond it', (_, dialect, line) => {
  const told: Diagnostic[] = [];
  let asked = 0;
  // One file of a few words, then one that is too long: it is told, and so is what follows.
  const includeRelative = () => (++asked === 1 ? 'Few words.' : 'a'.repeat(maxIncluded));
  const text = documentText(dialect, `${line}\n\n${line}\n\n${line}\n`, {includeRelative}, told);
  expect(text).toContain('Few words.');
  expect(told.filter(({rule}) => rule === 'include-missing')).toHaveLength(2);
});
