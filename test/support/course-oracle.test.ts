import {expect, it} from 'vitest';
import {readSlides, readSource} from './course-oracle.ts';

it('the words of a source are those that a reader would count', () => {
  const source = [
    '---\ntitle: T\n---',
    '# One *two* [three](https://x.org)',
    '{: .no_toc }',
    '- [One](#one)',
    '1. four <b>five</b> <!-- no --> https://y.org',
    '![alt]({{ site.baseurl }}/a/fig.svg){: width="9" } <img src="{{site.baseurl}}/b/raw.png" alt="no">',
    '```python\nsix\n```',
    'Note: seven $x_1$ {% link a.md %}',
    '$$\n\\begin{aligned}\na &= b \\\\\nc\n\\end{aligned}\n$$',
  ].join('\n');
  expect(readSource(source)).toEqual({
    words: ['one', 'two', 'three', 'four', 'five', 'six', 'seven'],
    formulas: ['a&=b', 'c', 'x_1'],
    figures: ['fig', 'raw'],
  });
});

it('the words of a slide are those on it, then those of its notes; header, footer and formulas apart', () => {
  const formula = '<span class="katex"><annotation>x + y</annotation><span>xy</span></span>';
  const html =
    `<svg><foreignObject><section class="content beside"><header>no</header><h2>One <small>1/2</small></h2>` +
    `<p>t<strong>wo</strong> ${formula}</p><footer>no</footer></section></foreignObject></svg>` +
    '<svg><foreignObject><section class="title"><h1>Three</h1></section></foreignObject></svg>' +
    '<div class="bespoke-marp-note" data-index="0"><p>four</p></div><script>no()</script>';
  expect(readSlides(html)).toEqual([
    {
      classes: ['content', 'beside'],
      title: 'One  1/2',
      words: ['one', '1', '2', 'two', 'four'],
      text: 'One1/2twox+yfour',
    },
    {classes: ['title'], title: 'Three', words: ['three'], text: 'Three'},
  ]);
});
