// Dutch: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

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
    Appendix: 'Bijlage',
    'Figure not found': 'Figuur niet gevonden',
    'Figure on the web': 'Figuur op het web',
    'Figure is a PDF': 'Figuur is een pdf',
    'Figure is empty': 'Figuur is leeg',
    'Figure is damaged': 'Figuur is beschadigd',
    'Figure is too large': 'Figuur is te groot',
    Contents: 'Inhoud',
    'Fig.': 'Fig.',
    Slide: 'Dia',
    Slides: 'Dia’s',
    Page: 'Pagina',
    'Key terms': 'Begrippen',
    'Link to here': 'Link naar deze plaats',
    Links: 'Links',
    References: 'Literatuur',
    'The numbers in the margin are the slides of the lecture.': 'De nummers in de marge zijn de dia’s van het college.',
  },
  part: 'Deel {number} van {of}',
  headings: {
    contents: 'inhoud|inhoudsopgave|op deze pagina',
    readings: 'literatuur|leeslijst|verplichte literatuur|aanbevolen literatuur|verder lezen',
    conclusion: 'conclusie|conclusies|samenvatting|vooruitblik|open vragen|slotopmerkingen|slot',
    works: 'referenties|bibliografie|bronnen|literatuurlijst|verwijzingen|links',
    openers: 'notities|aantekeningen|collegeaantekeningen',
    navigation: 'terug|verder|volgende|vorige|volgende pagina|vorige pagina|naar boven',
  },
};
