// Invisible characters that change what Markdown sees: Source -> Source without them.
import {privateUse} from './private-use.ts';
import type {SourceText} from './source.ts';
import {withText} from './source.ts';

const reserved = new RegExp(`[${privateUse}\\0]`, 'g');
const between =
  /(?<![\p{L}\p{N}])[\u200B\u200E\u200F\u2060\uFEFF]+|[\u200B\u200E\u200F\u2060\uFEFF]+(?![\p{L}\p{N}])/gu;
/** Blanks that do not break, as word processors put before the items of a list. */
const hardIndent = /^[ \t]*\u00A0[ \t\u00A0]*(?=(?:[-*+•]|\d{1,2}[.)])[ \t\u00A0])/gm;

/**
 * Drops zero-width characters (pasted from word processors before list markers) except inside a word, where they part
 * two, and the private-use characters that placeholders are made of.
 */
export function clean(source: SourceText): SourceText {
  const text = source.text
    .replace(reserved, '')
    .replace(between, '')
    .replace(/\r/g, '')
    .replace(hardIndent, lead => lead.replaceAll('\u00A0', ' '));
  return withText(source, text);
}
