// A row of a formula -> its signs with limits, and what they are taken of.
import type {MathNode} from '../set-slide.ts';
import {isNary, mathChildren, mathText} from './math.ts';

/** A sign with limits, and those that it has. */
export interface Nary {
  readonly sign: string;
  readonly isBelow: boolean;
  readonly sub?: MathNode | undefined;
  readonly sup?: MathNode | undefined;
}

/** The sign with limits that `node` is; undefined for none. */
export function naryOf(node: MathNode): Nary | undefined {
  const [base, second, third] = mathChildren(node);
  if (node.name === 'mo' && isNary(mathText(node))) return {sign: mathText(node), isBelow: true};
  if (base === undefined || base.name !== 'mo' || !isNary(mathText(base))) return undefined;
  const sign = mathText(base);
  const isBelow = node.name.startsWith('mu') || node.name === 'mover';
  if (/^(munder|msub)$/.test(node.name)) return {sign, isBelow, sub: second};
  if (/^(mover|msup)$/.test(node.name)) return {sign, isBelow, sup: second};
  return /^(munderover|msubsup)$/.test(node.name) ? {sign, isBelow, sub: second, sup: third} : undefined;
}

/** What a sum is of ends before the next sign of its own rank, outside of brackets. */
export function takeOperand(rest: readonly MathNode[]): readonly MathNode[] {
  let depth = 0;
  const end = rest.findIndex((node, i) => {
    const text = node.name === 'mo' ? mathText(node) : '';
    if (/^[([{]$/.test(text)) depth += 1;
    if (/^[)\]}]$/.test(text)) depth -= 1;
    return depth < 0 || (i > 0 && depth === 0 && /^[=<>≤≥≈≠∼≡→⇒,;+−-]$/u.test(text));
  });
  return end < 0 ? rest : rest.slice(0, end);
}
