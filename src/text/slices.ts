// Inline content by plain-text offsets: its text, its words, and verbatim slices of its nodes.
import type {Inline} from '../model/document.ts';
import {plainText} from './plain.ts';
import type {Span} from './span.ts';

/** Characters; a longer link is prose that happens to be linked, and may be cut like it. */
const longestAtomicLink = 120;

/**
 * Plain text of the same length for looking at sentences: formulas and code are runs of `X`, line ends are spaces,
 * and nothing inside a link ends a sentence.
 */
export function maskInline(children: readonly Inline[]): string {
  return children.map(maskNode).join('');
}

/** Where the formulas, code and links stand that a cut must not enter, in order. */
export function findUncuttable(children: readonly Inline[], start = 0): readonly Span[] {
  const found: Span[] = [];
  let from = start;
  for (const node of children) {
    const to = from + plainText([node]).length;
    if (isAtom(node)) found.push({from, to});
    else if ('children' in node) found.push(...findUncuttable(node.children, from));
    from = to;
  }
  return found;
}

/** Words in bold or italics. */
export interface Stress extends Span {
  readonly isBold: boolean;
}

/** Where the outermost bold and italic words stand, in order. */
export function findStressed(children: readonly Inline[], start = 0): readonly Stress[] {
  const found: Stress[] = [];
  let from = start;
  for (const node of children) {
    const to = from + plainText([node]).length;
    if (node.type === 'strong' || node.type === 'emphasis') found.push({from, to, isBold: node.type === 'strong'});
    else if ('children' in node) found.push(...findStressed(node.children, from));
    from = to;
  }
  return found;
}

/**
 * The nodes between two plain-text offsets, verbatim: strong and emphasis are cut in two, tags left open are closed.
 * An atom that `from` or `to` falls into goes to the slice after that offset, so that slices never overlap.
 */
export function sliceInline(children: readonly Inline[], from: number, to: number): readonly Inline[] {
  return balance(split(split(children, to)[0], from)[1]);
}

/** All slices between ascending plain-text offsets, each as `sliceInline` makes it; together they are the input. */
export function divideInline(children: readonly Inline[], cuts: readonly number[]): readonly (readonly Inline[])[] {
  const slices: (readonly Inline[])[] = [];
  let rest = children;
  let done = 0;
  for (const cut of cuts) {
    const [left, right] = split(rest, cut - done);
    slices.push(left);
    rest = right;
    done += plainText(left).length;
  }
  return [...slices, rest].map(balance);
}

function maskNode(node: Inline): string {
  if (node.type === 'inlineMath') return 'X'.repeat(node.value.length);
  if (node.type === 'inlineCode') return node.value.replace(/\S/g, 'X').replace(/\s/g, ' ');
  if (!('children' in node)) return plainText([node]).replace(/\s/g, ' ');
  const inner = maskInline(node.children);
  return isAtom(node) ? inner.replace(/[.!?](?=.)/g, ',') : inner;
}

function isAtom(node: Inline): boolean {
  if (node.type === 'inlineMath' || node.type === 'inlineCode') return true;
  return (node.type === 'link' || node.type === 'linkReference') && plainText([node]).length <= longestAtomicLink;
}

/** What stands before an offset, and the rest. Closing tags and footnote marks stay with the text they follow. */
function split(children: readonly Inline[], at: number): readonly [readonly Inline[], readonly Inline[]] {
  if (at <= 0) return [[], children];
  let start = 0;
  for (const [index, node] of children.entries()) {
    const end = start + plainText([node]).length;
    if (end > at || (start === at && opens(node))) {
      const [left, right] = splitNode(node, at - start);
      return [
        [...children.slice(0, index), ...left],
        [...right, ...children.slice(index + 1)],
      ];
    }
    start = end;
  }
  return [children, []];
}

function splitNode(node: Inline, at: number): readonly [readonly Inline[], readonly Inline[]] {
  if (at <= 0 || isAtom(node)) return [[], [node]];
  if (node.type === 'text') {
    return [[{type: 'text', value: node.value.slice(0, at)}], [{type: 'text', value: node.value.slice(at)}]];
  }
  if (!('children' in node)) return [[], [node]];
  const [left, right] = split(node.children, at);
  return [[withChildren(node, left)], [withChildren(node, right)]];
}

function withChildren<Parent extends Inline & {children: Inline[]}>(node: Parent, children: readonly Inline[]): Parent {
  return {...node, children: [...children]};
}

function opens(node: Inline): boolean {
  return node.type === 'html' && !node.value.startsWith('</');
}

/** Adds the ends of tags that a cut left open, and the starts of those that it left closed. */
function balance(children: readonly Inline[]): readonly Inline[] {
  const open: string[] = [];
  const missing: string[] = [];
  for (const node of children) {
    const name = node.type === 'html' ? /^<\/?([a-z]+)/i.exec(node.value)?.[1] : undefined;
    if (node.type !== 'html' || name === undefined) continue;
    if (opens(node)) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else missing.unshift(name);
  }
  if (open.length === 0 && missing.length === 0) return children;
  const starts = missing.map((name): Inline => ({type: 'html', value: `<${name}>`}));
  const ends = open.reverse().map((name): Inline => ({type: 'html', value: `</${name}>`}));
  return [...starts, ...children, ...ends];
}

/** The lines that the author broke `children` into, without the breaks; those with words alone. */
export function splitAtBreaks(children: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const node of children)
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  return lines.filter(line => plainText(line).trim() !== '');
}
