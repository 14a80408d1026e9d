import {describe, expect, it} from 'vitest';
import {isHidden} from '../../bench/fuzz/hidden.ts';

const hides = (body: string): boolean => isHidden(body, body.indexOf('word'));

describe('what a mutated post hides', () => {
  it.each([
    'Rye. <!-- word',
    '<script> word',
    '{% if rye %} word',
    '{% if rye %}{% endif %}{% for a in b %} word',
    '{% comment %} {% endif %} word',
    '{% raw %}{% endif %} word',
  ])('%s', body => {
    expect(hides(body)).toBe(true);
  });

  it.each([
    '<!-- rye --> word',
    '<script></script> word',
    '{% if rye %} wheat {% endif %} word',
    '{% raw %} {% if rye %} {% endraw %} word',
    'Rye. {% include a.html %} word',
  ])('not: %s', body => {
    expect(hides(body)).toBe(false);
  });
});
