// Liquid as Jekyll runs it, with lines kept and defects contained.
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

  it('does not touch code, nor what stands raw', () => {
    expect(read('`{{ x }}`\n\n```\n{{ y }}\n```\n\n{% raw %}{{ z }}{% endraw %}').text).toBe(
      'prose 1: `{{ x }}`\ncode 3-5\n  ¦{{ y }}\nprose 7: {{ z }}\n',
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
