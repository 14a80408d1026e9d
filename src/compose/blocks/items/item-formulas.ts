// An item with display formulas -> its text with them on lines of their own in it, as the notes show them.
import type {Block, Inline} from '../../../model/document.ts';
import {measureFormula} from '../../../text/math/formula-extent.ts';
import {joinLines} from '../lines.ts';

/** em of a formula that stands in its item: half a page wide, and no more than four lines of its text. */
const largest = {width: 20, height: 6} as const;

/** The opening of an item as one text, and the blocks it is made of. */
export interface ItemText {
  readonly text: readonly Inline[];
  /** How many blocks of the item it takes. */
  readonly count: number;
  /** Ids of its formulas. */
  readonly formulas: readonly number[];
}

/** The paragraphs and formulas that open an item, up to the first other block or large formula; formulas: 0 or more. */
export function readItemText(blocks: readonly Block[]): ItemText {
  const end = blocks.findIndex(block => !(block.kind === 'prose' || (block.kind === 'math' && isSmall(block.tex))));
  const opening = end < 0 ? blocks : blocks.slice(0, end);
  const lines = opening.flatMap((block): (readonly Inline[])[] => {
    if (block.kind === 'prose') return [block.children];
    return block.kind === 'math' ? [[{type: 'inlineMath', value: displayed(block.tex)}]] : [];
  });
  const formulas = opening.flatMap(block => (block.kind === 'math' ? [block.id] : []));
  return {text: joinLines(lines), count: opening.length, formulas};
}

/** Does a line hold `tex` whole? Numbers, rows without an environment and what KaTeX does not set need a block. */
function isSmall(tex: string): boolean {
  if (/\\tag|\\label/.test(tex) || (tex.includes('\\\\') && !tex.includes('\\begin{'))) return false;
  const extent = measureFormula(displayed(tex), false);
  return extent !== undefined && extent.width <= largest.width && extent.height <= largest.height;
}

function displayed(tex: string): string {
  return `\\displaystyle ${tex}`;
}
