import {expect, it} from 'vitest';
import {findFirstTitle} from '../../../src/site/front-matter/first-title.ts';

it.each([
  ['# Rain {#rain .wide}', 'Rain'],
  ["# Rain { #top data-toc-label='R' }", 'Rain'],
  ['# Rain {-}', 'Rain'],
  ['# {index}`Rain <single: Rain>`', 'Rain'],
  ['# {octicon}`cloud` Rain', 'Rain'],
  ['# The [small]{.tiny} *rain*', 'The small rain'],
  ['# (PART) Rain', 'Rain'],
  ['# :material-cloud: Rain', 'Rain'],
  ['# The set {a, b}', 'The set {a, b}'],
])('%s', (body, title) => {
  expect(findFirstTitle(body)).toBe(title);
});
