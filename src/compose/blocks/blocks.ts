// Blocks of one section -> content blocks of its slide, in reading order: what is shown, and what is said.
import type {NoteBlock, ContentBlock} from '../../blocks/types.ts';
import {readRequests, readSectionRequests, requestsBefore} from '../../model/directives/requests.ts';
import type {Block, Directive, Table} from '../../model/document.ts';
import {countFormulaRows} from '../../text/math/row-environment.ts';
import {sayBlock} from '../../text/speaker-notes.ts';
import type {ComposeContext} from '../context.ts';
import {isLong} from '../lead/lead.ts';
import {composeCode} from './code.ts';
import {type Neighbours, neighboursAt, toLeadContext} from './context.ts';
import {composeFigure} from './figure/figure.ts';
import {relateFigures} from './figure/figure-text.ts';
import {addFootnotes} from './footnotes.ts';
import {fitRow} from './formula/cell-formulas.ts';
import {type FormulaPart, splitFormula} from './formula/formula.ts';
import {joinInterleaved} from './repairs/interleave.ts';
import {emboldenParagraphs} from './repairs/labelled-paragraphs.ts';
import {composeList} from './list.ts';
import {partLists} from './repairs/lists-apart.ts';
import {promoteLabels} from './inline-heading.ts';
import {composeProse} from './prose.ts';
import {composeQuote} from './quote.ts';
import {adjustContext, pickRequested, composeRequested, toPageRequest, withPage} from '../requested/requested-words.ts';
import {alignColumns} from './table.ts';

/** The content blocks of a section's blocks. */
export function composeBlocks(
  written: readonly (Block | Directive)[],
  context: ComposeContext,
): readonly ContentBlock[] {
  const blocks = emboldenParagraphs(partLists(joinInterleaved(written)));
  const {steps} = readSectionRequests(written);
  const inSection = steps ? {...context, steps} : context;
  const out: ContentBlock[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'directive') {
      if (block.name === 'break' && out.length > 0 && out.at(-1)?.kind !== 'break' && i + 1 < blocks.length)
        out.push({kind: 'break', id: block.id, range: block.range, speakerNotes: []});
      continue;
    }
    const requests = requestsBefore(blocks, i);
    if (requests.fate !== 'skip') out.push(...requests.says.map(toAddedNote));
    if (requests.fate === 'notes') out.push(toNote(block));
    else if (requests.fate !== 'skip') {
      const here = adjustContext(inSection, requests);
      const words = composeRequested(block, pickRequested(requests.words, block, 'prose', here));
      const near = neighboursAt(blocks, i);
      if (words) tellRequested(block, near, context);
      const made = withContainer(words ? [words] : composeBlock(block, near, here), block);
      out.push(...withPage(addFootnotes(block, made, context), toPageRequest({...requests, breaks: false})));
    }
  }
  out.push(...requestsBefore(blocks, blocks.length).says.map(toAddedNote));
  return relateFigures(promoteLabels(out), context.rules);
}

/** Content blocks of a labelled block bear its kind, those of a folded one its line. */
function withContainer(made: readonly ContentBlock[], {callout, folded}: Block): readonly ContentBlock[] {
  if (callout === undefined && folded === undefined) return made;
  const container = {...(callout === undefined ? {} : {callout}), ...(folded === undefined ? {} : {folded})};
  return made.map(one => ({...one, ...container}));
}

/** Whoever asks for long blocks hears of one whose words its author chose, too. */
function tellRequested(block: Block, near: Neighbours, context: ComposeContext): void {
  if (block.kind !== 'prose' || !isLong(block.children, 'prose')) return;
  const {id, range, children} = block;
  const around = toLeadContext(context, near);
  context.onLongBlock?.({id, kind: 'prose', range, children, around, isRequested: true});
}

function composeBlock(block: Block, near: Neighbours, context: ComposeContext): readonly ContentBlock[] {
  if (block.directives === undefined) return composeAny(block, near, context);
  const requests = readRequests(block.directives);
  if (requests.fate === 'notes') return [toNote(block)];
  return requests.fate === 'skip' ? [] : composeAny(block, near, adjustContext(context, requests));
}

function composeAny(block: Block, near: Neighbours, context: ComposeContext): readonly ContentBlock[] {
  const shared = {id: block.id, range: block.range, speakerNotes: []};
  switch (block.kind) {
    case 'prose':
      return composeProse(block, near, context);
    case 'list':
      return composeList(block, context, composeBlock);
    case 'figure':
      return composeFigure(block, near, context);
    case 'table':
      return composeTable(block);
    case 'code':
      return [composeCode(block, context.steps)];
    case 'math':
      return splitFormula(block.tex).map(
        part => ({...shared, kind: 'math', ...mathOf(part), ...stepsOf(part, context)}) as const,
      );
    case 'quote':
      return composeQuote(block, context, composeBlock);
    case 'media':
      return [{...shared, kind: 'card', text: block.title || block.url, href: block.url}];
    case 'footnote':
      return [];
    default:
      return block satisfies never;
  }
}

/** A table, and below it the formulas that no cell holds. */
function composeTable(block: Table): readonly ContentBlock[] {
  const shared = {id: block.id, range: block.range, speakerNotes: []};
  const rows = block.rows.map(row => fitRow(row.cells));
  const table = {...shared, kind: 'table', align: alignColumns(block), header: block.header} as const;
  const below = rows.flatMap(row => row.below);
  return [
    {...table, rows: rows.map(row => row.cells)},
    ...below.flatMap(({label, tex}): readonly ContentBlock[] => [
      ...(label.length === 0 ? [] : [{...shared, kind: 'prose', children: label, lead: true} as const]),
      ...splitFormula(tex).map(part => ({...shared, kind: 'math', ...mathOf(part)}) as const),
    ]),
  ];
}

function mathOf({tex, isLarge}: FormulaPart): {readonly tex: string; readonly isLarge?: true} {
  return {tex, ...(isLarge ? {isLarge} : {})};
}

/** Rows come one by one where steps are asked for, and there are several. */
function stepsOf({tex}: FormulaPart, {steps}: ComposeContext): {readonly steps?: true} {
  return steps && countFormulaRows(tex) > 1 ? {steps} : {};
}

/** What the author adds to the notes of the page that the next block stands on. */
function toAddedNote({id, range, value}: Directive): NoteBlock {
  return {kind: 'note', id, range, speakerNotes: [{id, text: value}], next: true};
}

/** `block` for the presenter alone. */
function toNote(block: Block): NoteBlock {
  return {kind: 'note', id: block.id, range: block.range, speakerNotes: sayBlock(block), next: false};
}
