// Section -> section: in a long one, the bold lines that its author used as headings become headings.
import type {Block, Directive, Heading} from '../model/document.ts';
import type {Section} from '../outline/outline.ts';
import {asHeading, isMinor} from './minor.ts';

/** Blocks below which a section is short enough to keep its bold lines as minor headings, and bold lines that make a pattern. */
const least = {blocks: 10, minors: 2};

/** `section` with its bold lines as headings of their own where it is long; else as it is. */
export function promoted(section: Section): Section {
  const at = section.blocks.flatMap((block, i) => (isBoldLine(block) && !isBoldLine(section.blocks[i - 1]) && opensText(section.blocks.slice(i)) ? [i] : []));
  if (section.blocks.length < least.blocks || at.length < least.minors) return section;
  const parts = at.map((from, n) => part(section, from, at[n + 1] ?? section.blocks.length));
  return {heading: section.heading, blocks: section.blocks.slice(0, at[0]), children: [...parts, ...section.children]};
}

function isBoldLine(block: Block | Directive | undefined): boolean {
  return block?.kind === 'prose' && isMinor(block.children);
}

/** Bold lines in a row head what stands under the last of them; under none at all they head nothing. */
function opensText(rest: readonly (Block | Directive)[]): boolean {
  const next = rest.find(block => !isBoldLine(block));
  return next !== undefined && next.kind !== 'directive' && next.kind !== 'footnote';
}

function part(section: Section, from: number, to: number): Section {
  const line = section.blocks[from];
  if (line?.kind !== 'prose') return {heading: null, blocks: section.blocks.slice(from, to), children: []};
  const heading: Heading = {kind: 'heading', id: line.id, place: line.place, depth: (section.heading?.depth ?? 0) + 1, number: '', children: asHeading(line.children), anchor: ''};
  return {heading, blocks: section.blocks.slice(from + 1, to), children: []};
}
