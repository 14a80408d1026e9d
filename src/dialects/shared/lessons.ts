// Divs of lessons (The Carpentries, and whoever teaches with divs): which stand with a label, which are folded.
import type {DivRules} from './divs.ts';

/** The names that lessons give to their divs. */
export const lessonDivs = {
  labels: {
    challenge: 'Challenge',
    exercise: 'Exercise',
    example: 'Example',
    question: 'Question',
    activity: 'Activity',
    callout: 'Note',
    keypoints: 'Key points',
    questions: 'Questions',
    objectives: 'Objectives',
    prereq: 'Prerequisites',
    checklist: 'Checklist',
    discussion: 'Discussion',
    testimonial: 'Testimonial',
    overview: 'Overview',
  },
  folded: {solution: 'Solution', hint: 'Hint', answer: 'Answer', spoiler: 'More'},
  speaker: ['notes', 'instructor'],
} as const satisfies DivRules;
