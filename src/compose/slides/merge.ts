// Small sections -> which of them share a slide, under inline headings.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import type {Section} from '../../outline/outline.ts';
import {normalizedText} from '../../text/plain.ts';
import {composeBlocks} from '../blocks/blocks.ts';
import {capacity} from '../capacity.ts';
import type {ComposeContext} from '../context.ts';
import {isBare} from './draft.ts';
import {countSideBySide, isColumn} from './parallel.ts';
import {type Size, estimateSize, headingHeight, isWithin} from './estimate.ts';

/** A section that may share a slide. */
export interface SmallSection {
  readonly section: Section;
  readonly content: readonly ContentBlock[];
}

/** Sections up to this size share a slide with their neighbours. */
const small: Size = {height: 130, words: 55};
/**
 * Top-level sections are topics of the agenda: they share a slide where one of them is so small, with nothing more to
 * say, that it would leave it empty.
 */
const tiny: Size = {height: 65, words: 14};
/** What a slide of merged sections may hold. */
const page: Size = {height: 228, words: 92};

/** `sections` in order: each alone, or several small ones in a row together. */
export function groupSmall(
  sections: readonly Section[],
  level: number,
  context: ComposeContext,
): readonly (Section | readonly SmallSection[])[] {
  const out: (Section | readonly SmallSection[])[] = [];
  let batch: SmallSection[] = [];
  const flush = () => {
    const isShared =
      batch.length !== 1 && batch.some(({content}) => level > 1 || isWithin(estimateSize(content), tiny));
    if (isShared) out.push(batch);
    else out.push(...batch.map(({section}) => section));
    batch = [];
  };
  const contents = sections.map(section => composeLeaf(section, context));
  let done = 0;
  for (const [i, section] of sections.entries()) {
    if (i < done) continue;
    const content = contents[i] ?? null;
    const side = level > 1 && batch.length === 0 ? findColumns(sections.slice(i), contents.slice(i)) : [];
    if (side.length > 1) {
      out.push(side);
      done = i + side.length;
      continue;
    }
    if (!content || !isSmall(content, level)) {
      flush();
      out.push(section);
      continue;
    }
    const all = batch.flatMap(one => one.content);
    if (!fitsPage(all, content, batch.length + 1)) flush();
    batch.push({section, content});
  }
  flush();
  return out;
}

/** The first of `sections` that stand side by side on one slide; at most one where they do not. */
function findColumns(
  sections: readonly Section[],
  contents: readonly (readonly ContentBlock[] | null)[],
): readonly SmallSection[] {
  const end = sections.findIndex(
    (section, i) => !isColumn(normalizedText(section.heading?.children ?? []), contents[i] ?? []),
  );
  const run = contents.slice(0, end < 0 ? contents.length : end).map(content => content ?? []);
  const count = run.length < 2 ? 0 : countSideBySide(run);
  return sections.slice(0, count).map((section, i) => ({section, content: run[i] ?? []}));
}

/** Small first children join the section's own blocks `own` while all of it fits on one page. */
export function mergeLeading(
  children: readonly Section[],
  own: readonly ContentBlock[],
  context: ComposeContext,
): {readonly merged: readonly ContentBlock[]; readonly rest: readonly Section[]} {
  let merged = own;
  let taken = 0;
  if (isBare(own)) return {merged, rest: children};
  for (const child of children) {
    const content = composeLeaf(child, context);
    if (!content || isBare(content) || !isWithin(estimateSize(content), small) || !fitsPage(merged, content, 1)) break;
    merged = [...merged, ...putUnderHeading(child, content)];
    taken++;
  }
  return {merged, rest: children.slice(taken)};
}

/** Title of sections that share a slide: their own where that is short, else their parent's. */
export function joinTitles(sections: readonly Section[], parent: readonly Inline[]): readonly Inline[] {
  const joined = sections.map(section => normalizedText(section.heading?.children ?? [])).join(' · ');
  return joined.length <= capacity.jointTitle || normalizedText(parent) === ''
    ? [{type: 'text', value: joined}]
    : parent;
}

/** `content` below the heading of their section. */
export function putUnderHeading({heading}: Section, content: readonly ContentBlock[]): readonly ContentBlock[] {
  if (!heading) return content;
  const {id, range, children} = heading;
  return [{kind: 'minor', id, range, children, speakerNotes: []}, ...content];
}

function isSmall(content: readonly ContentBlock[], level: number): boolean {
  const isSilent = content.every(block => block.speakerNotes.length === 0);
  return !isBare(content) && isWithin(estimateSize(content), small) && (level > 1 || isSilent);
}

/** Does a page hold `content` below `above`, with so many headings more? */
function fitsPage(above: readonly ContentBlock[], content: readonly ContentBlock[], headings: number): boolean {
  const [all, own] = [estimateSize(above), estimateSize(content)];
  const height = all.height + own.height + headings * headingHeight;
  return isWithin({height, words: all.words + own.words}, page);
}

/**
 * Content blocks of a section that may share a slide: one of no others below it, whose heading does for a minor one.
 */
function composeLeaf({heading, blocks, children}: Section, context: ComposeContext): readonly ContentBlock[] | null {
  if (children.length > 0 || !heading) return null;
  const title = normalizedText(heading.children);
  return title.length > capacity.inlineHeading ? null : composeBlocks(blocks, {...context, heading: title});
}
