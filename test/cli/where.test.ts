import {describe, expect, it} from 'vitest';
import {readSpot, whereText} from '../../src/cli/where.ts';

describe('readSpot', () => {
  it('reads a slide, or a line', () => {
    expect(readSpot('W13', '12')).toEqual({lecture: 'W13', slide: 12});
    expect(readSpot('W13', '#12')).toEqual({lecture: 'W13', slide: 12});
    expect(readSpot('_contents/W13.md:70', undefined)).toEqual({lecture: '_contents/W13.md', line: 70});
    expect(readSpot('C:/notes/W13.md#L70', undefined)).toEqual({lecture: 'C:/notes/W13.md', line: 70});
  });

  it('says what is missing', () => {
    expect(() => readSpot('W13', undefined)).toThrow('name a slide (lectern where W13 12) or a line');
    expect(() => readSpot('W13', 'x')).toThrow('"x" is no number of a slide');
  });
});

describe('whereText', () => {
  it('gives file and lines first, and what is on the slide below', () => {
    const about = {key: 'W13', post: 'a/W13.md', isStale: false};
    const slide = {number: 3, id: 'x/y', title: 'Y', seconds: 20, appendix: false, line: 7, endLine: 9};
    const blocks = [
      {kind: 'paragraph', line: 7, endLine: 9, shownOn: [3], inNotesOf: [3, 4]},
      {kind: 'comment', line: 9, endLine: 9, shownOn: [], inNotesOf: [], reason: 'comment'},
    ];
    expect(whereText([{...about, slides: [slide], blocks}])).toBe(
      'a/W13.md:7-9  slide 3: Y  W13.html#x/y\n' +
        '  lines 7-9, paragraph: on slide 3, said with slides 3, 4\n' +
        '  line 9, comment: left out: comment\n',
    );
    expect(whereText([{...about, slides: [], blocks: []}])).toBe('W13: on no slide\n');
  });
});
