// The heading or label in whose scope a page begins.
import {describe, expect, it} from 'vitest';
import type {ContentBlock} from '../../../src/blocks/types.ts';
import {createScopes} from '../../../src/layout/titles/scope.ts';
import type {Inline} from '../../../src/model/document.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {figure, heading, item, list, prose, words} from '../../support/content.ts';

const strong = (value: string): Inline => ({type: 'strong', children: [...words(value)] as []});
const labelled = (id: number, label: string, rest: string, lead = false) => ({
  ...prose(id, ''),
  children: [strong(label), ...words(rest)],
  lead,
});
const scopeOf = (content: readonly ContentBlock[], id: number) => {
  const found = createScopes(content)(id, 48);
  return found && normalizedText(found);
};
const items = (id: number) => list(id, [item(id + 1, 'flour'), item(id + 2, 'water')]);

describe('a page begins in the scope of', () => {
  it('the heading that it stands under', () => {
    expect(scopeOf([heading(1, 'Rye bread'), prose(2, 'It keeps.'), prose(3, 'It rises.')], 3)).toBe('Rye bread');
  });

  it('the label that opens the paragraph above its list', () => {
    expect(scopeOf([heading(1, 'Bread'), labelled(2, 'Rye bread.', ' It is made of:', true), items(3)], 3)).toBe(
      'Rye bread',
    );
    const good = labelled(1, 'Rye bread.', ' It is good.');
    expect(scopeOf([good, prose(2, 'It is made of:'), items(3)], 3)).toBe('Rye bread');
    expect(scopeOf([good, prose(2, 'It keeps.'), items(3)], 3)).toBeNull();
  });

  it('the label below a figure that shows what it tells of, and nothing above it', () => {
    const good = labelled(1, 'Rye bread.', ' It is good.');
    const below = labelled(3, 'Wheat bread.', ' It is light.');
    expect(scopeOf([good, {...figure(2, 'wheat'), about: [3]}, below], 2)).toBe('Wheat bread');
    expect(scopeOf([good, {...figure(2, 'rye'), about: [1, 3]}, below], 2)).toBe('Rye bread');
  });

  it('no heading or label of a labelled or folded block that has ended', () => {
    const held = [
      {...heading(1, 'Hint'), callout: 'tip'},
      {...prose(2, 'Add water.'), callout: 'tip'},
    ];
    expect(scopeOf(held, 2)).toBe('Hint');
    expect(scopeOf([...held, prose(3, 'It rises.')], 3)).toBeNull();
    expect(scopeOf([heading(9, 'Bread'), ...held, prose(3, 'It rises.')], 3)).toBe('Bread');
    expect(scopeOf([{...heading(1, 'Answer'), folded: 4}, prose(2, 'It rises.')], 2)).toBeNull();
    expect(scopeOf([...held, prose(3, 'It rises.'), {...prose(4, 'Mind it.'), callout: 'tip'}], 4)).toBeNull();
  });

  it('the label above it, where several of a slide open so', () => {
    const slide = [
      labelled(1, 'Rye bread', ' (dark). It rises.'),
      prose(2, 'Then it rests.'),
      labelled(3, 'Wheat.', ' It rises.'),
    ];
    expect(scopeOf([...slide, prose(4, 'It rests too.')], 4)).toBe('Wheat');
    expect(scopeOf(slide, 2)).toBe('Rye bread');
  });

  it('the short line above its list', () => {
    expect(scopeOf([prose(1, 'Rye v. Wheat'), items(2), prose(5, 'Barley v. Oat'), items(6)], 6)).toBe('Barley v. Oat');
    expect(scopeOf([prose(1, 'We bake.'), items(2)], 2)).toBeNull();
  });

  it('what the lead-in calls its list, and no label above a lead-in that opens another matter', () => {
    const kinds = prose(1, 'There are several kinds of flour:');
    expect(scopeOf([kinds, items(2)], 2)).toBe('several kinds of flour');
    const wide = [labelled(7, 'Rye.', ' It rises.'), labelled(8, 'Oat.', ' It is flat.'), kinds, items(2)];
    expect(scopeOf([...wide, prose(9, 'It rests.')], 9)).toBeNull();
    expect(scopeOf([...wide, prose(9, 'It rests.')], 1)).toBeNull();
  });

  it('nothing, where the page begins with a heading', () => {
    expect(scopeOf([heading(1, 'Rye bread'), prose(2, 'It keeps.'), heading(3, 'Wheat')], 3)).toBeNull();
  });

  it('nothing, where a paragraph is nobody’s detail', () => {
    expect(scopeOf([labelled(1, 'Aside.', ' It rests.'), prose(2, 'It rises.')], 2)).toBeNull();
    expect(scopeOf([labelled(1, 'Aside.', ' It rests.'), figure(2, 'a')], 2)).toBeNull();
  });
});
