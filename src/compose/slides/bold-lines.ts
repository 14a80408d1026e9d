// Section -> section: in a long one, the bold lines and bold openings that its author used as headings become headings.
import {ruleOf} from '../../model/directives/table.ts';
import type {Block, Directive, Heading, Inline, Prose} from '../../model/document.ts';
import type {Section} from '../../outline/section.ts';
import {countInlineWords} from '../../text/words.ts';
import {english} from '../../text/languages/en.ts';
import {plainText} from '../../text/plain.ts';
import {findRuns} from '../../text/quoted/runs.ts';
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
  const count = blocks.filter(block => !isDirective(block)).length;
  if (count < min.blocks) return section;
  const found = blocks.flatMap((block, i) =>
    isBoldLine(block) && !isBoldLine(blocks[i - 1]) && !isDirective(blocks[i - 1]) && opensText(blocks, i) ? [i] : [],
  );
  // Under those in bold a line with a colon heads but a part: "Tasks:" below "**Baking**".
  const inBold = found.filter(i => isStrong(blocks[i]));
  const all = blocks.flatMap((block, i) => (isBoldOpening(block) && !isSetApart(blocks, i) ? [i] : []));
  const openings = all.length + inBold.length >= min.heads && count >= all.length * blocksEach ? all : [];
  const lines = inBold.length + openings.length >= min.heads ? inBold : found;
  const heads = [...lines, ...openings].sort((a, b) => a - b);
  if (heads.length < min.heads) return section;
  let above: readonly (Block | Directive)[] = [];
  const shared = blocks.filter(block => block.kind === 'directive' && block.scope === 'section' && isInherited(block));
  const startOf = openWithFigures(blocks, heads) ? figuresStart : directivesStart;
  const starts = heads.map(at => startOf(blocks, at));
  const parts = heads.flatMap((from, n) => {
    const to = starts[n + 1] ?? blocks.length;
    const figures = blocks.slice(starts[n] ?? from, directivesStart(blocks, from));
    if (figures.length === 0 && to < blocks.length && hasNothing(blocks.slice(from, to))) {
      // A heading that no slide would have: it is said with the next.
      above = [...above, ...sayHeading(blocks.slice(from, to))];
      return [];
    }
    const next = part(section, from, to, figures);
    const whole = {...next, blocks: [...shared, ...above, ...next.blocks]};
    above = [];
    return [whole];
  });
  return {heading: section.heading, blocks: blocks.slice(0, starts[0]), children: [...parts, ...section.children]};
}

/** Does what is said of the section hold for those in it? */
function isInherited({name}: Directive): boolean {
  return ruleOf(name).inherited === true;
}

/** What a labelled or folded block holds heads that alone. */
function isBoldLine(block: Block | Directive | undefined): boolean {
  return block?.kind === 'prose' && !isContained(block) && isInlineHeading(block.children);
}

function isStrong(block: Block | Directive | undefined): boolean {
  return block?.kind === 'prose' && block.children.some(({type}) => type === 'strong');
}

function isContained({callout, folded}: Block): boolean {
  return callout !== undefined || folded !== undefined;
}

function isDirective(block: Block | Directive | undefined): boolean {
  return block?.kind === 'directive';
}

/** Does a directive ask for more of the block at `at` than its words? Then it stays as its author wrote it. */
function isSetApart(blocks: readonly (Block | Directive)[], at: number): boolean {
  return blocks
    .slice(directivesStart(blocks, at), at)
    .some(
      block => block.kind === 'directive' && block.name !== 'show' && block.name !== 'say' && block.name !== 'keep',
    );
}

/** Where the directives begin that stand in a row before the block at `at`, and are said of it. */
function directivesStart(blocks: readonly (Block | Directive)[], at: number): number {
  let first = at;
  for (let before = blocks[first - 1]; before?.kind === 'directive' && before.scope !== 'section'; ) {
    first -= 1;
    before = blocks[first - 1];
  }
  return first;
}

/** A paragraph that opens with a short bold label and goes on, or leads in: "**Parameter sharing.** …". */
function isBoldOpening(block: Block | Directive | undefined): boolean {
  if (block?.kind !== 'prose' || isContained(block) || isBoldLine(block)) return false;
  const [first] = block.children.filter(node => plainText([node]).trim() !== '');
  const end = findLabelEnd(block.children);
  if (first?.type !== 'strong' || end === 0 || english.kindOfText.test(plainText([first]))) return false;
  const text = plainText(block.children);
  const goesOn = countInlineWords(sliceInline(block.children, end, text.length)) > titleWords;
  // "**Strings:** Python has great support for strings:" heads the code that it leads in to.
  return countInlineWords(sliceInline(block.children, 0, end)) <= titleWords && (goesOn || /[:：]\s*$/.test(text));
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

/**
 * Do figures stand right before most of the `heads`, where each shows what its head names? Where figures follow texts
 * between two heads, too, the one before a head is the last text's; unless no text stands above the first.
 */
function openWithFigures(blocks: readonly (Block | Directive)[], heads: readonly number[]): boolean {
  const withFigure = heads.filter(at => figuresStart(blocks, at) < directivesStart(blocks, at));
  const below = heads.filter(at => blocks[at + 1]?.kind === 'figure' && !heads.includes(at + 2));
  const within = heads.some((at, n) => {
    const next = heads[n + 1];
    const part = blocks.slice(at + 1, next === undefined ? blocks.length : figuresStart(blocks, next));
    return part.some(({kind}, i) => kind === 'figure' && i > 0 && part[i - 1]?.kind !== 'figure');
  });
  const opens = blocks.find(block => !isDirective(block))?.kind === 'figure';
  return withFigure.length > heads.length / 2 && withFigure.length > below.length && (opens || !within);
}

/** Where the figures begin that stand in a row before the block at `at` and its directives. */
function figuresStart(blocks: readonly (Block | Directive)[], at: number): number {
  let first = directivesStart(blocks, at);
  while (blocks[first - 1]?.kind === 'figure') first -= 1;
  return first;
}

/** The section that the block at `from` heads, up to `to`, with the `figures` before it that are its own. */
function part(section: Section, from: number, to: number, figures: readonly (Block | Directive)[]): Section {
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
  const own = section.blocks
    .slice(directivesStart(section.blocks, from), from)
    .flatMap(one => withoutLabel(one, head, end));
  return {
    heading,
    blocks: [
      ...figures,
      ...(plainText(rest) === '' ? [] : [...own, {...head, children: rest}]),
      ...section.blocks.slice(from + 1, to),
    ],
    children: [],
  };
}

/** A directive that shows words of `head`, without those up to `end`, which are in the heading now. */
function withoutLabel(directive: Block | Directive, {children}: Prose, end: number): readonly (Block | Directive)[] {
  if (directive.kind !== 'directive' || directive.name !== 'show') return [directive];
  const text = plainText(children);
  const runs = (findRuns(children, directive.value) ?? []).flatMap(({from, to}) =>
    to <= end ? [] : [text.slice(Math.max(from, end), to)],
  );
  return runs.length === 0 ? [] : [{...directive, value: runs.join(' … ')}];
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
