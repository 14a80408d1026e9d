// Reports of decks -> lines for the terminal, and the JSON beside each deck. Pure.
import type {CoverageRow} from '../checks/coverage.ts';
import {type Diagnostic, type Severity, unanswered} from '../model/diagnostic.ts';
import type {PageReport} from './page-report.ts';
import type {PlanReport} from './plan-report.ts';

/** What is known of one deck after its build: the content of `KEY.json`. */
export interface DeckReport {
  readonly key: string;
  /** From the site's root. */
  readonly post: string;
  /** The families whose notes it is read as, by their titles; absent of plain Markdown. */
  readonly readAs?: readonly string[];
  readonly slides: number;
  /** Each slide: its number, the name by which `KEY.html#id` finds it, its title, and its lines. */
  readonly pages: readonly PageReport[];
  /** What a session has time for, the shortest first; left out where none was asked for. */
  readonly plans?: readonly PlanReport[];
  readonly ledger: readonly CoverageRow[];
  readonly diagnostics: readonly Omit<Diagnostic, never>[];
}

/** Facts of a build that are not part of the deck: never written, only printed. */
export interface DeckResult {
  readonly report: DeckReport;
  readonly figures: number;
  /** ms. */
  readonly time: number;
  readonly built: boolean;
  /** Nothing it is made of has changed: its files are those of an earlier build. */
  readonly cached?: true;
}

/** `report` as the text of `KEY.json`. */
export function formatReport(report: DeckReport): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}

/** One line a deck: slides, figures, warnings, time. */
export function formatResult({report, figures, time, built, cached}: DeckResult): string {
  const count = (severity: Severity) => unanswered(report.diagnostics).filter(one => one.severity === severity).length;
  const accepted = report.diagnostics.filter(one => one.accepted !== undefined && one.severity === 'warning').length;
  const apart = report.pages.filter(({appendix, seconds}) => appendix && seconds > 0).length;
  const parts = [
    `${report.slides} slides${apart > 0 ? `, ${apart} of them in the appendix` : ''}`,
    ...(report.readAs === undefined ? [] : [`read as ${report.readAs.join(' with ')}`]),
    `${figures} figures`,
    pluralise(count('warning'), 'warning'),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ...(count('error') > 0 ? [pluralise(count('error'), 'error')] : []),
    cached ? 'unchanged' : `${(time / 1000).toFixed(1)} s`,
  ];
  return `${report.key}: ${built ? '' : 'not built, '}${parts.join(', ')}`;
}

/** Diagnostics printed for one deck; nobody reads more before the first are cured. */
const maxLines = 25;

/** Lines named of a diagnostic that is about many. */
const maxPlaces = 8;

/** Each diagnostic, at most `limit`, as `file:line severity message (rule)`, what to do on a line below it. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  min: Severity,
  limit = maxLines,
): readonly string[] {
  const order: readonly Severity[] = ['info', 'warning', 'error'];
  const grave = unanswered(diagnostics).filter(one => order.indexOf(one.severity) >= order.indexOf(min));
  const displayed =
    grave.length > limit
      ? [...grave].sort((a, b) => order.indexOf(b.severity) - order.indexOf(a.severity)).slice(0, limit)
      : grave;
  const more = grave.length - displayed.length;
  const lines = displayed.flatMap(one => [
    `  ${positionOf(one)} ${one.severity}: ${one.message}${alsoAt(one)} (${one.rule}${onSlides(one)})`,
    ...(one.hint ? [`    ${one.hint}`] : []),
  ]);
  return more > 0 ? [...lines, `  … and ${more} more: see them all with --json`] : lines;
}

/** The other lines that a diagnostic is about, where its message does not name them. */
function alsoAt({lines = [], message}: Diagnostic): string {
  const others = lines.slice(1);
  if (others.length === 0 || /\(line [\d, …]+\)$/.test(message)) return '';
  const listed = others.slice(0, maxPlaces).join(', ');
  return ` (also line ${listed}${others.length > maxPlaces ? ', …' : ''})`;
}

/** The slides that a diagnostic is about. */
function onSlides({slides = []}: Diagnostic): string {
  if (slides.length === 0) return '';
  const listed = slides.slice(0, maxPlaces).join(', ');
  return `, slide${slides.length === 1 ? '' : 's'} ${listed}${slides.length > maxPlaces ? ', …' : ''}`;
}

/** Exit code of a build: 1 where a deck was not built or has errors, or where warnings count as failures. */
export function computeExitCode(results: readonly DeckResult[], strict: boolean): 0 | 1 {
  const isFailure = ({severity}: Diagnostic) => severity === 'error' || (strict && severity === 'warning');
  const failed = results.some(({built, report}) => !built || unanswered(report.diagnostics).some(isFailure));
  return failed ? 1 : 0;
}

/** `file:line:column`, or `file:line` where the column is not known. */
function positionOf({file, line, column}: Diagnostic): string {
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}

function pluralise(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
