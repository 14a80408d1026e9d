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
    | 'Figure not found'
    | 'Figure on the web'
    | 'Figure is a PDF'
    | 'Figure is empty'
    | 'Figure is damaged'
    | 'Figure is too large',
    string
  >
>;

/** A language of decks. */
export interface LanguageWords {
  readonly words: OwnWords;
  /** "Part {number} of {of}". */
  readonly part: string;
}
