// Shapes of posts that are hard on a parser or a packer: name -> text of so many bytes.

/** Text of about `size` UTF-8 bytes. */
export type Shape = (size: number) => string;

/** `unit` again and again; a function is given the number of the repetition. */
function repeat(unit: string | ((i: number) => string)): Shape {
  return size => {
    const parts: string[] = [];
    for (let [i, length] = [0, 0]; length < size; i++) {
      const part = typeof unit === 'string' ? unit : unit(i);
      parts.push(part);
      length += Buffer.byteLength(part);
    }
    return parts.join('');
  };
}

/** `head` once, then `unit` again and again. */
function after(head: string, unit: string | ((i: number) => string)): Shape {
  return size => head + repeat(unit)(size);
}

/** `open` for half of the size, then `close` as often. */
function nested(open: string, close: string, inside = 'x'): Shape {
  return size => {
    const count = Math.ceil(size / (open.length + close.length));
    return open.repeat(count) + inside + close.repeat(count);
  };
}

/** `count` levels of lists, then again, until `size` is reached. */
function levels(marker: (i: number) => string, step: number, count: number): Shape {
  return repeat(i => `${' '.repeat(step * (i % count))}${marker(i)} level ${i}\n`);
}

/** All shapes by name. */
export const shapes: Readonly<Record<string, Shape>> = {
  // Emphasis and other delimiters
  stars: repeat('*a_ '),
  stars2: repeat('**a *b '),
  stars3: repeat('*'),
  stars4: repeat('*a **b ***c '),
  'stars words': repeat('*word* **more** '),
  delim: repeat('a**b'),
  delim2: repeat('*a_b~c '),
  delim3: repeat('_a*__b**'),
  under: repeat('_a __b '),
  'under words': repeat('snake_case_name '),
  tilde: repeat('~~a ~b '),
  'tilde run': repeat('~'),
  ticks: repeat('`a``b'),
  'ticks run': repeat(i => `${'`'.repeat((i % 50) + 1)} `),
  dollar: repeat('$a '),
  dollar2: repeat('$$a $b '),
  'dollar run': repeat('$'),
  parens: repeat('(a '),
  quotes: repeat('"a '),
  quotes2: repeat(`"a' `),
  caps: repeat('Aa. '),
  ands: repeat('a & b &amp; '),
  entities: repeat('&#x41;&nbsp;&copy;'),
  // Brackets and links
  lbrack: repeat('['),
  rbrack: repeat(']'),
  brackets: repeat('[a]'),
  'brackets nest': nested('[', ']'),
  links: repeat('[a](b) '),
  'links open': repeat('[a](b '),
  'links nest': nested('[', '](b)'),
  images: repeat('![a](b.png) '),
  'images nest': nested('![', '](b)'),
  'images lines': repeat(i => `![a](b${i}.png)\n\n`),
  autolinks: repeat('http://a.b/c '),
  'autolinks run': repeat('www.a'),
  emails: repeat('a@b.c '),
  'ref defs': repeat(i => `[r${i}]: http://example.org/${i}\n`),
  'ref uses': size => `${repeat(i => `[r${i}][] `)(size / 2)}\n\n${repeat(i => `[r${i}]: /u${i}\n`)(size / 2)}`,
  'toc links': repeat(i => `- [Section ${i}](#section-${i})\n`),
  // Quotes and lists
  quote: repeat('> '),
  'quote lines': repeat('> a\n'),
  'quote nest': repeat(i => `${'>'.repeat(i % 200)} a\n`),
  'quotes deep': repeat(i => `${'> '.repeat((i % 12) + 1)}a\n\n`),
  mixquote: repeat('> - a\n> > 1. b\n'),
  'mixquote nest': repeat(i => `${'> - '.repeat((i % 20) + 1)}a\n`),
  'list nest': levels(() => '-', 2, 300),
  'list nest num': levels(i => `${(i % 9) + 1}.`, 3, 100),
  'list nest 1line': repeat('- '),
  'list nest 1line num': repeat('1. '),
  'list long': repeat(i => `- item ${i}\n`),
  'list loose': repeat(i => `- item ${i}\n\n`),
  'list num': repeat(i => `${i}. item\n`),
  'list lines': repeat('- a\n  b\n'),
  'list tasks': repeat(i => `- [ ] task ${i}\n`),
  'list sentences': repeat(i => `- The number ${i} is told in a sentence that says a little more than its number.\n`),
  'def list': repeat(i => `Term ${i}\n: What it means\n\n`),
  dl2: repeat(i => `Term ${i}\n:   one\n:   two\n`),
  'dl html': repeat(i => `<dl><dt>Term ${i}</dt><dd>meaning</dd></dl>\n`),
  'colons head': repeat(': a\n'),
  'colons run': repeat(':'),
  // HTML
  'div nest': nested('<div>', '</div>'),
  'div lines': repeat('<div>\n\na\n\n'),
  'div open': repeat('<div>'),
  'div closed': repeat('</div>'),
  'div flat': repeat('<div>a</div>\n'),
  'b nest': nested('<b>', '</b>'),
  'b open': repeat('<b>a '),
  'span attrs': repeat('<span class="a" style="color: red" data-x=\'y\'>a</span> '),
  attrs: size => `<div ${repeat('a="b" ')(size)}>x</div>`,
  'attr long': size => `<div class="${repeat('a')(size)}">x</div>`,
  li: repeat('<li>a\n'),
  'li ul': repeat('<ul><li>a</li>'),
  'li nest': nested('<ul><li>', '</li></ul>'),
  pre: repeat('<pre>a</pre>\n'),
  'pre open': repeat('<pre>a\n'),
  'table td': after('<table><tr>', '<td>a'),
  'table tr': after('<table>', '<tr><td>a</td><td>b</td></tr>\n'),
  'table nest': nested('<table><tr><td>', '</td></tr></table>'),
  colspan: after('<table>', '<tr><td colspan="9999">a</td></tr>'),
  lt: repeat('<'),
  lt2: repeat('<a '),
  lt3: repeat('a < b '),
  comments: repeat('<!-- a -->\n\n'),
  'comment open': repeat('<!-- a '),
  directives: repeat('<!-- slide: break -->\n\na\n\n'),
  'directives bad': repeat('<!-- slide: nonsense -->\n\na\n\n'),
  details: repeat('<details><summary>a</summary>\n\nb\n\n</details>\n\n'),
  'details open': repeat('<details><summary>a\n'),
  figures: repeat('<figure><img src="a.png"><figcaption>b</figcaption></figure>\n\n'),
  captions: repeat(i => `![a](b${i}.png)\n*Figure ${i}: a caption*\n\n`),
  svg: repeat('<svg><path d="M0 0"/></svg>\n\n'),
  // Code
  'fence many': repeat('```\na\n```\n\n'),
  'fence unclosed many': repeat(i => `${'`'.repeat((i % 60) + 3)}\na\n`),
  'fence in quote': repeat('> ```\n> a\n> ```\n\n'),
  'fence long': after('```python\n', i => `x${i} = ${i}\n`),
  'fence line': after('```\n', 'x'),
  'fence kinds': repeat('~~~\na\n```\nb\n'),
  indented: repeat('    a\n\n'),
  tabs: repeat('\ta\n'),
  'tabs run': repeat('\t'),
  'tabs words': repeat('a\t'),
  // Tables
  'table long': after('| a | b |\n|---|---|\n', '| a | b |\n'),
  'table wide': size => {
    const row = repeat('| a ')(size / 3);
    return `${row}|\n${row.replaceAll('a', '--')}|\n${row}|`;
  },
  'table many': repeat('| a | b |\n|---|---|\n| c | d |\n\n'),
  'table cell': size => `| a | b |\n|---|---|\n| ${repeat('word ')(size)} | b |`,
  pipes: repeat('|'),
  'pipes lines': repeat('a | b\n'),
  // Headings and rules
  heads: repeat(i => `# Heading ${i}\n\n`),
  'heads deep': repeat(i => `${'#'.repeat((i % 6) + 1)} Heading ${i}\n\na\n\n`),
  'head long': size => `# ${repeat('word ')(size)}\n\na`,
  setext: repeat('a\n===\n\n'),
  'setext long': size => `${repeat('a\n')(size)}===\n`,
  rules: repeat('---\n\n'),
  toc: repeat('* TOC\n{:toc}\n\n# A\n\n'),
  anchors: repeat('# Same\n\na\n\n'),
  // Footnotes, abbreviations, attributes
  'foot many': size => `${repeat(i => `a[^${i}] `)(size / 2)}\n\n${repeat(i => `[^${i}]: note ${i}\n`)(size / 2)}`,
  'foot defs': repeat(i => `[^${i}]: note\n`),
  'foot same': after('[^1]: note\n\n', 'a[^1] '),
  'foot nest': repeat(i => `[^${i}]: note[^${i + 1}]\n`),
  abbr: size => `${repeat(i => `*[A${i}]: b\n`)(size / 2)}\n\n${repeat(i => `A${i} `)(size / 2)}`,
  ial: repeat('a\n{: .b #c}\n\n'),
  'ial run': repeat('{: '),
  braces: repeat('{'),
  // Liquid
  'liquid open': repeat('{{ '),
  'liquid tag': repeat('{% '),
  'liquid tag2': repeat('{% if a %}'),
  'liquid faults': repeat('{% nonsense %}\n'),
  'liquid endif': repeat('{% endif %}'),
  'liquid values': repeat('{{ page.title }} '),
  'liquid comment': repeat('{% comment %}a{% endcomment %}\n'),
  'liquid comment open': repeat('{% comment %}a\n'),
  'liquid raw': repeat('{% raw %}a{% endraw %}\n'),
  'liquid highlight': repeat('{% highlight c %}\na\n{% endhighlight %}\n\n'),
  // Formulas
  'tex inline': repeat('$x_i$ and '),
  'tex display': repeat('$$x_i$$\n\n'),
  'tex esc': repeat('\\( a \\) '),
  'tex esc2': repeat('\\( a '),
  'tex brack': repeat('\\[ a '),
  'tex env': repeat('\\begin{equation}\nx\n\\end{equation}\n\n'),
  'tex env open': repeat('\\begin{align}\nx\n'),
  'tex long': size => `$$${repeat('x + ')(size)}x$$`,
  'tex nest': size => `$$${nested('{', '}')(size)}$$`,
  'tex rows': size => `$$\\begin{aligned}${repeat('a &= b \\\\\n')(size)}\\end{aligned}$$`,
  backslashes: repeat('\\'),
  'backslash lines': repeat('a\\\\\n'),
  // Letters and text
  cjk: repeat('\u8bcd\u8bed'),
  cjk2: repeat('\u8bcd\u8bed\u3002'),
  'cjk lines': repeat('\u8bcd\u8bed\uff0c\u8fd9\u662f\u4e00\u53e5\u8bdd\u3002\n\n'),
  nbsp: repeat('a\u00a0'),
  zwj: repeat('\u200d'),
  marks: repeat('e\u0301'),
  emoji: repeat('\u{1F680}'),
  rtl: repeat('\u0645\u0631\u062d\u0628\u0627 '),
  letter: repeat('a'),
  word: repeat('word '),
  lines: repeat('word\n'),
  paragraphs: repeat('A short paragraph.\n\n'),
  sentences: repeat('This sentence has some seven words. '),
  'sentences paragraphs': repeat(i => `${'This sentence has some seven words. '.repeat(12)}So ${i}.\n\n`),
  dots: repeat('. '),
  blank: repeat(' \n'),
  'blank run': repeat(' '),
  private: repeat('\ue000\ue001'),
  mix: repeat('# A\n\n- b **c**\n  - d `e`\n\n> f\n\n| g | h |\n|---|---|\n| i | j |\n\n$$k$$\n\n'),
  mix2: repeat('<div>**a** [b](c) $d$ <b>e</b></div>\n\n- f[^1]\n\n'),
};
