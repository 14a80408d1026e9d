// Blocks of a page -> the units that a label may speak of, each with the lines that it takes.
import type {ContentBlock, ContentItem} from '../../blocks/types.ts';
import {normalizedText} from '../../text/plain.ts';
import {measureWidth} from '../../text/width.ts';

/** A paragraph, an item with what is nested in it, or another block. */
export interface Unit {
  readonly block: ContentBlock;
  readonly item: ContentItem | null;
  /** Lines, guessed; none for what goes with the text about it. */
  readonly lines: number;
}

/** A label of the units from `from` up to, not including, `to`. */
export interface Mark {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The labels that it joins, where it is made of several. */
  readonly parts?: readonly string[];
}

/** Characters of a line of text; lines of a display formula. */
const line = {characters: 80, formula: 2} as const;

/** The units of a page in order. Figures go with their text, and count where there is nothing else. */
export function listUnits(blocks: readonly ContentBlock[]): readonly Unit[] {
  const isBare = blocks.every(({kind}) => kind === 'figure' || kind === 'footnote');
  return blocks.flatMap((block): readonly Unit[] => {
    if (block.kind === 'list') return block.items.map(item => ({block, item, lines: countItemLines(item)}));
    if (block.kind === 'figure') return [{block, item: null, lines: isBare ? 1 : 0}];
    return [{block, item: null, lines: countLines(block)}];
  });
}

/** The share of all lines that `mark` speaks of; none where it does not speak of what stands first. */
export function shareOf(units: readonly Unit[], {from, to}: Pick<Mark, 'from' | 'to'>): number {
  const all = sumLines(units);
  return from <= findFirst(units) && all > 0 ? sumLines(units.slice(from, to)) / all : 0;
}

/** Index of the first unit that counts. */
export function findFirst(units: readonly Unit[]): number {
  return units.findIndex(({lines}) => lines > 0);
}

function sumLines(units: readonly Unit[]): number {
  return units.reduce((sum, {lines}) => sum + lines, 0);
}

function countLines(block: ContentBlock): number {
  if (block.kind === 'prose' || block.kind === 'inline-heading') return textLines(normalizedText(block.children));
  if (block.kind === 'code') return block.value.split('\n').length;
  if (block.kind === 'table') return block.rows.length + 1;
  if (block.kind === 'math') return line.formula;
  if (block.kind === 'quote')
    return block.paragraphs.reduce((sum, children) => sum + textLines(normalizedText(children)), 0);
  return block.kind === 'card' ? 1 : 0;
}

function countItemLines({children, items}: ContentItem): number {
  return items.reduce((sum, item) => sum + countItemLines(item), textLines(normalizedText(children)));
}

function textLines(text: string): number {
  return Math.ceil(measureWidth(text) / line.characters);
}
