// Tabs before a line's text: Source -> Source with spaces in their place.
import type {SourceText} from './source.ts';
import {withText} from './source.ts';

/** Leading tabs as spaces up to the next multiple of four; code is out of the text by then. */
export function expandTabs(source: SourceText): SourceText {
  return withText(source, source.text.replace(/^[ >]*\t[ \t>]*/gm, expandLead));
}

function expandLead(lead: string): string {
  let column = 0;
  let spaces = '';
  for (const character of lead) {
    const width = character === '\t' ? 4 - (column % 4) : 1;
    spaces += character === '\t' ? ' '.repeat(width) : character;
    column += width;
  }
  return spaces;
}
