// Formulas in tables: none costs its table, none is lost.
import {expect, it} from 'vitest';
import type {Inline} from '../../../../src/model/document.ts';
import {fitRow} from '../../../../src/compose/blocks/formula/cell-formulas.ts';
import {slidesOf} from '../../../support/notes.ts';

const math = (value: string): Inline => ({type: 'inlineMath', value});
const rye: Inline = {type: 'text', value: 'Rye'};
const matrix = `\\begin{bmatrix} ${Array.from({length: 40}, (_, i) => `a_{${i}}`).join(' & ')} \\end{bmatrix}`;

it('a formula that a cell holds stays as it is', () => {
  expect(fitRow([[rye], [math('a = b')]])).toEqual({cells: [[rye], [math('a = b')]], below: []});
});

it('a wide one is broken before its relations', () => {
  const side = 'alpha + beta + gamma';
  const {cells, below} = fitRow([[rye], [math(`${side} = ${side} = ${side} = ${side}`)]]);
  expect(below).toEqual([]);
  expect(cells[1]?.some(({type}) => type === 'break')).toBe(true);
});

it('one that nothing breaks stands below its table, under the label of its row', () => {
  expect(fitRow([[rye], [math(matrix)]])).toEqual({cells: [[rye], []], below: [{label: [rye], tex: matrix}]});
  const kinds = slidesOf(`# A\n\n| a | b |\n|---|---|\n| Rye | $${matrix}$ |`)
    .filter(({role}) => role === 'content')
    .flatMap(({content}) => content.map(({kind}) => kind));
  expect(kinds).toEqual(['table', 'prose', 'math']);
});
