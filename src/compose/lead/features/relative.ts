// Features of a candidate's sentence beside the other sentences of its block.
import type {AddFeature, Weighed} from './types.ts';

/** What speaks against a sentence that could lead. */
const flaws =
  /: (?:opens with a (?:pronoun|connective)|announces|narrates|asks|announcement|homework|opens: (?:side|note))$/;
/** Cues of which the first and the only sentence are told apart. */
const tellings = ['definition', 'result', 'weight', 'contrast', 'number', 'study', 'example', 'we', 'image', 'stress'];

/** Which of the sentences without flaw it is, and whether it is the first or only one with a cue. */
export function addRelative({block, marks, candidate}: Weighed, add: AddFeature): void {
  const {traits} = marks;
  const first = block.label?.to === block.sentences[0]?.to ? 1 : 0;
  const own = candidate.sentence;
  const isClean = (i: number): boolean => i >= first && !(traits[i] ?? []).some(trait => flaws.test(trait));
  const clean = traits.map((_, i) => i).filter(isClean);
  const rank = clean.indexOf(own);
  add(rank < 0 ? 'sentence with a flaw' : `sentence without flaw ${Math.min(rank, 3)}`);
  if (rank >= 0 && clean.length === 1) add('only sentence without flaw');
  for (const cue of tellings) {
    const those = traits.map((_, i) => i).filter(i => i >= first && traits[i]?.includes(`sentence: ${cue}`));
    if (those[0] === own) add(`first with: ${cue}`);
    if (those.length === 1 && those[0] === own) add(`only with: ${cue}`);
  }
  const before = traits[own - 1] ?? [];
  for (const trait of ['asks', 'announces', 'opens: note', 'example'])
    if (before.includes(`sentence: ${trait}`)) add(`after one that: ${trait}`);
}
