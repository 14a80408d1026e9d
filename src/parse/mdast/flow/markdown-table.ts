// A Markdown table -> a table, or the figures of an image grid.
import type {Table} from 'mdast';
import type {Place} from '../../../model/place.ts';
import {readInline} from '../inline/inline.ts';
import {paragraphParts} from '../inline/paragraph.ts';
import {type Part, placeOf, type Reading} from '../part.ts';
import {type Cell, tableParts} from './table.ts';

/** Parts of a table of the tree. */
export function markdownTable(table: Table, place: Place, reading: Reading): Part[] {
  const rows = table.children.map(row => {
    const rowPlace = placeOf(row, reading.lines);
    return row.children.map(
      (cell): Cell => ({
        parts: paragraphParts(readInline(cell.children, reading)),
        place: rowPlace,
        head: false,
      }),
    );
  });
  return tableParts(rows, 1, table.align ?? [], place);
}
