import {describe, expect, it} from 'vitest';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import {readPageRequests} from '../../src/timing/page-requests.ts';
import {deckOf} from '../support/deck-of.ts';

/** What is said of the pages of `notes`, by the words that they are called. */
function read(notes: string) {
  const {document, pages, sources} = deckOf(notes);
  const told: Diagnostic[] = [];
  const {plan, budgets} = readPageRequests(document, pages, {file: 'a.md', report: one => void told.push(one)});
  const titled = (i: number) => sources[i]?.title ?? '';
  return {
    plan: Object.fromEntries(plan.flatMap((one, i) => (one === '' ? [] : [[titled(i), one]]))),
    budgets: budgets.map(({minutes, pages: own}) => [minutes, own.map(titled)]),
    told: told.map(({rule, line}) => `${rule} ${line}`),
  };
}

const filler = Array.from({length: 90}, (_, i) => `loaf${i}`).join(' ');
const section = (title: string, before = '') =>
  `${before}## ${title}\n\n- ${filler.slice(0, 150)}\n- ${filler.slice(0, 150)}\n`;
const parts = (before: string) => `${section('Rye')}\n${before}\n${section('Wheat')}\n${section('Spelt')}`;

describe.each(['must', 'optional', 'appendix'] as const)('%s', name => {
  it('is said of a section, of all its pages and of no other', () => {
    expect(read(parts(`<!-- slide: ${name} -->`)).plan).toEqual({Wheat: name});
  });

  it('holds for the sections in it, unless they are told otherwise', () => {
    const other = name === 'must' ? 'appendix' : 'must';
    const inner = `### Crust\n\n${filler}.\n\n<!-- slide: ${other} -->\n\n### Crumb\n\n${filler}.`;
    const notes = `<!-- slide: ${name} -->\n\n## Rye\n\n${inner}\n\n## Oats\n\n${filler}.`;
    expect(read(notes).plan).toEqual({Crust: name, Crumb: other});
  });

  it('is said of a block, of the page that shows it', () => {
    const wheat = `## Wheat\n\n<!-- slide: ${name} -->\n\n- one\n- two`;
    const notes = `## Rye\n\n${filler}.\n\n${wheat}\n\n## Spelt\n\n${filler}.`;
    expect(read(notes).plan).toEqual({Wheat: name});
  });

  it('is said of an item, of the page that shows it', () => {
    const notes = `## Rye\n\n- one\n- <!-- slide: ${name} -->two\n\n## Wheat\n\n- three\n- four\n`;
    expect(Object.values(read(notes).plan)).toEqual([name]);
  });

  it('is told where no slide shows what it is said of', () => {
    expect(read(`## Rye\n\n${filler}.\n\n<!-- slide: ${name} skip -->\n\nNobody sees this.\n`)).toMatchObject({
      plan: {},
      told: ['directive-idle 5'],
    });
  });
});

describe('minutes', () => {
  it('are shared by the pages of a section', () => {
    expect(read(parts('<!-- slide: minutes=3 -->')).budgets).toEqual([[3, ['Wheat']]]);
  });

  it('are those of the page of a block', () => {
    expect(read('## Rye\n\n<!-- slide: minutes=2.5 -->\n\n- one\n- two\n').budgets).toEqual([[2.5, ['Rye']]]);
  });

  it('are told where no slide shows what they are said of', () => {
    expect(read('## Rye\n\nShown.\n\n<!-- slide: minutes=3 skip -->\n\nNot shown.\n').told).toEqual([
      'directive-idle 5',
    ]);
  });
});
