// Inline content as plain text, and the counting of its words.
import type {Inline} from './document.ts';

/** The text of inline nodes: breaks are spaces, formulas their TeX, HTML tags and footnote marks nothing. */
export function plain(nodes: readonly Inline[]): string {
  return nodes.map(text).join('').replace(/\s+/g, ' ').trim();
}

function text(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return node.value;
    case 'break':
      return ' ';
    case 'html':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
      return '';
    default:
      return node.children.map(child => text(child as Inline)).join('');
  }
}

/** Words of inline nodes; a formula counts as one. */
export function countWords(nodes: readonly Inline[]): number {
  return plain(nodes.map(withoutMath))
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Running words as a deck's bars count them: runs of letters and digits ("fine-tuning" is two), formulas none. */
export function countRuns(nodes: readonly Inline[]): number {
  return (plain(nodes.map(withoutMath)).match(/[\p{L}\p{N}]+/gu) ?? []).filter(run => run !== mathMark).length;
}

const mathMark = 'x';

function withoutMath(node: Inline): Inline {
  if (node.type === 'inlineMath') return {type: 'text', value: mathMark};
  if ('children' in node)
    return {...node, children: node.children.map(child => withoutMath(child as Inline))} as Inline;
  return node;
}

/** How many Latin letters a letter is wide: Chinese, Japanese and Korean ones, and pictures, two. */
function letterWidth(letter: string): 1 | 2 {
  return (letter.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
}

/** How many Latin letters a text is wide. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** `text` where it is no wider than so many Latin letters, else the whole words at its beginning that are, and three dots. */
export function startOf(text: string, letters: number): string {
  let [length, wide] = [0, 0];
  for (const letter of text) {
    wide += letterWidth(letter);
    if (wide > letters)
      return `${text
        .slice(0, length)
        .replace(/\s+\S*$/, '')
        .replace(/[\s,;:–-]+$/, '')}…`;
    length += letter.length;
  }
  return text;
}

/** A text node. */
export function textNode(value: string): Inline {
  return {type: 'text', value};
}

/** Does `after` go on with the sentence that `before` breaks off: after a comma or a word that ends none, in small letters? */
export function goesOn(before: string, after: string): boolean {
  return (
    /(?:,|\b(?:an?|and|are|as|at|by|for|from|in|into|is|of|on|or|that|the|their|to|which|with))$/i.test(
      before.trimEnd(),
    ) && /^\p{Ll}/u.test(after)
  );
}
