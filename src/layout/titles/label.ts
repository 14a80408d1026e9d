// What a page shows -> the label that tells it from the other pages of its slide: words of the page itself.
import type {ContentBlock, ContentItem} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import type {PlacedBlock} from '../../model/page.ts';
import {english} from '../../text/languages/en.ts';
import {normalizedText, plainText} from '../../text/plain.ts';
import {measureWidth} from '../../text/width.ts';

/** Words of a bold run, and of a name, that reads as a title; labels of items that are joined to one. */
const limits = {bold: 6, name: {min: 2, max: 5}, items: 3} as const;

/** A label may not be wider than `characters`, nor be one of `taken` (lower case). */
export interface LabelBounds {
  readonly characters: number;
  readonly taken: ReadonlySet<string>;
}

type FindLabels = (blocks: readonly ContentBlock[]) => readonly string[];

/** Where labels are looked for, the surest first. */
const sources: readonly FindLabels[] = [
  openingLabels,
  questions,
  subjects,
  itemLabels,
  captions,
  boldRuns,
  names,
  descriptions,
];

/** The label of a page that shows `placed`; null where it has none. */
export function findPageLabel(placed: readonly PlacedBlock[], {characters, taken}: LabelBounds): string | null {
  const blocks = placed.map(({block}) => block);
  for (const find of sources) {
    const found = find(blocks)
      .map(tidyLabel)
      .find(label => isLabel(label) && measureWidth(label) <= characters && !taken.has(label.toLowerCase()));
    if (found !== undefined) return found;
  }
  return null;
}

/** Without typed number, marks at its ends, and an article that only running text needs. */
function tidyLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^\s*(\(?\d{1,2}(\.\d{1,2})*[.)]\s+|[-–—•]\s*)/, '')
    .replace(/^["“”'‘’(]+(?=[^"“”'‘’()]*$)/, '')
    .replace(/[\s.:;,–—-]+$/, '')
    .trim();
}

function isLabel(label: string): boolean {
  return (
    /\p{L}{2}/u.test(label) &&
    label.length >= 4 &&
    isBalanced(label) &&
    !/https?:|www\.|[\\{}<>=_|…\uFFFC]|\.\w{2,4}$/.test(label) &&
    !english.bonds.back.test(label) &&
    !english.pageTitle.noName.test(label) &&
    !english.pageTitle.noLabel.test(label)
  );
}

/** Does each bracket and quotation mark have its partner? */
function isBalanced(label: string): boolean {
  const count = (marks: RegExp) => label.match(marks)?.length ?? 0;
  return (
    count(/[([]/g) === count(/[)\]]/g) && count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && !/[‘]/.test(label)
  );
}

/** "**Batch size.** We take …": the bold words that open a paragraph, or the only item. */
function openingLabels(blocks: readonly ContentBlock[]): readonly string[] {
  const [first] = blocks;
  if (first?.kind === 'prose') return boldOpening(first.children);
  if (first?.kind === 'list' && first.items.length === 1) return boldOpening(first.items[0]?.children ?? []);
  return [];
}

function boldOpening(children: readonly Inline[]): readonly string[] {
  const [node, next] = children;
  if (node?.type === 'text') return colonLabel(node.value);
  if (node?.type !== 'strong') return [];
  const text = normalizedText([node]);
  const isParted = /[.:?!]$/.test(text) || next === undefined || /^\s*[.:–—-]/.test(plainText([next]));
  return isParted && isShort(text, limits.bold) ? [text] : [];
}

/** "Takeaway: it is possible …" */
function colonLabel(text: string): readonly string[] {
  const label = /^\s*(\p{Lu}[^.:;!?]{3,40}):\s/u.exec(text)?.[1];
  return label !== undefined && isShort(label, limits.bold) ? [label] : [];
}

function questions(blocks: readonly ContentBlock[]): readonly string[] {
  return leadTexts(blocks).flatMap(children => {
    const text = readText(children);
    return /\?$/.test(text) && !/[.!?]\s/.test(text) ? [text] : [];
  });
}

/** "The Pile is a curated collection …": what a sentence defines. */
function subjects(blocks: readonly ContentBlock[]): readonly string[] {
  return leadTexts(blocks).flatMap(children => {
    const found = english.pageTitle.subject.exec(readText(children));
    return found?.[1] === undefined ? [] : [found[1]];
  });
}

/** The labels of a few items, joined. */
function itemLabels(blocks: readonly ContentBlock[]): readonly string[] {
  return blocks.flatMap(block => {
    if (block.kind !== 'list') return [];
    const labels = block.items.flatMap(item => labelOfItem(item));
    return labels.length === block.items.length && labels.length <= limits.items && labels.length > 0
      ? [labels.join(' · '), ...(labels.length === 1 ? labels : [])]
      : [];
  });
}

function labelOfItem({children, items}: ContentItem): readonly string[] {
  const [first] = children;
  if (first?.type !== 'strong' && (items.length === 0 || hasFormula(children))) return [];
  const label = tidyLabel(normalizedText(items.length > 0 || !first ? children : [first]));
  return isShort(label, limits.bold) && isLabel(label) ? [label] : [];
}

/** The first sentence of a figure's caption, without its number. */
function captions(blocks: readonly ContentBlock[]): readonly string[] {
  return blocks.flatMap(block => {
    if (block.kind !== 'figure') return [];
    const text = normalizedText(block.caption).replace(english.pageTitle.figureNumber, '');
    return text === '' ? [] : [text.split(/(?<=[^.\s]{2})[.:]\s/)[0] ?? ''];
  });
}

/** Bold, then emphasised, words within running text. */
function boldRuns(blocks: readonly ContentBlock[]): readonly string[] {
  const all = (type: 'strong' | 'emphasis') =>
    leadTexts(blocks).flatMap(children =>
      children.flatMap(node => (node.type === type && !hasFormula(node.children) ? [normalizedText([node])] : [])),
    );
  return [...all('strong'), ...all('emphasis')].filter(text => isShort(text, limits.bold) && !/[.!]$/.test(text));
}

/** Names that the text writes with capitals: "Byte Pair Encoding". */
function names(blocks: readonly ContentBlock[]): readonly string[] {
  const text = leadTexts(blocks).map(children => readText(children));
  return text.flatMap(one =>
    [...one.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\d-]+(?: \p{Lu}[\p{L}\d-]+)+(?![^(]*\))/gu)]
      .map(([name]) => name)
      .filter(name => {
        const words = name.split(' ').length;
        return words >= limits.name.min && words <= limits.name.max;
      }),
  );
}

/** What the author says that a figure shows, where the page shows nothing else. */
function descriptions(blocks: readonly ContentBlock[]): readonly string[] {
  return blocks.every(block => block.kind === 'figure')
    ? blocks.flatMap(block => (block.kind === 'figure' && block.altFrom === 'author' ? [block.alt] : []))
    : [];
}

/** Texts that speak for the whole page: its paragraphs, and an item that is alone. */
function leadTexts(blocks: readonly ContentBlock[]): readonly (readonly Inline[])[] {
  return textsOf(blocks.filter(block => block.kind !== 'list' || block.items.length === 1));
}

/** Paragraphs and items of the page, in order. */
function textsOf(blocks: readonly ContentBlock[]): readonly (readonly Inline[])[] {
  return blocks.flatMap(block => {
    if (block.kind === 'prose') return [block.children];
    return block.kind === 'list' ? block.items.map(({children}) => children) : [];
  });
}

/** Plain text with a mark in place of formulas and code, which no label holds. */
function readText(children: readonly Inline[]): string {
  return normalizedText(maskFormulas(children));
}

function maskFormulas(children: readonly Inline[]): readonly Inline[] {
  return children.map((node): Inline => {
    if (node.type === 'inlineMath' || node.type === 'inlineCode') return {type: 'text', value: '\uFFFC'};
    return 'children' in node
      ? ({...node, children: maskFormulas(node.children as readonly Inline[])} as Inline)
      : node;
  });
}

function hasFormula(children: readonly Inline[]): boolean {
  return children.some(
    node =>
      node.type === 'inlineMath' || node.type === 'inlineCode' || ('children' in node && hasFormula(node.children)),
  );
}

function isShort(text: string, words: number): boolean {
  return text !== '' && text.split(/\s+/).length <= words;
}
