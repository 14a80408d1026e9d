// The text of a post × another title -> the text whose front matter has it, and nothing else that is another. Pure.
import {isDeepStrictEqual} from 'node:util';
import {parse} from 'yaml';
import {splitHeader} from '../../site/front-matter/header.ts';
import {foldTokens} from './compare/words.ts';

/** `text` with the title `after` where it has `before`; null where it does not, or another key would change. */
export function changeTitle(
  text: string,
  {before, after}: {readonly before: string; readonly after: string},
): string | null {
  const header = splitHeader(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
  if (header === undefined || !header.closed) return null;
  const all = text.split('\n');
  const matter = all.slice(header.line, header.bodyLine - 2);
  const was = readMatter(matter.join('\n'));
  if (was === null || typeof was.title !== 'string') return null;
  if (foldTokens(was.title, true) !== foldTokens(before, true)) return null;
  const title = after.replace(/\s+/g, ' ').trim();
  const at = matter.flatMap((line, i) => (/^title[ \t]*:/.test(line) ? [i] : []));
  const [line = -1] = at;
  if (at.length !== 1) return null;
  const end = (matter[line] ?? '').endsWith('\r') ? '\r' : '';
  const isQuoted = /^title[ \t]*:[ \t]*["']/.test(matter[line] ?? '');
  const written = [...(isQuoted ? [] : [title]), JSON.stringify(title)];
  for (const one of written) {
    const edited = matter.with(line, `title: ${one}${end}`);
    const now = readMatter(edited.join('\n'));
    if (one === title && !isPlain(edited.join('\n'), title)) continue;
    if (now !== null && isDeepStrictEqual(now, {...was, title}))
      return all.toSpliced(header.line, matter.length, ...edited).join('\n');
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
