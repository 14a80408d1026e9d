// Liquid as Jekyll runs it, with lines kept and defects contained.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

describe('liquid', () => {
  it('makes addresses of the site site-relative', () => {
    const {text} = read(
      '![]({{ site.baseurl }}/a.png)\n\nb\n\n![]({{site.baseurl}}a.png)\n\nc\n\n![]({{ "/a.png" | relative_url ' +
        '}})\n\nd\n\n![]({{ "a.png" | absolute_url }})',
    );
    expect(text.match(/<\/a\.png>/g)).toHaveLength(4);
  });

  it('keeps the full address of links', () => {
    expect(read('[a]({{ site.url }}{{ site.baseurl }}/b.pdf)').text).toContain('(https://uni.example/course/b.pdf)');
    expect(read('[a]({% link _posts/2024-01-02-a.md %})').text).toContain('(/a/)');
  });

  it('keeps lines through loops and conditions', () => {
    const {text} = read(
      '{% if page.title %}\nYes\n{% endif %}\n\n{% for tag in page.tags %}\n- {{ tag }}\n{% endfor %}\n\nEnd',
      5,
    );
    expect(text).toBe('prose 6: Yes\nlist 10\n  item 10\n    prose 10: a\n  item 10\n    prose 10: b\nprose 13: End\n');
  });

  it('resolves includes, and uses the parameters of missing ones', () => {
    const {text, diagnostics} = read(
      '{% include figure.html src="a.png" alt="A" caption="Of $x$" %}\n\n{% include nope.html url="b.png" ' +
        'description="B" %}',
    );
    expect(text).toBe('figure 1: </a.png “A”> Of $x$\nfigure 3: </b.png> B\n');
    expect(faults(diagnostics)).toContain('include-missing 3');
  });

  it('keeps the body of unknown tags', () => {
    const {text, diagnostics} = read('{% tabs x %}\nKept\n{% endtabs %}');
    expect(text).toContain('Kept');
    expect(faults(diagnostics)).toContain('liquid-unknown-tag 1');
  });

  it('leaves what fails as it stands, and does the rest', () => {
    const {text, diagnostics} = read(
      '{{ page.title }}\n\n{{ unclosed\n\n{% if %}\n\n{% include broken.html caption="Kept" %}',
    );
    expect(text).toContain('prose 1: Post');
    expect(text).toContain('{{ unclosed');
    expect(text).toContain('{% if %}');
    expect(text).toContain('Kept');
    expect(faults(diagnostics)).toEqual(expect.arrayContaining(['liquid-error 3', 'liquid-error 5', 'liquid-error 7']));
  });

  it('is done in code too, but not in what stands raw', () => {
    const {text, diagnostics} = read(
      '```\nT: ${{ secrets.T }}\nN: {{ page.title }}\n{%k%F{$B}%}\n```\n\n`{{ page.title }}`\n\n' +
        '{% raw %}{{ z }} {% if %}{% endraw %}\n\n```\n{% raw %}\n{{ a }} {% x %}\n{% endraw %}\n```',
    );
    expect(text).toBe(
      'code 1-5\n  ¦T: $\n  ¦N: Post\n  ¦{%k%F{$B}%}\nprose 7: `Post`\nprose 9: {{ z }} {% if %}\n' +
        'code 11-13\n  ¦{{ a }} {% x %}\n',
    );
    const found = faults(diagnostics).filter(one => one.startsWith('liquid'));
    expect(found).toEqual(['liquid-undefined 2', 'liquid-error 4']);
  });

  it('one bad tag costs that tag alone', () => {
    const {text, diagnostics} = read(
      'A {{ page.title | where_exp: "x" }} b\n\nC {{ "open }} d {{ page.title }}\n\n{% if page.title == "Post" %}e' +
        '{% elsif | %}f{% endif %} {% for %}g{% endfor %}\n\n' +
        '{% endif %} h {% if x %} {% include figure.html src="a.png" %}',
    );
    for (const part of [
      'A {{ page.title | where_exp: "x" }} b',
      'C {{ "open }} d Post',
      'e',
      'h {% if x %}',
      '</a.png',
    ])
      expect(text).toContain(part);
    expect(faults(diagnostics).filter(one => one.startsWith('liquid-error'))).toEqual([
      'liquid-error 1',
      'liquid-error 3',
      'liquid-error 5',
      'liquid-error 5',
      'liquid-error 7',
      'liquid-error 7',
    ]);
  });

  it("holds Hugo's shortcodes back, and names each once", () => {
    const {text, diagnostics} = read('A {{< figure src="a" >}} b {{% note %}}c{{% /note %}} d {{< figure src="b" >}}');
    expect(text).toContain('A {{< figure src="a" >}} b {{% note %}}c{{% /note %}} d {{< figure src="b" >}}');
    expect(diagnostics.filter(({rule}) => rule === 'syntax-unknown').map(({message}) => message)).toEqual(
      ['figure', 'note', '/note'].map(name => `Shortcode “${name}” is Hugo's, and is shown as it stands`),
    );
  });

  it('keeps what an include leaves within the quotation or the item that it stands in', () => {
    const {text} = read('> A\n>\n> {% include lines.html %}\n>\n> B\n\n1. C\n   {% include lines.html %}\n2. D');
    expect(text).toBe(
      'quote 1-5\n  prose 1: A\n  figure 3: </x.png> Cap\n  prose 5: B\n' +
        'list 7-9 from 1\n  item 7-8\n    prose 7: C\n    figure 8: </x.png> Cap\n  item 9\n    prose 9: D\n',
    );
  });

  it('ends a loop that is too long, and goes on behind it', () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'x' : `{% for i in (1..100) %}${nested(depth - 1)}{% endfor %}`;
    const {text, diagnostics} = read(
      `{% for i in (1..999999999) %}a{% endfor %}\n\n${nested(5)}\n\nEnd {{ page.title }}`,
    );
    expect(text).toContain('End Post');
    expect(faults(diagnostics).filter(one => one.startsWith('liquid-error'))).toEqual([
      'liquid-error 1',
      'liquid-error 3',
    ]);
  });

  it('knows the site, and the day from outside', () => {
    const {text} = read(
      '{% for post in site.posts %}{{ post.title }} {{ post.url }}, {% endfor %}{{ site.data.people.ada }} ' +
        '{{ "now" | date: "%Y-%m-%d" }} {{ site.time | date: "%Y" }} {{ site.title }} ' +
        '{{ "/a/index.html" | strip_index }}',
    );
    expect(text).toBe('prose 1: One /1/, Two /2/, Lovelace 2024-03-05 2024 Course /a/\n');
  });

  it('includes what stands beside the post', () => {
    const {text, diagnostics} = read('{% include_relative part.md %} {% include_relative ../x.md %}');
    expect(text).toContain('Part of Post');
    expect(faults(diagnostics)).toContain('include-missing 1');
  });

  it('takes blanks away as Liquid does', () => {
    expect(read('A {%- if true -%}\n\n  b\n{%- endif %}\nc').text).toBe('prose 1-5: Ab c\n');
  });

  it('keeps a text that is compared free of its own marks', () => {
    const {text} = read(
      '{% capture a %}\nx\n{% endcapture %}{% assign b = a | strip %}{% if b == "x" %}same{% endif %}',
    );
    expect(text).toContain('same');
  });

  it('never shows what stands between comment marks, wherever that is', () => {
    const word = fc.constantFrom(
      'a ',
      '\n\n',
      '```\n',
      '> ',
      '- ',
      '`',
      '$',
      '{% raw %}',
      '{% endraw %}',
      '{{ x }}',
      '<div>',
      '~~~\n',
    );
    const secret = '{% comment %}s3cret *s3cret*\n\ns3cret{% endcomment %}';
    fc.assert(
      fc.property(fc.array(fc.oneof({weight: 4, arbitrary: word}, fc.constant(secret)), {maxLength: 30}), parts => {
        const outsideRaw = withoutRaw(parts);
        const {document} = read(outsideRaw.join(''));
        expect(JSON.stringify(document)).not.toContain('s3cret');
      }),
      {numRuns: 300},
    );
  });

  it('reads no file', () => {
    const {text, diagnostics} = read(
      "{% render 'package.json' %}{% layout 'package.json' %}{% include ../package.json %}",
    );
    expect(text).not.toContain('lectern');
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

/** Comments within raw text are text: they are taken out of what is tried. */
function withoutRaw(parts: readonly string[]): readonly string[] {
  let isRaw = false;
  return parts.filter((part, i) => {
    if (part === '{% raw %}') isRaw ||= parts.indexOf('{% endraw %}', i) >= 0;
    if (part === '{% endraw %}') isRaw = false;
    return !(isRaw && part.startsWith('{% comment'));
  });
}

it.each(['constructor', '__proto__', 'toString'])('a tag, a variable and a filter named %s cost nothing else', name => {
  const {text} = read(`{% ${name} %}{% assign ${name} = 1 %}{{ page.${name} }}{{ "a" | ${name} }}Kept`);
  expect(text).toContain('Kept');
  expect(({} as Record<string, unknown>).kept).toBeUndefined();
});
