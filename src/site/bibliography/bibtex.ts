// BibTeX -> how each entry is cited in a text: author and year.

/** Entries that are read at most, and characters of one value. */
const bounds = {entries: 5000, value: 4000} as const;
const entryStart = /@(\w+)\s*[{(]\s*([^\s,{}()]+)\s*,/g;
/** Letters by TeX's accents over them. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  r: '\u030A',
};
const signs: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
};

/** By the key of each entry of `text`: "Vaswani et al., 2017", its title where it has no author. Of two the first. */
export function citationsOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const start = new RegExp(entryStart);
  for (let match = start.exec(text); match !== null && found.size < bounds.entries; match = start.exec(text)) {
    const [, type = '', key = ''] = match;
    if (/^(?:string|comment|preamble)$/i.test(type)) continue;
    const {fields, end} = readFields(text, start.lastIndex);
    start.lastIndex = end;
    const names = nameAuthors(fields.get('author') ?? fields.get('editor') ?? '');
    const who = names === '' ? plainTex(fields.get('title') ?? '') : names;
    const year = /\d{4}/.exec(fields.get('year') ?? fields.get('date') ?? '')?.[0] ?? '';
    const cited = [who, year].filter(Boolean).join(', ');
    if (cited !== '' && !found.has(key)) found.set(key, cited);
  }
  return found;
}

/** The fields of the entry whose first one begins at `from`, and where they end. */
function readFields(text: string, from: number): {fields: ReadonlyMap<string, string>; end: number} {
  const fields = new Map<string, string>();
  const name = /\s*,?\s*([\w-]+)\s*=\s*/y;
  name.lastIndex = from;
  let end = from;
  for (let match = name.exec(text); match !== null; match = name.exec(text)) {
    end = valueEnd(text, name.lastIndex);
    const value = text.slice(name.lastIndex, end).trim();
    const field = (match[1] ?? '').toLowerCase();
    if (!fields.has(field)) fields.set(field, value.replace(/^["{]|["}]$/g, ''));
    name.lastIndex = end;
  }
  return {fields, end};
}

/** Where a value ends: before a comma or a brace that is not its own. */
function valueEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + bounds.value);
  let depth = 0;
  let quoted = false;
  for (let at = from; at < limit; at++) {
    const one = text[at];
    if (one === '\\') at++;
    else if (one === '{') depth++;
    else if (one === '}' && depth === 0) return at;
    else if (one === '}') depth--;
    else if (one === '"' && depth === 0) quoted = !quoted;
    else if (one === ',' && depth === 0 && !quoted) return at;
  }
  return limit;
}

/** "Ada", "Ada and Bo", "Ada et al.", by their last names. */
function nameAuthors(written: string): string {
  const people = written
    .split(/\s+and\s+/i)
    .map(one => one.trim())
    .filter(Boolean);
  const [first, second] = people.map(lastName);
  if (first === undefined) return '';
  if (people.length > 2 || second === 'others') return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** `Last, First`, `First von Last`, or `{A Society}`. */
function lastName(person: string): string {
  if (person.startsWith('{') && person.endsWith('}')) return plainTex(person);
  if (person.includes(',')) return plainTex(person.split(',', 1)[0] ?? '');
  const words = plainTex(person).split(' ');
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}/u.test(word));
  return words.slice(particle > 0 ? particle : -1).join(' ');
}

/** TeX as people read it: accents composed, commands and braces taken off. */
function plainTex(tex: string): string {
  return tex
    .replace(/\\([`'^~"=.])\s*\{?\\?([A-Za-z])\}?|\\([uvHckr])(?:\s+|\s*\{)\\?([A-Za-z])\}?/g, (_all, ...groups) => {
      const [sign, letter, command, other] = groups as (string | undefined)[];
      return `${letter ?? other ?? ''}${accents[sign ?? command ?? ''] ?? ''}`;
    })
    .replace(/\\([A-Za-z]+)\s*/g, (_all, name: string) => signs[name] ?? '')
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
