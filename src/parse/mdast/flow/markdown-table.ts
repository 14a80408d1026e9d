// A Markdown table -> a table, or the figures of an image grid.
import type {Table} from 'mdast';
import type {SourceRange} from '../../../model/source-range.ts';
import {readInline} from '../inline/inline.ts';
import {paragraphParts} from '../inline/paragraph.ts';
import {type Part, rangeOf, type TreeContext} from '../part.ts';
import {withoutDirectives} from '../stray.ts';
import {type Cell, tableParts} from './table.ts';

/** Parts of a table of the tree. */
export function markdownTable(table: Table, range: SourceRange, reading: TreeContext): Part[] {
  const rows = table.children.map(row => {
    const rowRange = rangeOf(row, reading.lines);
    return row.children.map(
      (cell): Cell => ({
        parts: withoutDirectives(
          paragraphParts(readInline(cell.children, reading), reading.report),
          'a table',
          reading.report,
        ),
        range: rowRange,
        head: false,
      }),
    );
  });
  return tableParts(rows, 1, table.align ?? [], range);
}
