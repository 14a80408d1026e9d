// French: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

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
    Appendix: 'Annexe',
    'Figure not found': 'Figure introuvable',
    'Figure on the web': 'Figure sur le web',
    'Figure is a PDF': 'La figure est un PDF',
    'Figure is empty': 'Figure vide',
    'Figure is damaged': 'Figure endommagée',
    'Figure is too large': 'Figure trop grande',
    Contents: 'Sommaire',
    'Fig.': 'Fig.',
    Slide: 'Diapositive',
    Slides: 'Diapositives',
    Page: 'Page',
    'Key terms': 'Termes clés',
    'Link to here': 'Lien vers ce passage',
    Links: 'Liens',
    References: 'Références',
    'The numbers in the margin are the slides of the lecture.':
      'Les numéros en marge sont ceux des diapositives du cours.',
  },
  part: 'Partie {number} sur {of}',
  headings: {
    contents: 'sommaire|table des matières|contenu|sur cette page',
    readings:
      'lectures|lectures obligatoires|lectures recommandées|lectures conseillées|lectures complémentaires|' +
      'à lire|pour aller plus loin|pour en savoir plus',
    conclusion:
      'conclusion|conclusions|résumé|synthèse|en résumé|bilan|perspectives|conclusion et perspectives|' +
      "questions ouvertes|à retenir|ce qu’il faut retenir|ce qu'il faut retenir|récapitulatif",
    works: 'références|bibliographie|sources|ressources|liens|références bibliographiques|webographie',
    openers: 'notes|notes de cours|cours',
    navigation:
      'retour|suivant|précédent|suivante|précédente|page suivante|page précédente|accueil|haut de page|' +
      'retour au sommaire|leçon suivante|leçon précédente',
  },
};
