// Words of a document -> whether one lecture can hold them.
import {type Diagnostic, diagnose} from '../../model/diagnostic.ts';
import type {Document} from '../../model/document.ts';
import {listDisplayedTexts} from '../../text/document/displayed-texts.ts';
import {toMinutes} from '../../text/speaking-time.ts';
import {countWords} from '../../text/words.ts';

/** Minutes that the words of `document` take to say, headings and tables counted, code and formulas not. */
function estimateMinutes({entries}: Document): number {
  return toMinutes(entries.flatMap(listDisplayedTexts).reduce((sum, {text}) => sum + countWords(text), 0));
}

/** One diagnostic where the words of the post `file` take longer to say than `limit` minutes. */
export function checkLength(document: Document, file: string, limit: number): readonly Diagnostic[] {
  const minutes = estimateMinutes(document);
  if (minutes <= limit) return [];
  return [
    diagnose('lecture-long', `To say all words takes ${minutes} minutes, more than ${limit}`, {
      file,
      hint: 'Divide the post, move parts of it to a reading, or name another limit with --minutes',
    }),
  ];
}
