// Words of a text, found and counted in one way for every language: text -> spans and numbers.
import type {Inline} from '../model/document.ts';
import {plainText} from './plain.ts';
import type {Span} from './span.ts';

const wordCharacter = /[\p{L}\p{N}]/u;
/** Characters of scripts that write no blanks between words: a dictionary divides them. */
const unspacedCharacters = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map(script => String.raw`\p{sc=${script}}`)
  .join('');
const unspaced = new RegExp(`[${unspacedCharacters}]`, 'u');
const unspacedRun = new RegExp(String.raw`[${unspacedCharacters}][${unspacedCharacters}\p{M}ー]*`, 'gu');
// The dictionaries are the same in every locale.
const segmenter = new Intl.Segmenter('en', {granularity: 'word'});
/** Stands for a formula where its characters must not be counted. */
const formulaMark = 'x';

/**
 * Where the words of a text stand, in order: stretches between blanks that hold a letter or a digit ("fine-tuning" is
 * one); within a stretch of Chinese, Japanese, Thai and the like, the words of the dictionary. Marks alone are none.
 */
export function findWords(text: string): readonly Span[] {
  const stretches = [...text.matchAll(/\S+/g)];
  return stretches.flatMap(({0: stretch, index}): readonly Span[] => {
    if (!wordCharacter.test(stretch)) return [];
    return unspaced.test(stretch) ? segmentWords(stretch, index) : [{from: index, to: index + stretch.length}];
  });
}

/** Number of words of a text, as `findWords` finds them. */
export function countWords(text: string): number {
  // Each edit in the preview counts all words of its notes.
  return hasUnspaced(text) ? findWords(text).length : countSpaced(text);
}

/** Stretches between blanks that hold a letter or a digit. */
function countSpaced(text: string): number {
  return (text.match(/\S+/g) ?? []).reduce((sum, stretch) => sum + (wordCharacter.test(stretch) ? 1 : 0), 0);
}

/** Does `text` hold characters of scripts that write no blanks between words? */
export function hasUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** Number of words of inline nodes; a formula is one word, or part of the word that it stands in (`$n$-gram`). */
export function countInlineWords(nodes: readonly Inline[]): number {
  return countWords(plainText(nodes.map(withoutFormulas)));
}

/**
 * Number of runs of characters and digits in inline nodes ("fine-tuning" is two), which is how long a deck's bars of
 * words
 * are; formulas count nothing, scripts without blanks count by their words.
 */
export function countInlineRuns(nodes: readonly Inline[]): number {
  return (plainText(nodes.map(withoutFormulas)).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter(run => run !== formulaMark)
    .reduce((sum, run) => sum + (unspaced.test(run) ? segmentWords(run, 0).length : 1), 0);
}

/** Words of a stretch that holds an unspaced script: its runs by dictionary, what stands between as one word each. */
function segmentWords(stretch: string, start: number): readonly Span[] {
  const spans: Span[] = [];
  const put = (text: string, from: number): void => {
    if (wordCharacter.test(text)) spans.push({from: start + from, to: start + from + text.length});
  };
  let done = 0;
  for (const {0: run, index} of stretch.matchAll(unspacedRun)) {
    put(stretch.slice(done, index), done);
    for (const part of segmenter.segment(run)) if (part.isWordLike) put(part.segment, index + part.index);
    done = index + run.length;
  }
  put(stretch.slice(done), done);
  return spans;
}

function withoutFormulas(node: Inline): Inline {
  if (node.type === 'inlineMath') return {type: 'text', value: formulaMark};
  if (!('children' in node)) return node;
  return {...node, children: node.children.map(child => withoutFormulas(child as Inline))} as Inline;
}
