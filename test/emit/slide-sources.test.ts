import {describe, expect, it} from 'vitest';
import {deckOf} from '../support/deck-of.ts';

const notes = `# Bread

## Dough

Flour and water.

- Salt
  - of the sea
- Yeast

![Loaf](loaf-640x480.png)`;

describe('the sources of a slide', () => {
  const {sources} = deckOf(notes);
  const dough = sources.find(({id}) => id.endsWith('dough'));

  it('are the lines from its heading to the end of its last block', () => {
    expect(dough?.range).toEqual({line: 3, endLine: 11});
  });

  it('are those of each block, and of each item of a list', () => {
    expect(dough?.blocks).toEqual([
      {range: {line: 5, endLine: 5}, items: []},
      {
        range: {line: 7, endLine: 9},
        items: [
          {line: 7, endLine: 8},
          {line: 8, endLine: 8},
          {line: 9, endLine: 9},
        ],
      },
      {range: {line: 11, endLine: 11}, items: []},
    ]);
  });

  it('are none for what the deck itself adds', () => {
    const {sources: two} = deckOf('# A\n\nText.\n\n# B\n\nText.\n\n# C\n\nText.');
    const agenda = two.find(({id}) => id === 'agenda');
    expect(agenda?.blocks.every(block => block === null) ?? true).toBe(true);
    expect(two[0]).toMatchObject({id: 'title', number: 1, range: {line: 1, endLine: 1}});
  });
});
