import {describe, expect, it} from 'vitest';
import type {ListBlock} from '../../src/blocks/types.ts';
import {galleyMarkdown, galleyText} from '../../src/emit/galley.ts';
import {buildGalley} from '../../src/layout/galley/galley.ts';
import {figure, item, list, prose, slide, words} from '../support/content.ts';

describe('the galley as Marp Markdown', () => {
  it('is one section a slide for text, with room for the longest suffix, and loads no figure', () => {
    const loaf = {...figure(2, 'loaf'), caption: words('Cut')};
    const slides = [slide([prose(1, 'words')]), slide([prose(3, 'beside'), loaf], {name: 'B'})];
    const set = buildGalley(slides);
    const markdown = galleyMarkdown(
      galleyText(set, {theme: 'seminar', ratio: '16:9', lang: 'en'}, {footnote: label => label}),
    );
    expect(markdown.split('\n\n---\n\n')).toHaveLength(set.sections.length);
    expect(markdown).toContain('<small>99/99</small>');
    expect(markdown).not.toContain('loaf.png');
    expect(set.index.map(index => index.full)).toEqual([0, expect.any(Number)]);
    expect(set.index[1]?.side).toBeGreaterThanOrEqual(0);
    expect(set.index[0]?.side).toBe(-1);
  });

  it('prints what is set several times each time the same, whichever bullet its neighbours leave it', () => {
    const set = (block: ListBlock) => ({kind: 'block', block, size: ''}) as const;
    const [flour, water] = [set(list(1, [item(2, 'flour')])), set(list(3, [item(4, 'water')]))];
    const galley = {
      sections: [[flour, water], [water], [flour, water]].map(blocks => ({
        role: 'content' as const,
        classes: [],
        title: words('Dough'),
        suffix: '',
        blocks,
        captions: [],
      })),
      index: [],
      headerFooter: [],
    };
    const {sections} = galleyText(galley, {theme: 'seminar', ratio: '16:9', lang: 'en'}, {footnote: label => label});
    expect(sections.map(text => text.split('\n').filter(line => /^[-+]/.test(line)))).toEqual([
      ['- flour', '+ water'],
      ['- water'],
      ['- flour', '+ water'],
    ]);
  });
});
