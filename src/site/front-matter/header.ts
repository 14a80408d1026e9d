// Finds the front matter of a post: text -> its lines, language and the body, without understanding them.

/** The front matter of a post as text. */
export interface Header {
  readonly fence: '---' | '+++';
  /** What stands behind the opening fence, lower case: empty, `yaml`, `json`, `js`, … */
  readonly language: string;
  /** 1-based line of the opening fence; Jekyll reads a header on line 1 alone. */
  readonly line: number;
  /** Lines between the fences; without a closing fence, the lines of keys up to the first other one. */
  readonly raw: string;
  readonly body: string;
  /** 1-based line of the text on which the body starts. */
  readonly bodyLine: number;
  /** False where there is no closing fence. */
  readonly closed: boolean;
}

/** Languages that are front matter behind `---`; any other word there is text. */
const languages = new Set(['', 'yaml', 'yml', 'json', 'toml', 'js', 'javascript', 'coffee', 'coffeescript', 'cson']);

/** Blank lines before a header. */
const blankLines = /^(?:[ \t]*\n){1,8}(?=---|\+\+\+)/;

/**
 * Parts of `text` (`\n` line ends, no byte order mark), undefined where it does not begin with a fence. Blank lines may
 * stand before a header that is closed.
 */
export function splitHeader(text: string): Header | undefined {
  const blank = blankLines.exec(text)?.[0];
  if (blank === undefined) return headerOf(text);
  const lines = blank.split('\n').length - 1;
  const header = headerOf(text.slice(blank.length));
  if (header === undefined || !header.closed || !hasKeys(header)) return undefined;
  return {...header, line: header.line + lines, bodyLine: header.bodyLine + lines};
}

function headerOf(text: string): Header | undefined {
  const opening = text.split('\n', 1)[0] ?? '';
  const fence = opening.startsWith('+++') ? '+++' : '---';
  const language = opening.slice(3).trim().toLowerCase();
  if (!opening.startsWith(fence) || !languages.has(language) || (fence === '+++' && language !== '')) return undefined;
  const start = opening.length + 1;
  // Jekyll ends front matter at `...` as well, as YAML does.
  const closings = fence === '+++' ? ['+++'] : ['---', '...'];
  const rest = text.slice(start);
  let line = 2;
  // Not a regular expression: its `^` would take U+2028 for a line end as well.
  for (let from = 0; from <= rest.length; line++) {
    const found = rest.indexOf('\n', from);
    const end = found < 0 ? rest.length : found;
    if (closings.includes(rest.slice(from, end).trimEnd())) {
      const raw = rest.slice(0, Math.max(from - 1, 0));
      return {fence, language, line: 1, raw, body: rest.slice(end + 1), bodyLine: line + 1, closed: true};
    }
    from = end + 1;
  }
  const lines = rest.split('\n');
  const other = lines.findIndex((row, i) => !(pair.test(row) || (i > 0 && /^(?:\s+\S|-\s)/.test(row))));
  const keys = lines.slice(0, other < 0 ? undefined : other);
  const body = lines.slice(keys.length).join('\n');
  return {fence, language, line: 1, raw: keys.join('\n'), body, bodyLine: keys.length + 2, closed: false};
}

/** Characters looked at of front matter that does not parse; more is no front matter. */
const READ = 64 * 1024;

const pair = /^([\p{L}_][\p{L}\p{N}_-]*)[ \t]*:(?:[ \t](.*))?$/su;

/**
 * Whether the header looks like `key: value` lines, and not like text between two rules. Where it never ends, its first
 * line must tell: "Note: …" may stand anywhere in a body.
 */
export function hasKeys({fence, language, raw, closed}: Header): boolean {
  if (fence === '+++' || language !== '') return true;
  const lines = raw
    .slice(0, READ)
    .split('\n')
    .filter(line => line.trim() !== '');
  return (closed ? lines : lines.slice(0, 1)).some(line => pair.test(line) || /^\s*[{"]/.test(line));
}

/** Simple `key: value` lines and `- item` lists of front matter that does not parse; values stay strings. */
export function recoverValues(raw: string): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>();
  let list: string[] = [];
  for (const line of raw.slice(0, READ).split('\n')) {
    const item = line.trimStart();
    if (item.startsWith('- ')) {
      list.push(scalar(item.slice(2)));
      continue;
    }
    const [, key, value = ''] = pair.exec(line) ?? [];
    if (key === undefined || key === '__proto__') continue;
    list = [];
    const text = scalar(value);
    values.set(key, text === '' ? list : text);
  }
  return Object.fromEntries([...values].filter(([, value]) => !Array.isArray(value) || value.length > 0));
}

/** The plain value of the first line `key: value` of `raw`; empty where there is none, or where it says nothing. */
export function findHeaderValue(raw: string, key: string): string {
  for (const line of raw.split('\n')) {
    if (!line.startsWith(key)) continue;
    const [, name, value = ''] = pair.exec(line) ?? [];
    if (name === key) return scalar(value);
  }
  return '';
}

/** A scalar without its quotes or its comment; empty for null. */
function scalar(value: string): string {
  const text = value.trim();
  const quoted = /^(["'])(.*?)\1[ \t]*(?:#.*)?$/.exec(text);
  if (quoted) return quoted[2]?.trim() ?? '';
  // `^` before `#`: a value that is a comment and no more.
  const bare = text
    .replace(/(?:^|[ \t])#.*$/, '')
    .trim()
    .replace(/^["']|["']$/g, '');
  return /^(?:~|null)$/i.test(bare) ? '' : bare;
}
