// The text of a side file × a place in the notes and a directive -> the text that says it there too. Pure.
import {isMap, isSeq, parseDocument, YAMLMap, YAMLSeq} from 'yaml';
import {type DirectiveName, ruleOf} from '../../model/directives/table.ts';
import {foldText} from '../../text/quoted/runs.ts';
import type {EditTarget} from './targets.ts';

/** Words by which a block is found, at least. */
const anchorWords = 6;

/** What a side file is to say of a place. */
export interface SideEntry {
  readonly target: EditTarget;
  /** Names that the entry shall have no more. */
  readonly removes: readonly DirectiveName[];
  readonly add: {readonly name: DirectiveName; readonly value: string} | null;
}

/**
 * `text` of a side file (empty where there is none yet) with the `entries`; each place is found by its headings, or by
 * as many of its first words as tell it from all `targets`. Comments in it stay; an entry that says nothing any more
 * goes. Null where it holds no list.
 */
export function sayBeside(text: string, entries: readonly SideEntry[], targets: readonly EditTarget[]): string | null {
  const document = parseDocument(text, {logLevel: 'silent'});
  if (document.errors.length > 0) return null;
  if (document.contents === null) document.contents = new YAMLSeq() as unknown as typeof document.contents;
  const list: unknown = document.contents;
  if (!isSeq(list)) return null;
  for (const {target, add, removes} of entries) {
    const anchor = anchorOf(target, targets);
    const known = list.items.find((one): one is YAMLMap => isMap(one) && isOf(one, anchor));
    const entry = known ?? new YAMLMap();
    for (const name of removes) entry.delete(name);
    if (add !== null) {
      if (known === undefined) {
        if (anchor.section !== '') entry.set('section', anchor.section);
        if (anchor.block !== '') entry.set('block', anchor.block);
        list.add(entry);
      }
      entry.set(add.name, ruleOf(add.name).value === 'none' ? true : add.value);
    }
    const isEmpty = entry.items.every(({key}) => ['section', 'block'].includes(String(key)));
    if (known !== undefined && isEmpty) list.items.splice(list.items.indexOf(known), 1);
  }
  return document.toString({lineWidth: 0});
}

interface Anchor {
  /** Headings on the way; empty for any. */
  readonly section: string;
  /** First words; empty for the section itself. */
  readonly block: string;
}

function isOf(entry: YAMLMap, {section, block}: Anchor): boolean {
  const textOf = (name: string): string => foldText(String(entry.get(name) ?? ''));
  return textOf('section') === foldText(section) && textOf('block') === foldText(block);
}

/** A section by its headings; a block by its first words, as many as no block before it begins with. */
function anchorOf({kind, text, line, path}: EditTarget, targets: readonly EditTarget[]): Anchor {
  if (kind === 'heading') return {section: path.join(' > '), block: ''};
  const words = text.split(/\s+/).filter(Boolean);
  const others = targets
    .filter(other => other.line < line && other.kind !== 'heading' && other.kind !== 'list')
    .map(other => foldText(other.text));
  for (let count = Math.min(anchorWords, words.length); count < words.length; count++) {
    const anchor = words.slice(0, count).join(' ');
    if (!others.some(other => other.startsWith(foldText(anchor)))) return {section: '', block: anchor};
  }
  const isTold = others.some(other => other.startsWith(foldText(text)));
  return {section: isTold ? path.join(' > ') : '', block: words.join(' ')};
}
