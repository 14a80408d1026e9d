// Code and its extents -> atoms: one a line.
import type {CodeBlock} from '../../blocks/types.ts';
import type {Extent} from '../../model/metrics.ts';
import {hasLineNumbers} from '../../blocks/code-language.ts';
import {isDrawing} from './drawing.ts';
import type {Atom, MeasuredBlock} from './atom.ts';
import {breaks} from '../costs.ts';
import {findReminders} from './code-reminders.ts';
import {type SetHeight, type Width, mapWidths} from './widths.ts';

/** Lines with something on them, at least, before the first break of code. */
const fewLines = 3;

/** How many of `lines` with something on them stand above each of them, and above the end. */
function countAbove(lines: readonly string[]): readonly number[] {
  const counts = [0];
  for (const [i, line] of lines.entries()) counts.push((counts[i] ?? 0) + (line.trim() === '' ? 0 : 1));
  return counts;
}

/** A line of comment alone: it speaks of the line below. */
function isComment(line: string): boolean {
  return /^\s*(#|\/\/|--|%|;|\/\*|\*)/.test(line);
}

/**
 * One atom a line, not to be parted where they are a drawing; the first carries the space above it, the last the space
 * below.
 */
export function splitCode(
  {value, lang}: Pick<CodeBlock, 'value' | 'lang'>,
  set: MeasuredBlock,
  base: Atom,
): readonly Atom[] {
  const lines = value.split('\n');
  const isWhole = isDrawing(lines, lang);
  const {full, small} = set.extent;
  const wide: MeasuredBlock['extent'] = {...mapWidths(() => null), full, small, side: besideText(set.extent)};
  if (!full) return [];
  if (full.parts.length !== lines.length || lines.length <= 3)
    return [{...base, code: 1, set: mapWidths(width => wholeAt(wide[width], set.gap[width]))}];
  const within = findDocumentation(lines);
  const above = countAbove(lines);
  const depths = findDepths(lines);
  const padding = mapWidths(width => paddingOf(wide[width]));
  const reminders = isWhole || !hasLineNumbers(lang) ? [] : findReminders(lines);
  return lines.map((line, i) => {
    const solid = above[i] ?? 0;
    const left = (above[lines.length] ?? 0) - solid;
    const edge = solid < fewLines || left < 2 || lines.slice(i).every(isRemark);
    const before =
      i === 0
        ? breaks.block
        : isWhole
          ? breaks.forbidden
          : isPause(lines[i - 1] ?? '') && !edge && within[i] !== 'inside'
            ? breaks.blank
            : edge || within[i] === 'inside' || isComment(lines[i - 1] ?? '')
              ? breaks.edge
              : costAfter(lines[i - 1] ?? '', line, {isDocumented: within[i] === 'after', depth: depths[i] ?? 0});
    const again = reminders[i] ?? [];
    const heightAgain = (width: Width): number =>
      again.reduce((sum, {number}) => sum + (lineAt(wide[width], number - 1, 0, 0)?.height ?? 0), 0);
    return {
      ...base,
      ...(again.length > 0 ? {again} : {}),
      path: [i],
      blank: line.trim() === '',
      line,
      code: lines.length,
      before,
      lead: mapWidths(width => (i === 0 ? 0 : padding[width] + heightAgain(width))),
      set: mapWidths(width => lineAt(wide[width], i, padding[width], set.gap[width])),
    };
  });
}

/** A line of a comment that parts its paragraphs: `#`. */
function isPause(line: string): boolean {
  return /^\s*(?:#|\/\/|--)\s*$/.test(line);
}

/** A comment, or nothing. */
function isRemark(line: string): boolean {
  return line.trim() === '' || isComment(line);
}

/**
 * Of a break before `line` of code, below `above`; `isDocumented`: what documents its function ends above it; `depth`:
 * brackets that lines above open and do not close.
 */
function costAfter(
  above: string,
  line: string,
  {isDocumented, depth}: {readonly isDocumented: boolean; readonly depth: number},
): number {
  if (above.trim() !== '') return isDocumented ? breaks.blank : breaks.line + Math.min(depth, deepest) * breaks.inner;
  return /^[^\s)\]}]/.test(line) ? breaks.margin : breaks.blank;
}

/** Brackets beyond which a line within them is no dearer to begin a page with. */
const deepest = 3;

/** How many round and square brackets stand open where each line begins. */
function findDepths(lines: readonly string[]): readonly number[] {
  let depth = 0;
  return lines.map(line => {
    const before = depth;
    for (const [sign] of line.replace(/(["'`])(?:\\.|(?!\1).)*\1|\s(?:#|\/\/).*$/g, '').matchAll(/[()[\]]/g))
      depth = Math.max(0, depth + (sign === '(' || sign === '[' ? 1 : -1));
    return before;
  });
}

/**
 * Which lines belong to a text in triple quotation marks that documents what stands above it, or go on with any other,
 * and which stand right after the end of one that documents.
 */
function findDocumentation(lines: readonly string[]): readonly ('' | 'inside' | 'after')[] {
  let isOpen = false;
  let isDocumentation = false;
  let hasEnded = false;
  return lines.map(line => {
    const isFirst = !isOpen && /^\s*[rbuf]*(?:"""|''')/i.test(line);
    const found = isOpen || isFirst ? 'inside' : hasEnded ? 'after' : '';
    isDocumentation = isOpen ? isDocumentation : isFirst;
    hasEnded = false;
    for (const _ of line.matchAll(/"""|'''/g)) {
      hasEnded = isOpen && isDocumentation;
      isOpen = !isOpen;
    }
    return found;
  });
}

/** Code in the column beside its text; null where a line of it would break there. */
function besideText({side, small}: MeasuredBlock['extent']): Extent | null {
  if (!side || !small || side.parts.length !== small.parts.length) return null;
  const isBroken = (narrow: Extent, wide: Extent | undefined): boolean =>
    wide === undefined || heightOf(narrow) > heightOf(wide) + hairline;
  return isBroken(side, small) || side.parts.some((part, i) => isBroken(part, small.parts[i])) ? null : side;
}

/** px by which lines of the same type may differ. */
const hairline = 1;

function heightOf({top, bottom}: Extent): number {
  return bottom - top;
}

function wholeAt(extent: Extent | null, gap: number): SetHeight | null {
  return extent && {height: extent.bottom - extent.top, gap};
}

/** Line `i` of code; the first has the padding of the whole. */
function lineAt(extent: Extent | null, i: number, padding: number, gap: number): SetHeight | null {
  const [part, next] = [extent?.parts[i], extent?.parts[i + 1]];
  if (!part) return null;
  const height = (next?.top ?? part.bottom) - part.top;
  return i === 0 ? {height: height + padding, gap} : {height, gap: 0};
}

/** px above the first line of code and below its last. */
function paddingOf(extent: Extent | null): number {
  const [first, last] = [extent?.parts[0], extent?.parts.at(-1)];
  return extent && first && last ? first.top - extent.top + extent.bottom - last.bottom : 0;
}
