// German: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

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
    Appendix: 'Anhang',
    'Figure not found': 'Abbildung nicht gefunden',
    'Figure on the web': 'Abbildung im Web',
    'Figure is a PDF': 'Abbildung ist ein PDF',
    'Figure is empty': 'Abbildung ist leer',
    'Figure is damaged': 'Abbildung ist beschädigt',
    'Figure is too large': 'Abbildung ist zu groß',
    Contents: 'Inhalt',
    'Fig.': 'Abb.',
    Slide: 'Folie',
    Slides: 'Folien',
    Page: 'Seite',
    'Key terms': 'Begriffe',
    'Link to here': 'Link auf diese Stelle',
    Links: 'Links',
    References: 'Literatur',
    'The numbers in the margin are the slides of the lecture.': 'Die Zahlen am Rand sind die Folien der Vorlesung.',
  },
  part: 'Teil {number} von {of}',
  headings: {
    contents: 'inhalt|inhaltsverzeichnis|gliederung|auf dieser seite',
    readings:
      'literatur|literaturliste|lektüre|pflichtlektüre|pflichtliteratur|weiterführende literatur|' +
      'empfohlene literatur|zum weiterlesen',
    conclusion:
      'fazit|zusammenfassung|schluss|schlussfolgerung|schlussfolgerungen|schlussbemerkung|' +
      'schlussbemerkungen|ausblick|zusammenfassung und ausblick|fazit und ausblick|offene fragen|' +
      'schlusswort|resümee',
    works:
      'literaturverzeichnis|quellen|quellenverzeichnis|bibliographie|bibliografie|weitere quellen|links|' +
      'weiterführende links|einzelnachweise',
    openers: 'notizen|vorlesungsnotizen|mitschrift|vorlesungsmitschrift|skript',
    navigation:
      'zurück|weiter|vor|nächste|vorherige|nächste seite|vorherige seite|startseite|nach oben|übersicht|' +
      'zur übersicht',
  },
};
