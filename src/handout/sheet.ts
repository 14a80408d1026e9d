// Deck, its rendered slides and its notes -> the handout as one HTML page.
import {escapeHtml} from '../text/markup/escape-html.ts';
import type {Document} from '../model/document.ts';
import type {Deck, Page} from '../model/page.ts';
import type {ContentItem} from '../blocks/types.ts';
import {listBookmarks} from '../export/pdf/bookmarks.ts';
import type {Bookmark} from '../export/pdf/outline.ts';
import {normalizedText} from '../text/plain.ts';
import {printCodes} from './codes.ts';
import {listContents} from './contents.ts';
import {arrangeEntries, type SheetEntry} from './entries.ts';
import {type InlineHtmlContext, printInlineHtml} from '../script/inline-html.ts';
import {breakAddress, printUrl} from '../script/address.ts';
import {type PrintedLink, collectLinks} from './links.ts';
import {printProse, type PrintedBlocks, collectPrintedBlocks} from './prose.ts';
import type {DrawFormula} from '../render/math/mathjax.ts';
import {typeset} from '../text/typography.ts';

/** What the sheets of a handout are made of. */
export interface SheetInput {
  readonly deck: Deck;
  readonly document: Document;
  /** The deck's slides as inline SVG, in order. */
  readonly slides: readonly string[];
  readonly footnote: (label: string) => string;
  readonly anchor: (anchor: string) => number;
  /** Draws formulas that KaTeX refuses. */
  readonly drawFormula?: DrawFormula;
}

interface SheetContext extends SheetInput {
  readonly inline: InlineHtmlContext;
  readonly sources: PrintedBlocks;
}

/** Body of the handout: head, contents (their page numbers still empty), slides with their words, links. */
export function buildSheet(input: SheetInput): string {
  const {deck, document, footnote, anchor, drawFormula} = input;
  const links = collectLinks(document, deck.pages);
  const numbers = new Map(links.map(({url, number}) => [url, number] as const));
  const context: SheetContext = {
    ...input,
    sources: collectPrintedBlocks(document),
    inline: {
      footnote: label => `<sup>${escapeHtml(footnote(label))}</sup>`,
      anchor: name => (anchor(name) > 0 ? `#${anchor(name)}` : ''),
      behindLink: url => (numbers.has(url) ? `<sup class="mark">[${numbers.get(url)}]</sup>` : ''),
      ...(drawFormula ? {drawFormula} : {}),
    },
  };
  const contents = listContents(deck.pages);
  const [title] = deck.pages;
  const head = title?.role === 'title' ? headHtml(title, context) : '';
  const entries = arrangeEntries(head ? deck.pages.slice(1) : deck.pages, contents.length > 0);
  const headings = findHeadings(deck.pages);
  const headingOf = (page: Page): PageHeading => headings.get(page.number) ?? {level: 2, isNew: true};
  const body = entries.map((entry, i) => entryHtml(entry, headingOf, isTitled(entry, entries[i - 1]), context));
  return [head, contentsHtml(contents), ...body, linksHtml(links)].filter(Boolean).join('\n');
}

/** A page's title as a heading. `isNew`: it is not that of the page before. */
export interface PageHeading {
  readonly level: number;
  readonly isNew: boolean;
}

/** Headings of `pages`, by number: as deep as the bookmarks, never skipping a level (PDF/UA-1, 7.4.2). */
export function findHeadings(pages: readonly Page[]): ReadonlyMap<number, PageHeading> {
  const titled = new Set(listBookmarks(pages).map(({page}) => page));
  const headings = new Map<number, PageHeading>();
  let level = 1;
  for (const {number, role, trail} of pages) {
    level = role === 'title' ? 1 : Math.min(6, trail.length + 2, level + 1);
    headings.set(number, {level, isNew: titled.has(number)});
  }
  return headings;
}

/** Whether the heading right above says the title of `entry` already. */
function isTitled(entry: SheetEntry, above: SheetEntry | undefined): boolean {
  return (
    above?.kind === 'heading' &&
    entry.kind !== 'row' &&
    entry.page.part.index === 1 &&
    normalizedText(above.page.title) === normalizedText(entry.page.title)
  );
}

function entryHtml(
  entry: SheetEntry,
  headingOf: (page: Page) => PageHeading,
  titled: boolean,
  context: SheetContext,
): string {
  if (entry.kind === 'row')
    return `<div class="row">${entry.pages.map(page => cellHtml(page, headingOf(page), context)).join('')}</div>`;
  const {page} = entry;
  const {level, isNew} = headingOf(page);
  if (entry.kind === 'heading') return headingHtml(page, level, context);
  const prose = proseOf(page, context);
  const words = prose ? `<div class="prose">${prose}</div>` : '<div class="lines"></div>';
  const codes = printCodes(page);
  const name = isNew && !titled ? `h${level}` : 'p';
  const title = titled && page.part.of === 1 ? '' : ` ${printInlineHtml(page.title, context.inline)}${partOf(page)}`;
  const heading = `<${name} class="slide-title">${numberHtml(page)}${title}</${name}>`;
  const slide = printSlide(page, level, 'elsewhere', context);
  return entry.kind === 'columns'
    ? `<article class="long"><div class="lead">${heading}${slide}</div>${codes}${words}</article>`
    : `<article class="beside">${heading}${slide}<div class="said">${words}${codes}</div></article>`;
}

/** An image with what little is said of it; the slide's own title is the heading. */
function cellHtml(page: Page, {level, isNew}: PageHeading, context: SheetContext): string {
  const slide = printSlide(page, level, isNew ? 'heading' : 'paragraph', context);
  const words = `<div class="prose">${numberHtml(page)}${proseOf(page, context)}</div>`;
  return `<article class="cell">${slide}${words}${printCodes(page)}</article>`;
}

/** The slide. Its title counts as a heading of `level`, as a paragraph where it is said again, or stands elsewhere. */
export function printSlide(
  page: Page,
  level: number,
  title: 'heading' | 'paragraph' | 'elsewhere',
  {slides}: Pick<SheetInput, 'slides'>,
): string {
  const marpit = `<div class="marpit">${slides[page.number - 1] ?? ''}</div>`;
  return `<div class="slide" data-level="${level}" data-title="${title}">${marpit}</div>`;
}

function headingHtml(page: Page, level: number, context: SheetContext): string {
  const size = page.level <= 1 ? 'part' : 'subpart';
  const words = `<span>${printInlineHtml(page.title, context.inline)}</span>${numberHtml(page)}`;
  return `<h${level} id="${page.number}" class="${size}">${words}</h${level}>${openingHtml(page, context)}`;
}

/** What is said before the first slide of a part; empty where nothing is. */
function openingHtml(page: Page, context: SheetContext): string {
  const prose = proseOf(page, context);
  return prose ? `<div class="prose opening">${prose}</div>` : '';
}

function numberHtml({number}: Page): string {
  return `<span class="number">${number}</span>`;
}

/** Course, title and facts of the title slide, then what is said of it. */
function headHtml(page: Page, context: SheetContext): string {
  const {deck, inline} = context;
  const blocks = page.blocks.flatMap(placed => (placed.kind === 'block' ? [placed.block] : []));
  const about = blocks.flatMap(block =>
    block.kind === 'prose' ? [`<p class="about">${printInlineHtml(block.children, inline)}</p>`] : [],
  );
  const facts = blocks.flatMap(block => (block.kind === 'list' ? block.items : [])).map(item => factHtml(item, inline));
  const course =
    deck.meta.course === deck.meta.title ? '' : `<p class="course">${escapeHtml(typeset(deck.meta.course))}</p>`;
  const title = `<h1 id="${page.number}">${printInlineHtml(page.title, inline)}</h1>`;
  const list = facts.length > 0 ? `<dl>${facts.join('')}</dl>` : '';
  return `<header><div>${course}${title}${about.join('')}</div>${list}</header>${openingHtml(page, context)}`;
}

/** `**Week** 13` as a term and its description. */
function factHtml({children}: ContentItem, inline: InlineHtmlContext): string {
  const [label, ...value] = children;
  return label?.type === 'strong'
    ? `<dt>${escapeHtml(normalizedText([label]))}</dt><dd>${printInlineHtml(value, inline)}</dd>`
    : `<dt></dt><dd>${printInlineHtml(children, inline)}</dd>`;
}

function contentsHtml(entries: readonly Bookmark[]): string {
  if (entries.length === 0) return '';
  const items = entries.map(
    ({title, level, page}) =>
      `<li class="depth-${Math.min(3, level - 1)}"><a href="#${page}">${escapeHtml(title)}</a> ` +
      `<b data-page="${page}"></b></li>`,
  );
  return `<nav class="contents"><h2>Contents</h2><ol>${items.join('')}</ol></nav>`;
}

function linksHtml(links: readonly PrintedLink[]): string {
  if (links.length === 0) return '';
  const items = links.map(
    ({number, url, slides}) =>
      `<li value="${number}"><a href="${escapeHtml(url)}">${breakAddress(printUrl(url))}</a> ` +
      `<span class="number">${slides.join(', ')}</span></li>`,
  );
  return (
    '<section class="links"><h2>Links</h2><p class="hint">Numbers at the end of a line name the slides.</p>' +
    `<ol>${items.join('')}</ol></section>`
  );
}

function proseOf(page: Page, {sources, inline}: SheetContext): string {
  return printProse(page.speakerNotes, sources, inline);
}

function partOf({counter}: Page): string {
  return counter === '' ? '' : ` <span class="of">(${counter})</span>`;
}
