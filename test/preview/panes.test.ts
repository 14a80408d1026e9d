import {expect, it} from 'vitest';
import type {CoverageRow} from '../../src/checks/coverage.ts';
import {listPaneRows} from '../../src/preview/panes.ts';

const row = (line: number, endLine: number, more: Partial<CoverageRow>): CoverageRow => ({
  ...{line, endLine, kind: 'paragraph', fate: 'slide', slides: [], shownOn: [], shown: ''},
  ...more,
});

it('goes through all of the notes once, each stretch with what became of it', () => {
  const text = '---\ntitle: T\n---\n# A\n\nShown.\nAll.\n\n- one\n  - two\n- three\n\n<!-- gone -->';
  const rows = [
    row(4, 4, {kind: 'heading', slides: [2], shownOn: [2]}),
    row(6, 7, {fate: 'both', slides: [2, 3], shownOn: [2], shown: 'Shown.'}),
    row(9, 10, {kind: 'item', slides: [3], shownOn: [3]}),
    row(10, 10, {kind: 'item', fate: 'notes', slides: [3]}),
    row(11, 11, {kind: 'item', slides: [3], shownOn: [3]}),
    row(13, 13, {kind: 'comment', fate: 'dropped', reason: 'a comment'}),
  ];
  expect(listPaneRows(text, rows).map(({line, endLine, fate, slide}) => [line, endLine, fate, slide])).toEqual([
    [1, 3, '', -1],
    [4, 4, 'title 2', 1],
    [6, 7, 'slide 2, rest said', 1],
    [9, 9, 'slide 3', 2],
    [10, 10, 'said 3', 2],
    [11, 11, 'slide 3', 2],
    [13, 13, 'left out: a comment', -1],
  ]);
});

it('is all of the text where nothing is known of it', () => {
  expect(listPaneRows('a\nb', [])).toEqual([
    {line: 1, endLine: 2, text: 'a\nb', fate: '', slide: -1, shown: '', kind: '', actions: []},
  ]);
});
