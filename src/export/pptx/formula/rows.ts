// A formula that was broken into lines -> one with rows.
import type {MathNode} from '../set-slide.ts';
import {mathChildren} from './math.ts';

/** Lines of a formula that was broken, as rows of a matrix that stand at the left. */
export function withRows(math: MathNode): MathNode {
  const isBreak = ({name, attributes}: MathNode): boolean => name === 'mspace' && attributes?.linebreak === 'newline';
  const children = mathChildren(math);
  if (children.length === 1 && /^(mrow|mstyle)$/.test(children[0]?.name ?? ''))
    return withRows(children[0] as MathNode);
  if (!children.some(isBreak)) return math;
  const rows: MathNode[][] = [[]];
  for (const child of children) {
    if (isBreak(child)) rows.push([]);
    else rows.at(-1)?.push(child);
  }
  const row = (own: readonly MathNode[]): MathNode => ({name: 'mtr', children: [{name: 'mtd', children: own}]});
  const full = rows.filter(own => own.length > 0);
  return {name: 'mtable', attributes: {columnalign: 'left'}, children: full.map(row)};
}
