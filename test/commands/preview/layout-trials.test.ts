import {expect, it} from 'vitest';
import {listLarger, type LayoutTrial} from '../../../src/commands/preview/layout-trials.ts';

type Before = Parameters<typeof listLarger>[1];

/** A deck of one slide with a figure of this size at a line. */
function deckOf(html: string, width: number, line: number): Before {
  const figure = {kind: 'figure', block: {range: {line, endLine: line}}, width, height: 100};
  const range = {line: 1, endLine: 1};
  const slide = {id: 'one', title: '', range, html, digest: html, marks: [], notes: ''};
  return {
    view: {key: 'W1', title: '', lang: 'en', style: {faces: [], rules: ''}, slides: [slide]},
    built: {deck: {pages: [{blocks: []}, {blocks: [figure]}]}},
  } as unknown as Before;
}

function trialOf(value: LayoutTrial['value'], deck: Before): LayoutTrial {
  return {value, deck, line: 8, told: [], edit: {name: 'W1.md', before: '', after: ''}} as unknown as LayoutTrial;
}

it('keeps what makes the figure larger, the largest first, and says of the rest what it comes to', () => {
  const trials = [
    trialOf('wide', deckOf('b', 120, 8)),
    trialOf('full', deckOf('c', 150, 8)),
    trialOf('beside', deckOf('d', 50, 8)),
  ];
  const {larger, reasons} = listLarger(trials, deckOf('a', 100, 7), {line: 7, endLine: 7});
  expect(larger.map(({value, scale, slide}) => [value, scale, slide])).toEqual([
    ['full', 1.5, 1],
    ['wide', 1.2, 1],
  ]);
  expect(reasons).toEqual(['With layout=beside it has 50 % of the area that it has now.']);
});

it('passes over what looks as now, or as one before it', () => {
  const trials = [
    trialOf('wide', deckOf('a', 100, 8)),
    trialOf('full', deckOf('b', 120, 8)),
    trialOf('zoom', deckOf('b', 120, 8)),
  ];
  const {larger} = listLarger(trials, deckOf('a', 100, 7), {line: 7, endLine: 7});
  expect(larger.map(({value}) => value)).toEqual(['full']);
});
