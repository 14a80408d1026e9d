// Lines of the notes × what became of their blocks -> the slide to look at.
import {findBlocksAt} from '../checks/where.ts';
import type {CoverageRow} from '../checks/coverage.ts';
import type {SourceRange} from '../model/source-range.ts';

/** What a slide is looked for in. */
export interface SpotInput {
  readonly rows: readonly CoverageRow[];
  /** Indices of the slides that have changed. */
  readonly changed: readonly number[];
  /** 1-based line on which the notes begin after the front matter. */
  readonly bodyLine: number;
}

/**
 * Index of the slide that shows `lines`, else that says them; of several one that has changed. The front matter stands
 * on the first. -1 where no slide has any of it and none has changed.
 */
export function findSpot({line, endLine}: SourceRange, {rows, changed, bodyLine}: SpotInput): number {
  if (endLine < bodyLine) return 0;
  const isChanged = new Set(changed);
  const blockRows = rows.filter(({kind}) => kind !== 'directive');
  const last = Math.min(endLine, line + maxLines);
  const meant: number[] = [];
  for (let at = Math.max(line, bodyLine); at <= last; at++) meant.push(lineMeant(at, rows));
  // A blank line belongs to what stands above it, but where the edit has more, that is what it is about.
  const covered = meant.filter(at => blockRows.some(row => row.line <= at && at <= row.endLine));
  const candidates = (covered.length > 0 ? covered : meant).flatMap(at => {
    const blocks = findBlocksAt(at, blockRows);
    const own = [...blocks.flatMap(({shownOn}) => shownOn), ...blocks.flatMap(({inNotesOf}) => inNotesOf)];
    return own.map(number => number - 1);
  });
  return candidates.find(index => isChanged.has(index)) ?? candidates[0] ?? changed[0] ?? -1;
}

/** The line that an edit of line `at` is about: of a directive the line of what it is said of, which may be below. */
function lineMeant(at: number, rows: readonly CoverageRow[]): number {
  const directive = rows.find(row => row.kind === 'directive' && row.line <= at && at <= row.endLine);
  if (directive === undefined) return at;
  const others = rows.filter(row => row.kind !== 'directive');
  if (others.some(row => row.line <= at && at <= row.endLine)) return at;
  return others.find(row => row.line > directive.endLine)?.line ?? at;
}

/** Lines of a long edit that are looked at. */
const maxLines = 200;
