// Texts of a document -> references in brackets whose target is defined nowhere: they stand on slides as written.
import {type Diagnostic, diagnose} from '../../model/diagnostic.ts';
import type {Document} from '../../model/document.ts';
import type {Post} from '../../model/post.ts';
import {listDisplayedTexts} from '../../text/document/displayed-texts.ts';
import {findSpot} from './spot.ts';

/**
 * `[some words][label]`, as it is left where no line defines the label. Two indices in a row (`a[i][j]`) follow a
 * letter, and hold no words.
 */
const leftReference = /(?<![\p{L}\p{N}\])])\[([^[\]\n]{0,200}\p{L}{2}[^[\]\n]{0,200})\]\[([^[\]\n]{0,80})\]/gu;
/** `[^label]` that is left. */
const leftFootnote = /\[\^([^[\]\s]{1,60})\](?!:)/gu;

/** The undefined references of `post`. */
export function checkReferences(post: Post, {entries}: Document): readonly Diagnostic[] {
  return entries.flatMap(entry =>
    listDisplayedTexts(entry).flatMap(({text, line}) => {
      const range = {line, endLine: Math.max(line, entry.range.endLine)};
      const links = [...text.matchAll(leftReference)].map(([written, words = '', label = '']) => {
        const name = label === '' ? words : label;
        const details = {file: post.path, at: findSpot(post, range, written), hint: `Add a line [${name}]: address`};
        return diagnose('reference-missing', `“${short(written)}”: [${short(name)}] is defined nowhere`, details);
      });
      const notes = [...text.matchAll(leftFootnote)].map(([written, label = '']) =>
        diagnose('footnote-missing', `Footnote “${label}” has no text`, {
          file: post.path,
          at: findSpot(post, range, written),
          hint: `Add a line [^${label}]: …`,
        }),
      );
      return [...links, ...notes];
    }),
  );
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
