// Prose beside figures -> does it narrate the figure, or point at it?
import type {Block, Figure, Prose} from '../../model/document.ts';
import {countInlineWords} from '../../text/words.ts';
import {english} from '../../text/languages/en.ts';
import {normalizedText} from '../../text/plain.ts';

/** Does the paragraph speak of a figure beside it? */
export function pointsAtFigure(text: string): boolean {
  return english.images.points.test(text);
}

/** Does a paragraph but narrate the figure beside it: a long one that opens with it, or one that announces it? */
export function narratesFigure(
  block: Prose,
  near: {readonly before: Block | undefined; readonly after: Block | undefined},
): boolean {
  const figure = [near.before, near.after].find((other): other is Figure => other?.kind === 'figure');
  if (near.after?.kind === 'figure' && english.images.announcesOnly.test(normalizedText(block.children))) return true;
  if (!figure || countInlineWords(block.children) <= 20) return false;
  return english.images.opens.test(normalizedText(block.children));
}
