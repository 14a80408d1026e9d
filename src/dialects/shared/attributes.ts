// Attributes as Pandoc writes them (`{#fig-a .wide width="70%"}`): text -> id, classes and values.

/** What stands in braces behind a heading, a span, an image, a div. */
export interface Attributed {
  readonly id: string;
  /** Without their dots. */
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** A line that ends with attributes -> the words before them and what stands in the braces; undefined of others. */
export function splitAttributed(line: string): {readonly words: string; readonly list: string} | undefined {
  const text = line.trimEnd();
  const start = text.lastIndexOf('{');
  const list = text.slice(start + 1, -1);
  return start < 0 || !text.endsWith('}') || list.includes('}')
    ? undefined
    : {words: text.slice(0, start).trimEnd(), list};
}

const part = /#([^\s{}=]+)|\.([\w:-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s}]*))|([\w-]+)/g;

/** Attributes of `text`, with its braces or without; a bare word is a class. */
export function readAttributed(text: string): Attributed {
  let id = '';
  const classes: string[] = [];
  const values: Record<string, string> = {};
  for (const [, name, dotted, key, quoted, single, bare, word] of text.matchAll(part)) {
    if (name !== undefined) id ||= name;
    else if (dotted !== undefined) classes.push(dotted);
    else if (key !== undefined) values[key] = quoted ?? single ?? bare ?? '';
    else if (word !== undefined) classes.push(word);
  }
  return {id, classes, values};
}
