// Report of a deck -> from a slide to its lines, and from a line to its slides.
import type {CoverageRow} from './coverage.ts';

/** A block of the notes, and where it is on the slides. */
export interface BlockPlacement {
  readonly kind: string;
  readonly line: number;
  readonly endLine: number;
  /** 1-based slides that show it. */
  readonly shownOn: readonly number[];
  /** Slides in whose speaker notes it is. */
  readonly inNotesOf: readonly number[];
  /** Why it is on no slide. */
  readonly reason?: string;
}

/** The blocks that slide `number` shows or says, in the order of the notes. */
export function findBlocksOf(number: number, rows: readonly CoverageRow[]): readonly BlockPlacement[] {
  return rows.filter(({slides}) => slides.includes(number)).map(placementOf);
}

/**
 * The blocks on `line`, the smallest there; where it holds none, the nearest before it, as a blank line belongs to what
 * stands above. Of blocks as small as each other all.
 */
export function findBlocksAt(line: number, rows: readonly CoverageRow[]): readonly BlockPlacement[] {
  const there = rows.filter(row => row.line <= line && line <= row.endLine);
  const before = rows.filter(row => row.endLine < line);
  const last = Math.max(...before.map(({endLine}) => endLine));
  const near = there.length > 0 ? there : before.filter(({endLine}) => endLine === last);
  const min = Math.min(...near.map(row => row.endLine - row.line));
  return near.filter(row => row.endLine - row.line === min).map(placementOf);
}

function placementOf({kind, line, endLine, slides, shownOn, reason}: CoverageRow): BlockPlacement {
  const inNotesOf = slides.filter(number => !shownOn.includes(number));
  return {kind, line, endLine, shownOn, inNotesOf, ...(reason === undefined ? {} : {reason})};
}
