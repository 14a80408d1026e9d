// A content block -> how it may be set: in the flow of text, in lines of its own measure, in larger type.
import type {FigureBlock, ContentBlock} from '../blocks/types.ts';
import type {Slide} from '../model/slide.ts';
import {largeType} from './theme-metrics.ts';

/** Running text, which is set in lines of a measure of its own where nothing else stands on its page. */
export function isRunningText(block: ContentBlock): boolean {
  return (
    block.kind === 'prose' ||
    block.kind === 'minor' ||
    block.kind === 'list' ||
    block.kind === 'quote' ||
    block.kind === 'footnote'
  );
}

/**
 * What may stand larger on a light page: running text, formulas, tables of few columns, and code where all of the
 * slide's has short lines.
 */
export function isEnlarged(
  block: ContentBlock,
  {styleClasses, content}: Pick<Slide, 'styleClasses' | 'content'>,
): boolean {
  if (block.kind === 'code')
    return content.every(
      other => other.kind !== 'code' || other.value.split('\n').every(line => line.length <= largeType.codeLine),
    );
  return isRunningText(block) || block.kind === 'math' || (block.kind === 'table' && !styleClasses.includes('dense'));
}

/** Not a figure, which the packer sizes, nor words for the presenter, nor a forced break. */
export function takesSpace(block: ContentBlock): block is Exclude<ContentBlock, FigureBlock> {
  return block.kind !== 'figure' && block.kind !== 'note' && block.kind !== 'break';
}
