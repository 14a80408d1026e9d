import {describe, expect, it} from 'vitest';
import {read} from '../../read.ts';

const lines = (body: string) => read(body).text.trimEnd().split('\n');

describe('callouts have a label and no marks', () => {
  it.each([
    ['GitHub', '> [!NOTE]\n> Mind it.', ['prose 2: **Note:** Mind it.']],
    ['Obsidian, with a title', '> [!info]- My title\n> Mind it.', ['prose 2: **My title:** Mind it.']],
    ['MkDocs', '!!! warning "Hot"\n    Mind it.\n\nText', ['prose 2: **Hot:** Mind it.', 'prose 4: Text']],
    ['MkDocs, folded', '??? question\n    Why?', ['prose 2: **Question:** Why?']],
    ['MkDocs, tabs', '=== "C"\n    `x` is it.\n', ['prose 2: **C:** `x` is it.']],
    ['Docusaurus', ':::tip[My tip]\nMind it.\n:::', ['prose 2: **My tip:** Mind it.']],
    ['Quarto', '::: {.callout-note title="Hello"}\nMind it.\n:::', ['prose 2: **Hello:** Mind it.']],
    ['Quarto, titled by a heading', '::: {.callout-tip}\n## Hello\nMind it.\n:::', ['prose 3: **Hello:** Mind it.']],
    ['MyST', '```{note}\nMind it.\n```', ['prose 2: **Note:** Mind it.']],
    ['a class before', '{: .note }\nMind it.', ['prose 2: **Note:** Mind it.']],
    ['a class behind', 'Mind it.\n{: .prompt-tip }', ['prose 1: **Tip:** Mind it.']],
    ['a class with a title', '{: .warning-title }\n> Gap\n>\n> Mind it.', ['prose 4: **Gap:** Mind it.']],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected);
  });

  it('in lists and with blocks of their own', () => {
    expect(lines('!!! note\n    - a\n    - b')).toEqual([
      'prose 1: **Note**',
      'list 2-3',
      '  item 2',
      '    prose 2: a',
      '  item 3',
      '    prose 3: b',
    ]);
    expect(lines('- > [!TIP]\n  > In an item.')).toEqual(['list 1', '  item 1', '    prose 1: **Tip:** In an item.']);
  });

  it('but not where nothing names one', () => {
    expect(lines('> Said she.')).toEqual(['quote 1', '  prose 1: Said she.']);
    expect(lines('Text\n{: .lead }')).toEqual(['prose 1: Text']);
  });
});

describe('divs', () => {
  it('for the speaker are said', () => {
    expect(lines('::: notes\nSay it.\n:::')).toEqual(['directive 2: notes', 'prose 2: Say it.']);
  });

  it('of columns vanish', () => {
    expect(lines(':::: {.columns}\n::: {.column width="50%"}\nLeft\n:::\n::: column\nRight\n:::\n::::')).toEqual([
      'prose 3: Left',
      'prose 6: Right',
    ]);
  });
});
