// The one table of how fast a lecture goes, and where each number comes from.
import type {Pace} from '../model/timing/times.ts';

/**
 * The usual pace. Apart from the two speeds of words and `questions` all numbers are guesses, which hold until there
 * are rehearsals with a clock: `lectern pace` makes a course its own. With them four lectures of 81 to 167 slides came
 * out at 36 s a slide; lecturers of 9,000 slides took 72 s (arXiv 2208.08080), and a recorded conference talk 16 s.
 */
export const usualPace: Pace = {
  // Lectures in English run at 100 to 150 words a minute.
  speech: 130,
  // Silent reading is at 238 words a minute (Brysbaert 2019); who reads from a slide listens as well: a guess.
  reading: 200,
  // Guesses.
  figure: 40,
  table: 40,
  formula: 30,
  codeLine: 4,
  step: 4,
  divider: 10,
  min: 20,
  max: 240,
  factor: 1,
  // A wish, not a measurement: five minutes of fifty.
  questions: 0.1,
};

/** Seconds that all times are multiples of: no estimate is finer. */
export const secondsGrain = 5;
