// Words that are said, counted; and how long something takes, in words for people.
import {findWords, hasUnspaced} from './words.ts';

/**
 * Words of a text that is said: every stretch between blanks is one, be it a mark; Chinese and the like count by their
 * words.
 */
export function countSpeakerNoteWords(text: string): number {
  const stretches = text.split(/\s+/);
  if (!hasUnspaced(text)) return stretches.length;
  return stretches.reduce((sum, stretch) => sum + Math.max(1, findWords(stretch).length), 0);
}

/** So many seconds, for a person to read: tens of seconds below 45 s, else whole minutes. */
export function describeSeconds(seconds: number): string {
  return seconds < 45 ? `≈ ${Math.max(10, Math.round(seconds / 10) * 10)} s` : `≈ ${toMinutes(seconds)} min`;
}

/** Whole minutes that so many seconds are, one at least. */
export function toMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}
