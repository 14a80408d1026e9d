// Italian: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

/** Words of Italian. */
export const italian: LanguageWords = {
  words: {
    Agenda: 'Indice',
    Introduction: 'Introduzione',
    Authors: 'Autori',
    Readings: 'Letture',
    Week: 'Settimana',
    Date: 'Data',
    Term: 'Periodo',
    Lead: 'Conduzione',
    Notes: 'Appunti',
    Topics: 'Argomenti',
    Appendix: 'Appendice',
    'Figure not found': 'Figura non trovata',
    'Figure on the web': 'Figura sul web',
    'Figure is a PDF': 'La figura è un PDF',
    'Figure is empty': 'Figura vuota',
    'Figure is damaged': 'Figura danneggiata',
    'Figure is too large': 'Figura troppo grande',
    Contents: 'Indice',
    'Fig.': 'Fig.',
    Slide: 'Diapositiva',
    Slides: 'Diapositive',
    Page: 'Pagina',
    'Key terms': 'Termini chiave',
    'Link to here': 'Link a questo punto',
    Links: 'Link',
    References: 'Riferimenti bibliografici',
    'The numbers in the margin are the slides of the lecture.': 'I numeri a margine sono le diapositive della lezione.',
  },
  part: 'Parte {number} di {of}',
  headings: {
    contents: 'indice|sommario|contenuti|in questa pagina',
    readings:
      'letture|letture obbligatorie|letture consigliate|letture di approfondimento|approfondimenti|' +
      'per approfondire',
    conclusion:
      'conclusione|conclusioni|riassunto|riepilogo|sintesi|in sintesi|prospettive|domande aperte|' +
      'sviluppi futuri|considerazioni finali',
    works: 'riferimenti|bibliografia|fonti|risorse|collegamenti|riferimenti bibliografici|sitografia',
    openers: 'note|appunti|appunti di lezione',
    navigation:
      'indietro|avanti|successivo|precedente|successiva|pagina successiva|pagina precedente|inizio|torna su|' +
      'torna all’indice',
  },
};
