// Tags of JSX in a text: where they stand, and what their attributes say. Nothing is run.

/** A tag as it is written. */
export interface JsxTag {
  readonly start: number;
  readonly end: number;
  /** Empty for a fragment. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly isEmpty: boolean;
  /** Values in quotation marks as they are, those in braces with their braces. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Characters of a tag at most. */
const maxLength = 8000;
const opening = /<(\/?)([A-Za-z][\w.-]*)?(?=[\s/>])/g;

/** All tags, in order; what is no whole tag is text. */
export function findTags(text: string): readonly JsxTag[] {
  const tags: JsxTag[] = [];
  for (const match of text.matchAll(opening)) {
    const start = match.index;
    if (start < (tags.at(-1)?.end ?? 0)) continue;
    const [head, slash = '', name = ''] = match;
    const read = readAttributes(text, start + head.length, Math.min(text.length, start + maxLength));
    if (read === undefined || (name === '' && read.attributes.size > 0)) continue;
    tags.push({start, name, isClosing: slash !== '', ...read});
  }
  return tags;
}

type TagRest = Pick<JsxTag, 'attributes' | 'end' | 'isEmpty'>;

const attribute = /\s*(?:(\/?)>|(\{\.\.\.[\w.]+\})|([A-Za-z_][\w:.-]*)\s*(=?)\s*)/y;

function readAttributes(text: string, from: number, limit: number): TagRest | undefined {
  const attributes = new Map<string, string>();
  for (let at = from; at < limit; ) {
    attribute.lastIndex = at;
    const [all, slash, spread, name = '', equals] = attribute.exec(text) ?? [];
    if (all === undefined) return undefined;
    at += all.length;
    if (slash !== undefined) return {attributes, end: at, isEmpty: slash === '/'};
    if (spread !== undefined) continue;
    if (equals !== '=') {
      attributes.set(name, '');
      continue;
    }
    const end = text[at] === '{' ? closingBrace(text, at, limit) : closingQuote(text, at, limit);
    if (end < 0) return undefined;
    attributes.set(name, text[at] === '{' ? text.slice(at, end) : text.slice(at + 1, end - 1));
    at = end;
  }
  return undefined;
}

function closingQuote(text: string, from: number, limit: number): number {
  const mark = text[from];
  const end = mark === '"' || mark === "'" ? text.indexOf(mark, from + 1) : -1;
  return end < 0 || end >= limit ? -1 : end + 1;
}

/** Offset after the brace that ends what begins at `from`; braces in quotation marks are text. */
function closingBrace(text: string, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const letter = text[at];
    if (letter === '"' || letter === "'" || letter === '`') {
      const end = text.indexOf(letter, at + 1);
      if (end < 0 || end >= limit) return -1;
      at = end;
    } else if (letter === '{') depth += 1;
    else if (letter === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** The text that an attribute is: in quotation marks, a number, a file that is required or imported. */
export function attributeText(written: string | undefined, imported: ReadonlyMap<string, string>): string | undefined {
  if (written === undefined) return undefined;
  const inner = /^\{([\s\S]*)\}$/.exec(written)?.[1]?.trim();
  if (inner === undefined) return written;
  const called = /^(?:require|useBaseUrl|withBaseUrl|url)\(\s*(["'`])([^"'`]+)\1\s*\)(?:\.default)?$/.exec(inner);
  const quoted = /^(["'`])((?:(?!\1|\$\{)[\s\S])*)\1$/.exec(inner)?.[2];
  return (
    called?.[2] ??
    quoted ??
    imported.get(inner.replace(/\.(?:src|default)$/, '')) ??
    (/^[\d.]+$/.test(inner) ? inner : undefined)
  );
}
