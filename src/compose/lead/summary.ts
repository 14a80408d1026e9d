// Candidates of a block -> those that its author marks as what it comes to, if there are any.
import type {ReadBlock} from './block.ts';
import {type Candidate, countOf} from './candidates/candidate.ts';
import type {Marks} from './features/marks.ts';
import {english} from './languages/en.ts';

/** Words in bold that are a statement and no term. */
const statement = 8;

/** Candidates of the last sentence that sums up those before it, else with a statement in bold; else all. */
export function preferSummary(
  open: readonly Candidate[],
  {block, marks}: {readonly block: ReadBlock; readonly marks: Pick<Marks, 'sentences'>},
): readonly Candidate[] {
  const last = marks.sentences.findLastIndex((text, i) => i > 0 && english.summary.test(text));
  const sums = open.filter(({sentence}) => sentence === last);
  if (sums.length > 0) return sums;
  const marked = block.stressed.filter(span => span.isBold && countOf(span, block.words) >= statement);
  const found = open.filter(({runs}) =>
    marked.some(span => runs.some(({from, to}) => from <= span.from && span.to <= to)),
  );
  return found.length > 0 ? found : open;
}
