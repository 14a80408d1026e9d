// English: the patterns by which the words that a slide shows are chosen.

interface Cue {
  readonly name: string;
  /** Alternatives, as sources of a regular expression that ignores case; `^` is the sentence's start. */
  readonly any: readonly string[];
  readonly weight: number;
}

const image =
  '(?:figure|fig\\.?|image|table|diagram|slide|graph|plot|chart|picture|screenshot|example|illustration|snippet|' +
  'listing)s?';
const presents =
  '(?:shows?|reports?|presents?|illustrates?|depicts?|displays?|demonstrates?|describes?|summari[sz]es|lists?|' +
  'compares?|provides?|gives?|outlines?|contains?|highlights?|is|are)';
const numbered = '(?:figure|fig\\.|table|image|slide) \\d+[a-z]?';
const aside = `(?: (?:above|below|here|on|in|from|to|of)\\b[^,.]{0,40})?`;
const depicted = `(?:the|this|these|that|our)(?: \\w+){0,2} ${image}\\b`;

/** `The following table reports …`, `Table 10 presents …`. */
const narration = `^(?:${depicted}${aside}|${numbered})\\s*(?:\\([^)]*\\) )?${presents}\\b`;
const narrates = new RegExp(narration, 'i');
const opensWithImage = new RegExp(`^(?:${depicted}|${numbered}\\b)`, 'i');
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
    any: [`\\b(?:in|by|see) (?:the|this) ${image}\\b`, '\\bshown (?:above|below|in)\\b', `${image} (?:above|below)\\b`],
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

const notice =
  '^(?:also,? |please |but |and )*(?:note|notice|recall|remember|observe|see)(?: also)?(?: from [^,.;]{1,60}?)? that,?';
const asVisited =
  "^(?:as )?we(?: have|'ve|’ve| can| also| already)*" +
  ' (?:saw|seen|see|discussed|mentioned|noted|know|expect|observed?|learned)(?: the fact)? (?:that )*that';
const interest =
  "^it(?:'s|’s| is)(?: also| very)*" +
  ' (?:important|interesting|natural|worth\\w*|useful|helpful|instructive|clear|true|well[- ]known|common)' +
  '(?: (?:to \\w+(?: out)?|noting|mentioning|remembering))? that';
const evidence =
  '^(?:(?:our|the|these|their|this) (?:\\w+ )?' +
  '(?:results?|findings?|analysis|experiments?|study|figure|table|image|graph|plot|text)|(?:figure|table) \\d+)' +
  '(?: (?:also|clearly|strongly|further))? (?:suggest|show|indicate|demonstrate|reveal|imply|implie|mean)s? that';
const connective =
  '^(?:in other words|as (?:you|we) can see[^,]{0,40}|that is|to be precise|in this context|to this (?:end|purpose)|' +
  'interestingly|moreover|furthermore|additionally|in addition),';
const openers = [notice, asVisited, interest, evidence, connective].map(source => new RegExp(`${source}\\s+`, 'i'));

/** Not `If`: without its condition a claim is another. */
const subordinator =
  'As|Since|When|While|Whereas|Although|Though|Because|Given|To|In order to|By|For|Despite|Unlike|After|Before|' +
  'Once|With|In|On|At|Due to|Based on|Instead of|According to';
const subject =
  'the|a|an|this|these|that|those|we|it|they|you|I|one|there|our|its|their|each|every|all|most|many|some|any|no';
/** Up to the comma before the subject of the main clause; case matters, since a name may be the subject. */
const adverbial = new RegExp(`^(?:${subordinator})\\b[^.;:()]*?,\\s+(?=(?:${subject})\\b|\\p{Lu})`, 'u');

const opening = new RegExp(
  '^(?:in general, |however, )?(?:although|though|if|when|whenever|while|whereas|since|because|unless|once|given|despite)\\b' +
    `(?:(?:[^.;:()]|\\([^()]*\\))*?,\\s+(?=(?:then|${subject})\\b)|[^.;:(),]*,\\s+)`,
  'i',
);

const relative = 'which|where|who|whose';
const conjunction = 'when|while|whereas|because|since|although|though|unless|if|so|but|thus|thereby|and|or|as';
const addition = 'such as|including|especially|particularly|with|e\\.g\\.|i\\.e\\.';
const subordinate = 'which|where|because|while|whereas|although|so that|such that|in order to|rather than|instead of';
const adjunct = 'when|if|since|unless|and|but|by|for|with|without|from|in|on|through|using|during|after|before|across';

/** Places to cut, matched there, by rank: the best rank that leaves enough stands, and of its places the last. */
const clauseEnds: readonly RegExp[] = [
  new RegExp(
    `[;:](?=\\s)|\\s[–—-](?=\\s)|[，；—]|,(?=\\s(?:${relative}|${conjunction}|${addition}|\\p{Ll}+(?:ing|ed))\\b)`,
    'gu',
  ),
  new RegExp(`\\s(?=\\(|(?:${subordinate})\\s)`, 'gu'),
  new RegExp(`,(?=\\s)|\\s(?=(?:${adjunct})\\s)`, 'gu'),
];

/** The comma of an enumeration ("noise, distortion, or speech"): `, or` follows within a few short members. */
const beforeMembers = /^,\s(?:[^,.;:()]{1,40},\s){1,6}(?:and|or)\s/;
const lastMember = /^,\s(?:and|or)\s/;

/** What no line should end with. */
const article = 'a|an|the|its|their|this|these|such';
const preposition = 'of|to|in|on|at|by|for|with|from|into|over|between|about|as|than';
const linking = 'and|or|but|that|which|is|are|was|were|be|can|will|not|more|most|very';
const dangling = new RegExp(`(?:[\\s,;:–—([“"，；-]|\\s(?:${article}|${preposition}|${linking}))$`, 'iu');

/** Openings that end in a colon and yet name nothing. */
const noLabel =
  /^(?:https?|note|here|this|these|it|we|they|there|for example|for instance|e\.g|the following|as follows|in)\b/i;
/** A plain opening with one of these is a clause that a colon happens to end. */
const verb = /\b(?:is|are|was|were|be|has|have|had|can|will|should|may|shows?|includes?|follows?|we|you|i)\b/i;

/** Patterns of English sentences. */
export const english = {
  cues,
  narration: narrates,
  imageOpening: opensWithImage,
  finding,
  openers,
  adverbial,
  opening,
  clauseEnds,
  beforeMembers,
  lastMember,
  dangling,
  noLabel,
  verb,
} as const;
