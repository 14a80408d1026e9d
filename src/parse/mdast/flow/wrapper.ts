// An element that only groups: it vanishes; captions in it find their figures.
import type {SourceRange} from '../../../model/source-range.ts';
import type {Tag} from '../../source/placeholder.ts';
import {joinLines} from '../inline-nodes.ts';
import {type Caption, type Part, spanRanges} from '../part.ts';
import {settleCaptions} from './caption.ts';

const captionClass = /(?:^|\s)(?:fig(?:ure)?-?caption|thecap|(?:img|image|wp|photo)?-?caption(?:-text)?)(?:\s|$)/i;
const figureClass = /(?:^|\s)(?:fig|figure|imgcap|image-container|wp-caption)(?:\s|$)/i;

/** Parts of an element, of the parts that it holds. */
export function wrapperParts(tag: Tag, parts: readonly Part[]): Part[] {
  const names = tag.attributes.class ?? '';
  if (tag.name === 'figcaption' || tag.name === 'caption' || captionClass.test(names))
    return captionParts({line: tag.line, endLine: tag.line}, parts);
  return settleCaptions(parts, tag.name === 'figure' || figureClass.test(names));
}

/** All text as one caption, then what is no text. */
function captionParts(range: SourceRange, parts: readonly Part[]): Part[] {
  const isText = (part: Part) => part.kind === 'prose' || part.kind === 'caption';
  const children = joinLines(parts.flatMap(part => (isText(part) && 'children' in part ? [part.children] : [])));
  const span = spanRanges([range, ...parts.map(part => part.range)]);
  const caption: Caption[] = children.length === 0 ? [] : [{kind: 'caption', range: span, children}];
  return [...caption, ...parts.filter(part => !isText(part))];
}
