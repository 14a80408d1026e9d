// Which blocks are of a labelled or a folded block of the notes, whose label ends with it.
import type {ContentBlock} from '../../blocks/types.ts';

/** Is it of a labelled or a folded block? */
export function isContained({callout, folded}: ContentBlock): boolean {
  return callout !== undefined || folded !== undefined;
}

/** Are both of one labelled or folded block, or of none? */
export function areContainedAlike(one: ContentBlock, other: ContentBlock): boolean {
  return one.callout === other.callout && one.folded === other.folded;
}
