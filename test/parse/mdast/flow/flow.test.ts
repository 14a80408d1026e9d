// Blocks of Markdown and of HTML.
import {describe, expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

describe('lists', () => {
  it('keep the marks of tasks, and lose empty items', () => {
    expect(lines('- [x] a\n- [ ] b\n-\n')).toEqual([
      'list 1-3',
      '  item 1',
      '    prose 1: [x] a',
      '  item 2',
      '    prose 2: [ ] b',
    ]);
  });

  it('of HTML need no end of an item', () => {
    expect(lines('<ol start="3"><li>a<li>b</ol>')).toEqual([
      'list 1 from 3',
      '  item 1',
      '    prose 1: a',
      '  item 1',
      '    prose 1: b',
    ]);
  });

  it('of terms have one item a term', () => {
    expect(lines('<dl><dt>A</dt><dd>b</dd><dd>c</dd></dl>')).toEqual([
      'list 1',
      '  item 1',
      '    prose 1: **A**',
      '    prose 1: b',
      '    prose 1: c',
    ]);
  });
});

describe('elements', () => {
  it('that only group vanish', () => {
    expect(lines('<section><div>a</div></section>')).toEqual(['prose 1: a']);
  });

  it('that are never closed swallow nothing', () => {
    const {text, diagnostics} = read('<table class="x">\n\n# Heading\n\nText');
    expect(text).toBe('heading 3 h1 #heading: Heading\nprose 5: Text\n');
    expect(faults(diagnostics)).toEqual(['tag-unclosed 1']);
  });

  it('of summaries are strong', () => {
    expect(lines('<details><summary>Title</summary>Body</details>')).toEqual(['prose 1: **Title**', 'prose 1: Body']);
  });
});

describe('what may not stand in a list', () => {
  it('follows it', () => {
    expect(lines('- a\n\n  <!-- slide: break -->\n- b\n\nc').map(line => line.trim().split(' ')[0])).toEqual([
      'list',
      'item',
      'prose',
      'item',
      'prose',
      'directive',
      'prose',
    ]);
  });
});
