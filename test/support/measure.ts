// Galley -> metrics, by a typesetter of arithmetic alone: every letter 15 px wide, every line 40 px high.
import type {Inline} from '../../src/model/document.ts';
import type {Galley, GalleySection} from '../../src/model/galley.ts';
import type {Extent, Metrics, MeasuredSection} from '../../src/model/metrics.ts';
import type {Page, PlacedBlock} from '../../src/model/page.ts';
import type {ContentItem} from '../../src/blocks/types.ts';
import {normalizedText} from '../../src/text/plain.ts';

/** As in the course theme, px. */
const tokens = {
  margin: 80,
  top: 84,
  bottom: 84,
  'after-title': 32,
  figure: 576,
  half: 544,
  third: 352,
  between: 20,
  gap: 32,
  side: 496,
  column: 536,
  measure: 760,
} as const;

const character = 15;
const line = 40;
const titleLine = 56;
const smallLine = 28;
/** Gaps: between blocks, between items, between an item and what is nested in it. */
const gaps = {block: 20, item: 16, nested: 8};
const foot = 720 - tokens.bottom;

/** Metrics of `galley` as a browser would give them. */
export function fakeMetrics(galley: Galley): Metrics {
  return {
    tokens,
    sections: galley.sections.map(setSection),
    headerFooter: {
      header: 1120,
      footer: 960,
      em: 18,
      ends: Object.fromEntries(galley.headerFooter.map(text => [text, [...text].map((_, i) => (i + 1) * 9)])),
    },
  };
}

/** px by which `page`, in plain flow, runs below the type area; figures have the sizes that the packer gave them. */
export function overrun(page: Page): number {
  const suffix = page.part.of > 1 ? ` (${page.part.index}/${page.part.of})` : '';
  const {blocks} = setSection({
    role: page.role,
    classes: [...page.slideClasses, page.layout, ...(page.large ? ['large'] : [])],
    title: page.title,
    suffix,
    blocks: page.blocks,
    captions: [],
  });
  return Math.max(0, (blocks.at(-1)?.bottom ?? 0) - foot);
}

function setSection(section: GalleySection): MeasuredSection {
  const width = widthOf(section.classes);
  const title =
    normalizedText(section.title) === ''
      ? null
      : {
          top: tokens.top,
          bottom: tokens.top + rows(normalizedText(section.title) + section.suffix, 1120, 22) * titleLine,
        };
  const blocks: Extent[] = [];
  let top = title ? title.bottom + tokens['after-title'] : tokens.top;
  for (const set of [
    ...section.blocks.map(placed => (at: number) => blockAt(placed, at, width)),
    ...section.captions.map(
      children => (at: number) => leaf('p', at, rows(normalizedText(children), width) * smallLine),
    ),
  ]) {
    const extent = set(top);
    blocks.push(extent);
    top = extent.bottom + gaps.block;
  }
  return {title, blocks};
}

function widthOf(classes: readonly string[]): number {
  if (classes.includes('large')) return 0.95 * (classes.includes('side') ? tokens.side : tokens.measure);
  if (classes.includes('side') || classes.includes('caption-side')) return tokens.side;
  if (classes.includes('column') || classes.includes('caption-half')) return tokens.column;
  if (classes.includes('text')) return tokens.measure;
  return classes.includes('caption-third') ? tokens.third : 1120;
}

function blockAt(placed: PlacedBlock, top: number, width: number): Extent {
  const {block} = placed;
  if (placed.kind === 'figure') {
    const caption = normalizedText(placed.block.caption);
    return leaf('p', top, placed.height + (caption === '' ? 0 : 12 + rows(caption, 1120) * smallLine));
  }
  switch (block.kind) {
    case 'prose':
      return leaf('p', top, text(block.children, width));
    case 'minor':
      return leaf('h3', top, text(block.children, width));
    case 'list':
      return listAt(block.items, top, width);
    case 'code':
      return partsAt(
        'pre',
        top,
        block.value.split('\n').map(() => 30),
        16,
        'line',
      );
    case 'table':
      return partsAt(
        'table',
        top,
        [block.header, ...block.rows].map(
          cells =>
            16 + Math.max(1, ...cells.map(cell => rows(normalizedText(cell), width / Math.max(1, cells.length)))) * 32,
        ),
        0,
        'tr',
      );
    case 'math':
      return leaf(
        'p',
        top,
        {
          '': 110,
          '\\small': 100,
          '\\footnotesize': 88,
          '\\scriptsize': 77,
          '\\def\\arraystretch{0.72}\\scriptsize': 70,
        }[placed.size],
      );
    case 'quote':
      return leaf('blockquote', top, 32 + block.paragraphs.reduce((sum, children) => sum + text(children, width), 0));
    case 'footnote':
      return leaf('p', top, rows(normalizedText(block.children), width) * smallLine);
    default:
      return leaf('blockquote', top, 80);
  }
}

function listAt(items: readonly ContentItem[], top: number, width: number): Extent {
  const parts: Extent[] = [];
  let at = top;
  for (const item of items) {
    // A parent shown again is cut to what the theme's characters, narrower than these, hold in a line of running text.
    const own = at + (item.repeated && width > tokens.column ? line : text(item.children, width - 40));
    const nested = item.items.length > 0 ? listAt(item.items, own + gaps.nested, width - 40) : null;
    parts.push({tag: 'li', top: at, bottom: nested?.bottom ?? own, own, wide: false, parts: nested?.parts ?? []});
    at = (nested?.bottom ?? own) + gaps.item;
  }
  const bottom = parts.at(-1)?.bottom ?? top;
  return {tag: 'ul', top, bottom, own: bottom, wide: false, parts};
}

function partsAt(tag: string, top: number, heights: readonly number[], padding: number, part: string): Extent {
  const parts: Extent[] = [];
  let at = top + padding;
  for (const height of heights) {
    parts.push(leaf(part, at, height));
    at += height;
  }
  return {tag, top, bottom: at + padding, own: at + padding, wide: false, parts};
}

function leaf(tag: string, top: number, height: number): Extent {
  return {tag, top, bottom: top + height, own: top + height, wide: false, parts: []};
}

function text(children: readonly Inline[], width: number): number {
  return rows(normalizedText(children), width) * line;
}

function rows(value: string, width: number, wide = character): number {
  return Math.max(1, Math.ceil((value.length * wide) / width));
}
