import {EditMap} from 'micromark-util-edit-map';
import {describe, expect, it} from 'vitest';
import {quickenEdits} from '../../../src/parse/mdast/edit-map.ts';
import {parseMarkdown} from '../../../src/parse/mdast/markdown.ts';

type Events = Parameters<EditMap['consume']>[0];

const eventsOf = (letters: string): Events => [...letters] as unknown as Events;

describe('edits', () => {
  it.each([
    ['abcdef', [], 'abcdef'],
    ['abcdef', [[6, 0, 'x']], 'abcdefx'],
    ['abcdef', [[0, 2, '']], 'cdef'],
    [
      'abcdef',
      [
        [4, 2, 'xy'],
        [1, 0, 'z'],
      ],
      'azbcdxy',
    ],
    [
      'abcdef',
      [
        [2, 0, 'xyz'],
        [4, 2, ''],
      ],
      'abxyzcd',
    ],
    ['', [[0, 0, 'a']], 'a'],
  ] as const)('%j with each of %j is %j', (letters, edits, text) => {
    quickenEdits();
    const map = new EditMap();
    for (const [at, removed, added] of edits) map.add(at, removed, eventsOf(added));
    const events = eventsOf(letters);
    map.consume(events);
    expect([(events as unknown as string[]).join(''), map.map.length, map.index.size]).toEqual([text, 0, 0]);
  });

  it('are made in short time in lists within quotations', () => {
    expect(parseMarkdown('> - a\n> > 1. b\n'.repeat(1500)).children).toHaveLength(1);
  });
});
