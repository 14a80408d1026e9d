// What keeps the notes from being shown -> the notice that the preview lays over the last deck that was well.
import {type Diagnostic, keepsFromWriting, type Rule, unanswered} from '../model/diagnostic.ts';

/** What is said over the last deck that was well. */
export interface PreviewNotice {
  /** `file:line` where it is known, else empty. */
  readonly at: string;
  readonly message: string;
  readonly hint: string;
  /** The line itself; empty where it is not known. */
  readonly text: string;
}

/** Rules whose breach makes of the rest of the notes something else than is meant. */
const blocking: ReadonlySet<Rule> = new Set<Rule>([
  'front-matter-invalid',
  'not-text',
  'liquid-error',
  'fence-unclosed',
  'deck-plain',
]);

/** The first diagnostic that is an error, or breaks a rule of those above and did not stand there `before`. */
export function findNotice(
  diagnostics: readonly Diagnostic[],
  before: ReadonlySet<string>,
  lines: readonly string[],
): PreviewNotice | undefined {
  const found = unanswered(diagnostics).find(
    one => keepsFromWriting(one) || (blocking.has(one.rule) && !before.has(nameNotice(one))),
  );
  if (found === undefined) return undefined;
  const {file, line, message, hint = ''} = found;
  return {at: `${file}:${line}`, message, hint, text: lines[line - 1] ?? ''};
}

/** What tells a diagnostic from others, wherever its line has moved. */
export function nameNotice({rule, message}: Diagnostic): string {
  return `${rule} ${message.replace(/\d+/g, '0')}`;
}

/** A notice of a file that is no post, such as lectern.yml: `file:line: message` where it says so. */
export function noticeOf(message: string): PreviewNotice {
  const [first = '', ...more] = message.split('\n');
  const [, at = '', rest = first] = /^([^\s:]+\.\w+:\d+): (.*)$/.exec(first) ?? [];
  return {at, message: rest, hint: more.join(' ').trim(), text: ''};
}
