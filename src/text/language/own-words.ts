// The few words of our own that stand on slides: what each language has to say. One file a language.

/** Words and short phrases by the English ones, which are their names. */
export type OwnWords = Readonly<
  Record<
    | 'Agenda'
    | 'Introduction'
    | 'Authors'
    | 'Readings'
    | 'Week'
    | 'Date'
    | 'Term'
    | 'Lead'
    | 'Notes'
    | 'Topics'
    | 'Appendix'
    | 'Figure not found'
    | 'Figure on the web'
    | 'Figure is a PDF'
    | 'Figure is empty'
    | 'Figure is damaged'
    | 'Figure is too large'
    | 'Contents'
    | 'Fig.'
    | 'Slide'
    | 'Slides'
    | 'Page'
    | 'Key terms'
    | 'Link to here'
    | 'Links'
    | 'References'
    | 'The numbers in the margin are the slides of the lecture.',
    string
  >
>;

/** Headings of notes that mean something to a deck: whole headings in lower case, a bar between them. */
export interface HeadingWords {
  /** What introduces a table of contents. */
  readonly contents: string;
  /** Above a reading list. */
  readonly readings: string;
  /** Above what a lecture may end on. */
  readonly conclusion: string;
  /** Above a list of works or links that is no part of the lecture. */
  readonly works: string;
  /** What only says where a post begins. */
  readonly openers: string;
  /** Links to other pages of a site. */
  readonly navigation: string;
}

/** A language of decks. */
export interface LanguageWords {
  readonly words: OwnWords;
  /** "Part {number} of {of}". */
  readonly part: string;
  /** None where the patterns of English tell (src/text/languages/en.ts). */
  readonly headings?: HeadingWords;
}
