// Content block -> labels of the footnotes that what it shows cites, in order.
import type {ContentBlock} from '../../blocks/types.ts';
import {listTexts} from '../../blocks/visit.ts';
import {findLabels} from '../../text/footnotes.ts';

/** Labels cited by what a content block shows, each once. */
export function findCitations(block: ContentBlock): readonly string[] {
  return [...new Set(listTexts(block).flatMap(findLabels))];
}
