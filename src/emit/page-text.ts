// One page's parts -> the Markdown of a Marp slide: directives, title, blocks, presenter notes.
import type {Inline} from '../model/document.ts';
import {itemSentences} from '../blocks/itemized.ts';
import type {PlacedBlock} from '../model/page.ts';
import type {Role} from '../model/slide.ts';
import {type BlockContext, markCaption, printBlock, printInline} from './block.ts';

/** What a slide is printed from. */
export interface PageParts {
  readonly classes: readonly string[];
  /** Address of the picture below the page; left out where there is none. */
  readonly backdrop?: string;
  readonly header: string;
  /** In the place of the deck's footer; empty for that. */
  readonly footer?: string;
  /** Level of the title: 1 on title slides and dividers. */
  readonly level: 1 | 2;
  readonly title: readonly Inline[];
  readonly suffix: string;
  readonly blocks: readonly PlacedBlock[];
  readonly captions: readonly (readonly Inline[])[];
  readonly paginate: boolean;
  readonly notes: readonly string[];
}

/** How the blocks of a page are printed, and what stands on one line. */
export interface Printers {
  readonly block: typeof printBlock;
  readonly inline: typeof printInline;
}

/** Markdown of one slide, without the ruler before it. */
export function printPage(
  parts: PageParts,
  context: Omit<BlockContext, 'bullet'>,
  print: Printers = {block: printBlock, inline: printInline},
): string {
  const className = `<!-- _class: ${parts.classes.join(' ')} -->`;
  const withBullet = {...context, bullet: '-'} as const;
  const out = [className];
  if (parts.backdrop) out.push(`<!-- _backgroundImage: "url('${parts.backdrop}')" -->`);
  if (parts.header) out.push(`<!-- _header: ${JSON.stringify(parts.header)} -->`);
  if (parts.footer) out.push(`<!-- _footer: ${JSON.stringify(parts.footer)} -->`);
  if (!parts.paginate) out.push('<!-- _paginate: skip -->');
  const title = print.inline(toPlainStyle(parts.title), withBullet);
  if (title) out.push(`${'#'.repeat(parts.level)} ${title}${parts.suffix ? ` <small>${parts.suffix}</small>` : ''}`);
  let bullet: '-' | '+' = '-';
  for (const [i, placed] of parts.blocks.entries()) {
    const before = parts.blocks[i - 1];
    const adjacent = isList(placed) && before !== undefined && isList(before);
    if (adjacent) bullet = bullet === '-' ? '+' : '-';
    // Two ordered lists in a row would merge whatever their markers; a directive said again keeps them apart.
    if (adjacent && (isOrdered(placed) || isStepped(placed)) && isAlike(placed, before)) out.push(className);
    out.push(print.block(placed, {...context, bullet}));
  }
  out.push(...columnStyles(parts.blocks));
  out.push(...parts.captions.map(children => markCaption(print.inline(children, withBullet))));
  if (parts.notes.length > 0) out.push(printNote(parts.notes));
  return out.join('\n\n');
}

/** `title` without the emphasis that all of it has: a title looks like any other, only words within it stand out. */
function toPlainStyle(title: readonly Inline[]): readonly Inline[] {
  const solid = title.filter(node => node.type !== 'text' || node.value.trim() !== '');
  const [only] = solid;
  return solid.length === 1 && only?.type === 'emphasis' ? (only.children as readonly Inline[]) : title;
}

/** The part of a table on this page keeps the columns of the whole: what stands in its rows does not move them. */
function columnStyles(blocks: readonly PlacedBlock[]): readonly string[] {
  const tables = blocks.filter(placed => placed.kind === 'block' && placed.block.kind === 'table');
  const rules = tables.flatMap((placed, i) => {
    const {columns = []} = placed.kind === 'block' ? placed : {};
    const table = `table:nth-of-type(${i + 1})`;
    return columns.length === 0
      ? []
      : [
          `${table} { table-layout: fixed; width: ${px(columns.reduce((sum, one) => sum + one, 0))}; }`,
          ...columns.map((width, n) => `${table} th:nth-child(${n + 1}) { width: ${px(width)}; }`),
        ];
  });
  return rules.length === 0 ? [] : [`<style scoped>\n${rules.join('\n')}\n</style>`];
}

function px(value: number): string {
  return `${Number(value.toFixed(3))}px`;
}

function isList(placed: PlacedBlock): boolean {
  if (placed.kind === 'figure') return false;
  return placed.block.kind === 'list' || (placed.block.kind === 'prose' && itemSentences(placed.block) !== null);
}

/** Are two lists printed with the same marks? */
function isAlike(one: PlacedBlock, other: PlacedBlock): boolean {
  return isOrdered(one) === isOrdered(other) && isStepped(one) === isStepped(other);
}

function isStepped(placed: PlacedBlock): boolean {
  return placed.kind === 'block' && placed.block.kind === 'list' && placed.block.steps === true;
}

function isOrdered(placed: PlacedBlock): boolean {
  return placed.kind === 'block' && placed.block.kind === 'list' && placed.block.ordered;
}

/** Presenter notes as a comment; what would end it or be read as a directive is made harmless. */
function printNote(paragraphs: readonly string[]): string {
  const text = paragraphs
    .map(paragraph => paragraph.replace(/--(!?)>/g, '--$1\u2060>').replace(/<!--/g, '<!\u2060--'))
    .join('\n\n');
  return `<!--\n${text}\n-->`;
}

/** Level of the title of a slide: 1 on title slides and dividers, else 2. */
export function titleLevel(role: Role): 1 | 2 {
  return role === 'title' || role === 'section' || role === 'appendix' ? 1 : 2;
}
