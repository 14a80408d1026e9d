// Slide -> the styles in which what it holds takes less room.
import type {Slide} from '../../model/slide.ts';
import {wholeTable} from '../theme-metrics.ts';

/**
 * Style classes in which what a slide holds takes less room, loosest first: contents and tables from higher up,
 * smaller, tables with their rows closer to each other, then in two columns or with words broken where they must.
 */
export function denserStyleClasses({role, styleClasses, content}: Slide): readonly (readonly string[])[] {
  const more = (...names: readonly string[]) => [...new Set([...styleClasses, ...names])];
  if (role === 'section') return [more('tall'), more('many'), more('crowd')];
  if (role === 'agenda') return [more('many'), more('crowd'), inOtherColumns(more('crowd'))];
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
