import {expect, it} from 'vitest';
import {prescan} from '../../../../src/parse/source/liquid/prescan.ts';
import {listPlaceholders, restore} from '../../../../src/parse/source/placeholder.ts';
import {sourceOf} from '../../../../src/parse/source/source.ts';

function scanned(text: string) {
  const placeholders = listPlaceholders([]);
  const told: string[] = [];
  const source = prescan(sourceOf(text, 1), placeholders, rule => told.push(rule));
  return {text: source.text, written: restore(source.text, placeholders.all), told};
}

it.each([
  ['{% comment %}a {% if %} {% 50% %}{% endcomment %}b', '{% comment %}{% endcomment %}b'],
  ['{% comment %}a{% comment %}b{% endcomment %}c{% endcomment %}d', '{% comment %}{% endcomment %}d'],
  ['{% raw %}{% if {{ x{% endraw %}', '{% raw %}{% if {{ x{% endraw %}'],
  ['{% if x %}a{% else %}b{% endif %}', '{% if x %}a{% else %}b{% endif %}'],
])('%j is left to Liquid as %j', (text, left) => {
  expect(scanned(text)).toEqual({text: left, written: left, told: []});
});

it.each([
  ['a {{ b', ['liquid-error']],
  ['{% if x %}{% for a in b %}{% endif %}', ['liquid-error']],
  ['{% endif %} {% else %}', ['liquid-error', 'liquid-error']],
  ['{% comment %} a', ['liquid-error']],
  ['{{ "a }}', ['liquid-error']],
  ['{{< a >}} {{< a >}} {{% b %}}', ['syntax-unknown', 'syntax-unknown']],
  ['```\n{% x %}\n```', ['liquid-error']],
])('%j stands for itself', (text, told) => {
  const {text: left, ...rest} = scanned(text);
  expect(left).not.toBe(text);
  expect(rest).toEqual({written: text, told});
});

it('is done soon on many openings', () => {
  for (const text of ['{{', '{% if x %}', '{% comment %}', '{% raw %}', '{% endif %}', '{{ "'])
    expect(scanned(text.repeat(5000)).written.length).toBeGreaterThan(0);
});

it('takes a tag by a name that objects have for what it is', () => {
  expect(scanned('{% constructor %}{% __proto__ %}{% if x %}{% toString %}{% endif %}').told).toEqual([]);
});

it('is done soon on a shortcode of blanks that is never closed', () => {
  const text = `{{< ${' '.repeat(3900)}/`;
  expect(scanned(text.repeat(20)).told).toHaveLength(20);
});
