// English: sets of words.

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
    'claims highlight highlights fact saw seeing turns out clear imagine realize learned ensure report ' +
    'reported keep mind think sense hypothesize emphasize confirm confirms confirmed stating implies imply mention ' +
    'mentioned possible important interesting worth idea disadvantage advantage downside takeaway point problem ' +
    'reason observation hypothesis property intuition',
);

/** Verbs by which a sentence says what its subject is. */
const definingVerbs = set(
  'is are imply implies mean means refer refers denote denotes involve involves consist consists describe describes',
);
/** Conjunctions that may open a clause after a comma. */
const coordinators = set('and but so or yet because since while whereas as');
/** First words that a sentence can do without. */
const openers = set(
  'and but so also thus hence therefore however then now moreover clearly first second finally next ' +
    'additionally conversely similarly recall note notice intuitively remember yet instead overall consequently ' +
    'furthermore unfortunately',
);
/** Words that make one of an opener: without it, the second says something else. */
const afterOpeners = set('far that');
/** What may stand between an adverbial and its sentence: "in short, though, …". */
const afterAdverbials = set('though, however, then, therefore, too,');
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
/** Words that go on after an aside. */
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
/** Pronouns, and words that stand for a noun. */
const pronouns = set(
  'this these that those it they he she its their them his her such both one some others another here there',
);
/** Pronouns that stand for what was said before, as subjects. */
const pointers = set('this these that those it they he she its their them his her such');
/** Pronouns that stand for what was said before, within a sentence. */
const objects = set('this these those it them they');
/** Verbs that ask readers to look, where no subject stands. */
const remarks = set('note notice recall remember see observe keep imagine turns suppose');
/** Verbs that set readers a task, where they open a sentence. */
const requests = set(
  'add answer apply attach bring calculate change check choose comment compare complete compute construct ' +
    'convert create decide define derive describe design determine discuss draw ensure estimate evaluate ' +
    'explain expand express fill find give identify implement install justify label list measure modify open ' +
    'plot predict prepare prove put rank read repeat rewrite run set show simulate sketch solve start state ' +
    "submit summarize test try turn upload use verify write never avoid prefer don’t don't make",
);
/** Those of them that stand before their noun. */
const demonstratives = set('this these those such both');
/** Words that join a sentence to the one before. */
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

/** Sets of English words, each by what it is asked for. */
export const words = {
  stopWords,
  reportingWords,
  definingVerbs,
  coordinators,
  openers,
  afterOpeners,
  afterAdverbials,
  clauseOpeners,
  asideOpeners,
  asideClosers,
  danglers,
  pronouns,
  pointers,
  objects,
  remarks,
  requests,
  demonstratives,
  connectives,
  nextWords,
} as const;
