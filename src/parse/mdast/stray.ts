// A directive where it can say nothing -> what is left of it: a row of the coverage report, and a message.
import type {Directive, Dropped} from '../../model/document.ts';
import type {ReportDiagnostic} from '../diagnostic.ts';
import type {Part} from './part.ts';

/** `directive` left out, and told: `why` it does nothing. */
export function dropStray(directive: Directive, why: string, report: ReportDiagnostic): Dropped {
  const {range, written = '', name} = directive;
  const hint = 'Put the comment on a line of its own, right above what it is meant for.';
  report('directive-misplaced', `“${written}” ${why}: it does nothing`, {line: range.line, text: written}, hint);
  return {kind: 'dropped', id: 0, range, what: 'directive', reason: `a directive that ${why}: ${name}`};
}

/** `parts` of what no directive may stand in, such as a cell; `what` names it. */
export function withoutDirectives(parts: readonly Part[], what: string, report: ReportDiagnostic): Part[] {
  return parts.map(part =>
    part.kind === 'directive' && part.written !== undefined ? dropStray(part, `stands in ${what}`, report) : part,
  );
}
