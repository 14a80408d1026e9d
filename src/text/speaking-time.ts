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

/** How long so many words take, for a person to read: tens of seconds below 45 s, else whole minutes. */
export function describeTime(words: number): string {
  const seconds = (words / wordsPerMinute) * 60;
  return seconds < 45 ? `≈ ${Math.max(10, Math.round(seconds / 10) * 10)} s` : `≈ ${toMinutes(words)} min`;
}

/** Whole minutes that so many words take, one at least. */
export function toMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
