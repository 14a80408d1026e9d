// Page of figures alone -> what their author says that they show.
import type {ContentBlock} from '../../../blocks/types.ts';

/** What the author says that a figure shows, where the page shows nothing else. */
export function figureDescriptions(blocks: readonly ContentBlock[]): readonly string[] {
  return blocks.every(block => block.kind === 'figure')
    ? blocks.flatMap(block => (block.kind === 'figure' && block.altFrom === 'author' ? [block.alt] : []))
    : [];
}
