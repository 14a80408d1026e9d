// A formula -> the same, with brackets that have no fellow beside them as text: LibreOffice reads none with those.
import type {MathNode} from '../set-slide.ts';
import {mathChildren, mathText} from './math.ts';

const closers: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'};
/** What stands in these stands beside what is around them. */
const rowLike = /^(math|semantics|mrow|mstyle|mpadded)$/;

/** `math` whose lone brackets are text: `[0, 1)`, `(x)` of which one is raised, those that a break parts. */
export function spellLoneBrackets(math: MathNode): MathNode {
  const lone = new Set<MathNode>();
  findLone(math, lone);
  return lone.size === 0 ? math : replaceTokens(math, lone);
}

function findLone(node: MathNode, lone: Set<MathNode>): void {
  const open: MathNode[] = [];
  const visit = (one: MathNode): void => {
    if (rowLike.test(one.name)) for (const child of mathChildren(one)) visit(child);
    else if (one.name === 'mo') match(one, open, lone);
    else for (const child of mathChildren(one)) findLone(child, lone);
  };
  visit(node.name === 'mtd' ? {...node, name: 'mrow'} : node);
  for (const one of open) lone.add(one);
}

function match(bracket: MathNode, open: MathNode[], lone: Set<MathNode>): void {
  const text = mathText(bracket);
  // Those that grow with what they are around have their own way of writing.
  if (bracket.attributes?.fence === 'true' && bracket.attributes.stretchy !== 'false') return;
  if (text in closers) open.push(bracket);
  else if (Object.values(closers).includes(text)) {
    const last = open.at(-1);
    if (last && closers[mathText(last)] === text) open.pop();
    else lone.add(bracket);
  }
}

function replaceTokens(node: MathNode, lone: ReadonlySet<MathNode>): MathNode {
  if (lone.has(node)) return {...node, name: 'mtext'};
  return {...node, children: node.children.map(one => (typeof one === 'string' ? one : replaceTokens(one, lone)))};
}
