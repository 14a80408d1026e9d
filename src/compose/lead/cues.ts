// What speaks for and against a sentence as the lead of its block: a sentence -> its points.
import {english} from './languages/en.ts';

const patterns = english.cues.map(({any, weight}) => ({pattern: new RegExp(any.join('|'), 'i'), weight}));

/** Points of a sentence by its words; 0 is neutral. */
export function weighSentence(sentence: string): number {
  return patterns.reduce((sum, {pattern, weight}) => (pattern.test(sentence) ? sum + weight : sum), 0);
}

/** Does the sentence only say what an image shows, without a finding? Beside a figure, opening with it is enough. */
export function narratesImage(sentence: string, besideFigure: boolean): boolean {
  const speaksOfIt = english.narration.test(sentence) || (besideFigure && english.imageOpening.test(sentence));
  return speaksOfIt && !english.finding.test(sentence);
}
