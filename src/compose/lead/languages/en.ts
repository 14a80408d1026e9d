// English: the words and patterns by which the words that a slide shows are found and weighed.
import {images} from '../../../text/languages/en/images.ts';
import {cues, openings} from './en/cues.ts';
import {words} from './en/words.ts';

/** A sentence that says nothing yet: it announces, or points at a picture. */
const announcement = new RegExp(
  '^(?:(?:next|now|first|finally|lastly|then|so|here),? )?(?:' +
    String.raw`(?:in|throughout) (?:this|the (?:next|following|last|previous|rest))\b[^.]{0,40}\b(?:section|chapter|` +
    'lecture|' +
    String.raw`part|tutorial|post|blog|notes?|paper)\b,? ?(?:we|i|you|let)\b|` +
    String.raw`in this (?:problem|exercise|homework|assignment|lab|course),? we(?: will|['’]ll)\b|` +
    String.raw`in this course,? you(?: will|['’]ll)\b|` +
    String.raw`(?:we|i)(?: will|['’]ll| would like to|['’]d like to| are (?:now |also )?going to| now| next)` +
    ' (?!not|never)|' +
    String.raw`let(?:['’]?s| us| me)\b|(?:here|below)(?: is| are|['’]s| we) |` +
    String.raw`if you(?:['’]d| would|['’]re| are)? (?:like|want|coming|interested)\b|feel free|go ahead|` +
    'the following |' +
    '(?:see|refer to|recall from|consider the) |' +
    String.raw`(?:this|the (?:next|following|present)) (?:section|chapter|lecture|part|tutorial|post|blog|note)s?\b)`,
  'i',
);
/** A sentence that says where things are to be had. */
const address = new RegExp(
  String.raw`\b(?:this https url|click here|` +
    String.raw`(?:can be|is|are) (?:found|available|downloaded)(?: \w+)? (?:at|from|on|here|under)\b)`,
  'i',
);
/** What "that" does not follow as a claim of the author. */
const doubt = /\b(?:say|seem|appear|think|thought|believe|hope|assum|suppos|imagin|claim|worr|if|whether|unless)/i;
/** A sentence that says again what was said in another place. */
const recap = new RegExp(
  String.raw`^(?:(?:in|as in) (?:the|our) (?:last|previous|above) [^,]{0,30},? )?` +
    String.raw`we(?:['’]ve| have| also| already)* ` +
    String.raw`(?:started|talked|discussed|looked|took a|covered|saw how|mentioned|introduced|seen)\b|` +
    String.raw`^(?:as|like) (?:we|i)(?: will| have|['’]ve)? ` +
    String.raw`(?:see|saw|seen|discussed?|mention(?:ed)?|said|described?)\b|` +
    String.raw`^in the (?:previous|preceding|last) (?:section|chapter|lecture|module|part|class|session|week)s?,? ` +
    String.raw`(?:we|i|you)\b|^so far,? (?:in this \w+,? )?(?:we|i|you)\b|` +
    String.raw`^(?:for|in) (?:this|our) \w+, (?:we|i|you)(?:['’]ll| will)\b`,
  'i',
);
/** A sentence that speaks only of what was said before. */
const retold = new RegExp(
  String.raw`^(?:like|as) (?:we|i)(?: have|['’]ve)? (?:seen|saw|discussed|mentioned|said)\b.{0,60}\bbut\b|` +
    String.raw`^so far,? (?:in this \w+,? )?(?:we|i)(?: have|['’]ve)\b(?! (?:shown|proved|proven)\b)|` +
    String.raw`^in the (?:previous|preceding|last) (?:section|chapter|lecture|module|part|class|session|week)s?,? ` +
    String.raw`(?:we|i)\b[^,]*$`,
  'i',
);
/** A sentence that only says what comes next. */
const talk = new RegExp(
  String.raw`^(?:(?:next|now|first|finally|lastly|then|so|here),? )?(?:` +
    String.raw`let(?:['’]?s| us) (?:now |first |next |also |briefly )?` +
    String.raw`(?:look|explore|see|turn|move|discuss|start|begin|dive|examine|review|go|talk)\b|` +
    String.raw`in (?:this|the (?:next|following)) (?:section|chapter|lecture|part|module|post|tutorial|problem|` +
    String.raw`exercise|homework|assignment|lab),? (?:we|i)(?: will|['’]ll)?\b|` +
    String.raw`in this course,? you(?: will|['’]ll)\b|` +
    String.raw`we(?: will|['’]ll)? (?:now |next |first |then |also )?(?:look|explore|turn|discuss|cover|go|talk)\b)`,
  'i',
);
/** A lead-in that says no more than that something follows. */
const bareLeadIn =
  /\b(?:for (?:example|instance)|as follows|here (?:is|are)|here['’]s|in code|like this|below)\b[^.]{0,60}:$/i;
/** A sentence that states a result, though a picture shows it. */
const statesResult = /^[^,.;]{0,70}\b(?:shows?|reveals?|demonstrates?|indicates?|suggests?)(?: us)? that\b/i;
/** Openings whose claim is another without them. */
const condition = new RegExp(
  '^(?:(?:now|so|but|and|then|here|again|however|thus|hence), )?' +
    String.raw`(?:if|unless|when|whenever|only|without|assuming|provided)\b`,
  'i',
);
/** What follows a cut and may not be left away. */
const adversative = /^(?:but|yet|however|whereas|although|though|unless|except|rather|instead|only|until)$/;
/** First words of a clause, and of a phrase, that needs a main clause after it. */
const clauseOpening =
  /^(?:if|when|whenever|while|although|though|because|since|whereas|unless|once|given|after|before|as|until|even)$/;
const phraseOpening = /^(?:to|by|for|in|with|without|despite|during|on|at|from|under|using|of|unlike|like|instead)$/;
/** Openings that only what was said before explains. */
const backReference = /^(?:the (?:former|latter|same|above|other|previous|second|third)|another|others?) /i;
/** `Note that this …`. */
const remarkOnPointer =
  /^(?:please )?(?:note|notice|remember|recall|observe)(?: also)?(?: that)? (?:this|these|it|they|that)\b/i;
/** `It is rare to …`: a pronoun that stands for nothing. */
const expletive = /^it(?:['’]s| is| was| can be| may be| might be| will be) (?:\w+ ){0,2}\w+ (?:to|that|if|when) /i;
/** Openings that go on from another sentence. */
const continuation = new RegExp(
  '^(?:however|therefore|thus|hence|moreover|furthermore|additionally|also|besides|similarly|likewise|analogously|' +
    'instead(?! of)|if so|doing so|going forward|in fact|indeed|after all|' +
    'otherwise|conversely|consequently|then|for example|for instance|in other words|that is|in addition|as a result|' +
    'in particular|in contrast|on the other hand|nevertheless|nonetheless|' +
    'in (?:practice|summary|short), (?:however|though)|of (?:these|those)|' +
    'to (?:fix|solve|address|avoid|achieve|understand|remedy|see) (?:this|that|these|those|it)|' +
    'and|or|so|yet|but|e\\.g|the (?:answer|solution) (?:is|to)|' +
    String.raw`(?:the|one|another)(?: \w+){1,2} (?:of|to|for) (?:doing|do|does) (?:so|this|that|it))\b(?! that\b)`,
  'i',
);
/** Those that only say more of what is named. */
const specifies = /^(?:in particular|that is|in other words|in practice)\b/i;
/** What readers have to do, and may not. */
const obligation = new RegExp(
  String.raw`\b(?:you|students?|everyone|your \w+) (?:\w+ )?(?:must|should|(?:will )?need to|have to|may not|` +
    String.raw`will not|cannot|are (?:required|expected) to)\b`,
  'i',
);
/** A sentence that only what stands above it makes whole. */
const relativeOpening = /^(?:where|which|whose)\b(?!.*\?$)/i;
/** A sentence that points at what stands above or below it. */
const elsewhere = /\b(?:above|below)\b(?! (?:zero|average|all|the|a|an|\d))|\blike this\b|\bas (?:before|follows)\b/i;
/**
 * A sentence that says what comes of another: "The function would then compute …"; or holds in it: "Here, each …"; or
 * goes on counting: "Second, …".
 */
const leans = new RegExp(
  '^(?:(?:\\S+ ){1,6}(?:would|will|can|could|may|might) (?:then|now|thus|therefore)' +
    '|the (?:answer|reason|latter|former|opposite|converse|reverse) (?:is|was|of|for)|that is' +
    '|here(?! (?:is|are)\\b)|(?:(?:even )?worse|(?:second|third|fourth)(?:ly)?)(?=,))\\b',
  'i',
);
/** The side of a picture, or of a pair, that a sentence is about: "Left: …", "(Right) …". */
const side = new RegExp(
  '^\\(?((?:upper |lower |top |bottom )?(?:left|right)|top|bottom|middle|cent(?:er|re)|before|after)' +
    '\\)?(?:[:：]|(?<=\\))\\s)',
  'i',
);
/** An example, which stands by itself though it goes on. */
const instance = /^(?:for (?:example|instance)|as an example)\b/i;
/** A fronted phrase that says of what, where or when the sentence holds: "In CIFAR-10, …", "For small inputs, …". */
const scopes = new RegExp(
  '^(?:in|for|on|at|with|within|without|under|during|before|after|until|given|unlike|by|using|since|among|across)' +
    String.raw`\s(?!(?:general|practice|short|summary|fact|particular|addition|contrast|other words|this|that|these|` +
    'those|the (?:end|meantime|following|next|last|previous|above|section|paper|past)|our|conclusion|essence|' +
    String.raw`theory|principle|reality|(?:many|most|some) cases|order|example|instance|doing|so doing)\b)`,
  'i',
);
/** A sentence that says what those before it come to. */
const summary = /^(?:in (?:summary|short|conclusion|essence|sum)|to (?:sum up|summari[sz]e|conclude)|summing up)\b/i;
/** A sentence that only sets something up for another. */
const supposition = new RegExp(
  String.raw`^(?:(?:for example|for instance|now|also|and|so|then),? )?(?:say|suppose|imagine|assume|let)\b|` +
    String.raw`\b(?:we|people|you|one) (?:tend to|usually|often|may|might|used to) (?:think|believe|assume|imagine)\b`,
  'i',
);
/** What a task supposes. */
const setup = /^(?:assume|suppose|let|consider|imagine|given|take)\b/i;
/** The opening of a problem that its readers are put before. */
const poses = /^you(?:'re| are|’re) given\b|^you have (?:an?|two|three|four)\b/i;
/** A sentence under which those after it hold; "let" and "take" give names as well, and "consider" asks. */
const supposes = /^(?:(?:now|also|further|next),? )?(?:assume|suppose|imagine)\b/i;
/** A sentence that grants, supposes or exemplifies. */
const sideOpening = /^(?:(?:even )?though|although|while|if|for (?:example|instance)|e\.g|unfortunately)\b/i;
/** What opens words that ask something of their readers, beside what requests. */
const demands = /^(?:don['’]?t|do|never|always|please|be|bring|keep|avoid|remember)$/i;
/** Openings that end in a colon and yet name nothing. */
const noLabel =
  /^(?:https?|note|here|this|these|it|we|they|there|for example|for instance|e\.g|the following|as follows|in)\b/i;
/** A plain opening with one of these is a clause that a colon happens to end. */
const verb = /\b(?:is|are|was|were|be|has|have|had|can|will|should|may|shows?|includes?|follows?|we|you|i)\b/i;

/** Talk of what people feel about a thing, which says nothing of it. */
const chat = /\b(?:many|some|most|several) people\b|\bconfus(?:ed|ing)\b/i;

/** Words and patterns of English sentences. */
export const english = {
  ...words,
  cues,
  openings,
  announcement,
  recap,
  retold,
  talk,
  chat,
  address,
  doubt,
  bareLeadIn,
  narration: images.narrates,
  figureNeeds: images.needs,
  imageOpening: images.opensOrNumbers,
  statesResult,
  condition,
  adversative,
  clauseOpening,
  phraseOpening,
  backReference,
  expletive,
  remarkOnPointer,
  continuation,
  specifies,
  obligation,
  relativeOpening,
  supposition,
  leans,
  side,
  instance,
  elsewhere,
  summary,
  demands,
  scopes,
  setup,
  supposes,
  poses,
  sideOpening,
  noLabel,
  verb,
} as const;
