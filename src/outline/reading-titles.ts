// Sections of the reading list -> the headings further down that repeat the title of a reading.
import type {Block, Heading, Inline} from '../model/document.ts';
import {english} from '../text/languages/en.ts';
import {normalizedText} from '../text/plain.ts';
import type {Section} from './section.ts';

/** Words that a title needs to be known again, and the share of all words that two titles have in common. */
const same = {words: 3, share: 0.8};

/** Ids of those of `headings` that stand below the reading list and bear the title of one of its readings. */
export function findRepeatedTitles(readings: readonly Section[], headings: readonly Heading[]): ReadonlySet<number> {
  const titles = readings.flatMap(listTitles).map(wordsOf);
  const listed = new Set(readings.flatMap(listHeadingIds));
  return new Set(
    headings
      .filter(({id, children}) => !listed.has(id) && titles.some(title => areSame(title, wordsOf(children))))
      .map(({id}) => id),
  );
}

/** Titles of the readings of a section: its headings, its items, and the links among its paragraphs. */
function listTitles({heading, blocks, children}: Section): readonly (readonly Inline[])[] {
  return [
    ...(heading ? [heading.children] : []),
    ...blocks.flatMap(block => (block.kind === 'directive' ? [] : listTexts(block))),
    ...children.flatMap(listTitles),
  ];
}

/** A text, and each link and bold run of it. */
function listTexts(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'list') return block.items.flatMap(item => item.blocks.flatMap(listTexts));
  if (block.kind !== 'prose') return [];
  return [
    block.children,
    ...block.children.flatMap(node => (node.type === 'link' || node.type === 'strong' ? [node.children] : [])),
  ];
}

function listHeadingIds({heading, children}: Section): readonly number[] {
  return [...(heading ? [heading.id] : []), ...children.flatMap(listHeadingIds)];
}

/** The words of a title, without "Paper 1" before it. */
function wordsOf(title: readonly Inline[]): ReadonlySet<string> {
  const text = normalizedText(title).replace(english.serial, '').toLowerCase();
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter(word => other.has(word)).length;
  const all = Math.max(one.size, other.size);
  return Math.min(one.size, other.size) >= same.words && shared / all >= same.share;
}
