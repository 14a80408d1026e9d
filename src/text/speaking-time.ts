// Words -> how long it takes to say them.
import {findWords} from './words.ts';

/** Words that a person says in a minute. */
const wordsPerMinute = 130;

/**
 * Words of a text that is said: every stretch between blanks is one, be it a mark; Chinese and the like count by their
 * words.
 */
export function countSpeakerNoteWords(text: string): number {
  return text.split(/\s+/).reduce((sum, stretch) => sum + Math.max(1, findWords(stretch).length), 0);
}

/** Whole minutes that so many words take, one at least. */
export function toMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
