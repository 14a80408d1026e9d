// A word typed twice, as in "of the the wall": entries -> the same; each is told with its line.
import type {Entry} from '../../model/document.ts';
import type {ReportDiagnostic} from '../diagnostic.ts';
import {listDisplayedTexts} from '../../text/document/displayed-texts.ts';

/** Small words of English that no sentence has twice in a row. */
const doubled = /(?<![\p{L}\p{N}_’'-])(the|of|and|with|from|an) \1(?![\p{L}\p{N}_’'.-])/gu;
/** Characters of a paragraph that are looked at; faults of a post that are told. */
const [maxLength, maxTold] = [20_000, 20];

/** Reports the words that stand twice in a row; the text stays as it is. */
export function reportDoubledWords(entries: readonly Entry[], report: ReportDiagnostic): readonly Entry[] {
  let told = 0;
  for (const {text, line} of entries.flatMap(listDisplayedTexts))
    for (const [words, word = ''] of text.slice(0, maxLength).matchAll(doubled)) {
      if (told++ >= maxTold) return entries;
      report('word-doubled', `“${word}” stands twice in a row`, {line, text: words});
    }
  return entries;
}
