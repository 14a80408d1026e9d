// Galley -> metrics, by a typesetter of arithmetic alone: every letter 15 px wide, every line 44 px high, in the
// smaller size 13 and 37.
import type {Inline} from '../../src/model/document.ts';
import type {Galley, GalleySection} from '../../src/model/galley.ts';
import type {Extent, Metrics, MeasuredSection} from '../../src/model/metrics.ts';
import type {Page, PlacedBlock} from '../../src/model/page.ts';
import type {ContentItem} from '../../src/blocks/types.ts';
import {normalizedText} from '../../src/text/plain.ts';

/** As in the base theme, px. */
const tokens = {
  margin: 80,
  top: 58,
  bottom: 64,
  'after-title': 26,
  figure: 576,
  half: 576,
  third: 352,
  between: 20,
  gap: 32,
  'caption-gap': 12,
  side: 496,
  column: 536,
  label: 300,
} as const;

/** A size of running text, px: a letter's width, a line, the gap between items. */
interface TypeSize {
  readonly character: number;
  readonly line: number;
  readonly item: number;
}

const body: TypeSize = {character: 15, line: 44, item: 16};
const small: TypeSize = {character: 13, line: 37, item: 10};
const character = body.character;
const titleLine = 48;
const captionLine = 28;
/** Gaps: between blocks, between an item and what is nested in it. */
const gaps = {block: 20, nested: 8};
/** px of a line of code in the column beside its text; any line is shorter than one on the whole width. */
const codeColumn = 528;
const wideCode = 100_000;
/** An item of a table of definitions: space above and below it with its hairline, a line, what its label takes. */
const definition = {pad: 24, line: 36, label: tokens.label + 32};
const foot = 720 - tokens.bottom;

/** How text is set: its size, its width, and which bulleted lists are tables of definitions, from 1. */
interface Setting {
  readonly size: TypeSize;
  readonly width: number;
  readonly definitions: ReadonlySet<number>;
}

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
  const {blocks} = setSection({
    role: page.role,
    classes: page.styleClasses,
    title: page.title,
    suffix: page.counter,
    blocks: page.blocks,
    captions: [],
  });
  return Math.max(0, (blocks.at(-1)?.bottom ?? 0) - foot);
}

function setSection(section: GalleySection): MeasuredSection {
  const setting = settingOf(section.classes);
  const title =
    normalizedText(section.title) === ''
      ? null
      : {
          top: tokens.top,
          bottom: tokens.top + rows(normalizedText(section.title) + section.suffix, 1120, 22) * titleLine,
        };
  const blocks: Extent[] = [];
  let top = title ? title.bottom + tokens['after-title'] : tokens.top;
  let bulleted = 0;
  for (const set of [
    ...section.blocks.map(placed => (at: number) => {
      const isBulleted = placed.block.kind === 'list' && !placed.block.ordered;
      if (isBulleted) bulleted++;
      return isBulleted && setting.definitions.has(bulleted)
        ? definitionsAt(placed.block.items, at, setting.width)
        : blockAt(placed, at, setting);
    }),
    ...section.captions.map(
      children => (at: number) => leaf('p', at, rows(normalizedText(children), setting.width) * captionLine),
    ),
  ]) {
    const extent = set(top);
    blocks.push(extent);
    top = extent.bottom + gaps.block;
  }
  return {title, blocks};
}

const narrow = ['side', 'column', 'third', 'beside', 'code-beside', 'columns', 'parallel'];

function settingOf(classes: readonly string[]): Setting {
  const isSmall = classes.includes('small') || narrow.some(name => classes.includes(name));
  return {
    size: isSmall ? small : body,
    width: widthOf(classes),
    definitions: new Set([1, 2, 3, 4].filter(nth => classes.includes(`def-${nth}`))),
  };
}

function widthOf(classes: readonly string[]): number {
  if (classes.includes('side') || classes.includes('caption-side')) return tokens.side;
  if (classes.includes('column') || classes.includes('caption-half')) return tokens.column;
  return classes.includes('third') || classes.includes('caption-third') ? tokens.third : 1120;
}

function blockAt(placed: PlacedBlock, top: number, setting: Setting): Extent {
  const {block} = placed;
  const {width} = setting;
  if (placed.kind === 'figure') {
    const caption = normalizedText(placed.block.caption);
    const below = caption === '' ? 0 : tokens['caption-gap'] + rows(caption, 1120) * captionLine;
    return leaf('p', top, placed.height + below);
  }
  switch (block.kind) {
    case 'prose':
      return leaf('p', top, text(block.children, setting));
    case 'inline-heading':
      return leaf('h3', top, text(block.children, setting));
    case 'list':
      return listAt(block.items, top, setting);
    case 'code':
      return partsAt(
        'pre',
        top,
        block.value.split('\n').map(line => 30 * rows(line, width === tokens.side ? codeColumn : wideCode, 12)),
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
          '\\def\\arraystretch{0.72}\\sixptsize': 60,
          '\\scaled': 110,
        }[placed.size],
      );
    case 'quote':
      return leaf('blockquote', top, 32 + block.paragraphs.reduce((sum, children) => sum + text(children, setting), 0));
    case 'footnote':
      return leaf('p', top, rows(normalizedText(block.children), width) * captionLine);
    default:
      return leaf('blockquote', top, 80);
  }
}

function listAt(items: readonly ContentItem[], top: number, setting: Setting): Extent {
  const {size, width} = setting;
  const inner = {...setting, width: width - 40};
  const parts: Extent[] = [];
  let at = top;
  for (const item of items) {
    // A parent shown again is cut to what the theme's characters, narrower than these, hold in a line of running text.
    const own = at + (item.repeated && width > tokens.column ? size.line : text(item.children, inner));
    const nested = item.items.length > 0 ? listAt(item.items, own + gaps.nested, inner) : null;
    parts.push({tag: 'li', top: at, bottom: nested?.bottom ?? own, own, wide: false, parts: nested?.parts ?? []});
    at = (nested?.bottom ?? own) + size.item;
  }
  const bottom = parts.at(-1)?.bottom ?? top;
  return {tag: 'ul', top, bottom, own: bottom, wide: false, parts};
}

/** Each label stands beside its details. */
function definitionsAt(items: readonly ContentItem[], top: number, width: number): Extent {
  return partsAt(
    'ul',
    top,
    items.map(
      ({children}) =>
        definition.pad + rows(normalizedText(children), width - definition.label, small.character) * definition.line,
    ),
    0,
    'li',
  );
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

function text(children: readonly Inline[], {size, width}: Setting): number {
  return rows(normalizedText(children), width, size.character) * size.line;
}

function rows(value: string, width: number, wide = character): number {
  return Math.max(1, Math.ceil((value.length * wide) / width));
}
