// Blocks of Markdown and of HTML.
import {describe, expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

describe('lists', () => {
  it('keep the marks of tasks, and lose empty items', () => {
    expect(lines('- [x] a\n- [ ] b\n-\n')).toEqual([
      'list 1-3',
      '  item 1',
      '    prose 1: ☑️ a',
      '  item 2',
      '    prose 2: 🔲 b',
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
      '    prose 1: **A** b',
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
    expect(lines('<details open><summary>Title</summary>Body</details>')).toEqual([
      'prose 1: **Title**',
      'prose 1: Body',
    ]);
  });

  it('that are folded have pages of their own each', () => {
    const folded = (name: string) => `<details><summary>${name}</summary>Body</details>`;
    expect(lines(`Why?\n\n${folded('A')}\n\n${folded('B')}\n\nText`)).toEqual([
      'prose 1: Why?',
      'directive 3: break',
      'prose 3: **A**',
      'prose 3: Body',
      'directive 3: break',
      'prose 5: **B**',
      'prose 5: Body',
      'directive 5: break',
      'prose 7: Text',
    ]);
  });

  it('of reveal.js give what follows "Note:" to the presenter', () => {
    expect(lines('<section>\n\nShown\n\nNote: said\n\nSaid too\n\n</section>')).toEqual([
      'prose 3: Shown',
      'directive 5: notes',
      'prose 5: said',
      'directive 7: notes',
      'prose 7: Said too',
    ]);
    expect(lines('<aside class="notes">Said</aside>')).toEqual(['directive 1: notes', 'prose 1: Said']);
  });

  it('of class mermaid are diagrams', () => {
    expect(lines('<div class="mermaid">\ngraph LR\n  A --> B\n</div>')[0]).toBe('code 1-4 mermaid');
  });
});

describe('what may not stand in a list', () => {
  it('follows it', () => {
    expect(lines('- a\n\n  <!--more-->\n- b\n\nc').map(line => line.trim().split(' ')[0])).toEqual([
      'list',
      'item',
      'prose',
      'item',
      'prose',
      'excerpt',
      'prose',
    ]);
  });
});
