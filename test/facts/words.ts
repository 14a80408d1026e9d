// Words that name nothing to a newcomer, each with the word of the field in its place: no name of src holds one.

/** Left: a word of a name, in lower case (a regular expression); right: what to say instead. */
const privateWords: readonly (readonly [word: string, instead: string])[] = [
  ['furniture', 'header and footer'],
  ['looks?', 'style classes'],
  ['wish(?:ed)?', 'requested layout'],
  ['pieces?', 'content block'],
  ['said|spoken', 'speaker notes'],
  ['shown', 'displayed'],
  ['minor', 'inline heading'],
  ['stand', 'placeholder image'],
  ['pictures?|assets?', 'image'],
  ['ground|ink', 'background, foreground'],
  ['shop|workshop', 'build context'],
  ['kept', 'cache entry'],
  ['seen|asked', 'dependencies, requested'],
  ['outcomes?', 'result'],
  ['proof|prove', 'inspection, inspect'],
  ['faults?|problems?|findings?', 'diagnostic'],
  ['ledger|fate', 'coverage report, placement'],
  ['patience', 'timeout'],
  ['most|least|fewest', 'max, min'],
  ['passing', 'temporary'],
  ['place', 'source range'],
  ['hold|held', 'placeholder'],
  ['complain', 'report'],
  ['anew|doubted|settled', 'rebuilt, suspect, resolved'],
  ['noted|unfit', 'shard manifests, mismatch'],
  ['settings?', 'page arrangement'],
  ['room', 'available area'],
  ['letters', 'characters'],
];

const patterns = privateWords.map(([word, instead]) => [new RegExp(`^(?:${word})$`), instead] as const);
const answers = new Map<string, string | undefined>();

/** What to say instead of `word`, in lower case; undefined where it may stand. */
export function betterWord(word: string): string | undefined {
  if (!answers.has(word)) answers.set(word, patterns.find(([pattern]) => pattern.test(word))?.[1]);
  return answers.get(word);
}

/** Names that leave the program (keys of KEY.json and course.json, options), or that hold a word in another sense. */
export const allowedNames: ReadonlySet<string> = new Set([
  // Keys of KEY.json and course.json.
  'ledger',
  'fate',
  'shown',
  'shownOn',
  'said',
  // A question, no appearance.
  'looksLikeTex',
  'looksLikeGroup',
  // A verb, no source range.
  'placeReadings',
  'placeImages',
  'placeOnDark',
  'atOnePlace',
  // What a person says.
  'spokenName',
  'countSpokenWords',
  // What an author finds, or how most of a list is numbered.
  'statesFinding',
  'most',
  'asSeen',
]);

/** Words of a name: `maxWidth` -> max, width. */
export function wordsOfName(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map(word => word.toLowerCase());
}
