// What KaTeX refuses, drawn by MathJax.
import {expect, it} from 'vitest';
import {createMathJax} from '../../../src/render/math/mathjax.ts';

const raw = String.raw;
const draw = createMathJax();

it('draws what KaTeX lacks, as KaTeX nests it', () => {
  const drawn = draw(raw`\enclose{circle}{x < y}`, true) ?? '';
  expect(drawn).toMatch(/^<span class="katex-display"><span class="katex">.*<svg class="drawn".*<\/svg>/s);
  expect(drawn).toContain('x &lt; y}</annotation>');
});

it('refuses what it does not know', () => {
  expect(draw(raw`\nope`, false)).toBeUndefined();
  expect(draw(raw`\frac{1`, false)).toBeUndefined();
});

it.each([
  raw`\mmlToken{mi}[href="javascript:alert(1)"]{x}`,
  raw`\mmlToken{mi}[style="background:url(https://a.example/b)"]{x}`,
  raw`\bbox[background:url(https://a.example/b)]{x}`,
  raw`\color{url(https://a.example/b)}{x}`,
  raw`\unicode[url(https://a.example/b)]{x41}`,
  raw`\href{https://a.example}{x}`,
  raw`\require{html}\href{javascript:a}{x}`,
])('leads nowhere: %s', tex => {
  expect(draw(tex, true)).toBeUndefined();
});

it('ends what would not end, and keeps nothing of one formula for the next', () => {
  expect(draw(raw`\def\a{\a\a}\a`, true)).toBeUndefined();
  expect(draw(raw`\def\b{x}\b`, true)).toBeDefined();
  expect(draw(raw`\b`, true)).toBeUndefined();
});
