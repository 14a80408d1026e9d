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
    String.raw`^as we (?:will|have|saw|discussed|mentioned)\b|` +
    String.raw`^(?:for|in) (?:this|our) \w+, (?:we|i|you)(?:['’]ll| will)\b`,
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
    'instead|if so|doing so|going forward|in fact|indeed|after all|' +
    'otherwise|conversely|consequently|then|for example|for instance|in other words|that is|in addition|as a result|' +
    'in particular|in contrast|on the other hand|nevertheless|nonetheless|' +
    'in practice, (?:however|though)|and|or|so|yet|but|e\\.g)\\b(?! that\\b)',
  'i',
);
/** What readers have to do, and may not. */
const obligation = new RegExp(
  String.raw`\b(?:you|students?|everyone|your \w+) (?:\w+ )?(?:must|should|(?:will )?need to|have to|may not|` +
    String.raw`will not|cannot|are (?:required|expected) to)\b`,
  'i',
);
/** A sentence that only what stands above it makes whole. */
const relativeOpening = /^(?:where|which|whose)\b(?!.*\?$)/i;
/** A sentence that grants, supposes or exemplifies. */
const sideOpening = /^(?:(?:even )?though|although|while|if|for (?:example|instance)|e\.g|unfortunately)\b/i;
/** Openings that end in a colon and yet name nothing. */
const noLabel =
  /^(?:https?|note|here|this|these|it|we|they|there|for example|for instance|e\.g|the following|as follows|in)\b/i;
/** A plain opening with one of these is a clause that a colon happens to end. */
const verb = /\b(?:is|are|was|were|be|has|have|had|can|will|should|may|shows?|includes?|follows?|we|you|i)\b/i;

/** Words and patterns of English sentences. */
export const english = {
  ...words,
  cues,
  openings,
  announcement,
  recap,
  address,
  doubt,
  bareLeadIn,
  narration: images.narrates,
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
  obligation,
  relativeOpening,
  sideOpening,
  noLabel,
  verb,
} as const;
