// Content blocks of a section -> the same, each figure with the text beside it that speaks of it.
import type {ContentBlock} from '../../../blocks/types.ts';
import {normalizedText} from '../../../text/plain.ts';
import {pointsAtFigure} from '../narration.ts';

/** `content` whose figures name the text blocks beside them that speak of them. */
export function relateFigures(content: readonly ContentBlock[]): readonly ContentBlock[] {
  return content.map((block, i) => {
    if (block.kind !== 'figure') return block;
    const near = [content[i - 1], content[i + 1]].filter(other => other?.kind === 'prose' || other?.kind === 'list');
    const pointing = near.filter(other => other?.kind === 'prose' && pointsAtFigure(normalizedText(other.children)));
    return {
      ...block,
      about: (pointing.length > 0 ? pointing : near.slice(0, 1)).map(other => other?.id ?? -1),
      ...(pointing.length > 0 ? {pointed: true} : {}),
    };
  });
}
