// Straight quotes, hyphens in a row and three dots -> the signs that kramdown sets for them. Code and formulas stay.
import type {Inline} from '../model/document.ts';

/** Stands for a formula, code or a mark: what follows it continues a word. */
const wordLike = 'x';
/** What may stand before a quotation mark that opens. */
const opens = /[\s([{<“‘„«–—/"'-]$/u;
/** What may stand after one that closes where none has to. */
const closes = /^(?:$|[\s.,;:!?)\]}”’])/u;
/** A stretch that is an address or a flag of a command line: its signs are no punctuation. */
const technical = /(?:https?:\/\/|www\.)\S*|(?<![^\s([{])--(?=\p{L})[\p{L}\p{N}=_.-]*/gu;
/** `<<words>>`, with blanks inside or none; a single one, or one before a number, may be an operator. */
const guillemets = /(?<!<)<<(\s?)(?=[\p{L}“"'*])([^<>\n]{0,200}?[^\s<>])(\s?)>>(?!>)/gu;
const noBreak = '\u00A0';
/** An apostrophe at the head of a word: of a decade, or of one that has lost its beginning. */
const elided = /^(?:\d\ds?\b|(?:tis|twas|til|cause|em|n)\b)/iu;

/** `text` with kramdown's signs; `before` and `after` are what stands around it, as far as it is known. */
export function typeset(text: string, before = '', after = ''): string {
  let out = '';
  let done = 0;
  for (const {0: stretch, index} of text.matchAll(technical)) {
    out += typesetProse(text.slice(done, index), before + out, text.slice(index)) + stretch;
    done = index + stretch.length;
  }
  return out + typesetProse(text.slice(done), before + out, after);
}

/** Inline content with kramdown's signs, each quotation mark by what stands around it, across marks of emphasis. */
export function typesetInline(nodes: readonly Inline[]): readonly Inline[] {
  const leaves = nodes.flatMap(leavesOf);
  const texts = leaves.map(leaf => (leaf.type === 'text' ? leaf.value : leaf.type === 'break' ? ' ' : wordLike));
  const set = new Map<Inline, string>();
  leaves.forEach((leaf, i) => {
    if (leaf.type === 'text') set.set(leaf, typeset(leaf.value, texts[i - 1]?.slice(-2), texts[i + 1]?.slice(0, 2)));
  });
  const visit = (node: Inline): Inline => {
    if (node.type === 'text') return {...node, value: set.get(node) ?? node.value};
    return 'children' in node ? ({...node, children: (node.children as readonly Inline[]).map(visit)} as Inline) : node;
  };
  return nodes.map(visit);
}

/** What `node` is made of, in order, without tags of HTML. */
function leavesOf(node: Inline): readonly Inline[] {
  if ('children' in node) return (node.children as readonly Inline[]).flatMap(leavesOf);
  return node.type === 'html' ? [] : [node];
}

function typesetProse(text: string, before: string, after: string): string {
  const dashed = text
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
    .replace(guillemets, (_all, lead: string, words: string, end: string) => {
      return `«${lead === '' ? '' : noBreak}${words}${end === '' ? '' : noBreak}»`;
    });
  return dashed.replace(/["']/g, (sign, index: number) => {
    const head = before.slice(-1) + dashed.slice(0, index);
    const rest = dashed.slice(index + 1) + after;
    const isOpening = (head === '' || opens.test(head)) && !closes.test(rest);
    if (sign === '"') return isOpening ? '“' : '”';
    return isOpening && !elided.test(rest) ? '‘' : '’';
  });
}

/** `text` without quotes, dashes and dots, which stand on slides as other signs than in the notes; blanks made one. */
export function withoutMarks(text: string): string {
  return text
    .replace(/["'“”‘’«»\-–—.…]|<<|>>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
