// A paragraph broken into lines by hand, some of them bold throughout -> several: such a line heads what follows.
import type {Inline} from '../../../model/document.ts';
import {plainText} from '../../../text/plain.ts';
import {countWords} from '../../../text/words.ts';
import type {PhrasingPart} from './phrasing-part.ts';

/** Words of a bold line that may be a heading; a longer one is a sentence. */
const maxWords = 12;

/**
 * `phrasingParts` of a paragraph, parted before and after each short bold line with text below it in the same paragraph
 * ("**Prompt:**\" and what was asked); a single paragraph where none is, all are, or a figure stands above them.
 */
export function partAtBoldLines(phrasingParts: readonly PhrasingPart[]): readonly (readonly PhrasingPart[])[] {
  const lines = listLines(phrasingParts);
  const isHead = lines.map((line, i) => i < lines.length - 1 && isBoldLine(line));
  const figure = lines.findIndex(line => line.some(one => 'part' in one && one.part.kind === 'figure'));
  const last = isHead.lastIndexOf(true);
  if (last < 0 || (figure >= 0 && figure < last) || lines.every((line, i) => isHead[i] || isBoldLine(line)))
    return [phrasingParts];
  const out: PhrasingPart[][] = [];
  for (const [i, line] of lines.entries()) {
    const open = isHead[i] || i === 0 || isHead[i - 1] ? undefined : out.at(-1);
    if (open) open.push(...line);
    else out.push([...line]);
  }
  return out;
}

/** The lines of `phrasingParts`, each with the break that ends it. */
function listLines(phrasingParts: readonly PhrasingPart[]): readonly (readonly PhrasingPart[])[] {
  const lines: PhrasingPart[][] = [[]];
  for (const one of phrasingParts) {
    lines.at(-1)?.push(one);
    if ('node' in one && one.node.type === 'break') lines.push([]);
  }
  return lines.filter(line => line.some(one => 'part' in one || !isBlank(one.node)));
}

function isBoldLine(line: readonly PhrasingPart[]): boolean {
  if (!line.every(one => 'node' in one)) return false;
  const [first, ...rest] = line.flatMap(one => ('node' in one && !isBlank(one.node) ? [one.node] : []));
  if (first?.type !== 'strong' || !/^\s*[.:]?\s*$/.test(plainText(rest))) return false;
  return countWords(plainText([first])) <= maxWords;
}

function isBlank(node: Inline): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
