// A page whose first words are its title again -> the page without them.
import type {ContentBlock, InlineHeadingBlock} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import {english} from '../../text/languages/en.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText, plainText} from '../../text/plain.ts';
import {sliceInline} from '../../text/slices.ts';
import type {UnnumberedPage} from '../page.ts';

/**
 * `page` without the label that opens its first text where its title says the same: "**Rye bread.** It keeps …"
 * under "Rye bread". The rest must begin a sentence that points at nothing, or what an item says of its label.
 */
export function dropRepeatedLabel(page: UnnumberedPage): UnnumberedPage {
  const [first, ...rest] = page.blocks;
  if (page.role !== 'content') return page;
  const title = toKey(normalizedText(page.title));
  if (
    first?.kind === 'block' &&
    first.block.kind === 'inline-heading' &&
    rest.length > 0 &&
    page.promoted < 0 &&
    repeatsHeading(first.block, title)
  )
    return {...page, promoted: first.block.id, blocks: rest, isShortened: true};
  const at = page.blocks.findIndex(({kind}) => kind === 'block');
  const placed = page.blocks[at];
  const block = placed?.kind === 'block' ? withoutLabel(placed.block, title) : null;
  if (placed?.kind !== 'block' || !block) return page;
  return {...page, blocks: page.blocks.with(at, {...placed, block}), isShortened: true};
}

/** Does the title say a heading, or what stands behind its colon? */
function repeatsHeading({children}: InlineHeadingBlock, title: string): boolean {
  const text = normalizedText(children);
  return title !== '' && (toKey(text) === title || toKey(text.split(/:\s/).at(-1) ?? '') === title);
}

function withoutLabel(block: ContentBlock, title: string): Exclude<ContentBlock, {kind: 'figure'}> | null {
  if (title === '') return null;
  if (block.kind === 'prose') {
    const children = cutLabel(block.children, title);
    return children && {...block, children, ...opening(children)};
  }
  const [item, more] = block.kind === 'list' ? block.items : [];
  if (block.kind !== 'list' || !item || more || block.ordered) return null;
  const children = cutLabel(item.children, title, true);
  // Without its label it is no definition.
  const {labelled: _, ...list} = block;
  return children && {...list, items: [{...item, children, ...opening(children)}]};
}

/** What is left begins in small letters where the label was cut off words from within a sentence. */
function opening(children: readonly Inline[]): {readonly opensWithin?: true} {
  return /^\p{Ll}/u.test(plainText(children)) ? {opensWithin: true} : {};
}

/**
 * `children` without the label `title`; null where they do not open so, or are nothing else. Of an item the rest may be
 * no sentence.
 */
function cutLabel(children: readonly Inline[], title: string, isItem = false): readonly Inline[] | null {
  // Where its lines break elsewhere, more of them may be as high as a formula.
  if (children.some(({type}) => type === 'inlineMath')) return null;
  const at = children.findIndex(node => plainText([node]).trim() !== '');
  const label = children[at];
  if (label?.type === 'text') return cutWrittenLabel(label.value, children.slice(at + 1), title, isItem);
  if (label?.type !== 'strong' && label?.type !== 'emphasis') return null;
  if (toKey(normalizedText([label])) !== title) return null;
  const behind = children.slice(at + 1);
  const text = plainText(behind);
  const cut = /^\s*[.:–—-]?\s*/.exec(text)?.[0].length ?? 0;
  if (hasMark(behind, cut)) return null;
  const after = sliceInline(behind, cut, text.length);
  const isParted = /[.:?!]$/.test(normalizedText([label])) || /^\s*[.:]/.test(text);
  const goesOn = isParted && (isItem ? /^\p{Ll}/u : english.pageTitle.opensSentence).test(plainText(after));
  return goesOn || startsSentence(plainText(after)) ? after : null;
}

/** Does something that is no text, such as the mark of a footnote, stand in the first `length` characters? */
function hasMark(children: readonly Inline[], length: number): boolean {
  let at = 0;
  return children.some(node => {
    const own = plainText([node]).length;
    const isMark = at <= length && own === 0 && node.type !== 'break' && node.type !== 'text';
    at += own;
    return isMark;
  });
}

/** The same of a label that is not bold: the words before a colon. */
function cutWrittenLabel(
  value: string,
  rest: readonly Inline[],
  title: string,
  isItem: boolean,
): readonly Inline[] | null {
  const [, label = '', rests] = /^([^:：]*)(?:[:：](.*))?$/s.exec(value) ?? [];
  if (toKey(label) !== title) return null;
  const after = rests?.trimStart() ?? '';
  return startsSentence(after) || (isItem && /^\p{Ll}/u.test(after)) ? [createText(after), ...rest] : null;
}

/** Does `text` begin as a sentence does, and point at nothing before it? */
function startsSentence(text: string): boolean {
  return /^["“‘(]?[\p{Lu}\d]/u.test(text) && !english.bonds.back.test(text);
}

/** A title and a label to be compared: letters and digits alone. */
function toKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
