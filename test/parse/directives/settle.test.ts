// Of what a directive is said, and what is told of those that do nothing.
import {describe, expect, it} from 'vitest';
import type {Block, Directive} from '../../../src/model/document.ts';
import {settleDirectives} from '../../../src/parse/directives/settle.ts';
import {read} from '../read.ts';

const short = ({name, scope}: Directive) => `${name} ${scope ?? ''}`;
const inside = (block: Block): readonly string[] => [
  ...(block.directives ?? []).map(short),
  ...(block.kind === 'list'
    ? block.items.flatMap(({directives = [], blocks}) => [...directives.map(short), ...blocks.flatMap(inside)])
    : []),
];

function scopes(notes: string) {
  const {document, diagnostics} = read(notes);
  const all = document.entries.flatMap(entry => {
    if (entry.kind === 'directive') return [short(entry)];
    return 'directives' in entry || entry.kind === 'list' ? inside(entry as Block) : [];
  });
  const told = diagnostics.filter(({rule}) => rule.startsWith('directive') || rule === 'words-missing');
  return {all, told: told.map(({rule, line, column}) => `${rule} ${line}:${column ?? ''}`)};
}

describe('a directive is said', () => {
  it.each([
    ['of the section below', '# A\n\na\n\n<!-- slide: keep -->\n## B\n\nb', 'keep section'],
    ['of the section whose heading it ends', '# A\n\na\n\n## B <!-- slide: keep -->\n\nb', 'keep section'],
    ['of the block below', '# A\n\na\n\n<!-- slide: keep -->\n\nb', 'keep block'],
    ['of the block that it begins', '# A\n\na\n\n<!-- slide: keep --> b', 'keep block'],
    ['of the block that it ends', '# A\n\na\n\nb c. <!-- slide: keep -->', 'keep block'],
    ['of the sentence after it, which it parts from the one before', '# A\n\na. <!-- slide: keep --> B.', 'keep block'],
    ['of a list, before its first item', '# A\n\na\n\n<!-- slide: keep -->\n- b\n- c', 'keep block'],
    ['of the item below', '# A\n\n- b\n<!-- slide: keep -->\n- c', 'keep item'],
    ['of the item below, between loose items', '# A\n\n1. b\n\n<!-- slide: keep -->\n2. c', 'keep item'],
    ['of the item that it begins', '# A\n\n- b\n- <!-- slide: keep --> c', 'keep item'],
    ['of the item that it ends', '# A\n\n- b\n- c <!-- slide: keep -->\n- d', 'keep item'],
    ['of the item within which it stands below', '# A\n\n- b\n- c\n  <!-- slide: keep -->\n\nd', 'keep item'],
    ['of a nested item', '# A\n\n- b\n  - c\n  <!-- slide: keep -->\n  - d', 'keep item'],
    ['of an item in HTML', '# A\n\n<ul><li>b</li><li><!-- slide: keep -->c</li></ul>', 'keep item'],
    ['of a quotation', '# A\n\na\n\n> <!-- slide: keep -->\n> b', 'keep block'],
    ['of the post', '<!-- slide: layout=text -->\n\n# A\n\na', 'layout post'],
    ['of what it touches, at the top', '<!-- slide: layout=text -->\n# A\n\na', 'layout section'],
    ['of what follows, at the top, where it is never of a post', '<!-- slide: keep -->\n\n# A\n\na', 'keep section'],
  ])('%s', (_, notes, scope) => {
    expect(scopes(notes)).toEqual({all: [scope], told: []});
  });

  it('stands before its item whatever the other items are', () => {
    const {document} = read('- b\n<!-- slide: keep -->\n- c\n- d');
    expect(document.entries.map(({kind}) => kind)).toEqual(['list']);
  });
});

it.each([
  ['within a sentence', '# A\n\na <!-- slide: keep --> b', 'directive-misplaced 3:15'],
  ['within a sentence, on a line of its own', '# A\n\na and\n<!-- slide: keep -->\nb', 'directive-misplaced 4:13'],
  ['before nothing', '# A\n\na\n\n<!-- slide: keep -->', 'directive-idle 5:13'],
  ['in a table', '# A\n\n| a | b |\n|---|---|\n| <!-- slide: keep --> c | d |', 'directive-misplaced 5:15'],
  ['in a footnote', '# A\n\na[^1]\n\n[^1]: b <!-- slide: keep -->', 'directive-misplaced 5:21'],
  ['with words that are not there', '# A\n\n<!-- slide: show="c" -->\n\na b', 'words-missing 3:13'],
])('one does nothing %s, and leaves the text whole', (_, notes, told) => {
  expect(scopes(notes)).toEqual({all: [], told: [told]});
});

it('a sentence with a directive in it is one paragraph', () => {
  expect(read('a <!-- slide: keep --> b').text).toMatch(/^prose 1: a b\n/);
  expect(read('a and\n<!-- slide: keep -->\nb').text).toMatch(/^prose 1-3: a and b\n/);
});

it('leaves directives alone that the deck adds itself', () => {
  const entries = [{kind: 'directive', id: 1, range: {line: 1, endLine: 1}, name: 'break', value: ''}] as const;
  expect(settleDirectives(entries, () => undefined)).toEqual(entries);
});
