// Section -> section: in a long one, the bold lines and bold openings that its author used as headings become headings.
import type {Block, Directive, Heading, Inline} from '../../model/document.ts';
import type {Section} from '../../outline/section.ts';
import {countInlineWords} from '../../text/words.ts';
import {plainText} from '../../text/plain.ts';
import {sliceInline} from '../../text/slices.ts';
import {findLabelEnd} from '../lead/label.ts';
import {toHeading, isInlineHeading} from '../blocks/inline-heading.ts';

/**
 * Blocks below which a section is short enough to keep its bold lines as inline headings, and bold lines that make a
 * pattern.
 */
const min = {blocks: 10, heads: 2};
/** Blocks under a bold opening, on average: where each has but its own paragraph they are items, not headings. */
const blocksEach = 2.2;
/** Words of a bold opening that reads as a title. */
const titleWords = 8;

/** `section` with its bold lines and openings as headings of their own where it is long; else as it is. */
export function promoteBoldLines(section: Section): Section {
  const {blocks} = section;
  if (blocks.length < min.blocks) return section;
  const lines = blocks.flatMap((block, i) =>
    isBoldLine(block) && !isBoldLine(blocks[i - 1]) && !isBreak(blocks[i - 1]) && opensText(blocks, i) ? [i] : [],
  );
  const openings = blocks.flatMap((block, i) => (isBoldOpening(block) && !isBreak(blocks[i - 1]) ? [i] : []));
  const heads =
    openings.length >= min.heads && blocks.length >= openings.length * blocksEach
      ? [...lines, ...openings].sort((a, b) => a - b)
      : lines;
  if (heads.length < min.heads) return section;
  let above: readonly (Block | Directive)[] = [];
  const parts = heads.flatMap((from, n) => {
    const to = heads[n + 1] ?? blocks.length;
    if (to < blocks.length && hasNothing(blocks.slice(from, to))) {
      // A heading that no slide would have: it is said with the next.
      above = [...above, ...sayHeading(blocks.slice(from, to))];
      return [];
    }
    const next = part(section, from, to);
    const whole = {...next, blocks: [...above, ...next.blocks]};
    above = [];
    return [whole];
  });
  return {heading: section.heading, blocks: blocks.slice(0, heads[0]), children: [...parts, ...section.children]};
}

function isBoldLine(block: Block | Directive | undefined): boolean {
  return block?.kind === 'prose' && isInlineHeading(block.children);
}

/** Where the page is turned, what comes is set apart already. */
function isBreak(block: Block | Directive | undefined): boolean {
  return block?.kind === 'directive' && block.name === 'break';
}

/** A paragraph that opens with a short bold label and goes on: "**Parameter sharing.** …". */
function isBoldOpening(block: Block | Directive | undefined): boolean {
  if (block?.kind !== 'prose' || isBoldLine(block)) return false;
  const [first] = block.children.filter(node => plainText([node]).trim() !== '');
  const end = findLabelEnd(block.children);
  if (first?.type !== 'strong' || end === 0) return false;
  return (
    countInlineWords(sliceInline(block.children, 0, end)) <= titleWords &&
    countInlineWords(sliceInline(block.children, end, plainText(block.children).length)) > titleWords
  );
}

/** Bold lines in a row head what stands under the last of them; under none at all they head nothing. */
function opensText(blocks: readonly (Block | Directive)[], from: number): boolean {
  let at = from;
  while (isBoldLine(blocks[at])) at++;
  const next = blocks[at];
  return next !== undefined && next.kind !== 'directive' && next.kind !== 'footnote';
}

/** Is there a bold line, and nothing under it that a slide could show? */
function hasNothing([line, ...rest]: readonly (Block | Directive)[]): boolean {
  return isBoldLine(line) && rest.every(({kind}) => kind === 'directive' || kind === 'footnote');
}

function sayHeading(blocks: readonly (Block | Directive)[]): readonly (Block | Directive)[] {
  const range = blocks[0]?.range;
  return range ? [{kind: 'directive', id: -1, range, name: 'notes', value: ''}, ...blocks] : [];
}

function part(section: Section, from: number, to: number): Section {
  const head = section.blocks[from];
  if (head?.kind !== 'prose') return {heading: null, blocks: section.blocks.slice(from, to), children: []};
  const end = isBoldLine(head) ? plainText(head.children).length : findLabelEnd(head.children);
  const rest = sliceInline(head.children, end, plainText(head.children).length);
  const heading: Heading = {
    kind: 'heading',
    id: head.id,
    range: head.range,
    depth: (section.heading?.depth ?? 0) + 1,
    number: '',
    children: title(head.children, end),
    anchor: '',
  };
  return {
    heading,
    blocks: [...(plainText(rest) === '' ? [] : [{...head, children: rest}]), ...section.blocks.slice(from + 1, to)],
    children: [],
  };
}

/**
 * The label as a title: without bold, typed number and the mark that parts it from its text; a question keeps its own.
 */
function title(children: readonly Inline[], end: number): readonly Inline[] {
  const label = toHeading(sliceInline(children, 0, end));
  const text = plainText(label);
  const last = text.replace(/[\s.:–—-]+$/, '').length;
  const number = /^\s*\d{1,2}(?:\.\d{1,2})*[.)]\s+/.exec(text)?.[0].length ?? 0;
  return sliceInline(label, number < last ? number : 0, last);
}
