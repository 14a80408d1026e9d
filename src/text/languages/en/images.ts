// English: how sentences speak of pictures. They point at one, they open with one, or they say what one shows.

/** What a picture is called. */
export const imageNouns =
  '(?:figure|fig\\.?|image|table|diagram|slide|graph|plot|chart|picture|screenshot|illustration)s?';
const opening =
  'as (?:we can see|seen|shown|depicted|illustrated)|(?:(?:in|from) )?' +
  String.raw`(?:this|the|these)\s+(?:\w+\s+){0,2}${imageNouns}\b`;

const shown =
  String.raw`(?:shown|given|seen|depicted|illustrated|drawn|sketched|pictured)\s+(?:in|by|at|to|on|here)\b|` +
  String.raw`(?:the|this|these|see|in) (?:\w+ ){0,2}?(?:${imageNouns}|sketch(?:es)?|drawings?)(?!\w)`;
const sides =
  String.raw`^(?:left|right|top|bottom)\b|\((?:on the )?(?:left|right|top|bottom)\)|` +
  String.raw`\bon the (?:left|right)\b`;

/** Patterns of sentences about pictures. */
export const images = {
  /** A paragraph beside a picture that opens with it. */
  opens: new RegExp(String.raw`^(?:${opening})\b`, 'i'),
  /** The same, or with the number of a picture that may stand elsewhere ("Table 2 lists"). */
  opensOrNumbers: new RegExp(`^(?:${opening}|${imageNouns} [0-9])`, 'i'),
  /** A sentence that says what a picture shows; one with "that" after the verb states a result. */
  narrates: new RegExp(
    String.raw`\b(?:this|the|these|that|our)(?: \w+){0,2} ${imageNouns}(?: (?:above|below|here)| \d+\w?)? ` +
      '(?:also )?(?:shows?|describes?|depicts?|illustrates?|presents?|lists?|poses?|gives?|contains?|reports?|' +
      String.raw`displays?|compares?|provides?|highlights?|outlines?|summari[sz]es)\b(?! (?:us )?that\b)|` +
      String.raw`^we (?:also )?(?:show|illustrate|depict|present|outline|list)\b[^.]{0,80}` +
      String.raw`\bin (?:this|the)(?: \w+){0,2} ${imageNouns}(?: (?:above|below))?[.:]?$|` +
      String.raw`^(?:figure|fig\.|table|image|slide) \d+\w? \w+s\b(?! (?:us )?that\b)|` +
      String.raw`\bon the (?:right|left)\b(?!-| hand)`,
    'i',
  ),
  /** A sentence that says but that something follows ("More details are shown as follows"). */
  announcesOnly: new RegExp(
    String.raw`^(?:(?:(?:some|more|further|other|additional|the|an|a|all|these) )*(?:details?|examples?|results?|` +
      String.raw`information|illustrations?|overviews?|summary|${imageNouns}) (?:is|are|can be) )?` +
      String.raw`(?:shown|presented|given|displayed|illustrated|depicted|listed|found|seen|as follows|as shown)` +
      String.raw`(?: (?:as follows|below|here|next|in the (?:following|next) ${imageNouns}))?[.:]?$`,
    'i',
  ),
  /** Words that point at the next figure. */
  pointsOn: /\b(below|following|shown in|as follows|(here|next) (is|are|figure)|let'?s (see|look))\b/i,
  /** Words that point at the figure before. */
  pointsBack: new RegExp(
    String.raw`\babove\b|\b(this|these|the (previous|preceding)) (\w+ )?(figures?|images?|slides?|diagrams?|` +
      String.raw`tables?|graphs?|plots?|charts?|pictures?|screenshots?|results?)\b`,
    'i',
  ),
  /** Texts right before and right after a figure that say little without it. */
  needs: {
    before: new RegExp(
      String.raw`\b(below|following|as follows|like (this|these|so)|${shown}|here (is|are) (a|an|the|some)\b.*)|` +
        String.raw`[:：]\s*$|${sides}`,
      'i',
    ),
    after: new RegExp(String.raw`\b(above|like (this|these)|${shown})|${sides}`, 'i'),
  },
  /** Words that point at a figure, wherever it stands. */
  points: new RegExp(
    String.raw`\b(figures?|fig\.|images?|diagrams?|graphs?|plots?|charts?|tables?|pictures?)\b|\b(above|below|` +
      String.raw`following|as (shown|seen|depicted|illustrated))\b|let'?s (see|look)|^(left|right|top|bottom)\b|` +
      String.raw`\((left|right|top|bottom)\)`,
    'i',
  ),
} as const;
