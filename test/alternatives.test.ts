import {expect, it} from 'vitest';
import {weakAlternatives} from '../src/alternatives.ts';
import type {Page} from '../src/model/page.ts';
import type {FigurePiece} from '../src/model/slide.ts';

function page(...figures: readonly (readonly [line: number, from: FigurePiece['altFrom']])[]): Page {
  const blocks = figures.map(([line, altFrom]) => {
    const piece: FigurePiece = {kind: 'figure', id: line, place: {line, endLine: line}, spoken: [], src: '', file: '', width: 1, height: 1, alt: 'x', altFrom, caption: [], href: '', about: []};
    return {kind: 'figure', piece, width: 1, height: 1} as const;
  });
  return {number: 1, role: 'content', heading: 1, layout: 'stack', used: 0, look: [], title: [], name: 'x', part: {index: 1, of: 1}, trail: [], level: 1, place: {line: 1, endLine: 1}, blocks, spoken: []};
}

it('says once, with lines, which figures are described by a heading or a file name only', () => {
  const found = weakAlternatives([page([12, 'heading'], [20, 'author']), page([30, 'file'])], 'w.md');
  expect(found).toMatchObject([{rule: 'figure-alt', severity: 'warning', line: 12, file: 'w.md', message: expect.stringMatching(/^2 figures have .*\(line 12, 30\)$/)}]);
});

it('is silent where every figure has words of its own', () => {
  expect(weakAlternatives([page([12, 'author'], [13, 'caption'], [14, 'text'])], 'w.md')).toEqual([]);
});
