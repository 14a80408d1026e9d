import {expect, it} from 'vitest';
import {OfflineMarp} from '../../../src/render/marp/marp.ts';

const themes = {name: 'plain', css: ['/* @theme plain */ section { width: 1280px; height: 720px }'], warnings: []};

function marksOf(formula: string): number {
  const deck = `---\ntheme: plain\n---\n\n$$\n${formula}\n$$`;
  const {html} = new OfflineMarp({script: false}, themes).render(deck);
  return String(html).split('<span class="row-step" data-marpit-fragment').length - 1;
}

it('a mark for each row stands before a formula that says so', () => {
  expect(marksOf('%steps 2\n\\begin{align*}a&=b\\\\c&=d\\end{align*}')).toBe(2);
  expect(marksOf('%steps 2\n\\small \\begin{aligned}a\\\\c&=d\\end{aligned}')).toBe(2);
});

it('a mark holds the TeX up to its row, without the size that it is set in', () => {
  const deck = '---\ntheme: plain\n---\n\n$$\n%steps 2\n\\small \\begin{aligned}a&<b\\\\&=c\\end{aligned}\n$$';
  const {html} = new OfflineMarp({script: false}, themes).render(deck);
  expect([...String(html).matchAll(/ data-tex="(.*?)"/g)].map(([, tex]) => tex)).toEqual([
    '\\begin{aligned}a&amp;&lt;b\\end{aligned}',
    '\\begin{aligned}a&amp;&lt;b\\\\&amp;=c\\end{aligned}',
  ]);
});

it('none before others, and none where no rows are set', () => {
  expect(marksOf('\\begin{align*}a&=b\\\\c&=d\\end{align*}')).toBe(0);
  expect(marksOf('%steps 2\na = b')).toBe(0);
  expect(marksOf('a = b\n%steps 2\n+ c')).toBe(0);
});
