import {describe, expect, it} from 'vitest';
import type {Inline} from '../../../src/model/document.ts';
import {promoteName, promoteToTitle} from '../../../src/layout/titles/promoted.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {heading, item, list, prose} from '../../support/content.ts';

const characters = 48;

/** The title that a block makes; null for none. */
function titleOf(block: Parameters<typeof promoteToTitle>[0], max = characters): string | null {
  const title = promoteToTitle(block, max);
  return title && normalizedText(title);
}

const of = (...children: readonly Inline[]) => ({...prose(1, ''), children});
const text = (value: string): Inline => ({type: 'text', value});

describe('a page is titled by the block that it begins with', () => {
  it('which is a heading, a question, a short lead-in or a sentence of a line', () => {
    expect(titleOf(heading(1, 'The crumb of rye'))).toBe('The crumb of rye');
    expect(titleOf(prose(1, 'Why does dough rise?'))).toBe('Why does dough rise?');
    expect(titleOf(prose(1, 'Kinds of flour:'))).toBe('Kinds of flour');
    expect(titleOf(prose(1, 'Rye keeps for a week.'))).toBe('Rye keeps for a week');
  });

  it('with its emphasis, without its final mark', () => {
    const children = [{type: 'strong', children: [text('Rye')]}, text(' keeps for a week.')] as readonly Inline[];
    expect(promoteToTitle(of(...children), characters)).toEqual([children[0], text(' keeps for a week')]);
  });

  it('where that stands on one line', () => {
    expect(titleOf(prose(1, 'Rye keeps for a week.'), 21)).toBe('Rye keeps for a week');
    expect(titleOf(prose(1, 'Rye keeps for a week.'), 20)).toBeNull();
    expect(titleOf(heading(1, 'The crumb of rye'), 15)).toBeNull();
  });
});

describe('no title is', () => {
  it('a list, nor words without a final mark', () => {
    expect(titleOf(list(1, [item(2, 'Rye.')]))).toBeNull();
    expect(titleOf(prose(1, 'rye and wheat'))).toBeNull();
    expect(titleOf(prose(1, ''))).toBeNull();
  });

  it('what points back, or says no thing by its first word', () => {
    expect(titleOf(prose(1, 'This keeps for a week.'))).toBeNull();
    expect(titleOf(prose(1, 'However, rye keeps.'))).toBeNull();
    expect(titleOf(prose(1, 'We bake rye in a tin.'))).toBeNull();
  });

  it('a lead-in that is long, or names nothing by its end', () => {
    expect(titleOf(prose(1, 'Rye is baked in a tin of iron:'))).toBeNull();
    expect(titleOf(prose(1, 'Kinds of flour are:'))).toBeNull();
    expect(titleOf(prose(1, 'See the following:'))).toBeNull();
  });

  it('one with a formula, a footnote, an address or a forced line', () => {
    expect(titleOf(of(text('The share is '), {type: 'inlineMath', value: 'a'}, text('.')))).toBeNull();
    expect(titleOf(of(text('Rye keeps'), {type: 'footnoteReference', identifier: 'a'}, text('.')))).toBeNull();
    expect(titleOf(prose(1, 'Rye is at https://rye.example.'))).toBeNull();
    expect(titleOf(of(text('Rye'), {type: 'break'}, text('keeps.')))).toBeNull();
    expect(titleOf(of({type: 'inlineCode', value: 'bake?'}))).toBeNull();
  });

  it('a run of a longer paragraph, whose rest is in the speaker notes', () => {
    expect(titleOf(prose(1, 'Rye keeps for a week.', 'Rye keeps for a week. Wheat dries.'))).toBeNull();
  });
});

it('a short line above its list makes the title, with its link', () => {
  const children: readonly Inline[] = [{type: 'link', url: 'a', children: [{type: 'text', value: 'Rye v. Wheat'}]}];
  const name = {...prose(1, ''), children};
  expect(promoteName(name, list(2, [item(3, 'it fell')]), characters)).toBe(children);
  expect(promoteName(name, prose(2, 'It fell.'), characters)).toBeNull();
  expect(promoteName(prose(1, 'It fell.'), list(2, [item(3, 'it fell')]), characters)).toBeNull();
});
