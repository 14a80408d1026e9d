// A paragraph broken into lines by hand, some of them bold throughout -> several: such a line heads what follows.
import type {Entry, Inline, Prose} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';
import {splitAtBreaks} from '../../text/slices.ts';
import {isBoldLine} from './bold-stops.ts';

/**
 * `entries` whose paragraphs are parted before and after each short bold line with text below it ("**Prompt:**\" and
 * what was asked). One paragraph stays where an author says something of it, where a figure stands in it, and where
 * all of its lines are bold.
 */
export function partAtBoldLines(entries: readonly Entry[]): Entry[] {
  const solid = entries.filter(({kind}) => kind !== 'dropped');
  const above = new Map(solid.map((entry, i) => [entry, solid[i - 1]]));
  return entries.flatMap((entry): readonly Entry[] =>
    entry.kind === 'prose' && mayBeParted(entry, above.get(entry)) ? partProse(entry) : [entry],
  );
}

function mayBeParted({children, directives, range}: Prose, above: Entry | undefined): boolean {
  if (directives !== undefined || above?.kind === 'directive' || children.some(({type}) => type === 'html'))
    return false;
  return above?.kind !== 'figure' || above.range.endLine + 1 < range.line;
}

function partProse(entry: Prose): readonly Prose[] {
  const lines = splitAtBreaks(entry.children);
  const isHead = lines.map((line, i) => isBoldLine(line) && begins(lines[i + 1]) && (i === 0 || ends(lines[i - 1])));
  if (!isHead.includes(true) || lines.every(isBoldLine)) return [entry];
  const parts: Inline[][] = [];
  for (const [i, line] of lines.entries()) {
    const open = isHead[i] || i === 0 || isHead[i - 1] ? undefined : parts.at(-1);
    if (open) open.push({type: 'break'}, ...line);
    else parts.push([...line]);
  }
  return parts.map(children => ({...entry, children}));
}

/** Does a text begin with `line`? */
function begins(line: readonly Inline[] | undefined): boolean {
  return line !== undefined && !/^\p{Ll}/u.test(normalizedText(line));
}

/** Does a sentence end with `line`? */
function ends(line: readonly Inline[] | undefined): boolean {
  return line !== undefined && (isBoldLine(line) || /[.!?:…。！？]["'”’)\]]*$/u.test(normalizedText(line)));
}
