// English: the titles that a deck adds, and the headings of notes that mean something to it.

/** Words of English. */
export const english = {
  /** Titles of slides that the notes do not have. */
  titles: {
    agenda: 'Agenda',
    introduction: 'Introduction',
    readings: 'Readings',
    references: 'References',
  },
  /** What the parts of a lecture are called above their dividers. */
  part: (number: number, of: number): string => `Part ${number} of ${of}`,
  /** Headings that only say where a post begins, and what may stand before one. */
  opener: new RegExp(
    String.raw`^(blog|blog start|session blog|lecture notes?|notes?|content|main content|` +
      String.raw`in this session,? our (blog|readings?) covers?)$`,
    'i',
  ),
  openerLead: /^(blog|lecture notes?)\s*:\s*/i,
  /** Headings of a reading list. */
  readingList: new RegExp(
    String.raw`^((require[sd]?|more|even more|further|optional|additional|extra|suggested|recommended|related|` +
      String.raw`basic|core|key|background)\s+)*(readings?|papers?( to read)?|reading list|reading materials?)$`,
    'i',
  ),
  /** Words of a heading above a group of readings. */
  readingGroup: /\b(readings?|papers?|references?)\b/i,
  /**
   * Headings of a list of references: those that a deck needs no slide of its own beside, and those that are small
   * print.
   */
  references: /^(references|bibliography)$/i,
  smallPrint: /^(references|bibliography|works cited|citations)$/i,
  /** Headings of a series, with their number ("Paper 2", "Week IV"). */
  serial: /^(paper|part|lecture|chapter|session|week|day|topic|module)\s+(\d+|[ivx]+)\b/i,
  /** A paragraph that narrates the figure beside it, by its opening. */
  narration: new RegExp(
    String.raw`^(as (we can see|seen|shown|depicted|illustrated)|(this|the|these|in (this|the)|from (this|` +
      String.raw`the))\s+(\w+\s+){0,2}(figures?|images?|slides?|diagrams?|tables?|graphs?|plots?|charts?|` +
      String.raw`pictures?|screenshots?))\b`,
    'i',
  ),
  /** The end of a text that leads in to what follows it. */
  leadsOn: /(\b(that|are|is|include|includes|as follows|following)|[:：])\s*$/i,
  /** Words that point at the next figure; at the one before. */
  pointsOn: /\b(below|following|shown in|as follows|(here|next) (is|are|figure)|let'?s (see|look))\b/i,
  pointsBack: new RegExp(
    String.raw`\babove\b|\b(this|these|the (previous|preceding)) (\w+ )?(figures?|images?|slides?|diagrams?|` +
      String.raw`tables?|graphs?|plots?|charts?|pictures?|screenshots?|results?)\b`,
    'i',
  ),
  /** Words that point at a figure. */
  pointer: new RegExp(
    String.raw`\b(figures?|fig\.|images?|diagrams?|graphs?|plots?|charts?|tables?|pictures?)\b|\b(above|below|` +
      String.raw`following|as (shown|seen|depicted|illustrated))\b|let'?s (see|look)|^(left|right|top|bottom)\b|` +
      String.raw`\((left|right|top|bottom)\)`,
    'i',
  ),
} as const;
