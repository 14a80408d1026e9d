// Slide -> the styles in which what it holds takes less room.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Slide} from '../../model/slide.ts';
import {wholeTable} from '../theme-metrics.ts';

/** Entries of a list of contents that no page holds: 50 lines, in two columns, are 1000 px in the least type. */
const tooManyEntries = 100;

/**
 * Style classes in which what a slide holds takes less room, loosest first: contents and tables from higher up,
 * smaller, tables with their rows closer to each other, then in two columns or with words broken where they must.
 * Of contents that no page holds, the one that several pages have: they would be set in vain in any other.
 */
export function denserStyleClasses({role, styleClasses, content}: Slide): readonly (readonly string[])[] {
  const more = (...names: readonly string[]) => [...new Set([...styleClasses, ...names])];
  if (role === 'section' || role === 'agenda') {
    const all =
      role === 'section'
        ? [more('tall'), more('many'), more('crowd')]
        : [more('many'), more('crowd'), inOtherColumns(more('crowd'))];
    return countEntries(content) < tooManyEntries ? all : all.filter(one => !one.includes('columns')).slice(-1);
  }
  if (role !== 'content') return [];
  const rows = content.flatMap(block => (block.kind === 'table' ? block.rows.length : []));
  if (rows.length === 0) return [];
  const closer = rows.some(count => count >= wholeTable.tall && count <= wholeTable.rows);
  return [
    ...(styleClasses.includes('dense') ? [] : [more('dense')]),
    ...(closer ? [more('dense', 'close')] : []),
    more('dense', 'unbroken'),
  ];
}

/** In two columns where there is one; in one where there are two, which a list over several pages leaves half empty. */
function inOtherColumns(classes: readonly string[]): readonly string[] {
  return classes.includes('columns') ? classes.filter(name => name !== 'columns') : [...classes, 'columns'];
}

/** Entries of the longest list of `content`, nested ones not counted. */
function countEntries(content: readonly ContentBlock[]): number {
  return content.reduce((most, block) => Math.max(most, block.kind === 'list' ? block.items.length : 0), 0);
}
