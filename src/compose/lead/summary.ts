// Candidates of a block -> those that its author marks as what it comes to, if there are any.
import type {Span} from '../../text/span.ts';
import type {ReadBlock} from './block.ts';
import {type Candidate, countOf} from './candidates/candidate.ts';
import type {Marks} from './features/marks.ts';
import {english} from './languages/en.ts';

/** Words in bold that are a statement and no term; that ask something of their readers. */
const statement = 8;
const demand = 4;

/** Candidates of the last sentence that sums up those before it, else with a statement in bold; else all. */
export function preferSummary(
  open: readonly Candidate[],
  {block, marks}: {readonly block: ReadBlock; readonly marks: Pick<Marks, 'sentences'>},
): readonly Candidate[] {
  const last = findLast(marks);
  const sums = open.filter(({sentence}) => sentence === last);
  if (sums.length > 0) return sums;
  const found = open.filter(candidate => statesInBold(candidate, block));
  return found.length > 0 ? found : open;
}

/** Is `candidate` what its author sums the block up with? */
export function isSummary(
  candidate: Candidate,
  {block, marks}: {readonly block: ReadBlock; readonly marks: Pick<Marks, 'sentences'>},
): boolean {
  return candidate.sentence === findLast(marks) || statesInBold(candidate, block);
}

/** The index of the last sentence that sums up those before it; -1 for none. */
function findLast({sentences}: Pick<Marks, 'sentences'>): number {
  return sentences.findLastIndex((text, i) => i > 0 && english.summary.test(text));
}

/** Does it hold a statement in bold? */
function statesInBold({runs}: Candidate, block: ReadBlock): boolean {
  const {stressed, words} = block;
  return stressed.some(
    span =>
      span.isBold &&
      countOf(span, words) >= (demands(span, block) ? demand : statement) &&
      runs.some(({from, to}) => from <= span.from && span.to <= to),
  );
}

/** "**don't feign surprise**": does it open with what asks something of its readers? */
function demands({from}: Span, {words}: ReadBlock): boolean {
  const opening = words[from]?.bare ?? '';
  return english.requests.has(opening) || english.demands.test(opening);
}
