// Spanish: the words of our own that stand on slides.
import type {LanguageWords} from '../language/words.ts';

/** Words of Spanish. */
export const spanish: LanguageWords = {
  words: {
    Agenda: 'Índice',
    Introduction: 'Introducción',
    Authors: 'Autores',
    Readings: 'Lecturas',
    Week: 'Semana',
    Date: 'Fecha',
    Term: 'Periodo',
    Lead: 'Dirección',
    Notes: 'Apuntes',
    Topics: 'Temas',
    'Figure not found': 'Figura no encontrada',
    'Figure on the web': 'Figura en la web',
    'Figure is a PDF': 'La figura es un PDF',
    'Figure is empty': 'Figura vacía',
    'Figure is damaged': 'Figura dañada',
    'Figure is too large': 'Figura demasiado grande',
  },
  part: 'Parte {number} de {of}',
};
