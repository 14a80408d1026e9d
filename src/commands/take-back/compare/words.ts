// Texts -> their words, which words of one stand in the other, and what is different. Pure.

/** A word, a number or a sign: where it stands, and what it is compared by. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** Tokens of one text that stand where others stood in another one. */
export interface TokenEdit {
  /** Indices of the tokens that go: from the first to before the last. */
  readonly from: number;
  readonly to: number;
  /** Indices of those that come. */
  readonly newFrom: number;
  readonly newTo: number;
}

/** Longest texts that are compared word by word, tokens. */
const maxTokens = 6000;
const token = /[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}\u2060\u00ad]/gu;

/** The tokens of `text`; small and capital letters, and kinds of quotation signs and dashes, are alike. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(token)].map(({0: word, index}) => ({
    from: index,
    to: index + word.length,
    word: foldWord(word),
  }));
}

function foldWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[–—−]/g, '-');
}

/** The words of `text` as they are compared, with capitals where `isExact`. */
export function foldTokens(text: string, isExact = false): string {
  return [...text.matchAll(token)].map(([word]) => (isExact ? exactly(word) : foldWord(word))).join(' ');
}

function exactly(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[–—−]/g, '-');
}

/** Of each of `one`, the index of its like in `other`, in the order of both; -1 for none. */
export function alignTokens(one: readonly string[], other: readonly string[]): readonly number[] {
  const [rows, columns] = [one.length, other.length];
  const found = one.map(() => -1);
  if (rows > maxTokens || columns > maxTokens || rows * columns > 4_000_000) return found;
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] =
        one[i] === other[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  for (let i = 0, j = 0; i < rows && j < columns; )
    if (one[i] === other[j]) found[i++] = j++;
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  return found;
}

/** What is different in `after`, from the last edit to the first; capitals count. */
export function diffTokens(before: string, after: string): readonly TokenEdit[] {
  const [old, now] = [exactTokens(before), exactTokens(after)];
  const at = alignTokens(old, now);
  const edits: TokenEdit[] = [];
  let [from, newFrom] = [0, 0];
  for (let i = 0; i <= old.length; i++) {
    const j = i === old.length ? now.length : (at[i] ?? -1);
    if (j < 0) continue;
    if (i > from || j > newFrom) edits.push({from, to: i, newFrom, newTo: j});
    [from, newFrom] = [i + 1, j + 1];
  }
  return edits.reverse();
}

function exactTokens(text: string): readonly string[] {
  return [...text.matchAll(token)].map(([word]) => exactly(word));
}

/** Words of a text as numbers, in their order, each as often as the text has it. */
export type WordBag = Int32Array;

/** The words of `text` by the numbers that `known` has for them, or gets. */
export function bagOf(text: string, known: Map<string, number>): WordBag {
  const bag = Int32Array.from(tokensOf(text), ({word}) => {
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  });
  return bag.sort();
}

/** How much of two texts is alike, from 0 to 1: words that both have, as often as both have them. */
export function likeness(one: WordBag, other: WordBag): number {
  if (one.length + other.length === 0) return 1;
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const way = (one[i] ?? 0) - (other[j] ?? 0);
    if (way === 0) shared += 1;
    if (way <= 0) i += 1;
    if (way >= 0) j += 1;
  }
  return (2 * shared) / (one.length + other.length);
}
