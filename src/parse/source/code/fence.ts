// Fenced code: finds where a fence ends and what is in it, inside lists and block quotes too.

export interface Fence {
  /** Offset after the fence. */
  readonly end: number;
  readonly closed: boolean;
  readonly lang: string;
  readonly marks: string;
  readonly value: string;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly character: string;
  readonly length: number;
  readonly info: string;
}

const fenceLine = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\n]*)$/gm;

/** Lines of `text` that may open or close a fence, in order; read once for the whole text. */
export function fenceLines(text: string): Line[] {
  return [...text.matchAll(fenceLine)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    character: match[1]?.[0] ?? '',
    length: match[1]?.length ?? 0,
    info: (match[2] ?? '').trim(),
  }));
}

/**
 * The fence opened on `lines[index]`. One that is never closed, or runs into the next opening line, ends before the
 * next heading that stands after a blank line.
 */
export function fenceAt(text: string, lines: readonly Line[], index: number): Fence | undefined {
  const open = lines[index];
  if (open === undefined || (open.character === '`' && open.info.includes('`'))) return undefined;
  let close: Line | undefined;
  let limit = text.length;
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.character !== open.character || line.length < open.length) continue;
    if (line.info === '' || /^\{:/.test(line.info)) close = line;
    else limit = line.start - 1;
    break;
  }
  const bodyStart = Math.min(open.end + 1, text.length);
  const prefix = /^[^`~]*/.exec(text.slice(open.start, open.end))?.[0] ?? '';
  const described = describe(open.info);
  if (close !== undefined) {
    const value = text.slice(bodyStart, Math.max(bodyStart, close.start - 1));
    return {end: close.end, closed: true, ...described, value: unprefix(value, prefix)};
  }
  const heading = /\n[ \t]*\n#{1,6}[ \t]/g;
  heading.lastIndex = open.end;
  const end = Math.max(open.end, Math.min(heading.exec(text)?.index ?? limit, limit));
  return {end, closed: false, ...described, value: unprefix(text.slice(bodyStart, end), prefix).trimEnd()};
}

/** Language and marked lines of a fence's info string: `python {2,4-5}`, `{.python .numberLines}`, `{r, echo=F}`. */
function describe(info: string): {lang: string; marks: string} {
  const braces = /\{([^}]*)\}/.exec(info)?.[1] ?? '';
  const plain =
    info
      .replace(/\{[^}]*\}?/, ' ')
      .trim()
      .split(/\s+/)[0] ?? '';
  const named = plain === '' ? (/^[.:]?\s*\.?([\w+#-]*[A-Za-z][\w+#-]*)/.exec(braces)?.[1] ?? '') : plain;
  return {
    lang: named.toLowerCase().replace(/^language-/, ''),
    marks: /^[\d,\s-]+$/.test(braces) ? braces.replace(/\s/g, '') : '',
  };
}

/** Takes the container's `>` and the fence's own indentation off each line. */
function unprefix(value: string, prefix: string): string {
  const quotes = prefix.split('>').length - 1;
  const quote = new RegExp(`^(?:[ \\t]{0,3}> ?){0,${quotes}}`);
  const indent = quotes > 0 ? 0 : prefix.replaceAll('\t', '    ').length;
  const lines = value.split('\n').map(line => (quotes > 0 ? line.replace(quote, '') : line));
  return lines
    .map(line => line.replace(new RegExp(`^(?: {0,${indent}}|\\t)`), lead => (indent === 0 ? lead : '')))
    .join('\n')
    .replace(/\{%-?\s*(?:end)?raw\s*-?%\}\n?/g, '');
}
