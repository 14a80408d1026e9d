// Notes as they were × as they are -> their own anchors that links still name and that are gone. Pure.
import type {Document} from '../../model/document.ts';
import {collectAnchors} from './anchors.ts';
import {foldAnchor, listLinks} from './links.ts';

/** A link within the notes that led to a heading and leads nowhere now. */
export interface LostAnchor {
  /** Without its `#`. */
  readonly anchor: string;
  /** Line of the link. */
  readonly line: number;
}

/** Notes: their text, and what it was understood as. */
interface AnchoredNotes {
  readonly text: string;
  readonly document: Document;
}

/** Links of `now` to anchors of `before` that it has no more, in reading order. */
export function listLostAnchors(before: AnchoredNotes, now: AnchoredNotes): readonly LostAnchor[] {
  const [had, has] = [before, now].map(
    ({text, document}) => new Set([...collectAnchors(text, document)].map(foldAnchor)),
  );
  return listLinks(now.document).flatMap(({url, range}): readonly LostAnchor[] => {
    const anchor = url.startsWith('#') ? url.slice(1) : '';
    const folded = foldAnchor(anchor);
    return anchor !== '' && had?.has(folded) && !has?.has(folded) ? [{anchor, line: range.line}] : [];
  });
}
