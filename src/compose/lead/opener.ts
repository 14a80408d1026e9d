// How much of a sentence's start says nothing yet: a sentence -> characters that a slide can do without.

const notice =
  '^(?:also,? |please |but |and )*(?:note|notice|recall|remember|observe|see)(?: also)?(?: from [^,.;]{1,60}?)? that,?';
const asSeen =
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
const openers = [notice, asSeen, interest, evidence, connective].map(source => new RegExp(`${source}\\s+`, 'i'));

/** Not `If`: without its condition a claim is another. */
const subordinator =
  'As|Since|When|While|Whereas|Although|Though|Because|Given|To|In order to|By|For|Despite|Unlike|After|Before|' +
  'Once|With|In|On|At|Due to|Based on|Instead of|According to';
const subject =
  'the|a|an|this|these|that|those|we|it|they|you|I|one|there|our|its|their|each|every|all|most|many|some|any|no';
/** Up to the comma before the subject of the main clause; case matters, since a name may be the subject. */
const adverbial = new RegExp(`^(?:${subordinator})\\b[^.;:()]*?,\\s+(?=(?:${subject})\\b|\\p{Lu})`, 'u');

/** Characters of an opener that a claim follows ("Recall from the last chapter that "); 0 where there is none. */
export function openerLength(sentence: string): number {
  for (const pattern of openers) {
    const length = pattern.exec(sentence)?.[0].length;
    if (length !== undefined) return length;
  }
  return 0;
}

/** Characters of the adverbial clause that opens a sentence ("To see this, "); 0 where it has none. */
export function adverbialLength(sentence: string): number {
  return adverbial.exec(sentence.charAt(0).toUpperCase() + sentence.slice(1))?.[0].length ?? 0;
}

/** Characters of the clause that opens a sentence without being its main one ("Although it rains, "); 0 where it has none. */
export function openingLength(sentence: string): number {
  return opening.exec(sentence)?.[0].length ?? 0;
}

const opening = new RegExp(
  '^(?:in general, |however, )?(?:although|though|if|when|whenever|while|whereas|since|because|unless|once|given|despite)\\b' +
    `(?:(?:[^.;:()]|\\([^()]*\\))*?,\\s+(?=(?:then|${subject})\\b)|[^.;:(),]*,\\s+)`,
  'i',
);

/** Characters of a bare address before the first word. */
export function addressLength(sentence: string): number {
  return /^https?:\/\/\S+\s+/i.exec(sentence)?.[0].length ?? 0;
}
