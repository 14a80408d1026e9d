import {expect, it} from 'vitest';
import {compareViews} from '../../src/preview/tried.ts';
import type {DeckView} from '../../src/preview/view.ts';

function viewOf(...slides: readonly string[]): DeckView {
  return {
    ...{key: 'W1', title: 'T', lang: 'en', style: {faces: [], rules: ''}},
    slides: slides.map(text => {
      const [id = '', html = '', notes = ''] = text.split('|');
      return {id, title: id, range: {line: 1, endLine: 1}, html, digest: html, marks: [], notes};
    }),
  };
}

it('shows a slide that changes, as it is and as it would be', () => {
  expect(compareViews(viewOf('a|1', 'b|2', 'c|3'), viewOf('a|1', 'b|x', 'c|3'), 1)).toEqual({
    before: [1],
    after: [1],
    saysOtherwise: false,
  });
});

it('shows both slides that one becomes, and the one that two become', () => {
  expect(compareViews(viewOf('a|1', 'b|23'), viewOf('a|1', 'b|2', 'b2|3'), 1)).toMatchObject({
    before: [1],
    after: [1, 2],
  });
  expect(compareViews(viewOf('a|1', 'b|2', 'c|3'), viewOf('a|1', 'b|23'), 2)).toMatchObject({
    before: [1, 2],
    after: [1],
  });
});

it('shows the nearest of many', () => {
  const before = viewOf('a|1', 'b|2', 'c|3', 'd|4');
  expect(compareViews(before, viewOf('a|5', 'b|6', 'c|7', 'd|8'), 3)).toMatchObject({before: [2, 3], after: [2, 3]});
});

it('shows what lies far before it last, such as an agenda', () => {
  const before = viewOf('a|1', 'b|2', 'c|3', 'd|4');
  expect(compareViews(before, viewOf('a|5', 'b|2', 'c|3', 'd|8'), 3)).toMatchObject({before: [3, 0], after: [3, 0]});
});

it('knows where only the words of the presenter change', () => {
  expect(compareViews(viewOf('a|1|x'), viewOf('a|1|y'), 0)).toEqual({before: [], after: [], saysOtherwise: true});
});
