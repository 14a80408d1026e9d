// Slides -> the share of the notes' words that they show.
import type {ContentBlock} from '../../blocks/types.ts';
import {listSpeakerNotes, listTexts} from '../../blocks/visit.ts';
import type {Slide} from '../../model/slide.ts';
import {countSpeakerNoteWords} from '../../text/speaking-time.ts';
import {countInlineWords} from '../../text/words.ts';

/** Words below which a deck is too short to have a share. */
const minWords = 300;

/** Share of the words that stand on `slides`, of all that are shown or said: 0 to 1. */
export function measureDisplayedShare(slides: readonly Slide[]): number {
  let [displayed, all] = [0, 0];
  for (const block of slides.flatMap(slide => slide.content)) {
    const own = countDisplayed(block);
    displayed += own;
    all += Math.max(own, countSpeakerNotes(block));
  }
  return all < minWords ? 1 : displayed / all;
}

function countDisplayed(block: ContentBlock): number {
  if (block.kind === 'code') return block.value.split(/\s+/).length;
  return listTexts(block).reduce((sum, children) => sum + countInlineWords(children), 0);
}

function countSpeakerNotes(block: ContentBlock): number {
  return listSpeakerNotes(block).reduce((sum, {text}) => sum + countSpeakerNoteWords(text), 0);
}
