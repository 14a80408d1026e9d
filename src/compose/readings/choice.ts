// Outline -> what of it is a reading list, and what is taught.
import type {Block} from '../../model/document.ts';
import type {Outline} from '../../outline/outline.ts';
import type {Section} from '../../outline/section.ts';
import {toSpeakerNotes} from '../../text/speaker-notes.ts';
import {countSpeakerNoteWords} from '../../text/speaking-time.ts';
import {countInlineWords} from '../../text/words.ts';
import type {ComposeOptions} from '../context.ts';

/** Share of a post's words above which its readings are its content. */
const readingsAreAll = 0.5;

/** A post that is mostly its reading list is taught from it: its sections are content. With `full`, always. */
export function chooseReadings(
  outline: Outline,
  prose: ComposeOptions['prose'],
): Pick<Outline, 'readings' | 'sections'> {
  const [readings, sections] = [countWordsOf(outline.readings), countWordsOf(outline.sections)];
  if (prose === 'full' || readings / Math.max(1, readings + sections) > readingsAreAll)
    return {readings: [], sections: [...outline.readings, ...outline.sections]};
  return outline;
}

function countWordsOf(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, {heading, blocks, children}) =>
      sum +
      countInlineWords(heading?.children ?? []) +
      blocks.reduce((words, block) => words + (block.kind === 'directive' ? 0 : countBlockWords(block)), 0) +
      countWordsOf(children),
    0,
  );
}

function countBlockWords(block: Block): number {
  return toSpeakerNotes(block).reduce((sum, one) => sum + countSpeakerNoteWords(one.text), 0);
}
