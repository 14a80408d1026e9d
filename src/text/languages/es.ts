// Spanish: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

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
    Appendix: 'Apéndice',
    'Figure not found': 'Figura no encontrada',
    'Figure on the web': 'Figura en la web',
    'Figure is a PDF': 'La figura es un PDF',
    'Figure is empty': 'Figura vacía',
    'Figure is damaged': 'Figura dañada',
    'Figure is too large': 'Figura demasiado grande',
    Contents: 'Contenido',
    'Fig.': 'Fig.',
    Slide: 'Diapositiva',
    Slides: 'Diapositivas',
    Page: 'Página',
    'Key terms': 'Términos clave',
    'Link to here': 'Enlace a este lugar',
    Links: 'Enlaces',
    References: 'Referencias',
    'The numbers in the margin are the slides of the lecture.':
      'Los números al margen son las diapositivas de la clase.',
  },
  part: 'Parte {number} de {of}',
  headings: {
    contents: 'contenido|contenidos|índice|tabla de contenidos|tabla de contenido|en esta página',
    readings:
      'lecturas|lecturas obligatorias|lecturas recomendadas|lecturas complementarias|lectura recomendada|' +
      'para leer|para saber más',
    conclusion:
      'conclusión|conclusiones|resumen|síntesis|en resumen|perspectivas|preguntas abiertas|trabajo futuro|' +
      'consideraciones finales|puntos clave',
    works: 'referencias|bibliografía|fuentes|recursos|enlaces|referencias bibliográficas',
    openers: 'notas|apuntes|notas de clase|apuntes de clase',
    navigation: 'volver|siguiente|anterior|página siguiente|página anterior|inicio|arriba|volver al inicio',
  },
};
