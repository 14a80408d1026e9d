// A mutated post × what became of it -> what is wrong: a block or a word is lost, or a word that is hidden is there.
import {type CoverageRow, findLost} from '../../src/checks/coverage.ts';
import {isHidden} from './hidden.ts';
import type {Mutant} from './mutate.ts';

/** What became of a mutant. */
export interface Outcome {
  /** Its coverage report. */
  readonly rows: readonly CoverageRow[];
  /** Lines that stand above its body in the file that the report is of. */
  readonly above: number;
  /** All that the deck holds, in which no word may be missing. */
  readonly text: string;
  /** What the deck shows or says, in which no word of a comment may be; code and formulas may hold one. */
  readonly said: string;
}

/** What is wrong with the deck of a mutant; empty where nothing is. */
export function findFault({body, words, hidden}: Mutant, {rows, above, text, said}: Outcome): string {
  const [lost] = findLost(rows);
  if (lost !== undefined) return `lost ${lost.kind}:${lost.line}`;
  const rowsOf = (word: string): readonly CoverageRow[] => {
    const line = body.slice(0, body.indexOf(word)).split('\n').length + above;
    return rows.filter(row => row.line <= line && line <= row.endLine);
  };
  const missing = words.find(
    word =>
      !text.includes(word) &&
      !rowsOf(word).some(({reason}) => reason !== undefined) &&
      !isHidden(body, body.indexOf(word)),
  );
  if (missing !== undefined) return `word ${missing}`;
  const shown = hidden.find(
    word => said.includes(word) && !rowsOf(word).some(({kind}) => kind === 'code' || kind === 'math'),
  );
  return shown === undefined ? '' : `shown ${shown}`;
}
