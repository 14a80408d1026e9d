import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {dropRepeatedLabel} from '../../../src/layout/titles/repeated-label.ts';
import {wholePage} from '../../../src/layout/page.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import type {Inline} from '../../../src/model/document.ts';
import {heading, item, list, prose, slide} from '../../support/content.ts';

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
    const mark: Inline = {type: 'footnoteReference', identifier: '1', label: '1'};
    expect(said(strong('Rye bread:'), mark, text(' Loaves keep.'))).toBe('Rye bread: Loaves keep.');
    expect(said(strong('Rye bread'), text('.'), text(' '), text('Loaves keep.'))).toBe('Loaves keep.');
  });

  it('does so where it is not bold too', () => {
    expect(said(text('Rye bread: Loaves keep for days.'))).toBe('Loaves keep for days.');
    expect(said(text('Rye bread: loaves keep.'))).toBe('Rye bread: loaves keep.');
    expect(said(text('Rye bread keeps.'))).toBe('Rye bread keeps.');
  });

  it('stays where the rest begins no sentence, and where it is all there is', () => {
    expect(said(strong('Rye bread'), text(' keeps for days.'))).toBe('Rye bread keeps for days.');
    expect(said(strong('Rye bread.'), text(' It keeps.'))).toBe('Rye bread. It keeps.');
    expect(said(strong('Rye bread'))).toBe('Rye bread');
    const formula: Inline = {type: 'inlineMath', value: 'x^2'};
    expect(said(strong('Rye bread.'), text(' Loaves weigh '), formula)).toBe('Rye bread. Loaves weigh x^2');
    expect(said(strong('Wheat bread.'), text(' It is stale by noon.'))).toBe('Wheat bread. It is stale by noon.');
  });

  it('opens no lone item, and stays above what is nested in one that is nothing else', () => {
    const parent = {...item(2, ''), children: [strong('Rye bread:'), text(' Loaves keep.')]};
    const shown = (...items: Parameters<typeof list>[1]) => {
      const block = titled(list(1, items));
      return block?.kind === 'list' ? block.items.map(one => normalizedText(one.children)) : [];
    };
    expect(shown(parent)).toEqual(['Loaves keep.']);
    expect(titled({...list(1, [parent]), labelled: true})).not.toHaveProperty('labelled');
    expect(shown({...parent, children: [strong('Rye bread:'), text(' keeps for days')]})).toEqual(['keeps for days']);
    expect(shown(item(2, 'Rye bread: keeps for days'))).toEqual(['keeps for days']);
    expect(shown(parent, item(4, 'Wheat bread'))).toEqual(['Rye bread: Loaves keep.', 'Wheat bread']);
    expect(shown(item(2, 'Rye bread:', [item(3, 'keeps')]))).toEqual(['Rye bread:']);
  });

  it('is cut off a sentence in small letters where a mark parts them', () => {
    expect(said(strong('Rye bread.'), text(' the loaf keeps for days.'))).toBe('the loaf keeps for days.');
    expect(titled({...prose(1, ''), children: [strong('Rye bread.'), text(' the loaf keeps.')]})).toMatchObject({
      opensWithin: true,
    });
    expect(said(strong('Rye bread.'), text(' of rye it is made.'))).toBe('Rye bread. of rye it is made.');
  });

  it('is no heading of the page again', () => {
    const content = [heading(1, 'Bread: Rye bread'), prose(2, 'It keeps.')];
    const page = {...wholePage(slide(content)), title: [text('Rye bread')]};
    expect(dropRepeatedLabel(page)).toMatchObject({promoted: 1, blocks: [{block: {id: 2}}]});
    expect(dropRepeatedLabel({...page, title: [text('Wheat')]}).blocks).toHaveLength(2);
  });

  it('leaves a page that takes no more than it was measured to take', () => {
    const page = {...wholePage(slide([prose(1, 'Rye bread: Loaves keep.')])), title: [text('Rye bread')]};
    expect(dropRepeatedLabel(page).isShortened).toBe(true);
    expect(dropRepeatedLabel({...page, title: [text('Wheat')]})).toEqual({...page, title: [text('Wheat')]});
  });
});
