// The text of a post × another title -> the text whose front matter has it, and nothing else that is another. Pure.
import {isDeepStrictEqual} from 'node:util';
import {parse} from 'yaml';
import {foldTokens} from './words.ts';

/** `text` with the title `after` where it has `before`; null where it does not, or another key would change. */
export function changeTitle(
  text: string,
  {before, after}: {readonly before: string; readonly after: string},
): string | null {
  const matter = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  const was = matter === undefined ? null : readMatter(matter);
  if (matter === undefined || was === null || typeof was.title !== 'string') return null;
  if (foldTokens(was.title, true) !== foldTokens(before, true)) return null;
  const title = after.replace(/\s+/g, ' ').trim();
  const lines = matter.split('\n');
  const at = lines.flatMap((line, i) => (/^title[ \t]*:/.test(line) ? [i] : []));
  const [line = -1] = at;
  if (at.length !== 1) return null;
  const end = (lines[line] ?? '').endsWith('\r') ? '\r' : '';
  const isQuoted = /^title[ \t]*:[ \t]*["']/.test(lines[line] ?? '');
  const written = [...(isQuoted ? [] : [title]), JSON.stringify(title)];
  for (const one of written) {
    const edited = lines.with(line, `title: ${one}${end}`).join('\n');
    const now = readMatter(edited);
    if (one === title && !isPlain(edited, title)) continue;
    if (now !== null && isDeepStrictEqual(now, {...was, title})) return text.replace(matter, () => edited);
  }
  return null;
}

/** Is an unquoted title that text to Jekyll too, which reads YAML 1.1: no `Yes`, `1:30` or `:name`? */
function isPlain(matter: string, title: string): boolean {
  return /^\p{L}/u.test(title) && readMatter(matter, '1.1')?.title === title;
}

function readMatter(text: string, version: '1.1' | '1.2' = '1.2'): Readonly<Record<string, unknown>> | null {
  try {
    const data: unknown = parse(text, {logLevel: 'silent', version});
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
