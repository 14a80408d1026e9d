// Prose beside figures -> does it narrate the figure, or point at it?
import type {Block, Figure, Prose} from '../../model/document.ts';
import {countInlineWords} from '../../text/words.ts';
import {normalizedText} from '../../text/plain.ts';

const shows =
  /^(as (we can see|seen|shown|depicted|illustrated)|(this|the|these|in (this|the)|from (this|the))\s+(\w+\s+){0,2}(figures?|images?|slides?|diagrams?|tables?|graphs?|plots?|charts?|pictures?|screenshots?))\b/i;
const points =
  /\b(figures?|fig\.|images?|diagrams?|graphs?|plots?|charts?|tables?|pictures?)\b|\b(above|below|following|as (shown|seen|depicted|illustrated))\b|let'?s (see|look)|^(left|right|top|bottom)\b|\((left|right|top|bottom)\)/i;
const slideFile = /slide[\s_-]*\d+/i;

/** Does the paragraph speak of a figure beside it? */
export function pointsAtFigure(text: string): boolean {
  return points.test(text);
}

/** Does the paragraph only narrate the figure before it: a long one that opens by naming it, or one after a slide's screenshot? */
export function narratesFigure(
  block: Prose,
  near: {readonly before: Block | undefined; readonly after: Block | undefined},
): boolean {
  const figure = [near.before, near.after].find((other): other is Figure => other?.kind === 'figure');
  if (!figure || countInlineWords(block.children) <= 20) return false;
  if (near.before === figure && figure.images.some(image => slideFile.test(image.src))) return true;
  return shows.test(normalizedText(block.children));
}
