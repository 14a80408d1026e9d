// Proven choices -> the text of a side file that says them: earlier entries of the same blocks are replaced. Pure.
import {isMap, isSeq, parseDocument, YAMLMap, YAMLSeq} from 'yaml';
import {foldText} from '../../text/quoted/runs.ts';
import type {NoteText} from './note-blocks.ts';
import type {VerifiedChoice} from './take.ts';

/** Words by which a block is found, at least. */
const anchorWords = 6;

/**
 * `text` of a side file (empty where there is none yet) with the `choices`; each block of the notes is found by as many
 * of its first words as tell it from all `blocks`. Comments in it stay. Null where it holds no list.
 */
export function sayBeside(
  text: string,
  choices: readonly VerifiedChoice[],
  blocks: readonly NoteText[],
): string | null {
  const document = parseDocument(text, {logLevel: 'silent'});
  if (document.errors.length > 0) return null;
  if (document.contents === null) document.contents = new YAMLSeq() as unknown as typeof document.contents;
  const list: unknown = document.contents;
  if (!isSeq(list)) return null;
  for (const {at, show} of choices) {
    const block = anchorOf(at, blocks);
    const known = list.items.find(
      (one): one is YAMLMap =>
        isMap(one) && !one.has('section') && foldText(String(one.get('block'))) === foldText(block),
    );
    const entry = known ?? new YAMLMap();
    if (known === undefined) {
      entry.set('block', block);
      list.add(entry);
    }
    entry.delete('text');
    entry.set('show', show);
  }
  return document.toString({lineWidth: 0});
}

/** The first words of a block, as many as no block before it begins with. */
function anchorOf({text, line}: NoteText, blocks: readonly NoteText[]): string {
  const words = text.split(' ');
  const others = blocks.filter(other => other.line < line).map(other => foldText(other.text));
  for (let count = Math.min(anchorWords, words.length); count < words.length; count++) {
    const anchor = words.slice(0, count).join(' ');
    if (!others.some(other => other.startsWith(foldText(anchor)))) return anchor;
  }
  return text;
}
