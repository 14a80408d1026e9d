import {describe, expect, it} from 'vitest';
import {galleyMarkdown, galleyText} from '../../src/emit/galley.ts';
import {buildGalley} from '../../src/layout/galley/galley.ts';
import {figure, prose, slide, words} from '../support/content.ts';

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
});
