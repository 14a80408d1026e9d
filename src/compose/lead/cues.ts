// What speaks for and against a sentence as the lead of its block: a sentence -> its points.

interface Cue {
  readonly name: string;
  /** Alternatives, as sources of a regular expression that ignores case; `^` is the sentence's start. */
  readonly any: readonly string[];
  readonly weight: number;
}

const picture =
  '(?:figure|fig\\.?|image|table|diagram|slide|graph|plot|chart|picture|screenshot|example|illustration|snippet|' +
  'listing)s?';
const presents =
  '(?:shows?|reports?|presents?|illustrates?|depicts?|displays?|demonstrates?|describes?|summari[sz]es|lists?|' +
  'compares?|provides?|gives?|outlines?|contains?|highlights?|is|are)';
const numbered = '(?:figure|fig\\.|table|image|slide) \\d+[a-z]?';
const aside = `(?: (?:above|below|here|on|in|from|to|of)\\b[^,.]{0,40})?`;
const depicted = `(?:the|this|these|that|our)(?: \\w+){0,2} ${picture}\\b`;

/** `The following table reports …`, `Table 10 presents …`. */
const narration = `^(?:${depicted}${aside}|${numbered})\\s*(?:\\([^)]*\\) )?${presents}\\b`;
const narrates = new RegExp(narration, 'i');
const opensWithPicture = new RegExp(`^(?:${depicted}|${numbered}\\b)`, 'i');
/** A narration that states a finding. */
const finding = new RegExp(`^[^,.;]{0,70}${presents}(?: us)? that\\b`, 'i');

/** Whole points on purpose: they were set by hand with 90 judged blocks in view, finer ones would only fit those. */
const cues: readonly Cue[] = [
  {
    name: 'announces',
    weight: -4,
    any: [
      '^(?:in|throughout) (?:this|the (?:next|following)) (?:section|chapter|lecture|part|tutorial|post|blog)\\b',
      "^(?:we|i) (?:will|'ll|would like to|are going to|first|now|next)\\b",
      '^(?:next|now|first|finally|lastly|then),? (?:we|i|let)\\b',
      "^let(?:'s|’s|s| us| me)\\b",
      '^(?:until now|so far|before)\\b[^.]{0,40}\\b(?:we|i)\\b',
      "\\bwe(?:'d|’d| would) like to\\b",
      "^here(?: is| are|'s|’s)\\b",
      '^below (?:is|are)\\b',
      '^(?:see|refer to|recall|consider|suppose)\\b',
    ],
  },
  {
    name: 'chats',
    weight: -4,
    any: [
      "^it(?:'s|’s| is) (?:also |very )?(?:important|interesting|worth|natural|useful|helpful|instructive)\\b",
      "^as (?:we|you)(?: have|'ve|’ve| can| will| may)? (?:saw|seen?|discuss|mention|not|proceed|know|guess|notice)",
      "^if (?:you're|you are|this)\\b",
      '^(?:i|you) \\w+ ',
      '\\bmight look familiar\\b',
      '\\byou might (?:be|have|wonder)\\b',
    ],
  },
  {
    name: 'points ahead',
    weight: -4,
    any: [
      '\\b(?:in code|for example|for instance|as follows|the following|following example)[^.:]{0,30}:\\s*$',
      '\\bwe (?:can write|have|get|obtain)[^.:]{0,30}:\\s*$',
      '\\b(?:illustrates?|showcases?) (?:this|these)\\b[^.:]{0,30}:\\s*$',
    ],
  },
  {name: 'ends a formula', weight: -4, any: ['^where\\b']},
  {name: 'narrates a picture', weight: -3, any: [narration]},
  {
    name: 'points at a picture',
    weight: -2,
    any: [
      `\\b(?:in|by|see) (?:the|this) ${picture}\\b`,
      '\\bshown (?:above|below|in)\\b',
      `${picture} (?:above|below)\\b`,
    ],
  },
  {name: 'refers back', weight: -2, any: ['^(?:this|it|these|they|those|such|its|their|he|she|that)\\b']},
  {
    name: 'goes on',
    weight: -1,
    any: [
      '^(?:however|therefore|moreover|furthermore|additionally|also|besides|thus|hence|similarly|likewise)\\b',
      '^(?:finally|lastly|note|notice|for example|for instance|e\\.g|that is|in other words|in particular)\\b',
      '^(?:but|and|so|or|otherwise)\\b',
    ],
  },
  {name: 'asks', weight: -2, any: ['\\?["”’)]*\\s*$']},
  {
    name: 'defines',
    weight: 1,
    any: [
      '\\b(?:is|are) (?:a|an|the|one of|defined|called|known|often called|used|designed)\\b',
      '\\b(?:refers? to|means? that|consists? of|stands? for|aims? to|we find|crucial)\\b',
      '\\bthe (?:key|main|goal|idea)\\b',
    ],
  },
  {
    name: 'contributes',
    weight: 2,
    any: [
      '\\bwe (?:\\w+ly )?(?:propose|introduce|release|develop)\\b',
      '\\b(?:paper|work|study|authors?) (?:propose|introduce|develop)s?\\b',
    ],
  },
  {
    name: 'concludes',
    weight: 3,
    any: ['^(?:in (?:summary|conclusion|short)|overall|to sum(?:marize| up))\\b', '^the key (?:idea|point|insight)\\b'],
  },
];

const patterns = cues.map(({any, weight}) => ({pattern: new RegExp(any.join('|'), 'i'), weight}));

/** Points of a sentence by its words; 0 is neutral. */
export function weigh(sentence: string): number {
  return patterns.reduce((sum, {pattern, weight}) => (pattern.test(sentence) ? sum + weight : sum), 0);
}

/** Does the sentence only say what a picture shows, without a finding? Beside a figure, opening with it is enough. */
export function narratesPicture(sentence: string, besideFigure: boolean): boolean {
  const speaksOfIt = narrates.test(sentence) || (besideFigure && opensWithPicture.test(sentence));
  return speaksOfIt && !finding.test(sentence);
}
