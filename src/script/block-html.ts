// A block of the notes -> HTML of the running text.
import type {PhrasingContent} from 'mdast';
import type {Block, Inline, Item, List, Quote} from '../model/document.ts';
import {readRequests} from '../model/directives/requests.ts';
import {listBlockTexts} from '../text/document/block-texts.ts';
import {createText} from '../text/nodes.ts';
import {plainText} from '../text/plain.ts';
import {printCode} from './code-html.ts';
import {printFigure} from './figure-html.ts';
import {printFormulaHtml} from './inline-html.ts';
import {printChips} from './margin.ts';
import type {ScriptState} from './state.ts';
import {printTable} from './table-html.ts';
import {chooseNoteSide, printText} from './text-html.ts';

/** Characters of a quotation that no page breaks. */
const shortQuote = 600;

/** Where a block stands: by itself, within an item or quotation; of the reading list. */
export interface BlockSurroundings {
  readonly isInner: boolean;
  readonly isReading: boolean;
}

/** HTML of `block`; footnotes stand elsewhere. */
export function printBlock(block: Block, state: ScriptState, where: BlockSurroundings): string {
  if (readRequests(block.directives ?? []).fate === 'skip') return '';
  const chips = chipsOf(block.id, state);
  const id = where.isInner ? '' : ` id="${nameBlock(block, state)}"`;
  switch (block.kind) {
    case 'prose':
      return printProse(block.children, state, chips, id);
    case 'list':
      return listHtml(block, state, where, id);
    case 'quote':
      return quoteHtml(block, state, chips, id);
    case 'figure':
      return printFigure(block, chips, state);
    case 'code':
      return printCode(block, chips, state);
    case 'table':
      return printTable(block, chips, state);
    case 'math':
      return `<div class="math"${id}>${chips}${printFormulaHtml(block.tex, true, state.input.drawFormula)}</div>`;
    case 'media': {
      const link: Inline = {
        type: 'link',
        url: block.url,
        children: [{type: 'text', value: block.title || block.url}],
      };
      return `<p class="card"${id}>${chips}${printText([link], state, 'margin')}</p>`;
    }
    case 'footnote':
      return '';
    default:
      return block satisfies never;
  }
}

/** A name for links to the block: its first words, so that it stays when others come and go. */
function nameBlock(block: Block, state: ScriptState): string {
  const [words = ''] = listBlockTexts(block).map(plainText);
  return state.nameTarget(`p ${words}`);
}

/** Chips of the slides that begin at the block, item or heading with this id. */
export function chipsOf(id: number, state: ScriptState): string {
  const {slideHref, meta} = state.input;
  return printChips(state.starts(id), slideHref, meta.lang);
}

function printProse(children: readonly Inline[], state: ScriptState, chips: string, id: string): string {
  const html = printText(children, state, chooseNoteSide(children));
  const classes = [leadIn(children), codedClass(html)].filter(Boolean).join(' ');
  return `<p${id}${classes === '' ? '' : ` class="${classes}"`}>${chips}${html}</p>`;
}

/** What ends in a colon leads to what follows. */
function leadIn(children: readonly Inline[]): string {
  return /[:：]\s*$/.test(plainText(children)) ? 'lead' : '';
}

function codedClass(html: string): string {
  return html.includes('class="qr"') ? 'coded' : '';
}

function listHtml({ordered, start, items}: List, state: ScriptState, where: BlockSurroundings, id: string): string {
  const name = ordered ? 'ol' : 'ul';
  const first = ordered && start !== 1 ? ` start="${start}"` : '';
  const rows = items.flatMap(item =>
    readRequests(item.directives ?? []).fate === 'skip' ? [] : [itemHtml(item, state, where)],
  );
  const classes = where.isReading ? ' class="readings"' : '';
  return rows.length === 0 ? '' : `<${name}${id}${first}${classes}>${rows.join('')}</${name}>`;
}

function itemHtml({id, blocks}: Item, state: ScriptState, {isReading}: BlockSurroundings): string {
  const inner = blocks.map((block, i) => {
    const isTight = block.kind === 'prose' && (i === 0 || blocks.length === 1);
    if (!isTight) return printBlock(block, state, {isInner: true, isReading});
    if (readRequests(block.directives ?? []).fate === 'skip') return '';
    const html = printText(markLabel(block.children), state, chooseNoteSide(block.children), 'lab');
    return blocks.length === 1 ? html : `<p class="${leadIn(block.children)}">${chipsOf(block.id, state)}${html}</p>`;
  });
  const html = inner.join('');
  const isCoded = isReading && codedClass(html) !== '';
  return `<li${isCoded ? ' class="coded"' : ''}>${chipsOf(id, state)}${html}</li>`;
}

/** Words before a colon that an item begins with are its label. */
function markLabel(children: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = children;
  const label =
    first?.type === 'text' ? /^\s*(?:[^\s:.!?]+ ){0,5}[^\s:.!?]+[:：](?=\s+\S|\s*$)/.exec(first.value)?.[0] : undefined;
  if (first?.type !== 'text' || label === undefined || (label.trim() === first.value.trim() && rest.length === 0))
    return children;
  const after = createText(first.value.slice(label.length));
  return [{type: 'strong', children: [createText(label) as PhrasingContent]}, after, ...rest];
}

function quoteHtml({blocks}: Quote, state: ScriptState, chips: string, id: string): string {
  const inner = blocks.map(block => printBlock(block, state, {isInner: true, isReading: false})).join('');
  const length = inner.replace(/<[^>]*>/g, '').length;
  return `<blockquote${id}${length <= shortQuote ? ' class="short"' : ''}>${chips}${inner}</blockquote>`;
}
