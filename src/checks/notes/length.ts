// Words of a document -> whether one lecture can hold them.
import {type Diagnostic, diagnose} from '../../model/diagnostic.ts';
import type {Document} from '../../model/document.ts';
import {listDisplayedTexts} from '../../text/document/displayed-texts.ts';
import {countWords} from '../../text/words.ts';

/** What a lecture can hold. */
export interface LengthLimit {
  readonly minutes: number;
  /** Words that a person says in a minute. */
  readonly speech: number;
}

/**
 * One diagnostic where the words of the post `file` take longer to say than a lecture may; headings and tables count,
 * code and formulas do not.
 */
export function checkLength({entries}: Document, file: string, {minutes, speech}: LengthLimit): readonly Diagnostic[] {
  const words = entries.flatMap(listDisplayedTexts).reduce((sum, {text}) => sum + countWords(text), 0);
  const needed = Math.round(words / speech);
  if (needed <= minutes) return [];
  return [
    diagnose('lecture-long', `To say all words takes ${needed} minutes, more than ${minutes}`, {
      file,
      hint: 'Divide the post, move parts of it to a reading, or name another limit with --minutes',
    }),
  ];
}
