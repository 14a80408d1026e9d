// An object literal of a script, as far as settings go -> plain values; nothing of it is run.

/** A value of a setting. */
export type Literal = string | number | boolean | null | readonly Literal[] | {readonly [key: string]: Literal};

/** Nested values that are read at most, and characters of one setting. */
const bounds = {depth: 12, characters: 200_000} as const;

/** What reading goes by: the script, and how far it has been read. */
interface Cursor {
  readonly text: string;
  at: number;
}

/** The object that opens at `at` in `script`; undefined where what stands there is none. */
export function readLiteral(script: string, at: number): {readonly [key: string]: Literal} | undefined {
  const cursor = {text: script.slice(0, at + bounds.characters), at};
  const value = script[at] === '{' ? readValue(cursor, 0) : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as {readonly [key: string]: Literal})
    : undefined;
}

function readValue(cursor: Cursor, depth: number): Literal | undefined {
  skip(cursor);
  const {text} = cursor;
  const first = text[cursor.at];
  if (depth > bounds.depth || first === undefined) return undefined;
  if (first === '{') return readObject(cursor, depth);
  if (first === '[') return readList(cursor, depth);
  const string = readString(cursor);
  if (string !== undefined) return string;
  // A number, a name, a call: up to the next sign that parts values.
  const end = /[,}\]\n]/g;
  end.lastIndex = cursor.at;
  const word = text.slice(cursor.at, end.exec(text)?.index ?? text.length);
  cursor.at += word.length;
  const plain = word.trim();
  return plain === 'true' ? true : plain === 'false' ? false : /^-?[\d.]+$/.test(plain) ? Number(plain) : null;
}

function readObject(cursor: Cursor, depth: number): Literal {
  const object: Record<string, Literal> = Object.create(null) as Record<string, Literal>;
  cursor.at++;
  for (skip(cursor); cursor.at < cursor.text.length && cursor.text[cursor.at] !== '}'; skip(cursor)) {
    const key = readString(cursor) ?? readWord(cursor);
    skip(cursor);
    if (key === undefined || cursor.text[cursor.at] !== ':') {
      cursor.at++;
      continue;
    }
    cursor.at++;
    const value = readValue(cursor, depth + 1);
    if (value !== undefined) object[key] = value;
    skip(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at++;
  }
  cursor.at++;
  return object;
}

function readList(cursor: Cursor, depth: number): Literal {
  const list: Literal[] = [];
  cursor.at++;
  for (skip(cursor); cursor.at < cursor.text.length && cursor.text[cursor.at] !== ']'; skip(cursor)) {
    const from = cursor.at;
    list.push(readValue(cursor, depth + 1) ?? null);
    skip(cursor);
    if (cursor.text[cursor.at] === ',' || cursor.at === from) cursor.at++;
  }
  cursor.at++;
  return list;
}

/** A string in quotes of any kind, strings joined by `+`, or `String.raw`. */
function readString(cursor: Cursor): string | undefined {
  let whole: string | undefined;
  for (;;) {
    const raw = /^String\.raw(?=`)/.exec(cursor.text.slice(cursor.at, cursor.at + 11))?.[0] ?? '';
    const quote = cursor.text[cursor.at + raw.length] ?? '';
    if (!/^["'`]$/.test(quote)) return whole;
    cursor.at += raw.length;
    whole = (whole ?? '') + readQuoted(cursor, quote, raw !== '');
    const from = cursor.at;
    skip(cursor);
    if (cursor.text[cursor.at] !== '+') {
      cursor.at = from;
      return whole;
    }
    cursor.at++;
    skip(cursor);
  }
}

function readQuoted(cursor: Cursor, quote: string, isRaw: boolean): string {
  const {text} = cursor;
  const escapes: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '', '\n': ''};
  let value = '';
  for (cursor.at++; cursor.at < text.length && text[cursor.at] !== quote; cursor.at++) {
    const one = text[cursor.at] ?? '';
    if (one !== '\\' || isRaw) value += one;
    else {
      const next = text[++cursor.at] ?? '';
      value += escapes[next] ?? next;
    }
  }
  cursor.at++;
  return value;
}

function readWord(cursor: Cursor): string | undefined {
  const word = /^[\w$\\]+/.exec(cursor.text.slice(cursor.at, cursor.at + 80))?.[0];
  if (word !== undefined) cursor.at += word.length;
  return word;
}

/** Passes over blanks and comments. */
function skip(cursor: Cursor): void {
  const {text} = cursor;
  for (;;) {
    while (/\s/.test(text[cursor.at] ?? '')) cursor.at++;
    const two = text.slice(cursor.at, cursor.at + 2);
    if (two !== '//' && two !== '/*') return;
    const end = text.indexOf(two === '//' ? '\n' : '*/', cursor.at);
    cursor.at = end < 0 ? text.length : end + (two === '//' ? 1 : 2);
  }
}
