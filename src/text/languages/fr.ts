// French: the words of our own that stand on slides.
import type {LanguageWords} from '../language/words.ts';

/** Words of French. */
export const french: LanguageWords = {
  words: {
    Agenda: 'Plan',
    Introduction: 'Introduction',
    Authors: 'Auteurs',
    Readings: 'Lectures',
    Week: 'Semaine',
    Date: 'Date',
    Term: 'Semestre',
    Lead: 'Animation',
    Notes: 'Notes',
    Topics: 'Thèmes',
    'Figure not found': 'Figure introuvable',
    'Figure on the web': 'Figure sur le web',
    'Figure is a PDF': 'La figure est un PDF',
    'Figure is empty': 'Figure vide',
    'Figure is damaged': 'Figure endommagée',
    'Figure is too large': 'Figure trop grande',
  },
  part: 'Partie {number} sur {of}',
};
