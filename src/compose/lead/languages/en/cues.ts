// English: what runs and sentences say, told by cues.

/** What the words of a run say: families of cues, matched anywhere. */
export const cues: Readonly<Record<string, RegExp>> = {
  image: new RegExp(
    String.raw`\b(figure|fig|above|below|image above|shown (in|on|here|above|below)|plot|table|left|right|` +
      String.raw`diagram|visuali[sz]\w*|illustrat\w*|depict\w*|screenshot|picture|slide|graph|axis|red|blue|` +
      String.raw`green|arrow)\b`,
    'gi',
  ),
  announcement: new RegExp(
    String.raw`\b(we will|we'll|we’ll|we are going|going to|in (this|the next|the following|the last|` +
      'the previous) (section|chapter|lecture|part|class|session)|we (now |also |then |' +
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
export const openings: Readonly<Record<string, RegExp>> = {
  side: new RegExp(
    String.raw`^(for example|for instance|e\.g|similarly|likewise|in other words|that is|in particular|` +
      'in addition|moreover|additionally|furthermore)',
    'i',
  ),
  conclusion: new RegExp(
    '^(therefore|thus|hence|so|as a result|in summary|overall|in practice|consequently|in short|' +
      'in conclusion|this means)',
    'i',
  ),
  contrast: /^(however|but|instead|in contrast|unlike|unfortunately|conversely|yet|on the other hand)/i,
  note: /^(note|notice|recall|remember|it is|there (is|are)|here)/i,
  supposition: /^(say|suppose|imagine|consider|assume|let|given|recall)\b/i,
};
