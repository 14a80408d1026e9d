// Choices of words -> the text of a post that shows them: each verified to be words of its block, and the post read
// again. Pure.
import {diagnose, type Diagnostic} from '../../model/diagnostic.ts';
import type {Document} from '../../model/document.ts';
import {findRuns, foldText, splitQuoted} from '../../text/quoted/runs.ts';
import type {TakenChoice} from './choice-file.ts';
import {isAnswer} from '../../parse/directives/check.ts';
import {insertDirective} from '../edits/insert-directive.ts';
import {sayBeside} from '../edits/side-entries.ts';
import {listNoteTexts, listTargets, type NoteText} from '../edits/targets.ts';

/** The document of a post whose file has `text`. */
export type ReadNotes = (text: string) => Document;

/** A post with the choices that could be taken, and what is to be told of the others. */
export interface TakenPost {
  readonly text: string;
  /** Choices that its directives say now. */
  readonly taken: number;
  readonly refused: readonly Diagnostic[];
}

/** A choice that is verified: its block, and the words to show. */
interface VerifiedChoice {
  readonly at: NoteText;
  readonly show: string;
}

/** `text` of `file` with a directive for each of `choices`; those that are not words of their blocks are refused. */
export function takeChoices(
  text: string,
  choices: readonly TakenChoice[],
  {file, read}: {readonly file: string; readonly read: ReadNotes},
): TakenPost {
  const before = listNoteTexts(read(text));
  const {verified, refused: unverified} = verifyChoices(before, choices, file);
  const refused = [...unverified];
  // From the last line on, so that those before keep their numbers.
  const sorted = verified.toSorted((a, b) => b.at.line - a.at.line);
  const isSound = (edited: string): boolean => hasSameWords(before, listNoteTexts(read(edited)));
  const insertAll = (into: string | undefined, one: VerifiedChoice) =>
    into === undefined ? undefined : insertShow(into, one)[0];
  const all = sorted.reduce(insertAll, text);
  if (all !== undefined && isSound(all)) return {text: all, taken: sorted.length, refused};
  let edited = text;
  let taken = 0;
  for (const one of sorted) {
    const next = insertShow(edited, one).find(isSound);
    if (next !== undefined) {
      edited = next;
      taken++;
    } else
      refused.push(
        refuse(
          file,
          one.at.line,
          'A comment cannot stand here',
          'Say show="…" by hand, or take the choices with --side.',
        ),
      );
  }
  return {text: edited, taken, refused};
}

/** `side`, a side file, with what it says of `choices`; its text is null where it holds no list. */
export function takeBeside(
  side: string,
  document: Document,
  choices: readonly TakenChoice[],
  file: string,
): Omit<TakenPost, 'text'> & {readonly text: string | null} {
  const {verified, refused} = verifyChoices(listNoteTexts(document), choices, file);
  const entries = verified.map(({at, show}) => ({
    target: at,
    removes: ['text'] as const,
    add: {name: 'show', value: show} as const,
  }));
  return {text: sayBeside(side, entries, listTargets(document)), taken: verified.length, refused};
}

function insertShow(text: string, {at, show}: VerifiedChoice): readonly string[] {
  const requested = {name: 'show', value: show} as const;
  return insertDirective(
    text,
    at,
    requested,
    at.directives.filter(one => isAnswer(requested, one)),
  );
}

/** Those of `choices` whose words are those of a block of the post `file`, in its order; the others are refused. */
function verifyChoices(
  blocks: readonly NoteText[],
  choices: readonly TakenChoice[],
  file: string,
): {readonly verified: readonly VerifiedChoice[]; readonly refused: readonly Diagnostic[]} {
  const refused: Diagnostic[] = [];
  const verified = choices.flatMap(choice => {
    const at = findBlock(blocks, choice);
    if (at === undefined) {
      refused.push(refuse(file, choice.line, 'The notes have no such block any more', 'Make the plan anew.'));
      return [];
    }
    if (findRuns(at.children, choice.show) !== null) return [{at, show: choice.show}];
    const part = splitQuoted(choice.show).find(one => findRuns(at.children, one) === null);
    const why =
      part === undefined ? 'The words chosen are in another order than in the block' : `“${part}” is not in the block`;
    refused.push(refuse(file, at.line, why, 'Choose words as they stand there, several runs joined by " … ".'));
    return [];
  });
  return {verified, refused};
}

function refuse(file: string, line: number, why: string, hint: string): Diagnostic {
  return diagnose('words-missing', why, {file, at: line, hint});
}

/**
 * The block on the line of the choice, if it has its text; else the one that has it. Whoever wrote the text may read
 * formulas and tags otherwise: the only block on the line in which the words to show stand is meant, too.
 */
function findBlock(blocks: readonly NoteText[], {line, text, show}: TakenChoice): NoteText | undefined {
  const there = blocks.filter(block => block.line === line);
  if (text === undefined) return there[0];
  const sought = foldText(text);
  const isSame = (block: NoteText): boolean => foldText(block.text) === sought;
  const same = there.find(isSame) ?? blocks.find(isSame);
  if (same !== undefined) return same;
  const holders = there.filter(({children}) => findRuns(children, show) !== null);
  return holders.length === 1 ? holders[0] : undefined;
}

/** Are the words of the notes what they were? */
function hasSameWords(before: readonly NoteText[], after: readonly NoteText[]): boolean {
  return before.length === after.length && before.every(({text}, i) => text === after[i]?.text);
}
