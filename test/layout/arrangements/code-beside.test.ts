import {describe, expect, it} from 'vitest';
import {arrange} from '../../../src/layout/arrangements/arrange.ts';
import {arrangeBeside} from '../../../src/layout/arrangements/beside.ts';
import {arrangeCodeBeside, hasCodeBeside} from '../../../src/layout/arrangements/code-beside.ts';
import type {Atom} from '../../../src/layout/atoms/atom.ts';
import {candidate, figureAtom, textAtom} from '../../support/candidates.ts';
import {code, item, list, prose, slide} from '../../support/content.ts';

/** Code of so many lines, each of 30 px on the whole width and of 26 px beside its text. */
function codeAtoms(lines: number, block = 1): readonly Atom[] {
  return Array.from({length: lines}, (_, i) => {
    const [one] = [textAtom(30, {block, path: [i], words: 0, line: 'bake()', code: lines})];
    return {...one, set: {...one.set, side: {height: 26, gap: 0}, full: {height: 30, gap: 0}}};
  });
}

const items = (count: number, height: number) =>
  Array.from({length: count}, (_, i) => textAtom(height, {block: 0, path: [i], words: 12}));
const asked = {requestedLayout: 'code-beside'} as const;

describe('code', () => {
  it('stands beside its list where both fit no page below each other', () => {
    const page = candidate([...items(4, 50), ...codeAtoms(12)]);
    expect(arrange(page)).toMatchObject({layout: 'code-beside', used: 4 * 100 + 3 * 20, over: 0});
  });

  it('stands below it where the page holds both', () => {
    expect(arrange(candidate([...items(3, 50), ...codeAtoms(6)])).layout).toBe('stack');
    expect(arrange(candidate([...items(3, 50), ...codeAtoms(6)], asked)).layout).toBe('code-beside');
  });

  it('stands beside a paragraph only where its author wants it', () => {
    const page = [textAtom(100, {block: 0}), ...codeAtoms(14)];
    expect(arrangeCodeBeside(candidate(page))).toBeNull();
    expect(arrangeCodeBeside(candidate(page, asked))).toMatchObject({used: 200, over: 0});
  });

  it('of which a page shows a part stands beside text only where its author wants it', () => {
    const page = [...items(2, 50), ...codeAtoms(12).slice(0, 8)];
    expect(arrangeCodeBeside(candidate(page))).toBeNull();
    expect(arrangeCodeBeside(candidate(page, asked))).not.toBeNull();
  });

  it('or text that is taller than its column runs over', () => {
    expect(arrangeCodeBeside(candidate([...items(2, 50), ...codeAtoms(22)]))?.over).toBe(22 * 26 - 522);
    expect(arrangeCodeBeside(candidate([...items(6, 50), ...codeAtoms(4)]))?.over).toBe(6 * 100 + 5 * 20 - 522);
  });

  it('does not stand beside text with a figure, with other code, or where it or its text cannot be set so', () => {
    const page = [...items(2, 50), ...codeAtoms(6)];
    const without = (at: number) =>
      page.map((atom, i) => (i === at ? {...atom, set: {...atom.set, side: null}} : atom));
    expect(arrangeCodeBeside(candidate([...page, figureAtom(800, 600)], asked))).toBeNull();
    expect(arrangeCodeBeside(candidate([...page, ...codeAtoms(3, 2)], asked))).toBeNull();
    expect(arrangeCodeBeside(candidate(without(1), asked))).toBeNull();
    expect(arrangeCodeBeside(candidate(without(3), asked))).toBeNull();
    expect(arrangeCodeBeside(candidate(codeAtoms(6), asked))).toBeNull();
  });

  it('is no text beside a figure', () => {
    const page = [figureAtom(400, 600), textAtom(100, {block: 0})];
    expect(arrangeBeside(candidate(page))).not.toBeNull();
    expect(arrangeBeside(candidate([...page, ...codeAtoms(3, 2)]))).toBeNull();
  });
});

describe('a slide is set in columns for its code', () => {
  const short = code(1, 'bake()\neat()');
  const long = code(1, `bake(${'rye, '.repeat(12)})`);
  const bullets = list(2, [item(3, 'Rye')]);

  it('of short lines with a list', () => {
    expect(hasCodeBeside(slide([bullets, short]))).toBe(true);
    expect(hasCodeBeside(slide([bullets, long]))).toBe(false);
    expect(hasCodeBeside(slide([prose(2, 'Rye'), short]))).toBe(false);
  });

  it('of any that its author wants there', () => {
    const page = {directives: [], layout: 'code-beside'} as const;
    expect(hasCodeBeside(slide([prose(2, 'Rye'), {...long, page}]))).toBe(true);
    expect(hasCodeBeside({...slide([prose(2, 'Rye'), long]), requestedLayout: 'code-beside'})).toBe(true);
    expect(hasCodeBeside({...slide([prose(2, 'Rye')]), requestedLayout: 'code-beside'})).toBe(false);
  });
});
