import {describe, expect, it} from 'vitest';
import {writeHeads, writeScriptRules} from '../../../src/handout/script/page-rules.ts';
import type {ScriptHeading} from '../../../src/script/script.ts';

const heading = (id: string, level = 1): ScriptHeading => ({id, title: id.toUpperCase(), level, slides: []});

describe('writeHeads', () => {
  const heads = (headings: readonly ScriptHeading[], pages: Readonly<Record<string, number>>, count: number): string =>
    /symbols: ([^;]*);/.exec(writeHeads(headings, pages, count))?.[1] ?? '';

  it('names the first section that begins on a page, else the one that goes on', () => {
    const pages = {a: 1, b: 3, c: 3};
    expect(heads([heading('a'), heading('b'), heading('c')], pages, 5)).toBe('"A" "A" "B" "C" "C"');
  });

  it('passes over levels below the third, and what stands on no page', () => {
    expect(heads([heading('a'), heading('b', 4), heading('c')], {a: 1, b: 2}, 2)).toBe('"A" "A"');
  });

  it('names nothing before the first section', () => {
    expect(heads([heading('a')], {a: 2}, 2)).toBe('"" "A"');
  });
});

describe('writeScriptRules', () => {
  it('has lecture and course where lines begin: at the left, or at the right', () => {
    const [left, right] = [false, true].map(isRightToLeft => writeScriptRules('letter', 'T', 'C', {isRightToLeft}));
    expect(left).toMatch(/margin: 21mm 19\.9mm 19mm 14mm;/);
    expect(left).toMatch(/@top-left \{ padding-left: 8mm; content: "T";/);
    expect(left).toMatch(/@bottom-right \{ content: counter\(page\);/);
    expect(right).toMatch(/margin: 21mm 14mm 19mm 19\.9mm;/);
    expect(right).toMatch(/@top-right \{ padding-right: 8mm; content: "T";/);
    expect(right).toMatch(/@bottom-left \{ content: counter\(page\);/);
  });
});
