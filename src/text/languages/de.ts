// German: the words of our own that stand on slides.
import type {LanguageWords} from '../language/words.ts';

/** Words of German. */
export const german: LanguageWords = {
  words: {
    Agenda: 'Überblick',
    Introduction: 'Einführung',
    Authors: 'Autoren',
    Readings: 'Literatur',
    Week: 'Woche',
    Date: 'Datum',
    Term: 'Semester',
    Lead: 'Leitung',
    Notes: 'Notizen',
    Topics: 'Themen',
    'Figure not found': 'Abbildung nicht gefunden',
    'Figure on the web': 'Abbildung im Web',
    'Figure is a PDF': 'Abbildung ist ein PDF',
    'Figure is empty': 'Abbildung ist leer',
    'Figure is damaged': 'Abbildung ist beschädigt',
    'Figure is too large': 'Abbildung ist zu groß',
  },
  part: 'Teil {number} von {of}',
};
