// Two neighbouring atoms of two content blocks -> what a page break between the blocks costs.
import type {ContentBlock, ContentItem} from '../../blocks/types.ts';
import type {Slide} from '../../model/slide.ts';
import {bonds, breaks} from '../costs.ts';
import type {Atom} from './atom.ts';

/** The blocks of a slide, and what binds them. */
export type BoundContent = Pick<Slide, 'content' | 'bonds'>;

/**
 * Cost of a break before the atom `i` of `all`, as far as it comes from the content blocks on both sides; 0 within a
 * content block.
 */
export function costBetween(all: readonly Atom[], i: number, {content, bonds: bound = []}: BoundContent): number {
  const atom = all[i];
  if (!atom || atom.kind === 'note') return 0;
  let at = i - 1;
  while (all[at]?.kind === 'note') at--;
  const previous = all[at];
  if (!previous) return 0;
  const [here, above] = [content[atom.block], content[previous.block]];
  if (!here || !above || atom.block === previous.block) return 0;
  const bond = bonds[bound[atom.block] ?? ''];
  if (bond >= breaks.forbidden) return bond;
  if (above.kind === 'list' && isLabelled(above.items)) return breaks.label;
  if (here.kind === 'card' || above.kind === 'card') return costOfCard(above, here);
  if (here.kind === 'figure' && above.kind === 'figure' && here.id === above.id) return breaks.together;
  return Math.max(bond, costOfFigure(above, here));
}

/** Of parting a card from what stands beside it: more where it stands for the figure that a text speaks of. */
function costOfCard(above: ContentBlock, here: ContentBlock): number {
  if (above.id === here.id) return breaks.together;
  const isBound =
    (here.kind === 'card' && here.binds?.includes('before')) ||
    (above.kind === 'card' && above.binds?.includes('after'));
  return isBound ? breaks.pointed : breaks.card;
}

/** Of parting a figure from the text that speaks of it. */
function costOfFigure(above: ContentBlock, here: ContentBlock): number {
  if (here.kind === 'figure' && here.binds?.includes('before')) return here.pointed ? breaks.pointed : breaks.figure;
  if (above.kind === 'figure' && above.binds?.includes('after')) return above.pointed ? breaks.pointed : breaks.figure;
  return 0;
}

/** Is the last thing of a list a label, all bold, that names what follows the list? */
function isLabelled(items: readonly ContentItem[]): boolean {
  const last = items.at(-1);
  if (!last) return false;
  if (last.items.length > 0) return isLabelled(last.items);
  const written = last.children.filter(node => node.type !== 'text' || node.value.trim() !== '');
  return written.length === 1 && written[0]?.type === 'strong';
}
