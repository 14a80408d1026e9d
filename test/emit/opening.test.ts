import {describe, expect, it} from 'vitest';
import {capitalizeOpening} from '../../src/emit/opening.ts';

describe('words from within a sentence', () => {
  it('are drawn with a capital, the letter unchanged', () => {
    expect(capitalizeOpening([{type: 'text', value: 'the wall, of stone'}])).toEqual([
      {type: 'html', value: '<span class="cap">'},
      {type: 'text', value: 'the'},
      {type: 'html', value: '</span>'},
      {type: 'text', value: ' wall, of stone'},
    ]);
  });

  it.each(['The wall', 'iPad2 shows', '42 walls', 'x'])('stay as they are where they begin otherwise: %s', value => {
    expect(capitalizeOpening([{type: 'text', value}])).toEqual([{type: 'text', value}]);
  });

  it('stay where a formula opens them', () => {
    const formula = {type: 'inlineMath', value: 'x'} as const;
    expect(capitalizeOpening([formula])).toEqual([formula]);
  });
});
