// BibTeX -> its entries: their kinds, and their fields as they are written.

/** Entries that are read at most, and characters of one value. */
const bounds = {entries: 5000, value: 4000} as const;
const entryStart = /@(\w+)\s*[{(]\s*([^\s,{}()=]+)\s*([,=])/g;

/** An entry of a bibliography. */
export interface BibtexEntry {
  /** `article`, `book` …, in lower case. */
  readonly kind: string;
  /** By their names in lower case; TeX stands in them. */
  readonly fields: ReadonlyMap<string, string>;
}

/** The entries of `text` by their keys; of two with the same key the first. */
export function readBibtex(text: string): ReadonlyMap<string, BibtexEntry> {
  const found = new Map<string, BibtexEntry>();
  const words = new Map<string, string>();
  const start = new RegExp(entryStart);
  for (let match = start.exec(text); match !== null && found.size < bounds.entries; match = start.exec(text)) {
    const [, kind = '', key = '', sign] = match;
    if (/^string$/i.test(kind)) {
      const end = valueEnd(text, start.lastIndex);
      words.set(key.toLowerCase(), unquoted(text.slice(start.lastIndex, end), words));
      start.lastIndex = end;
    } else if (sign === ',' && !/^(?:comment|preamble)$/i.test(kind)) {
      const {fields, end} = readFields(text, start.lastIndex, words);
      start.lastIndex = end;
      if (!found.has(key)) found.set(key, {kind: kind.toLowerCase(), fields});
    }
  }
  return found;
}

/** The fields of the entry whose first one begins at `from`, and where they end; `words` are those of `@string`. */
function readFields(
  text: string,
  from: number,
  words: ReadonlyMap<string, string>,
): {fields: ReadonlyMap<string, string>; end: number} {
  const fields = new Map<string, string>();
  const name = /\s*(?:,\s*)?([\w-]+)\s*=\s*/y;
  name.lastIndex = from;
  let end = from;
  for (let match = name.exec(text); match !== null; match = name.exec(text)) {
    end = valueEnd(text, name.lastIndex);
    const field = (match[1] ?? '').toLowerCase();
    if (!fields.has(field)) fields.set(field, unquoted(text.slice(name.lastIndex, end), words));
    name.lastIndex = end;
  }
  return {fields, end};
}

/** A value without its braces or quotes; the word that a name of `@string` stands for. */
function unquoted(written: string, words: ReadonlyMap<string, string>): string {
  const value = written.trim();
  return words.get(value.toLowerCase()) ?? value.replace(/^["{]|["}]$/g, '');
}

/** Where a value ends: before a comma, a brace or a bracket that is not its own. */
function valueEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + bounds.value);
  let depth = 0;
  let quoted = false;
  for (let at = from; at < limit; at++) {
    const one = text[at];
    if (one === '\\') at++;
    else if (one === '{') depth++;
    else if ((one === '}' || (one === ')' && !quoted)) && depth === 0) return at;
    else if (one === '}') depth--;
    else if (one === '"' && depth === 0) quoted = !quoted;
    else if (one === ',' && depth === 0 && !quoted) return at;
  }
  return limit;
}
