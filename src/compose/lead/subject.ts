// Candidates of a block with a label -> those whose sentence is on what the label names, if there are any.
import type {ReadBlock} from './block.ts';
import {type Candidate, mainStart} from './candidates/candidate.ts';
import type {Marks} from './features/marks.ts';
import {english} from './languages/en.ts';

/** Words of a definition's opening beyond those of the label. */
const beyondLabel = 3;

/** After a label that names a thing, the sentence that says what it is, by its own words, if there is one. */
export function preferSubject(
  open: readonly Candidate[],
  {block, marks}: {readonly block: ReadBlock; readonly marks: Marks},
): readonly Candidate[] {
  const names = marks.terms.label;
  if (!block.isLabelMarked || names.size < 2) return open;
  const defines = (candidate: Candidate): boolean => {
    const start = mainStart(candidate, block);
    const opening = block.words.slice(start, start + names.size + beyondLabel);
    const terms = opening.flatMap(word => word.terms);
    return [...names].every(name => terms.includes(name)) && opening.some(({bare}) => english.definingVerbs.has(bare));
  };
  const found = open.filter(defines);
  return found.length > 0 ? found : open;
}
