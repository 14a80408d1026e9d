// Document × what a page's presenter says -> the same words with the marks, formulas and tables that the notes gave
// them.
import {toSpeakerNotes, toSpeakerText} from '../text/speaker-notes.ts';
import type {Block, Document, Inline, Table} from '../model/document.ts';
import type {SpeakerNote} from '../blocks/types.ts';
import {normalizedText} from '../text/plain.ts';
import {escapeHtml} from '../text/markup/escape-html.ts';
import {printFormulaHtml, type InlineHtmlContext, printInlineHtml} from '../script/inline-html.ts';

/** Where spoken words come from: how they are set, and as what. `more` goes on with the list item before it. */
interface PrintedBlock {
  readonly kind: 'block' | 'item' | 'more';
  readonly texts: readonly string[];
  html(context: InlineHtmlContext): string;
}

/** Sources by the id of the block or item. */
export type PrintedBlocks = ReadonlyMap<number, readonly PrintedBlock[]>;

/** All that a presenter may be given to say, by id. */
export function collectPrintedBlocks(document: Document): PrintedBlocks {
  const sources = new Map<number, PrintedBlock[]>();
  const add = (id: number, source: PrintedBlock): void => void sources.set(id, [...(sources.get(id) ?? []), source]);
  const walk = (block: Block): void => {
    switch (block.kind) {
      case 'list':
        for (const item of block.items) {
          for (const [i, inner] of item.blocks.entries()) {
            if (inner.kind === 'prose') add(item.id, {...phrasing(inner.children), kind: i === 0 ? 'item' : 'more'});
            else walk(inner);
          }
        }
        break;
      case 'quote':
      case 'footnote':
        for (const inner of block.blocks) walk(inner);
        break;
      case 'prose':
        add(block.id, phrasing(block.children));
        break;
      case 'figure':
        add(block.id, phrasing(block.caption));
        break;
      default:
        add(block.id, {
          kind: 'block',
          texts: toSpeakerNotes(block).map(({text}) => text),
          html: context => setBlock(block, context),
        });
    }
  };
  for (const entry of document.entries) {
    if (entry.kind === 'heading') add(entry.id, strong(entry.children));
    else if (entry.kind !== 'directive' && entry.kind !== 'excerpt' && entry.kind !== 'dropped') walk(entry);
  }
  return sources;
}

/** HTML of what is said, block by block; words whose source is not found stand as plain paragraphs. */
export function printProse(
  speakerNotes: readonly SpeakerNote[],
  sources: PrintedBlocks,
  context: InlineHtmlContext,
): string {
  let out = '';
  let inList = false;
  for (const one of speakerNotes) {
    const source = sources.get(one.id)?.find(({texts}) => texts.includes(one.text));
    const html =
      one.text.length > endless ? inStretches(one.text) : (source?.html(context) ?? `<p>${escapeHtml(one.text)}</p>`);
    const isItem: boolean = source?.kind === 'item' || (inList && source?.kind === 'more');
    if (isItem !== inList) out += isItem ? '<ul>' : '</li></ul>';
    else if (isItem && source?.kind === 'item') out += '</li>';
    out += source?.kind === 'item' ? `<li>${html}` : html;
    inList = isItem;
  }
  return inList ? `${out}</li></ul>` : out;
}

/** Characters above which a paragraph is no prose: set as one, the browser would take minutes to break its lines. */
const endless = 20_000;
const stretch = 2000;

function inStretches(text: string): string {
  return Array.from(
    {length: Math.ceil(text.length / stretch)},
    (_, i) => `<p>${escapeHtml(text.slice(i * stretch, (i + 1) * stretch))}</p>`,
  ).join('');
}

function phrasing(children: readonly Inline[]): PrintedBlock {
  return {
    kind: 'block',
    texts: [toSpeakerText(children), normalizedText(children)],
    html: context => `<p>${printInlineHtml(children, context)}</p>`,
  };
}

function strong(children: readonly Inline[]): PrintedBlock {
  return {
    kind: 'block',
    texts: [normalizedText(children)],
    html: context => `<p><strong>${printInlineHtml(children, context)}</strong></p>`,
  };
}

function setBlock(
  block: Exclude<Block, {kind: 'list' | 'quote' | 'footnote' | 'prose' | 'figure'}>,
  context: InlineHtmlContext,
): string {
  switch (block.kind) {
    case 'code':
      return `<pre><code>${escapeHtml(block.value)}</code></pre>`;
    case 'math':
      return printFormulaHtml(block.tex, true, context.drawFormula);
    case 'table':
      return tableHtml(block, context);
    case 'media': {
      const {url, title} = block;
      const link: Inline = {type: 'link', url, children: [{type: 'text', value: title || url}]};
      return `<p>${printInlineHtml([link], context)}</p>`;
    }
    default:
      return block satisfies never;
  }
}

function tableHtml({header, rows}: Table, context: InlineHtmlContext): string {
  const row = (cells: readonly (readonly Inline[])[], name: 'th' | 'td'): string =>
    `<tr>${cells.map(cell => `<${name}>${printInlineHtml(cell, context)}</${name}>`).join('')}</tr>`;
  const head = header.some(cell => cell.length > 0) ? `<thead>${row(header, 'th')}</thead>` : '';
  return `<table>${head}<tbody>${rows.map(({cells}) => row(cells, 'td')).join('')}</tbody></table>`;
}
