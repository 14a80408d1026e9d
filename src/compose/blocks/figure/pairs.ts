// Content blocks -> the same, figures marked whose caption tells of the one above them as well.
import {blockText} from '../../../blocks/text.ts';
import type {ContentBlock, FigureBlock} from '../../../blocks/types.ts';
import {sideOf} from '../../lead/sides.ts';

/** Where a sentence of a caption may end. */
const sentenceEnd = /(?<=[.!?:)])\s+(?=\(?\p{Lu})/u;

/** `content`, in which a figure right below one without a caption, and with two sides in its own, is `paired` with it. */
export function markPairs(content: readonly ContentBlock[]): readonly ContentBlock[] {
  return content.map((block, i) => {
    const above = content[i - 1];
    const isPaired = block.kind === 'figure' && above?.kind === 'figure' && above.caption.length === 0;
    return isPaired && namesSides(block) ? {...block, paired: true} : block;
  });
}

/** "Left: … Right: …": does the caption, as it is shown and said, tell of two sides? */
function namesSides(figure: FigureBlock): boolean {
  const text = [blockText(figure), ...figure.speakerNotes.map(one => one.text)].join(' ');
  return new Set(text.split(sentenceEnd).flatMap(sentence => sideOf(sentence) || [])).size > 1;
}
