// Front ends on text that is made to be slow, or broken: they end soon, and throw nothing.
import {describe, expect, it} from 'vitest';
import {families, isFrontEnd} from '../../src/dialects/families.ts';
import {parse} from '../../src/parse/parse.ts';
import {endsWithin} from '../support/ends-within.ts';
import {postOf} from '../support/notes.ts';

/** So often that what grows with the square of it takes longer than the time it has. */
const often = 500;
const time = 625;
/**
 * How much oftener an image stands there, which becomes five paragraphs: its time grows with the square of that, so
 * that what grows with the square of the text takes no less of it, and what grows with the text half of it.
 */
const more = 2;
const fill = (text: string, count = often): string => text.repeat(count);
const images = 'images alone';
const hostile: Readonly<Record<string, string>> = {
  'divs that open': fill('::: {.callout-note}\n'),
  'directives that open': fill('```{note}\n'),
  'brackets that open': fill('[a]{.b '),
  'spans in spans': `${fill('[')}x${fill(']{.a}')}`,
  'images without end': fill('![a](b'),
  [images]: fill('![a](b.png)\n\n', more * often),
  'shortcodes that open': fill('{{< tab "a" >}}\n'),
  'shortcodes without end': fill('{{< a="'),
  'embeds without end': fill('![[a'),
  'comments without end': fill('%% a\n\n'),
  'percent signs': fill('%'),
  'equals signs': fill('==a '),
  'tags of components': fill('<Tab a={b '),
  'imports without end': fill('import {a\n'),
  exports: fill('export const a = 1\n'),
  labels: fill('(a)=\n'),
  'labels of equations': fill('$$ a $$ (b)\n'),
  dollars: fill('$$ a {#eq-b}\n'),
  citations: fill('[@a; '),
  references: fill('@fig-a '),
  includes: fill('{{#include a}}\n'),
  callouts: fill('> [!note] a\n'),
  keys: fill('++a'),
  braces: fill('{%'),
  'links in brackets': `See [${fill('[1](p1), ', 40)}] here.`,
  'links in an image': `![${fill('[1](p1), ', 40)}] here.`,
  'links in a class': `.a[${fill('[1](p1), ', 40)} here.`,
};

describe.each(families)('$name', family => {
  it('ends soon', async () => {
    const dialect = {...(await family.load()), name: family.name, title: family.title};
    if (!isFrontEnd(dialect)) throw new Error('no passes');
    const context = {site: {}, page: {output: 'xaringan'}, include: () => undefined, link: () => undefined};
    const slow = Object.entries(hostile).filter(([name, body]) => {
      const site = {...context, frontEnds: [dialect], withoutLiquid: true};
      return !endsWithin(name === images ? more ** 2 * time : time, () => parse(postOf(body), site, () => undefined));
    });
    expect(slow.map(([name]) => name)).toEqual([]);
  });
});
