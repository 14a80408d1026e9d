// Notes × what became of them -> rows of the pane of the source: a stretch of lines, and its fate in a few words.
import type {CoverageRow} from '../checks/coverage.ts';
import type {EditAction} from './actions.ts';

/** A stretch of the notes. */
export interface PaneRow {
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
  /** What became of it, in a few words; empty where nothing stands there. */
  readonly fate: string;
  /** Index of the slide to show for it; -1 for none. */
  readonly slide: number;
  /** Words of it that are on slides. */
  readonly shown: string;
  /** `heading`, `paragraph`, `figure` and so on; empty where nothing stands there. */
  readonly kind: string;
  /** What an author can do with it. */
  readonly actions: readonly EditAction[];
}

/** What can be done with a row of the report. */
export type FindActions = (row: CoverageRow) => readonly EditAction[];

/** The stretches of `text` in order: those of `rows`, and what stands between them. */
export function listPaneRows(
  text: string,
  rows: readonly CoverageRow[],
  findActions: FindActions = () => [],
): readonly PaneRow[] {
  const lines = text.split('\n');
  const starts = new Map<number, CoverageRow>();
  for (const row of rows) if (!starts.has(row.line)) starts.set(row.line, row);
  const panes: PaneRow[] = [];
  let from = 1;
  const add = (to: number, row: CoverageRow | undefined): void => {
    if (to < from) return;
    const part = lines.slice(from - 1, to).join('\n');
    if (row !== undefined || part.trim() !== '') panes.push(paneOf({line: from, endLine: to}, part, row, findActions));
    from = to + 1;
  };
  const order = [...starts.keys()].sort((a, b) => a - b);
  for (const [i, line] of order.entries()) {
    const row = starts.get(line);
    if (row === undefined || line < from) continue;
    add(line - 1, undefined);
    add(Math.min(row.endLine, (order[i + 1] ?? lines.length + 1) - 1, lines.length), row);
  }
  add(lines.length, undefined);
  return panes;
}

function paneOf(
  range: {readonly line: number; readonly endLine: number},
  text: string,
  row: CoverageRow | undefined,
  findActions: FindActions,
): PaneRow {
  if (row === undefined) return {...range, text, fate: '', slide: -1, shown: '', kind: '', actions: []};
  const said = row.slides.filter(number => !row.shownOn.includes(number));
  const first = row.shownOn[0] ?? row.slides[0] ?? 0;
  const {shown, kind} = row;
  return {...range, text, fate: describePlacement(row, said), slide: first - 1, shown, kind, actions: findActions(row)};
}

function describePlacement(
  {shownOn, kind, fate, reason = 'no slide has it'}: CoverageRow,
  said: readonly number[],
): string {
  if (shownOn.length === 0) return said.length > 0 ? `said ${said.join(', ')}` : `left out: ${reason}`;
  const on = `${kind === 'heading' ? 'title' : 'slide'} ${shownOn.join(', ')}`;
  return fate === 'both' ? `${on}, rest said` : on;
}
