// The content of a slide and the block that a page begins with -> the label in whose scope the page begins.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import {createText} from '../../text/nodes.ts';
import {isLabel, tidyLabel} from './labels/check-label.ts';
import {isNamed, nameOf} from './labels/lead-names.ts';
import {openingLabels} from './labels/opening.ts';
import {promoteToTitle} from './promoted.ts';

/**
 * The heading within the slide that the block `id` stands under, as a title of up to `characters`, or the label that
 * opens the paragraph above the lists, formulas and code that it is one of ("**Rye.** It keeps since: …"). Null where
 * there is none.
 */
export function findScope(content: readonly ContentBlock[], id: number, characters: number): readonly Inline[] | null {
  const at = content.findIndex(block => block.id === id);
  for (let i = at - 1, isNear = isNamed(content[at] ?? ({kind: 'prose'} as ContentBlock)); i >= 0; i--) {
    const block = content[i];
    if (!block) return null;
    if (block.kind === 'inline-heading') return promoteToTitle(block, characters);
    if (!isNear || block.kind !== 'prose') continue;
    const label = [...openingLabels([block]), ...nameOf(block)].map(tidyLabel).find(isLabel);
    if (label !== undefined) return [createText(label)];
    isNear = block.lead;
  }
  return null;
}
