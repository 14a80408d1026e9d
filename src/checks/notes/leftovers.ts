// Texts of a document -> marks that open something and stand on slides as they are, since nothing closes it.
import {type Diagnostic, diagnose, type Rule} from '../../model/diagnostic.ts';
import type {Document} from '../../model/document.ts';
import type {Post} from '../../model/post.ts';
import {listDisplayedTexts} from '../../text/document/displayed-texts.ts';
import {findSpot} from './spot.ts';

/** A mark that is left in a text, and how it would be closed. */
interface Leftover {
  readonly rule: Rule;
  readonly pattern: RegExp;
  readonly says: (mark: string) => string;
  readonly cure: (mark: string) => string;
}

/** Elements whose names are words too: without an end the parser takes them for text. */
const names = 'details|figure|table|section|article|aside|header|footer|nav|form|script|style|svg|iframe|video|audio';

const leftovers: readonly Leftover[] = [
  {
    rule: 'formula-unclosed',
    pattern: /\$\$/g,
    says: () => '“$$” opens a formula that is never closed: it stands as it is',
    cure: () => 'Close it with $$ in its paragraph, or write \\$\\$ where dollars are meant',
  },
  {
    rule: 'tag-unclosed',
    pattern: new RegExp(`<(?:${names})>`, 'gi'),
    says: mark => `${mark} is never closed`,
    cure: mark => `Close it with </${mark.slice(1)}, or write it as code`,
  },
];

/** What is left open in `post`: each mark where it stands as written; one that its author escaped is meant. */
export function checkLeftovers(post: Post, {entries}: Document): readonly Diagnostic[] {
  return entries.flatMap(entry =>
    listDisplayedTexts(entry).flatMap(({text, line}) =>
      leftovers.flatMap(({rule, pattern, says, cure}) =>
        [...text.matchAll(pattern)].slice(0, 1).flatMap(([mark]): readonly Diagnostic[] => {
          const at = findSpot(post, {line, endLine: Math.max(line, entry.range.endLine)}, mark);
          if (at.column === undefined) return [];
          return [diagnose(rule, says(mark), {file: post.path, at, hint: cure(mark)})];
        }),
      ),
    ),
  );
}
