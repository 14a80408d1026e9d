// What runs off a page -> the block of the page that is at fault.
import {blockText} from '../../blocks/text.ts';
import type {Overrun} from '../../model/overrun.ts';
import type {Page, PlacedBlock} from '../../model/page.ts';
import {normalizedText} from '../../text/plain.ts';
import {withoutMarks} from '../../text/typography.ts';

/** Characters by which a text is known; fewer than `few` may stand anywhere. */
const known = 24;
const few = 4;

/** The block that `found` stands in; undefined where it is the page's title or its kicker. */
export function findCause(page: Page, found: Overrun): PlacedBlock | undefined {
  const element = /^<(\w+)> ?(.*)$/.exec(found.text);
  if (!element && withoutMarks(found.text.slice(0, known)).length >= few) {
    const block = page.blocks.find(placed => holds(blockText(placed.block), found));
    if (block) return block;
    const heads = [normalizedText(page.title), ...page.trail];
    if (heads.some(head => holds(head, found))) return undefined;
  }
  const kinds = element ? kindsOf(element[1] ?? '') : ['math', 'code', 'table'];
  const alike = page.blocks.filter(({block}) => kinds.includes(block.kind));
  const named = alike.find(({block}) => block.kind === 'figure' && element?.[2] !== '' && block.alt === element?.[2]);
  return named ?? alike.at(-1) ?? page.blocks.at(-1);
}

/** Does `text` hold what `found` begins with, whatever its signs were set as? */
export function holds(text: string, {text: found}: Pick<Overrun, 'text'>): boolean {
  return withoutMarks(text).includes(withoutMarks(found.slice(0, known)));
}

/** Kinds of blocks that an element of the page may be of. */
function kindsOf(name: string): readonly string[] {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    img: ['figure', 'list'],
    table: ['table'],
    pre: ['code'],
    svg: ['code', 'math'],
  };
  return kinds[name] ?? [];
}
