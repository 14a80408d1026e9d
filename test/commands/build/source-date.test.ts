import {describe, expect, it} from 'vitest';
import {chooseDate, readSourceDate} from '../../../src/commands/build/source-date.ts';

describe('the date of a deck', () => {
  it('is SOURCE_DATE_EPOCH, else the date of the post, no more than is known', () => {
    expect(chooseDate('2024-03-05', readSourceDate('1700000000'))).toBe('2023-11-14T22:13:20.000Z');
    expect(chooseDate('2024-03-05', readSourceDate(undefined))).toBe('2024-03-05T00:00:00.000Z');
    expect(chooseDate('2024', undefined)).toBe('2024');
    expect(chooseDate(undefined, readSourceDate(''))).toBeUndefined();
  });

  it.each(['yesterday', '-1', '1.5', '999999999999'])('is asked for again where SOURCE_DATE_EPOCH is %s', value => {
    expect(() => readSourceDate(value)).toThrow(/seconds since 1970/);
  });
});
