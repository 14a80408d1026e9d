// Notes that stand in the text (`<d-footnote>`, margin notes) -> footnotes with labels of their own, or figures.
import type {SourceRange} from '../../../model/source-range.ts';
import {isEmpty, tidy} from '../inline-nodes.ts';
import {type Gathered, composeProse} from '../part.ts';
import {nodesOf, type PhrasingPart} from './phrasing-part.ts';

/** A note becomes a footnote and its reference; what is no text in it stands between them. */
export function footnotePhrasingParts(
  inner: readonly PhrasingPart[],
  range: SourceRange,
  gathered: Gathered,
): PhrasingPart[] {
  const children = tidy(nodesOf(inner));
  const others = inner.filter(phrasingPart => 'part' in phrasingPart);
  if (isEmpty(children)) return others;
  gathered.notes += 1;
  const label = `note-${gathered.notes}`;
  return [
    {node: {type: 'footnoteReference', identifier: label, label}, range},
    ...others,
    {part: {kind: 'footnote', id: 0, range, label, blocks: [composeProse(children, range)]}},
  ];
}

/** Is this the label of a footnote made of a note in the text? */
export function isOwnLabel(label: string): boolean {
  return /^note-\d+$/.test(label);
}

/** A note in the margin: with an image it is a figure and its caption, else a footnote. */
export function sidenotePhrasingParts(
  inner: readonly PhrasingPart[],
  range: SourceRange,
  gathered: Gathered,
): PhrasingPart[] {
  const images = inner.flatMap(phrasingPart =>
    'part' in phrasingPart && phrasingPart.part.kind === 'figure' ? phrasingPart.part.images : [],
  );
  if (images.length === 0) return footnotePhrasingParts(inner, range, gathered);
  const others = inner.filter(phrasingPart => 'part' in phrasingPart && phrasingPart.part.kind !== 'figure');
  return [{part: {kind: 'figure', id: 0, range, images, caption: tidy(nodesOf(inner))}}, ...others];
}
