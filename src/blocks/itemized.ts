// A paragraph whose sentences may stand as the items of a list -> those sentences.
import type {Inline} from '../model/document.ts';
import {splitSentences} from '../text/sentences.ts';
import {plainText} from '../text/plain.ts';
import {countInlineWords} from '../text/words.ts';
import type {ProseBlock} from './types.ts';

/** Words of a paragraph of three sentences, and of one of two, that is set so; fewer are taken in at a glance. */
const minWords = {several: 34, two: 40} as const;
/** Words of a sentence that stands as an item; a shorter one stays with the one before it. */
const minSentence = 5;
/** What goes on with the sentence before it. */
const goesOn = /^[\p{Ll}([)”’]/u;

/** The sentences of a paragraph as the items of a list, in order; null where it stands as a paragraph. */
export function itemSentences({
  itemized,
  children,
}: Pick<ProseBlock, 'itemized' | 'children'>): readonly (readonly Inline[])[] | null {
  // Lines that their author broke are not to be broken otherwise.
  if (itemized === undefined || children.some(({type}) => type === 'break')) return null;
  if (itemized === 'several' && !isItemizable(children)) return null;
  return joinShort(splitSentences(children)).map(trimmed);
}

/** Is the text of a paragraph so long that it is read sooner as a list of its sentences? */
export function isItemizable(children: readonly Inline[]): boolean {
  const words = countInlineWords(children);
  if (words < minWords.several) return false;
  return joinShort(splitSentences(children)).length > (words < minWords.two ? 2 : 1);
}

function joinShort(sentences: readonly (readonly Inline[])[]): readonly (readonly Inline[])[] {
  const out: (readonly Inline[])[] = [];
  for (const sentence of sentences) {
    const before = out.at(-1);
    const isShort = (one: readonly Inline[]): boolean => countInlineWords(one) < minSentence || isLabel(one);
    if (before && (isShort(sentence) || isShort(before) || goesOn.test(plainText(sentence).trim())))
      out[out.length - 1] = [...before, ...sentence];
    else out.push(sentence);
  }
  return out;
}

/** Is it bold or in italics, all of it? */
function isLabel(sentence: readonly Inline[]): boolean {
  const solid = sentence.filter(node => plainText([node]).trim() !== '');
  return solid.length === 1 && (solid[0]?.type === 'strong' || solid[0]?.type === 'emphasis');
}

/** Without the breaks and blanks at its edges. */
function trimmed(children: readonly Inline[]): readonly Inline[] {
  const isEmpty = (node: Inline): boolean =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const from = children.findIndex(node => !isEmpty(node));
  const solid = children.slice(from, children.findLastIndex(node => !isEmpty(node)) + 1);
  return solid.map((node, i) => {
    if (node.type !== 'text') return node;
    const opened = i === 0 ? node.value.trimStart() : node.value;
    return {...node, value: i === solid.length - 1 ? opened.trimEnd() : opened};
  });
}
