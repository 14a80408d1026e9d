// Dutch: the words of our own that stand on slides.
import type {LanguageWords} from '../language/words.ts';

/** Words of Dutch. */
export const dutch: LanguageWords = {
  words: {
    Agenda: 'Overzicht',
    Introduction: 'Inleiding',
    Authors: 'Auteurs',
    Readings: 'Literatuur',
    Week: 'Week',
    Date: 'Datum',
    Term: 'Semester',
    Lead: 'Leiding',
    Notes: 'Notities',
    Topics: 'Onderwerpen',
    'Figure not found': 'Figuur niet gevonden',
    'Figure on the web': 'Figuur op het web',
    'Figure is a PDF': 'Figuur is een pdf',
    'Figure is empty': 'Figuur is leeg',
    'Figure is damaged': 'Figuur is beschadigd',
    'Figure is too large': 'Figuur is te groot',
  },
  part: 'Deel {number} van {of}',
};
