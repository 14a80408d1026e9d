// Passes of front ends on lines of 100 000 characters: what costs more than a walk along them does not end in time.
import {expect, test} from 'vitest';
import {families, isFrontEnd} from '../../src/dialects/families.ts';
import {shield} from '../../src/parse/source/code/shield.ts';
import {sourceOf} from '../../src/parse/source/source.ts';
import {endsWithin} from '../support/ends-within.ts';

const length = 100_000;
const time = 375;
const fill = (text: string): string => text.repeat(length / text.length);
const gap = fill(' ');
const lines: Readonly<Record<string, string>> = {
  'a heading with a gap': `@fig-a\n\n# a${gap}b {#x`,
  'a heading whose label has no end': `@fig-a\n\n# a {#${fill('a')}`,
  'a caption with a gap': `@tbl-a\n\n: a${gap}b {#tbl-a`,
  'a figure with a gap': `@fig-a <figcaption>a${gap}b`,
  'a label above a gap': `(a)=\n# a${gap}b\n`,
  'an include without end': `{{#include ${fill('a')}`,
  'an include of lines without end': `{{#include a:${fill('a')}`,
  'a shortcode of strokes': `{{< ${fill('/')}`,
  'a shortcode of letters': `{{< ${fill('a')}`,
  'a line with a gap': `a${gap}b`,
  'a snippet without end': `--8<-- "${fill('a')}`,
  'attributes without end': `[a](b){${gap}`,
  'a directive with a gap': `\`\`\`{note}\na${gap}b\n\`\`\`\n`,
  'figures that open': fill(':::{figure} a\n'),
  'code that opens': fill('{{< highlight a >}}\n'),
  'a block of code with a gap': `<CodeBlock>${gap}}`,
  'a value with a gap': `{{${gap}{`,
  'a footnote with a gap': `{{footnote:${gap}{`,
  'a tab of names': `{{#tab ${fill('name=""')}`,
  'a tag without end': `{{#${fill('a')}`,
  'slashes with a gap': `///${gap}|${gap}\n///`,
  'a component with a gap': `<Plot alt={${gap}a${gap}} />`,
  'settings that open': `\`\`\`{r}\n${fill('opts_chunk$set(')}\n\`\`\`\n`,
  'a quotation with a class that has no end': `> a\n{: .challenge}\n\n> a\n{:${gap}`,
};

test.each(families)('$name: each pass ends soon', async family => {
  const dialect = {...(await family.load()), name: family.name, title: family.title};
  if (!isFrontEnd(dialect)) throw new Error('no passes');
  const context = {site: {}, page: {}, include: () => undefined, link: () => undefined};
  const tell = (): void => undefined;
  const slow = Object.entries(lines).filter(([, text]) => {
    const written = (dialect.written ?? []).map(pass => () => pass(sourceOf(text, 1), context, tell));
    const shielded = shield(sourceOf(text, 1), tell);
    const prose = (dialect.prose ?? []).map(pass => () => pass(shielded, context, tell));
    return ![...written, ...prose].every(work => endsWithin(time, work));
  });
  expect(slow.map(([name]) => name)).toEqual([]);
});
