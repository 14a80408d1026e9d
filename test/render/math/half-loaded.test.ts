// Modules that a limit of time would stop while they load.
import {createRequire} from 'node:module';
import {expect, it} from 'vitest';
import {loadMermaid} from '../../../src/render/diagrams/mermaid.ts';
import {createMathJax} from '../../../src/render/math/mathjax.ts';
import {runWithin, TimeLimitError} from '../../../src/time-limit.ts';

it('MathJax draws after a load that was stopped', () => {
  const draw = createMathJax();
  expect(() => runWithin(60, () => draw('x', true))).toThrow(TimeLimitError);
  expect(draw('x', true)).toContain('<svg class="drawn"');
});

it('the drawer of diagrams is loaded before a limit is set, where there are any', () => {
  const {cache} = createRequire(import.meta.url);
  const isLoaded = () => Object.keys(cache).some(path => path.includes('beautiful-mermaid'));
  loadMermaid('A mermaid.\n\n```text\ngraph TD\n```');
  expect(isLoaded()).toBe(false);
  loadMermaid('# Graphs\n\n> - ~~~~ mermaid\n>   graph TD');
  expect(isLoaded()).toBe(true);
});
