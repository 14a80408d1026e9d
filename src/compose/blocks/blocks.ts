// Blocks of one section -> content blocks of its slide, in reading order: what is shown, and what is said.
import type {NotePiece, Piece} from '../../blocks/types.ts';
import type {Block, Directive} from '../../model/document.ts';
import {asksZoom} from '../../model/images.ts';
import {toSpeakerNotes} from '../../text/speaker-notes.ts';
import type {Context} from '../context.ts';
import {composeCode} from './code.ts';
import {type Neighbours, neighboursAt} from './context.ts';
import {composeFigure} from './figure.ts';
import {relateFigures} from './figure-text.ts';
import {addFootnotes} from './footnotes.ts';
import {splitFormula} from './formula.ts';
import {joinInterleaved} from './interleaved.ts';
import {composeList} from './list.ts';
import {promoteLabels} from './minor-heading.ts';
import {composeProse} from './prose.ts';
import {composeQuote} from './quote.ts';
import {alignColumns} from './table.ts';

/** The content blocks of a section's blocks. */
export function composeBlocks(written: readonly (Block | Directive)[], context: Context): readonly Piece[] {
  const blocks = joinInterleaved(written);
  const out: Piece[] = [];
  let asked: Directive['name'] | '' = '';
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'directive') {
      if (block.name === 'break' && out.length > 0 && out.at(-1)?.kind !== 'break' && i + 1 < blocks.length)
        out.push({kind: 'break', id: block.id, place: block.place, spoken: []});
      else if (block.name !== 'layout') asked = block.name;
      continue;
    }
    if (asked === 'notes') out.push(sayBlock(block));
    else if (asked !== 'skip') {
      const here = adjustContext(context, asked === 'keep', asksZoom(blocks[i - 1]));
      out.push(...addFootnotes(block, composeBlock(block, neighboursAt(blocks, i), here), context));
    }
    asked = '';
  }
  return relateFigures(promoteLabels(out));
}

/** `context` as the directive before a block changes it. */
function adjustContext(context: Context, isKept: boolean, isZoomed: boolean): Context {
  return {...context, isZoomed, ...(isKept ? {options: {...context.options, prose: 'full'}} : {})};
}

function composeBlock(block: Block, near: Neighbours, context: Context): readonly Piece[] {
  const shared = {id: block.id, place: block.place, spoken: []};
  switch (block.kind) {
    case 'prose':
      return composeProse(block, near, context);
    case 'list':
      return composeList(block, context, composeBlock);
    case 'figure':
      return composeFigure(block, near, context);
    case 'table': {
      const {header, rows} = block;
      return [{...shared, kind: 'table', align: alignColumns(block), header, rows: rows.map(row => row.cells)}];
    }
    case 'code':
      return [composeCode(block)];
    case 'math':
      return splitFormula(block.tex).map(tex => ({...shared, kind: 'math', tex}) as const);
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

/** `block` for the presenter alone. */
function sayBlock(block: Block): NotePiece {
  return {kind: 'note', id: block.id, place: block.place, spoken: toSpeakerNotes(block), next: false};
}
