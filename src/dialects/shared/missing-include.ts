// An include whose file is not given: told, and left out.
import type {ReportDiagnostic} from '../../parse/diagnostic.ts';
import type {PlaceholderList} from '../../parse/source/placeholder.ts';

/** An include as it stands in the notes. */
export interface WrittenInclude {
  readonly raw: string;
  readonly line: number;
  readonly placeholders: PlaceholderList;
}

/** What stands for an include of `path`, which is not in the site, or beyond what a post may include; it is told. */
export function missingInclude(
  path: string,
  {raw, line, placeholders}: WrittenInclude,
  report: ReportDiagnostic,
): string {
  const hint =
    'Check the path; where it is right, include less: all includes of a post have 2 million characters at most.';
  report('include-missing', `There is no file ${path} to include, or it is too long`, {line, text: raw}, hint);
  return placeholders.add({kind: 'dropped', what: 'tag', reason: 'an include without its file', raw, line});
}
