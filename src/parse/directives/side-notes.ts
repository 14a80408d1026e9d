// What a side file says of the notes -> entries with the directives, as if they stood in the notes as comments.
import {distance} from 'fastest-levenshtein';
import {diagnose, type Report} from '../../model/diagnostic.ts';
import type {Block, Directive, Entry, Heading, Item} from '../../model/document.ts';
import type {SideNote, SideNotes} from '../../model/side-note.ts';
import {listBlockTexts} from '../../text/document/block-texts.ts';
import {plainText} from '../../text/plain.ts';
import {foldText} from '../../text/quoted/runs.ts';
import {readRequest} from './read-directives.ts';

/** What may be anchored: a heading, a block or an item, with the headings above it and what it is found by. */
interface Anchorable {
  readonly node: Entry | Item;
  readonly path: readonly string[];
  /** Compared with the first words of an anchor; several for what has several names. */
  readonly names: readonly string[];
}

/** Characters of the first words that are compared where none are the same. */
const compared = 60;

/** `entries` with the directives of `side`; an anchor that leads nowhere is told, with the nearest that there is. */
export function addSideNotes(entries: readonly Entry[], {file, notes}: SideNotes, report: Report): readonly Entry[] {
  const anchorable = listAnchorable(entries);
  const added = new Map<Entry | Item, readonly Directive[]>();
  for (const note of notes) {
    const found = anchorable.find(one => isMeant(one, note));
    if (found === undefined) {
      report(diagnose('anchor-stale', staleMessage(note), {file, at: note.line, hint: nearestHint(anchorable, note)}));
      continue;
    }
    const directives = note.asks.flatMap(({name, value}): readonly Directive[] => {
      const made = readRequest(name, value);
      const written = value === undefined ? name : `${name}: ${value}`;
      if ('value' in made) return [{kind: 'directive', id: 0, range: found.node.range, written, ...made}];
      report(diagnose('directive-unknown', made.message, {file, at: note.line, hint: made.hint}));
      return [];
    });
    added.set(found.node, [...(added.get(found.node) ?? []), ...directives]);
  }
  return entries.flatMap(entry => [...(added.get(entry) ?? []), withItems(entry, added)]);
}

function listAnchorable(entries: readonly Entry[]): readonly Anchorable[] {
  const open: Heading[] = [];
  return entries.flatMap((entry): readonly Anchorable[] => {
    if (entry.kind === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= entry.depth) open.pop();
      open.push(entry);
      return [{node: entry, path: pathOf(open), names: []}];
    }
    if (entry.kind === 'directive' || entry.kind === 'excerpt' || entry.kind === 'dropped') return [];
    const path = pathOf(open);
    return [{node: entry, path, names: namesOf(entry)}, ...itemsOf(entry).map(item => anchorItem(item, path))];
  });
}

function pathOf(open: readonly Heading[]): readonly string[] {
  return open.map(({children}) => foldText(plainText(children)));
}

function anchorItem(item: Item, path: readonly string[]): Anchorable {
  const [first] = item.blocks;
  return {node: item, path, names: first ? namesOf(first) : []};
}

/** A list is found by its first words, too; a figure by the name of its file; code and formulas by their text. */
function namesOf(block: Block): readonly string[] {
  if (block.kind === 'figure')
    return block.images.flatMap(({src, alt}) => [src.split('/').at(-1) ?? src, alt]).map(foldText);
  if (block.kind === 'code') return [foldText(block.value)];
  if (block.kind === 'math') return [foldText(block.tex)];
  return [foldText(plainText(listBlockTexts(block)[0] ?? []))];
}

function itemsOf(block: Block): readonly Item[] {
  if (block.kind === 'quote') return block.blocks.flatMap(itemsOf);
  if (block.kind !== 'list') return [];
  return block.items.flatMap(item => [item, ...item.blocks.flatMap(itemsOf)]);
}

/** A list and its first item begin alike: the item is meant. */
function isMeant({node, path, names}: Anchorable, {section, block}: SideNote): boolean {
  if (!leadsTo(section, path)) return false;
  const isHeading = 'kind' in node && node.kind === 'heading';
  if (block === '') return isHeading && path.at(-1) === foldText(section.at(-1) ?? '');
  const sought = foldText(block);
  const isList = 'kind' in node && node.kind === 'list';
  return !isHeading && !isList && sought !== '' && names.some(name => name.startsWith(sought));
}

/** Do the headings `section` stand on `path`, in this order? */
function leadsTo(section: readonly string[], path: readonly string[]): boolean {
  let at = 0;
  for (const one of section) {
    at = path.indexOf(foldText(one), at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function staleMessage({section, block}: SideNote): string {
  const where = section.length > 0 ? ` in “${section.join(' > ')}”` : '';
  return block === '' ? `There is no section “${section.join(' > ')}”` : `No block${where} begins with “${block}”`;
}

/** The block or heading whose first words are nearest to those of the anchor. */
function nearestHint(anchorable: readonly Anchorable[], {section, block}: SideNote): string {
  const isSection = block === '';
  const sought = foldText(isSection ? (section.at(-1) ?? '') : block).slice(0, compared);
  const far = (name: string): number => distance(name.slice(0, sought.length), sought);
  const named = anchorable.flatMap(({node, path, names}) => {
    const isHeading = 'kind' in node && node.kind === 'heading';
    const all = isHeading ? [path.at(-1) ?? ''] : names;
    return isHeading === isSection ? all.map(name => ({node, far: far(name)})) : [];
  });
  const [first, ...others] = named;
  if (first === undefined) return 'Take the entry away.';
  const near = others.reduce((best, one) => (one.far < best.far ? one : best), first);
  return `The nearest stands on line ${near.node.range.line}: ${firstWords(near.node)}`;
}

function firstWords(node: Entry | Item): string {
  const text =
    'kind' in node
      ? node.kind === 'heading'
        ? plainText(node.children)
        : textOfEntry(node)
      : plainText(node.blocks[0] ? (listBlockTexts(node.blocks[0])[0] ?? []) : []);
  return `“${text.replace(/\s+/g, ' ').trim().slice(0, compared)}”`;
}

function textOfEntry(entry: Entry): string {
  if (entry.kind === 'figure') return entry.images[0]?.src ?? '';
  if (entry.kind === 'code') return entry.value;
  if (entry.kind === 'math') return entry.tex;
  if (entry.kind === 'heading' || entry.kind === 'directive' || entry.kind === 'excerpt' || entry.kind === 'dropped')
    return '';
  return plainText(listBlockTexts(entry)[0] ?? []);
}

function withItems<T extends Entry | Block>(entry: T, added: ReadonlyMap<Entry | Item, readonly Directive[]>): T {
  if (entry.kind === 'quote') return {...entry, blocks: entry.blocks.map(block => withItems(block, added))};
  if (entry.kind !== 'list') return entry;
  const items = entry.items.map(item => {
    const own = added.get(item);
    const blocks = item.blocks.map(block => withItems(block, added));
    return {...item, blocks, ...(own ? {directives: [...(item.directives ?? []), ...own]} : {})};
  });
  return {...entry, items};
}
