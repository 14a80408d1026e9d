// English: which words of a page may be its title, and where they stand in its sentences.
import {imageNouns} from './images.ts';

/** Patterns of words that may title a page. */
export const pageTitle = {
  /** A lead-in or sentence that opens so names nothing, and one that ends so. */
  noStart: /^(we|you|i|here|there|to|in|for|so|then|and|but|note|where|with|as|if|when|now|let|see|recall)\b/i,
  pointer: /\b(this|these|that|those|it|they|them|he|she|here|above|below|following)\b/i,
  noEnd: /\b(following|below|above|as|by|to|of|the|and|that|is|are|includes?|here|below)\s*[:：]$/i,
  noLabel: new RegExp(
    '^((the )?(above|following|below|latter|former|same)|(a |the )?(description|image|picture|figure|photo|' +
      'screenshot|plot|graph|diagram|chart)( .*)?|' +
      String.raw`notes?|examples?|pros?|cons?|inputs?|outputs?|steps? \d+|titles?|asides?|remarks?|hints?|` +
      String.raw`tips?|tl;?dr|e\.g|i\.e|` +
      'and|or|not|no|yes|all|any|only|very|more|most|one|two|three|' +
      'first|second|third|left|right|top|bottom|above|below|todo|warning|important|must|we|you|i|he|she|what|' +
      'which|who|that|is|are|was|were|there|here|if|when)$|' +
      '^(and|or|but|not|by|of|to|with|from|because|we|you|i|there|then|next|now|finally|also|first|second|in|on|at|' +
      'for|as|than|into|over|under|about|' +
      String.raw`which|is|are|more|less|much|very)\b`,
    'i',
  ),
  /** A single word, or the first of several, in lower case that is no name of a thing. */
  noName: new RegExp(
    String.raw`^(?![\p{L}-]*(?:tion|sion|ment|ness|ity|ism|ance|ence|ing|er|or|ology|graph|set|ure|age|data)s?$)` +
      String.raw`\p{Ll}[\p{L}-]*$|` +
      String.raw`^\p{Ll}+ing (?:\p{L}+ly|the|a|an|on|in|to|of|\p{Ll}+s)\b|^\p{L}+(?:ly|ed)$`,
    'u',
  ),
  /** A sentence that says what something is; the first group is its name. */
  subject: new RegExp(
    String.raw`^((?:(?:the|an?) )?\p{Lu}?[\p{L}\d-]+(?: [\p{L}\d-]+){0,4}?),?(?: \([^)]{1,20}\))? ` +
      String.raw`(?:is|are|refers? to|means|denotes?) (?:an?|the|one|called|defined|any|used)\b`,
    'u',
  ),
  /** Words in small letters that begin a sentence of which the first were cut off. */
  opensSentence: /^(the|an?|when|if|we)\s/,
  /** A request, which names nothing. */
  request: /^(be|ask|do|note|remember|recall|imagine|suppose|consider|see|look|try|keep|make sure|return|sketch)\b/i,
  /** Words that join what hangs on a noun. */
  joins: /^(of|for|in|between|on|with|from|via|across|over|through|about|without|against|under|as|and|or|&)$/i,
  /** Sentences that lead in to what follows. */
  leadIn: {
    sentence: /(?<=[\p{L}\d)\]][.!?]["”’)]*)\s+(?=["“‘(]?\p{Lu})/u,
    ends: /([:：]|\b(as follows?|below|here|include|includes|including|are|is|that|by))\.?$/i,
    bracket: /\s*\([^()]*\)\s*[:：]$/,
    trailer: new RegExp(
      String.raw`[,;]?\s*\b(for (example|instance)|e\.g\.?|like this|as follows?|as follow|namely|below|` +
        String.raw`here is an example|including|such as|respectively|the following)\s*[:：.]?$`,
      'i',
    ),
    opener: new RegExp(
      String.raw`^((then|formally|finally|now|so|however|therefore|also|first|second|next|lastly|generally|` +
        String.raw`in general|in particular|for example|specifically|additionally),?\s+)+`,
      'i',
    ),
    there: /^(?:[^,]{3,60}, )?there (?:are|is|were|was|exists?) /i,
    empty: new RegExp(
      String.raw`^(?:(?:can be|is|are|was|were|has been|have been|would be|includes?|involves?|are as|is as)` +
        String.raw`(?: (?:then|also|succinctly|formally|simply))*` +
        String.raw`(?: (?:given|shown|listed|described|defined|presented|visualized|illustrated|summarized|` +
        String.raw`stated|expressed|provided))?(?: (?:as|by|here|to|that|succinctly|formally))*)?$`,
      'i',
    ),
    /** Words of one that begins another matter. */
    opens:
      /\b(there (are|is)|also|another|other|next|finally|various|several|following|one|two|three|four|five)\b|^for /i,
    following: /^((the )?following|these following) /i,
    /** It counts what it lists. */
    counts: /^(several|various|many|(a )?few|a (bunch|number|set) of|some|two|three|four|five|six|(the )?following)\b/i,
    /** One word for several things that says enough. */
    alone: new RegExp(
      '^(findings|guidelines|steps|stages|phases|rules|goals|aims|harms|limitations|challenges|advantages|' +
        'disadvantages|benefits|drawbacks|contributions|assumptions|requirements|risks|threats|criteria|principles|' +
        'objectives|questions|applications|properties|tasks|metrics|baselines|datasets|methods|terminology)$',
      'i',
    ),
    /** What it lists was named before. */
    pointing: /^(this|these|those) |^\S+ ((this|these|those|its|their|our) |the (?!following)|an? (?!few))/i,
    clause: /^(that|which|where|who|whose|to|when|as|using|we|you)$/i,
    noName: new RegExp(
      String.raw`^((?!of\b|for\b|to\b|in\b)\S+ )*(things?|ways?|points?|examples?|cases?|notes?|facts?|parts?|terms?|` +
        String.raw`respects?|ones?|lots?|numbers?|kinds?|types?|places?|times?|words?|lines?|senses?|options?|forms?|` +
        String.raw`values?|people|authors?|papers?|figures?|images?|tables?|results?|` +
        String.raw`reasons?|areas?|aspects?|settings?|architectures|copies|copy)$|` +
        String.raw`\b(this|these|those) (?!(papers?|study|work|survey)\b)|` +
        String.raw`\b(their|its|our|my|your|his|her|previous|above|below|such)\b|` +
        String.raw`^(all|any|each|every|both|no|most|more)\b`,
      'i',
    ),
  },
  /** What the first sentence of a paragraph is about. */
  topic: {
    announces: new RegExp(
      String.raw`^(?!To )(?:[^,]{3,50}, )?(?:[Tt]he authors?|[Ww]e|[Tt]hey|` +
        String.raw`[Tt]his (?:paper|work|survey|section|study)|` +
        String.raw`\p{Lu}[\p{L}-]+(?: and \p{Lu}[\p{L}-]+| et al\.?,?)?)` +
        String.raw`(?: (?:also|then|further|first|next|now|will))* ` +
        '(?:proposed?|proposes|introduced?|introduces|presented|presents?|developed|develops?|described|describes?|' +
        'defined?|defines|discuss|discussed|discusses|conducted|conducts?|constructed|constructs?) ',
      'u',
    ),
    shows: new RegExp(
      String.raw`^(?:the (?:following|next)|this|here is an?) (?:\w+ )?${imageNouns} (?:above |below )?` +
        String.raw`(?:shows?|presents?|reports?|lists?|depicts?|illustrates?|gives?|displays?) (?!how|that|what|we|it)`,
      'i',
    ),
    depicted: new RegExp(
      String.raw`^(.{6,80}?) (?:can be seen|(?:is|are) (?:shown|given|seen|visualized|summarized|presented)) in the ` +
        String.raw`(?:following|next) ${imageNouns}`,
      'i',
    ),
    closing: /^(?:In|As a) (conclusion|summary)\b/,
    front: new RegExp(
      '^(?:In|For|Through|With|Under|Within|During|Regarding|Concerning) ' +
        '(?!(?:the )?(?:interests?|light|face|sake|spirit|hope|course|event|terms|view|lieu|favou?r) of )[^,]{4,60}, ',
    ),
    noName: new RegExp(
      String.raw`\b(this|these|those|their|its|our|my|your|his|her|previous|above|below|such|following|authors?|` +
        String.raw`papers?|lecture|class|course|figures?|tables?|section|problem|user|example|way|thing|` +
        String.raw`question|page|slide)\b|^(all|any|each|every|both|no|most|more|many|some|other|another|one|` +
        String.raw`several|two|three|only|even|first|last|practice|general|particular|fact|addition|contrast|` +
        String.raw`summary|conclusion|short|case)\b|^the (?!.* (of|for|between|in)\b)`,
      'i',
    ),
  },
  /** Comments in code: on a line of its own, in a string below a definition, where its label ends, and what is one. */
  comment: {
    line: /^\s*(?:#|\/\/|--|%)+\s*(\p{L}.*)$/u,
    trailing: /\S\s+(?:#|\/\/)\s*(\p{Lu}.*)$/u,
    docstring: /^\s*(?:def|class|function)\b.*\n\s*(?:"""|''')\s*(\p{L}.*)$/u,
    end: /\s*(?:[;:]|[.](?:\s|$)|,\s(?=so|which|both|giving|produces?|prints)|"""|''')/u,
    label: /^(?!(?:we|you|it|this|these|that|note|now|here|when|if|so|prints?|first|second|then)\b)\p{L}+(?: \S+)+$/iu,
  },
  /** "Figure 3:" before a caption. */
  figureNumber: /^(figure|fig\.?|table|image)\s*[\d.]*[a-z]?\s*[:.–-]\s*/i,
} as const;
