import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  [
    '{{ site.title }} {{ page.title | upcase }} {{ page.tags | join: "-" }} {{ jekyll.environment }}',
    ['prose 1: Course POST a-b production'],
  ],
  ['{% raw %}{{ x }}{% endraw %}', ['prose 1: {{ x }}']],
  ['{% for t in page.tags %}{{ t | markdownify }}{% endfor %}', ['prose 1: ab']],
])('Liquid runs with the values of the site and of the post: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});

it('takes the marks of lines off what is captured, and off nothing else', () => {
  const captures = (count: number) => '{% capture c %}a\nb{% endcapture %}'.repeat(count);
  expect(read(`${captures(2000)}{% if c == "a\nb" %}same{% endif %}`).text).toContain('same');
});
