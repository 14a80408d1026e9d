// Document -> Outline: the flat list of headings and blocks as a tree of sections, reading list apart.
import type {Block, Directive, Document, Heading} from '../model/document.ts';
import {means} from '../text/language/headings.ts';
import {normalizedText} from '../text/plain.ts';
import {english} from '../text/languages/en.ts';
import {rankHeadings} from './levels.ts';
import {sayRedundant} from './redundant.ts';
import {findRepeatedTitles} from './reading-titles.ts';
import type {Section} from './section.ts';

/** The sections of a document. */
export interface Outline {
  /** Sections of the reading list, in order. */
  readonly readings: readonly Section[];
  /** The lecture itself. */
  readonly sections: readonly Section[];
  /** Headings taken out because they only say where the post begins. */
  readonly openers: readonly Heading[];
  /** The heading over all others, whose own words open the lecture; null where the notes have none. */
  readonly title: Heading | null;
}

/**
 * Does a heading say only where the post begins ("Notes:", "Blog: In this session, our blog covers:"), or is it one of
 * the course's `own`?
 */
function isOpener(title: string, own: readonly string[]): boolean {
  const text = withoutColon(title);
  const isOwn = own.some(one => withoutColon(one).toLowerCase() === text.toLowerCase());
  return isOwn || means('openers', text) || means('openers', text.replace(english.openerLead, '').trim());
}

function withoutColon(title: string): string {
  return title.trim().replace(/[:\s]+$/, '');
}

/** Is a heading the head of a reading list? */
function isReadingTitle(title: string): boolean {
  return means('readings', title.replace(/[:\s]+$/, '').trim());
}

interface Open {
  readonly level: number;
  readonly section: {heading: Heading | null; blocks: (Block | Directive)[]; children: Section[]};
}

/** The tree of `document`'s sections; `openers` are the course's own headings that only say where a post begins. */
export function buildOutline(document: Document, openers: readonly string[] = []): Outline {
  const isAnOpener: IsOpener = heading => isOpener(normalizedText(heading.children), openers);
  const outline = outlineRanked(document, new Set(), isAnOpener);
  const headings = document.entries.filter((entry): entry is Heading => entry.kind === 'heading');
  const found = new Set(outline.openers);
  const repeated = findRepeatedTitles(
    outline.readings,
    headings.filter(heading => !found.has(heading)),
  );
  return repeated.size === 0 ? outline : outlineRanked(document, repeated, isAnOpener);
}

type IsOpener = (heading: Heading) => boolean;

/** The outline in which the headings `repeated`, which bear the titles of readings, are of one rank. */
function outlineRanked(document: Document, repeated: ReadonlySet<number>, isOpener: IsOpener): Outline {
  const {tree, openers, excerptAt} = nest(document, rankHeadings(document.entries, repeated), isOpener);
  const isReading = (section: Section) =>
    section.heading !== null && isReadingTitle(normalizedText(section.heading.children)) && holdsReadings(section);
  const before = (section: Section) =>
    excerptAt !== null &&
    firstId(section) < excerptAt &&
    (section.heading === null ? !hasFigures(section) : holdsReadings(section));
  const announces = (section: Section, i: number) =>
    i === 0 &&
    section.heading === null &&
    tree.slice(1).some(isReading) &&
    section.blocks.every(block => block.kind === 'prose' && /[:：]$/.test(normalizedText(block.children)));
  // The reading list opens the notes; what is to be read further, at their end, stays there.
  const own = tree.findIndex((section, i) => !isReading(section) && !before(section) && !announces(section, i));
  const all = own < 0 ? tree.length : own;
  // Words before the first heading go with the readings below them; where there are none, they open the lecture.
  const end = tree.slice(0, all).some(section => section.heading !== null) ? all : 0;
  return {readings: tree.slice(0, end), ...unwrap(tree.slice(end).map(lifted).map(sayRedundant)), openers};
}

/**
 * Papers are listed: as sections of their own, or as items. What has figures is taught, not listed: cards could not
 * show them.
 */
function holdsReadings(section: Section): boolean {
  return (
    (section.children.length > 0 || section.blocks.some(block => block.kind === 'list' || hasLink(block))) &&
    !hasFigures(section)
  );
}

function hasFigures({blocks, children}: Section): boolean {
  return blocks.some(isOrHoldsFigure) || children.some(hasFigures);
}

function isOrHoldsFigure(block: Block | Directive): boolean {
  if (block.kind === 'list') return block.items.some(item => item.blocks.some(isOrHoldsFigure));
  return (
    block.kind === 'figure' ||
    ((block.kind === 'quote' || block.kind === 'footnote') && block.blocks.some(isOrHoldsFigure))
  );
}

function hasLink(block: Block | Directive): boolean {
  return block.kind === 'prose' && block.children.some(node => node.type === 'link') && block.children.length <= 3;
}

function firstId(section: Section): number {
  return section.heading?.id ?? section.blocks[0]?.id ?? Number.POSITIVE_INFINITY;
}

function nest(
  document: Document,
  rank: ReadonlyMap<number, number>,
  isOpener: IsOpener,
): {tree: readonly Section[]; openers: readonly Heading[]; excerptAt: number | null} {
  const root: Open = {level: Number.NEGATIVE_INFINITY, section: {heading: null, blocks: [], children: []}};
  const stack: Open[] = [root];
  const openers: Heading[] = [];
  let excerptAt: number | null = null;
  for (const entry of document.entries) {
    if (entry.kind === 'dropped') continue;
    if (entry.kind === 'excerpt') {
      excerptAt ??= entry.id;
      stack.length = 1;
      continue;
    }
    if (entry.kind !== 'heading') {
      const top = stack[stack.length - 1] ?? root;
      if (top === root) intro(root, excerptAt).blocks.push(entry);
      else top.section.blocks.push(entry);
      continue;
    }
    if (isOpener(entry)) {
      openers.push(entry);
      stack.length = 1;
      continue;
    }
    const level = rank.get(entry.id) ?? entry.depth;
    while (stack.length > 1 && (stack[stack.length - 1]?.level ?? 0) >= level) stack.pop();
    const section = {heading: entry, blocks: [], children: []};
    (stack[stack.length - 1] ?? root).section.children.push(section);
    stack.push({level, section});
  }
  return {tree: root.section.children, openers, excerptAt};
}

/** The headless section that takes blocks standing under no heading; a new one after the reading list's end. */
function intro(root: Open, excerptAt: number | null): {blocks: (Block | Directive)[]} {
  const last = root.section.children.at(-1);
  if (last && last.heading === null && (excerptAt === null || firstId(last) > excerptAt))
    return last as Section & {blocks: (Block | Directive)[]};
  const section = {heading: null, blocks: [] as (Block | Directive)[], children: []};
  root.section.children.push(section);
  return section;
}

/** A heading whose one and only section holds all the rest: that section's own text comes first among its sections. */
function lifted(section: Section): Section {
  const children = section.children.map(lifted);
  const [only] = children;
  if (section.blocks.length > 0 || children.length !== 1 || !only || only.children.length === 0)
    return {...section, children};
  return {...section, children: [{...only, children: []}, ...only.children]};
}

/** A lone section that holds all others is the lecture's title over again: its children take its place. */
function unwrap(sections: readonly Section[]): Pick<Outline, 'sections' | 'title'> {
  const headed = sections.filter(section => section.heading !== null);
  const only = headed[0];
  if (headed.length !== 1 || !only || only.children.length < 2) return {sections, title: null};
  const own: Section = {heading: only.heading, blocks: only.blocks, children: []};
  return {
    sections: sections.flatMap(section => (section === only ? [own, ...only.children] : [section])),
    title: only.heading,
  };
}
