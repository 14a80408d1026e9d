// What its author has set in bold or italics, found again for a text that is plain.
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {findStress} from '../../bench/words/stress.ts';

describe('stress of a judged block', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stress-'));
  writeFileSync(
    join(folder, 'post.md'),
    ['# Walls', '', 'Walls **keep the frost** away,', 'and [*store* heat](a.html).', '', 'Not **here**.'].join('\n'),
  );
  const text = 'Walls keep the frost away, and store heat.';

  it('is found in the notes', () => {
    const spans = findStress({post: 'post.md', line: 3, text}, ['/none', folder]);
    expect(spans.map(({from, to}) => text.slice(from, to))).toEqual(['keep the frost', 'store']);
    expect(spans.map(({isBold}) => isBold)).toEqual([true, false]);
  });

  it('is none where the notes say something else, or are not there', () => {
    expect(findStress({post: 'post.md', line: 6, text}, [folder])).toEqual([]);
    expect(findStress({post: 'other.md', line: 3, text}, [folder])).toEqual([]);
  });
});
