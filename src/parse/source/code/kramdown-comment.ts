// kramdown's comment, `{::comment}`: nothing of it is shown.
import type {ReportDiagnostic} from '../../diagnostic.ts';
import type {PlaceholderList} from '../placeholder.ts';
import type {Find, Opening, Rewrite} from './scan.ts';

/** kramdown's comment, up to the `{:/…}` that ends it. */
export function takeKramdownComment(
  opening: Opening,
  find: Find,
  placeholders: PlaceholderList,
  report: ReportDiagnostic,
): Rewrite | undefined {
  const {text, start, line} = opening;
  const end = find('{:/', start);
  const close = end < 0 ? -1 : text.indexOf('}', end);
  if (close < 0) {
    report(
      'comment-unclosed',
      'A comment of kramdown is never closed',
      {line, text: opening.match},
      'End it with {:/}.',
    );
    return undefined;
  }
  const raw = text.slice(start, close + 1);
  return {end: close + 1, text: placeholders.add({kind: 'comment', value: '', raw, line})};
}
