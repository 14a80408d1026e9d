// Small sections -> which of them share a slide, under headings of their own; the packer fills pages with them.
import type {ContentBlock} from '../../blocks/types.ts';
import {readRequests, readSectionRequests} from '../../model/directives/requests.ts';
import type {Inline} from '../../model/document.ts';
import type {Section} from '../../outline/section.ts';
import {normalizedText} from '../../text/plain.ts';
import {readableText} from '../../text/readable/readable-text.ts';
import {capacity} from '../capacity.ts';
import {composeLinks} from '../readings/slides.ts';
import {composeOnce, type DraftingContext} from './composed.ts';
import {type Draft, isBare} from './draft.ts';
import {type Size, estimateSize, isWithin} from './estimate.ts';

/** A section that may share a slide. */
export interface SmallSection {
  readonly section: Section;
  readonly content: readonly ContentBlock[];
}

/** Sections up to this size, about a page, share a slide with their parent: how many fit a page is measured. */
const small: Size = {height: 270, words: 105};
/** Those up to a page and a half share one with their neighbours: one that does not fit begins a page of its own. */
const neighbour: Size = {height: 400, words: 140};
/**
 * Top-level sections are topics of the agenda: they share a slide where each of them would leave it half empty, and the
 * notes have nothing more to say of it.
 */
const topic: Size = {height: 110, words: 45};
/** What a slide of merged topics may hold. */
const page: Size = {height: 228, words: 88};
/** A sentence or two before the first section below: they stand with it, however large that is. */
const remark: Size = {height: 110, words: 45};
const unlimited: Size = {height: Number.POSITIVE_INFINITY, words: Number.POSITIVE_INFINITY};
/** Height of a heading that a topic brings with it to a shared slide. */
const headingHeight = 34;

/** `sections` in order: each alone, or several small ones in a row together. */
export function groupSmall(
  sections: readonly Section[],
  level: number,
  context: DraftingContext,
): readonly (Section | readonly SmallSection[])[] {
  const out: (Section | readonly SmallSection[])[] = [];
  let batch: SmallSection[] = [];
  const flush = () => {
    if (batch.length > 1) out.push(batch);
    else out.push(...batch.map(({section}) => section));
    batch = [];
  };
  for (const section of sections) {
    const content = composeLeaf(section, context, level > 1 ? neighbour : small);
    if (batch[0] && !areAlike(batch[0].section, section)) flush();
    if (!content || (level === 1 && !isTopic(content))) {
      flush();
      out.push(section);
      continue;
    }
    if (level === 1 && !fitsPage([...batch.flatMap(one => one.content), ...content], batch.length + 1)) flush();
    batch.push({section, content});
  }
  flush();
  return out;
}

/** Small first children stand on the slide of the section's own blocks `own`, below them. */
export function mergeLeading(
  section: Section,
  own: readonly ContentBlock[],
  context: DraftingContext,
): {readonly merged: readonly ContentBlock[]; readonly rest: readonly Section[]} {
  const {children} = section;
  if (isBare(own) || !isWithin(estimateSize(own), small)) return {merged: own, rest: children};
  const isRemark = isWithin(estimateSize(own), remark);
  const merged = [...own];
  for (const [i, child] of children.entries()) {
    const content = composeLeaf(child, context, i === 0 && isRemark ? unlimited : small);
    if (!content || !areAlike(section, child)) return {merged, rest: children.slice(i)};
    merged.push(...putUnderHeading(child, content));
  }
  return {merged, rest: []};
}

/** Words before the first heading that make no slide of their own. */
const remarkWords = 14;

/**
 * `drafts`, of which a first one without a heading that holds but a line of text stands on the slide after it: a link
 * or a greeting is no slide.
 */
export function joinOpening(drafts: readonly Draft[]): readonly Draft[] {
  const [first, second, ...rest] = drafts;
  if (!first || !second || normalizedText(first.title) !== '' || second.role !== 'content') return drafts;
  const {words} = estimateSize(first.content);
  const isLine = first.content.every(({kind}) => kind === 'prose' || kind === 'note') && !isBare(first.content);
  if (!isLine || words > remarkWords || first.requestedLayout !== '' || second.requestedLayout !== '') return drafts;
  return [{...second, content: [...first.content, ...second.content]}, ...rest];
}

/** Title of sections that share a slide: their own where that is short, else their parent's. */
export function joinTitles(sections: readonly Section[], parent: readonly Inline[]): readonly Inline[] {
  const names = new Set(sections.map(section => readableText(section.heading?.children ?? [])));
  const joined = [...names].join(' · ');
  return joined.length <= capacity.jointTitle || normalizedText(parent) === ''
    ? [{type: 'text', value: joined}]
    : parent;
}

/** `content` below the heading of their section. */
export function putUnderHeading({heading}: Section, content: readonly ContentBlock[]): readonly ContentBlock[] {
  if (!heading) return content;
  const {id, range, children} = heading;
  return [{kind: 'inline-heading', id, range, children, section: true, speakerNotes: []}, ...content];
}

/** Do two sections ask for the same pages, so that they may share a slide? */
function areAlike(one: Section, other: Section): boolean {
  const [a, b] = [readSectionRequests(one.blocks), readSectionRequests(other.blocks)];
  const isSameTime = a.plan === b.plan && a.minutes === b.minutes;
  return isSameTime && a.layout === b.layout && a.themeClass === b.themeClass && a.background === b.background;
}

function isTopic(content: readonly ContentBlock[]): boolean {
  return isWithin(estimateSize(content), topic) && content.every(block => block.speakerNotes.length === 0);
}

/** Does a page hold `content` with so many headings? */
function fitsPage(content: readonly ContentBlock[], headings: number): boolean {
  const {height, words} = estimateSize(content);
  return isWithin({height: height + headings * headingHeight, words}, page);
}

/**
 * Content blocks of a section that may share a slide: one of no others below it, no larger than `max`, whose heading
 * does for one within a slide, and which asks for no layout and turns no page. Null for others.
 */
function composeLeaf(section: Section, context: DraftingContext, max: Size): readonly ContentBlock[] | null {
  const {heading, blocks, children} = section;
  if (children.length > 0 || !heading || composeLinks(section)) return null;
  const asks = readRequests(blocks);
  const isApart = asks.zooms || asks.breaks || asks.joins || asks.title !== '';
  if (isApart || asks.layout !== readSectionRequests(blocks).layout) return null;
  const title = normalizedText(heading.children);
  if (title.length > capacity.inlineHeading) return null;
  const content = composeOnce(blocks, {...context, heading: title});
  return !isBare(content) && isWithin(estimateSize(content), max) ? content : null;
}
