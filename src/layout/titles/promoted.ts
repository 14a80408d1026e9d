// The block that a page would begin with -> the title that it makes for the page, in place of standing on it.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import {english} from '../../text/languages/en.ts';
import {normalizedText, plainText} from '../../text/plain.ts';
import {sliceInline} from '../../text/slices.ts';
import {measureWidth} from '../../text/width.ts';
import {isClause} from './labels/check-label.ts';
import {isNamed, nameOf} from './labels/lead-names.ts';

/** Words of a lead-in that names what it leads in to. */
const leadInWords = 6;

/** `block` as a title of up to `characters`, without its final mark; null where it is none. */
export function promoteToTitle(block: ContentBlock, characters: number): readonly Inline[] | null {
  if (block.kind !== 'inline-heading' && block.kind !== 'prose') return null;
  const text = normalizedText(block.children);
  // "**Summary**. To sum up, the layer:": its label names it, not all of it.
  if (block.kind === 'prose' && isLabelled(block.children, text)) return null;
  if (text === '' || measureWidth(text) > characters || !isTitleText(block.children)) return null;
  if (block.kind === 'inline-heading') return block.children;
  if (block.speakerNotes.length > 0) return null;
  if (/\?["”’)]*$/.test(text)) return block.children;
  const mark = /[:：.]$/.exec(text)?.[0];
  if (mark === undefined || english.bonds.back.test(text) || english.pageTitle.noStart.test(text)) return null;
  if (mark === '.' && english.pageTitle.pointer.test(text)) return null;
  if (isClause(text.slice(0, -1)) && (mark !== '.' || english.pageTitle.request.test(text))) return null;
  if (mark !== '.' && (english.pageTitle.noEnd.test(text) || text.split(' ').length > leadInWords)) return null;
  const plain = plainText(block.children);
  return sliceInline(block.children, 0, plain.trimEnd().length - 1);
}

/** `block`, a short line without a final mark above the list, code or table `next`, as a title; null for others. */
export function promoteName(
  block: ContentBlock,
  next: ContentBlock | undefined,
  characters: number,
): readonly Inline[] | null {
  const [name] = next && isNamed(next) ? nameOf(block) : [];
  if (name === undefined || block.kind !== 'prose' || block.speakerNotes.length > 0) return null;
  return measureWidth(normalizedText(block.children)) <= characters && isTitleText(block.children)
    ? block.children
    : null;
}

/** Does a bold label open a text that goes on? */
function isLabelled([first]: readonly Inline[], text: string): boolean {
  return first?.type === 'strong' && /^\s*[.:]\s*\S/.test(text.slice(normalizedText([first]).length));
}

/** Neither a formula nor code nor an address makes a title. */
function isTitleText(children: readonly Inline[]): boolean {
  return children.every(
    node =>
      node.type !== 'inlineMath' &&
      node.type !== 'break' &&
      node.type !== 'footnoteReference' &&
      (node.type !== 'inlineCode' || children.length > 1) &&
      !/https?:|www\./.test(plainText([node])),
  );
}
