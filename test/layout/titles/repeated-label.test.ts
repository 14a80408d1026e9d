import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {dropRepeatedLabel} from '../../../src/layout/titles/repeated-label.ts';
import {wholePage} from '../../../src/layout/page.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import type {Inline} from '../../../src/model/document.ts';
import {item, list, prose, slide} from '../../support/content.ts';

const strong = (value: string): Inline => ({type: 'strong', children: [{type: 'text', value}]});
const text = (value: string): Inline => ({type: 'text', value});
const titled = (block: ContentBlock) => {
  const page = {...wholePage(slide([block])), title: [text('Rye bread')]};
  return dropRepeatedLabel(page).blocks[0]?.block;
};
const said = (...children: readonly Inline[]) => {
  const block = titled({...prose(1, ''), children});
  return block?.kind === 'prose' ? normalizedText(block.children) : null;
};

describe('a label that the title says', () => {
  it('does not open the text again', () => {
    expect(said(strong('Rye bread.'), text(' Loaves keep for days.'))).toBe('Loaves keep for days.');
    expect(said(strong('Rye bread'), text(': Loaves keep for days.'))).toBe('Loaves keep for days.');
  });

  it('does so where it is not bold too', () => {
    expect(said(text('Rye bread: Loaves keep for days.'))).toBe('Loaves keep for days.');
    expect(said(text('Rye bread: loaves keep.'))).toBe('Rye bread: loaves keep.');
    expect(said(text('Rye bread keeps.'))).toBe('Rye bread keeps.');
    const items = (count: number) => Array.from({length: count}, (_, i) => item(i + 3, `Loaf ${i}`));
    const shown = (count: number) => {
      const block = titled(list(1, [item(2, 'Rye bread:', items(count))]));
      return block?.kind === 'list' ? block.items.length : 0;
    };
    expect([shown(2), shown(6)]).toEqual([2, 1]);
  });

  it('stays where the rest begins no sentence, and where it is all there is', () => {
    expect(said(strong('Rye bread'), text(' keeps for days.'))).toBe('Rye bread keeps for days.');
    expect(said(strong('Rye bread.'), text(' It keeps.'))).toBe('Rye bread. It keeps.');
    expect(said(strong('Rye bread'))).toBe('Rye bread');
    expect(said(strong('Wheat bread.'), text(' It is stale by noon.'))).toBe('Wheat bread. It is stale by noon.');
  });

  it('is no lone item above its nested ones, whose words for the presenter stay', () => {
    const note = {id: 2, text: 'Rye bread, as we said.'};
    const parent = {...item(2, ''), children: [strong('Rye bread')], speakerNotes: [note]};
    const block = titled(list(1, [{...parent, items: [item(3, 'keeps'), item(4, 'rises')]}]));
    expect(block?.kind === 'list' && block.items.map(one => normalizedText(one.children))).toEqual(['keeps', 'rises']);
    expect(block?.kind === 'list' && block.items[0]).toMatchObject({covers: [2], speakerNotes: [note]});
    const third = titled(list(1, [{...parent, ordered: true, start: 3, items: [item(3, 'keeps')]}]));
    expect(third).toMatchObject({ordered: true, start: 3});
    const two = titled(list(1, [{...parent, items: [item(3, 'keeps')]}, item(4, 'rises')]));
    expect(two?.kind === 'list' && two.items).toHaveLength(2);
  });
});
