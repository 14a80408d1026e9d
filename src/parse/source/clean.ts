// Invisible characters that change what Markdown sees: Source -> Source without them.
import type {Source} from './source.ts';

const between =
  /(?<![\p{L}\p{N}])[\u200B\u200E\u200F\u2060\uFEFF]+|[\u200B\u200E\u200F\u2060\uFEFF]+(?![\p{L}\p{N}])/gu;

/**
 * Drops zero-width characters (pasted from word processors before list markers) except inside a word, where they part
 * two, and the private-use characters that the parser's own tokens are made of.
 */
export function clean(source: Source): Source {
  const text = source.text
    .replace(/[\uE000-\uE00F\0]/g, '')
    .replace(between, '')
    .replace(/\r/g, '')
    .replace(indent, lead => lead.replaceAll('\u00A0', ' '));
  return {text, lines: source.lines};
}

/** Blanks that do not break, as word processors put before the items of a list, as blanks. */
const indent = /^[ \t]*\u00A0[ \t\u00A0]*(?=(?:[-*+•]|\d{1,2}[.)])[ \t\u00A0])/gm;

/** Leading tabs as spaces up to the next multiple of four; code is out of the text by then. */
export function expandTabs(source: Source): Source {
  const text = source.text.replace(/^[ >]*\t[ \t>]*/gm, lead => {
    let column = 0;
    let spaces = '';
    for (const character of lead) {
      const width = character === '\t' ? 4 - (column % 4) : 1;
      spaces += character === '\t' ? ' '.repeat(width) : character;
      column += width;
    }
    return spaces;
  });
  return {text, lines: source.lines};
}
