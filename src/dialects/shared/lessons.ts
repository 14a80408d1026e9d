// Divs of lessons (The Carpentries, and whoever teaches with divs): which stand with a label, which are folded.
import {lessonFolds, lessonLabels} from '../../parse/source/callouts/lesson-quotes.ts';
import type {DivRules} from './divs.ts';

/** The names that lessons give to their divs. */
export const lessonDivs = {
  labels: lessonLabels,
  folded: lessonFolds,
  speaker: ['notes', 'instructor'],
} as const satisfies DivRules;
