// What is bundled in the place of packages does what they do.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import {expect, it} from 'vitest';
import lean from '../../build/instead/wink-eng-lite-web-model.mjs';

const text = `The baker doesn't knead a sourdough of 72 % water by hand: she folds it, every 30 min., and lets it rest.
Zymology-minded bakers (e.g. Ann-Kathrin of Graz) say "It's alive!" about $x_i$ and never weighed their levain twice.`;

it('the model of English gives the same tokens and parts of speech', () => {
  const read = (one: typeof model): readonly unknown[] => {
    const nlp = winkNLP(one, ['sbd', 'pos']);
    const tokens = nlp.readDoc(text).tokens();
    return [tokens.out(), tokens.out(nlp.its.pos)];
  };
  expect(read(lean)).toEqual(read(model));
});
