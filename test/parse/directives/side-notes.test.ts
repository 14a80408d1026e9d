import {expect, it} from 'vitest';
import type {Diagnostic} from '../../../src/model/diagnostic.ts';
import type {Document} from '../../../src/model/document.ts';
import type {SideNote} from '../../../src/model/side-note.ts';
import {parse} from '../../../src/parse/parse.ts';
import {postOf} from '../../support/notes.ts';

const notes = `# Caches

## Why caches

A cache keeps what was *asked for* before.

- First of all
- Second, and last

![a plot](/figures/plot-640x480.png)

## Costs

A cache keeps its price.
`;

function parsed(...side: readonly (Partial<SideNote> & Pick<SideNote, 'asks'>)[]): {
  readonly document: Document;
  readonly told: readonly string[];
} {
  const found: Diagnostic[] = [];
  const all = side.map((one, i) => ({section: [], block: '', line: i + 1, ...one}));
  const post = {...postOf(notes), side: {file: '_slides/W1.yml', notes: all}};
  const context = {site: {}, page: {}, include: () => undefined, link: () => undefined};
  const document = parse(post, context, one => void found.push(one));
  return {
    document,
    told: found.map(({rule, file, line, message, hint}) => `${file}:${line} ${rule}: ${message} | ${hint}`),
  };
}

function directives({entries}: Document): readonly string[] {
  return entries.flatMap(entry => {
    if (entry.kind === 'directive') return [`${entry.scope} ${entry.range.line}: ${entry.name}=${entry.value}`];
    if (entry.kind !== 'list') return [];
    return entry.items.flatMap(({range, directives: own = []}) =>
      own.map(({name, value}) => `item ${range.line}: ${name}=${value}`),
    );
  });
}

it('stand before the section, block, item or figure that they name, as comments would', () => {
  const {document, told} = parsed(
    {section: ['Why caches'], asks: [{name: 'title', value: 'Why?'}]},
    {block: 'a cache keeps what', asks: [{name: 'show', value: 'what was asked for'}]},
    {block: 'Second,', asks: [{name: 'skip'}]},
    {block: 'plot-640x480.png', asks: [{name: 'layout', value: 'full'}]},
    {section: ['Caches', 'Costs'], block: 'A cache', asks: [{name: 'notes'}]},
  );
  expect(told).toEqual([]);
  expect(directives(document)).toEqual([
    'section 3: title=Why?',
    'block 5: show=what was asked for',
    'item 8: skip=',
    'block 10: layout=full',
    'block 14: notes=',
  ]);
});

it('an anchor that leads nowhere is told in the side file, with the nearest', () => {
  const {document, told} = parsed(
    {section: ['Why cashes'], asks: [{name: 'skip'}]},
    {section: ['Costs'], block: 'First of all', asks: [{name: 'skip'}]},
    {block: 'A cache kept what', asks: [{name: 'skip'}]},
  );
  expect(directives(document)).toEqual([]);
  expect(told).toEqual([
    '_slides/W1.yml:1 anchor-stale: There is no section “Why cashes” | The nearest stands on line 3: “Why caches”',
    '_slides/W1.yml:2 anchor-stale: No block in “Costs” begins with “First of all” | ' +
      'The nearest stands on line 7: “First of all”',
    '_slides/W1.yml:3 anchor-stale: No block begins with “A cache kept what” | ' +
      'The nearest stands on line 5: “A cache keeps what was asked for before.”',
  ]);
});

it('what is misspelt, and words that are not the block’s, are told as of a comment', () => {
  const {told} = parsed(
    {block: 'A cache keeps what', asks: [{name: 'skpi'}]},
    {block: 'A cache keeps its', asks: [{name: 'show', value: 'its prize'}]},
  );
  expect(told[0]).toMatch(/^_slides\/W1\.yml:1 directive-unknown: No such slide directive: “skpi” \| Did you mean/);
  expect(told[1]).toMatch(/^_contents\/W01\.md:14 words-missing: “show: its prize” names words that are not/);
});
