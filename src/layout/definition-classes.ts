// Blocks of a page -> the classes that set its lists of labels and details as tables of definitions.
import {itemSentences} from '../blocks/itemized.ts';
import type {ContentBlock} from '../blocks/types.ts';
import type {PlacedBlock} from '../model/page.ts';

/** Lists of a page that the theme tells from each other. */
const lists = 12;

/** `def-1` where the first bulleted list of the page is a table of definitions, `def-2` for the second, and so on. */
export function definitionClasses(placed: readonly PlacedBlock[]): readonly string[] {
  return placed
    .flatMap(({block}) => (isBulleted(block) ? [block] : []))
    .slice(0, lists)
    .flatMap((block, i) => (block.kind === 'list' && block.labelled ? [`def-${i + 1}`] : []));
}

function isBulleted(block: ContentBlock): boolean {
  return block.kind === 'list' ? !block.ordered : block.kind === 'prose' && itemSentences(block) !== null;
}
