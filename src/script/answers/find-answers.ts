// Document -> the answers in it: what readers fold open, and solutions.
import type {Block, Document, Entry, Heading} from '../../model/document.ts';
import {findLabelsInBlock, findLabelsInEntry, mapFootnotes} from '../../text/footnotes.ts';
import {isBlock} from '../chips.ts';

/** Entries that are one answer, in order. */
export type FoldedAnswer = readonly (Block | Heading)[];

/** Kinds of labelled blocks that are answers. */
const solution = /^(?:solution|answer)s?$/;

/** The answers of a document by the ids of their entries. */
export function findAnswers({entries}: Document): ReadonlyMap<number, FoldedAnswer> {
  const answers = new Map<number, FoldedAnswer>();
  let open: {readonly name: string; readonly parts: (Block | Heading)[]} | undefined;
  for (const entry of entries) {
    if (entry.kind !== 'heading' && !isBlock(entry)) continue;
    if (entry.kind === 'footnote') continue;
    const name = nameAnswer(entry);
    if (name === undefined) {
      open = undefined;
      continue;
    }
    if (open?.name !== name) open = {name, parts: []};
    open.parts.push(entry);
    answers.set(entry.id, open.parts);
  }
  return answers;
}

/** Two answers one behind the other have two names; undefined of what is none. */
function nameAnswer(entry: Block | Heading): string | undefined {
  if (entry.folded !== undefined) return String(entry.folded);
  return entry.kind !== 'heading' && solution.test(entry.callout ?? '') ? entry.callout : undefined;
}

/** Labels of the footnotes that what is left out alone cites: the entries with the ids `leftOut`. */
export function findNotesOf(document: Document, leftOut: ReadonlySet<number>): ReadonlySet<string> {
  const texts = mapFootnotes(document);
  const cited = (entries: readonly Entry[]): ReadonlySet<string> => {
    const labels = new Set(entries.flatMap(findLabelsInEntry));
    // A set goes on to what is added while it is walked.
    for (const label of labels)
      for (const inner of texts.get(label)?.blocks.flatMap(findLabelsInBlock) ?? []) labels.add(inner);
    return labels;
  };
  const isLeftOut = ({id, kind}: Entry): boolean => id >= 0 && kind !== 'footnote' && leftOut.has(id);
  const shown = cited(document.entries.filter(entry => entry.kind !== 'footnote' && !isLeftOut(entry)));
  return new Set([...cited(document.entries.filter(isLeftOut))].filter(label => !shown.has(label)));
}
