// Rules on the seam of two runs: what is left out is an aside, and both sides read as one sentence.
import type {Weighed} from '../features/types.ts';
import {english} from '../languages/en.ts';
import type {Veto} from './types.ts';

/** Words that open an aside that a sentence is whole without. */
const asides = new RegExp(
  '^(?:which|who|whose|where|while|because|since|although|though|as|like|such|including|e.g|' +
    'i\\.e|for|especially|particularly|namely|using|by|via|in|when|if|rather|instead|unlike|compared|based|given|due)$',
);
/** Verbs that follow a subject in the singular, and in the plural. */
const singular = /^(?:is|has|was|does)$/;
const plural = /^(?:are|have|were|do)$/;

/** The rules on its seam. */
export const seamVetoes: readonly Veto[] = [
  {
    name: 'no aside',
    forbids: weighed => {
      const {candidate} = weighed;
      const seam = findSeam(weighed);
      if (seam === undefined || candidate.gap === 'bracket') return false;
      if (!asides.test(seam.left.bare)) return true;
      return candidate.gap === 'clause' && !/^(?:which|who|whose|where|such|including|using)$/.test(seam.left.bare);
    },
  },
  {
    name: 'seam inside a clause',
    forbids: weighed => {
      const {candidate} = weighed;
      const seam = findSeam(weighed);
      if (seam === undefined || candidate.gap === 'bracket') return false;
      const isJoined = /^(?:VERB|AUX|ADP|PART|ADV)$/.test(seam.afterTag);
      return !isJoined || english.danglers.has(seam.before.bare) || /^(?:that|which|who|where)$/.test(seam.after.bare);
    },
  },
  {
    name: 'seam inside an enumeration',
    forbids: weighed => {
      const seam = findSeam(weighed);
      if (seam === undefined || weighed.candidate.gap === 'bracket') return false;
      const rest = weighed.block.text.slice(seam.after.from, seam.after.from + 200);
      return /ing$/.test(seam.after.bare) || /^(?:[^,.;:()]{1,50},\s){1,6}(?:and|or)\s/.test(rest);
    },
  },
  {
    name: 'bracket that the sentence needs',
    forbids: weighed => {
      const seam = findSeam(weighed);
      if (seam === undefined || weighed.candidate.gap !== 'bracket') return false;
      return (
        /[,;:]$/.test(seam.closing) || /^(?:of|in|by|from|to|with|and|or|the|a|an|is|are|see)$/.test(seam.before.bare)
      );
    },
  },
  {
    name: 'seam without agreement',
    forbids: weighed => {
      const seam = findSeam(weighed);
      if (seam === undefined || seam.beforeTag !== 'NOUN') return false;
      const isPlural = /[^s]s$/.test(seam.before.bare);
      return isPlural ? singular.test(seam.after.bare) && !seam.hasOf : plural.test(seam.after.bare) && !seam.hasOf;
    },
  },
];

function findSeam({block, marks, candidate}: Weighed) {
  const [first, second] = candidate.runs;
  if (candidate.gap === 'none' || first === undefined || second === undefined) return undefined;
  const {words} = block;
  const [before, left, after] = [words[first.to - 1], words[first.to], words[second.from]];
  if (before === undefined || left === undefined || after === undefined) return undefined;
  const hasOf = words.slice(first.from, first.to).some(({bare}) => /^(?:of|in|for|with|and|,)$/.test(bare));
  return {
    before,
    left,
    after,
    hasOf,
    closing: words[second.from - 1]?.raw ?? '',
    beforeTag: marks.tags[first.to - 1] ?? 'X',
    afterTag: marks.tags[second.from] ?? 'X',
  };
}
