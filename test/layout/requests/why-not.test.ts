import {describe, expect, it} from 'vitest';
import {whyNot} from '../../../src/layout/requests/why-not.ts';
import {candidate, textAtom} from '../../support/candidates.ts';

describe('code is not beside its text, since', () => {
  const page = (text: number, lines: number) =>
    candidate([
      textAtom(text / 2, {block: 0}),
      ...Array.from({length: lines}, (_, i) => textAtom(13, {block: 1, path: [i], code: lines})).map(atom => ({
        ...atom,
        set: {...atom.set, side: {height: 26, gap: 0}},
      })),
    ]);

  it('two blocks of code stand on its page', () => {
    const {atoms} = page(200, 4);
    const other = atoms.filter(({block}) => block === 1).map(atom => ({...atom, block: 2}));
    expect(whyNot('code-beside', candidate([...atoms, ...other]))).toBe('2 blocks of code stand on the page');
  });

  it.each([
    [600, 4, 'the text is 78 px taller than the column beside the code'],
    [200, 23, 'the code is 76 px taller than the page'],
    [200, 4, 'the text above it does not end on its page'],
  ])('of %i px of text and %i lines of code %s', (text, lines, why) => {
    expect(whyNot('code-beside', page(text, lines))).toBe(why);
  });
});
