// English: the words and patterns by which the words that a slide shows are found and weighed.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words without content. */
const stopWords = set(
  'the a an of in on at to for and or but is are was were be been being it its this that these those with as by from ' +
    'we from our us you your they their he she i can could will would may might should must do does did has have had ' +
    'not no so if then than which who what when where how why also such into more most other some any all each both ' +
    'between over under there here using use used one two',
);
/** Words after which "that", "how" or "why" opens what is said. */
const reportingWords = set(
  'note notes noted notice show shows showed shown showing find finds found observe observes observed see seen say ' +
    'says said mean means reveal reveals revealed suggest suggests demonstrate demonstrates demonstrated indicate ' +
    'indicates indicated argue argues argued conclude concluded recall remember believe is was know assume claim ' +
    'claims highlight highlights fact such way saw seeing turns out clear imagine realize learned ensure report ' +
    'reported keep mind think sense hypothesize emphasize confirm confirms confirmed stating implies imply mention ' +
    'mentioned possible important interesting worth idea disadvantage advantage downside takeaway point problem ' +
    'reason observation hypothesis property intuition',
);

/** Conjunctions that may open a clause after a comma. */
const coordinators = set('and but so or yet because since while whereas as');
/** First words that a sentence can do without. */
const openers = set(
  'and but so also thus hence therefore however then now moreover clearly first second finally next ' +
    'additionally conversely similarly recall note notice intuitively remember yet instead overall consequently ' +
    'furthermore unfortunately',
);
/** Words before which a clause ends. */
const clauseOpeners = set(
  'which where while because when if that to by with for and but as so since although though whereas unless until ' +
    'via through using from in on at such e.g i.e of than rather instead making leading allowing providing giving ' +
    'resulting including without especially due during after before under across between even not or it',
);
/** Words that open what a sentence can do without, and those that go on after it. */
const asideOpeners = set(
  'which that in of as from for with by on using to when and while via where at if because since through',
);
const asideClosers = set(
  'and but is are can has have to in for with that by which was were will may make makes so because allow allows ' +
    'when from',
);
/** Words that no run should end with. */
const danglers = set(
  'the a an of in on at to for and or but is are was were be with as by from that which who if when than its their ' +
    'our this these not can will has have also more such very into both between where we it they you because while ' +
    'so i.e e.g whose about over would could should may might must like during through without within your my ' +
    'only even just then each every either neither whether how what why an some any there',
);
const pronouns = set(
  'this these that those it they he she its their them his her such both one some others another here there',
);
/** Pronouns that stand for what was said before, as subjects. */
const pointers = set('this these that those it they he she its their them his her such');
const connectives = set(
  'however therefore thus so hence moreover additionally furthermore similarly finally first second third firstly ' +
    'secondly also then next instead conversely consequently meanwhile nevertheless nonetheless but and or yet ' +
    'specifically overall here now likewise again still besides otherwise recall note notice as because since while ' +
    'although',
);
/** Words that the word after a cut is told by. */
const nextWords = set(
  'which where while because when if that to by with for and but as so of in on from at than using or via through',
);

/** What the words of a run say: families of cues, matched anywhere. */
const cues: Readonly<Record<string, RegExp>> = {
  picture: new RegExp(
    String.raw`\b(figure|fig|above|below|image above|shown (in|on|here|above|below)|plot|table|left|right|` +
      String.raw`diagram|visuali[sz]\w*|illustrat\w*|depict\w*|screenshot|picture|slide|graph|axis|red|blue|` +
      String.raw`green|arrow)\b`,
    'gi',
  ),
  announcement: new RegExp(
    String.raw`\b(we will|we'll|we’ll|we are going|going to|in (this|the next|the following|the last|` +
      String.raw`the previous) (section|chapter|lecture|part|class|session)|we (now |also |then |` +
      String.raw`first )?(discuss|introduce|explore|present|describe|look|consider|turn)\w*|here (are|is)|` +
      String.raw`the following|as follows|let us|let's|let’s|below)\b`,
    'gi',
  ),
  study: new RegExp(
    String.raw`\b(investigat\w*|examin\w*|stud(y|ies|ied)|propos\w*|introduc\w*|explor\w*|present(s|ed)?|` +
      String.raw`evaluat\w*|discuss\w*|aims? to|survey\w*|analy[sz]e\w*|review\w*|the (paper|authors?|survey|` +
      String.raw`article|work))\b`,
    'gi',
  ),
  result: new RegExp(
    String.raw`\b(achiev\w*|outperform\w*|show(s|ed)?|improv\w*|reduc\w*|surpass\w*|increas\w*|decreas\w*|` +
      String.raw`lead(s|ing)? to|result(s|ing)? in|enabl\w*|allow\w*|better|worse|higher|lower|faster|best|` +
      String.raw`significant\w*|effective\w*|efficien\w*|reveal\w*|found|find|caus\w*|prevent\w*|bypass\w*|` +
      String.raw`maximi\w*|minimi\w*|equivalent|cannot|can)\b`,
    'gi',
  ),
  definition: new RegExp(
    String.raw`\b(is|are) (a|an|the|called|defined|known|simply|just|one)\b|\b(refers? to|defined as|` +
      String.raw`known as|means|denotes?|stands for|consists? of|we call|is to|corresponds? to|involves?)\b`,
    'gi',
  ),
  weight: new RegExp(
    String.raw`\b(must|should|need(s)? to|important|crucial|key|never|always|only|every|critical|essential|` +
      String.raw`necessary|recommend\w*|takeaway|main|goal|idea|problem|challenge|advantage|disadvantage)\b`,
    'gi',
  ),
  hedge: new RegExp(
    String.raw`\b(might|perhaps|probably|possibly|of course|interesting\w*|maybe|seems?|arguably|` +
      String.raw`unfortunately|actually|really|sometimes|somewhat)\b`,
    'gi',
  ),
  example: /\b(e\.g|i\.e|for example|for instance|such as|example)\b/gi,
  we: /\b(we|our|us|let's|let’s)\b/gi,
  I: /\bI\b|\bI['’]/g,
  you: /\byou(r)?\b/gi,
  number: /\d/g,
  percentage: /\d\s?%|\d+x\b/gi,
  citation: /\[\d|et al|\(\d{4}\)|arxiv|http/gi,
  quotation: /["“”]/g,
  contrast: /\b(but|however|whereas|unlike|while|although|instead|rather)\b/gi,
  cause: /\b(because|since|therefore|thus|hence|so that|due to|in order to|leading to)\b/gi,
  condition: /\b(if|when|unless|given)\b/gi,
  negation: /\b(not|no|never|n't|cannot|without|don't|isn't)\b/gi,
  superlative: /\b(most|best|largest|first|only|highest|worst|least)\b/gi,
  homework: new RegExp(
    String.raw`\b(assignment|homework|submit|due|grade|email|class|course|install|download|click|office|` +
      String.raw`questions?|exam|students?|lecture)\b`,
    'gi',
  ),
  pointer: /\b(these|this|such|those|it|they|them|their|its)\b/gi,
};

/** How a sentence opens. */
const openings: Readonly<Record<string, RegExp>> = {
  side: new RegExp(
    String.raw`^(for example|for instance|e\.g|similarly|likewise|in other words|that is|in particular|` +
      String.raw`in addition|moreover|additionally|furthermore)`,
    'i',
  ),
  conclusion: new RegExp(
    String.raw`^(therefore|thus|hence|so|as a result|in summary|overall|in practice|consequently|in short|` +
      String.raw`in conclusion|this means)`,
    'i',
  ),
  contrast: /^(however|but|instead|in contrast|unlike|unfortunately|conversely|yet|on the other hand)/i,
  note: /^(note|notice|recall|remember|it is|there (is|are)|here)/i,
};

/** A sentence that says nothing yet: it announces, or points at a picture. */
const announcement = new RegExp(
  String.raw`^(?:(?:next|now|first|finally|lastly|then|so|here),? )?(?:` +
    String.raw`(?:in|throughout) (?:this|the (?:next|following|last|previous|rest))\b[^.]{0,40}\b(?:section|chapter|lecture|` +
    String.raw`part|tutorial|post|blog|notes?|paper)\b,? ?(?:we|i|you|let)\b|` +
    String.raw`(?:we|i)(?: will|['’]ll| would like to|['’]d like to| are going to| now| next| can now) (?!not|never)|` +
    String.raw`let(?:['’]?s| us| me)\b|(?:here|below)(?: is| are|['’]s) |the following |` +
    String.raw`(?:see|refer to|recall from|consider the) |` +
    String.raw`(?:this|the (?:next|following|present)) (?:section|chapter|lecture|part|tutorial|post|blog|note)s?\b)`,
  'i',
);
/** A sentence that says again what was said in another place. */
const recap = new RegExp(
  String.raw`^(?:(?:in|as in) (?:the|our) (?:last|previous|above) [^,]{0,30},? )?we(?:['’]ve| have| also| already)* ` +
    String.raw`(?:started|talked|discussed|looked|took a|covered|saw how|mentioned|introduced|seen)\b|` +
    String.raw`^as we (?:will|have|saw|discussed|mentioned)\b|` +
    String.raw`^(?:for|in) (?:this|our) \w+, (?:we|i|you)(?:['’]ll| will)\b`,
  'i',
);
/** A lead-in that says no more than that something follows. */
const bareLeadIn =
  /\b(?:for example|for instance|as follows|here (?:is|are)|here['’]s|in code|like this|below|following)\b[^.]{0,60}:$/i;
const narrationNouns =
  '(?:figure|fig\\.?|image|table|diagram|slide|graph|plot|chart|picture|screenshot|illustration)s?';
/** A sentence that says what a picture shows; `that` after the verb makes it a finding. */
const narration = new RegExp(
  String.raw`\b(?:this|the|these|that|our)(?: \w+){0,2} ${narrationNouns}(?: (?:above|below|here)| \d+\w?)? ` +
    String.raw`(?:also )?(?:shows?|describes?|depicts?|illustrates?|presents?|lists?|poses?|gives?|contains?|reports?|` +
    String.raw`displays?|compares?|provides?|highlights?|outlines?|summari[sz]es)\b(?! (?:us )?that\b)|` +
    String.raw`^(?:figure|fig\.|table|image|slide) \d+\w? \w+s\b(?! (?:us )?that\b)|\bon the (?:right|left)\b(?!-| hand)`,
  'i',
);
/** A paragraph beside a picture that opens with it. */
const imageOpening = new RegExp(
  String.raw`^(?:as (?:we can see|seen|shown|depicted|illustrated)|(?:(?:in|from) )?(?:this|the|these)(?: \w+){0,2} ` +
    String.raw`${narrationNouns}\b|${narrationNouns} \d)`,
  'i',
);
/** A finding, though a picture shows it. */
const finding = /^[^,.;]{0,70}\b(?:shows?|reveals?|demonstrates?|indicates?|suggests?)(?: us)? that\b/i;
/** Openings whose claim is another without them. */
const condition = /^(?:if|unless|when|whenever|only|without|assuming|provided)\b/i;
/** What follows a cut and may not be left away. */
const adversative = /^(?:but|yet|however|whereas|although|though|unless|except|rather|instead|only|until)$/;
/** First words of a clause, and of a phrase, that needs a main clause after it. */
const clauseOpening =
  /^(?:if|when|whenever|while|although|though|because|since|whereas|unless|once|given|after|before|as|until|even)$/;
const phraseOpening = /^(?:to|by|for|in|with|without|despite|during|on|at|from|under|using|of|unlike|like|instead)$/;
/** Openings that only what was said before explains. */
const backReference = /^(?:the (?:former|latter|same|above|other|previous|second|third)|another|others?) /i;
/** `It is rare to …`: a pronoun that stands for nothing. */
const notedPointer =
  /^(?:please )?(?:note|notice|remember|recall|observe)(?: also)?(?: that)? (?:this|these|it|they|that)\b(?! (?:is|was) \w+ (?:to|that)\b)/i;
const expletive = /^it(?:['’]s| is| was| can be| may be| might be| will be) (?:\w+ ){0,2}\w+ (?:to|that|if|when) /i;
/** Openings that go on from another sentence. */
const continuation = new RegExp(
  '^(?:however|therefore|thus|hence|moreover|furthermore|additionally|also|besides|similarly|likewise|instead|' +
    'otherwise|conversely|consequently|then|for example|for instance|in other words|that is|in addition|as a result|' +
    'in particular|in contrast|on the other hand|nevertheless|nonetheless|and|or|so|yet|but|e\\.g)\\b(?! that\\b)',
  'i',
);
/** Openings that end in a colon and yet name nothing. */
const noLabel =
  /^(?:https?|note|here|this|these|it|we|they|there|for example|for instance|e\.g|the following|as follows|in)\b/i;
/** A plain opening with one of these is a clause that a colon happens to end. */
const verb = /\b(?:is|are|was|were|be|has|have|had|can|will|should|may|shows?|includes?|follows?|we|you|i)\b/i;

/** Words and patterns of English sentences. */
export const english = {
  stopWords,
  reportingWords,
  coordinators,
  openers,
  clauseOpeners,
  asideOpeners,
  asideClosers,
  danglers,
  pronouns,
  pointers,
  connectives,
  nextWords,
  cues,
  openings,
  announcement,
  recap,
  bareLeadIn,
  narration,
  imageOpening,
  finding,
  condition,
  adversative,
  clauseOpening,
  phraseOpening,
  backReference,
  expletive,
  notedPointer,
  continuation,
  noLabel,
  verb,
} as const;
