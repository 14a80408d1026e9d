// Addresses with blanks in them, which kramdown takes as they stand: Source -> Source in which `<>` holds them.
import {privateUse} from '../private-use.ts';
import {type SourceText, withText} from '../source.ts';

/** Characters of an address at most. */
const longest = 400;
/** The title behind an address. */
const title = /[ \t]+(?:"[^"]*"|'[^']*')$/;
/** A link, unlike an image, may be brackets of prose: its address has a folder or the end of a file's name. */
const path = /\/|\.\w{2,5}(?:$|[?#])/;
/** What no address holds: it is one in `<>` already, or something that was taken out of the text stands there. */
const foreign = new RegExp(`[<>${privateUse}]`);
/** The address of a name that images and links go by (`[plot]: my plot.png`), as a line of its own. */
const definition = /^( {0,3}\[([^[\]^\n][^[\]\n]{0,100})\]:[ \t]*)(\S[^\n]{2,400})$/gm;

/** Puts addresses with blanks between `<` and `>`: those of images and links, and those that they name. */
export function spacedLinks(source: SourceText): SourceText {
  const {text} = source;
  const linked = text.includes('](') ? text.split('\n').map(bracketLine).join('\n') : text;
  return withText(source, linked.includes(']:') ? bracketDefinitions(linked) : linked);
}

/** One line; an image may stand within a link. */
function bracketLine(line: string): string {
  if (!line.includes('](')) return line;
  let out = '';
  let copied = 0;
  /** Where brackets are open, and whether they are of an image. */
  const open: boolean[] = [];
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === '\\') at += 1;
    else if (character === '[') open.push(line[at - 1] === '!');
    else if (character === ']') {
      const isImage = open.pop();
      if (isImage === undefined || line[at + 1] !== '(') continue;
      const end = findClosing(line, at + 2);
      const bracketed = end < 0 ? null : bracketAddress(line.slice(at + 2, end), isImage);
      if (bracketed === null) continue;
      out += `${line.slice(copied, at + 2)}${bracketed}`;
      copied = end;
      at = end;
    }
  }
  return out + line.slice(copied);
}

/** Index of the bracket that closes the address which begins at `from`; -1 where it has none. */
function findClosing(line: string, from: number): number {
  let depth = 0;
  for (let at = from; at < Math.min(line.length, from + longest + 1); at++) {
    if (line[at] === '(') depth += 1;
    else if (line[at] === ')') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

/** What stands between the brackets of an address, the address in `<>`; null where it can stay as it is. */
function bracketAddress(inside: string, isImage: boolean): string | null {
  const trimmed = inside.trim();
  const named = title.exec(trimmed)?.[0] ?? '';
  const address = trimmed.slice(0, trimmed.length - named.length).trim();
  if (!/\s/.test(address) || /["']/.test(address) || foreign.test(inside)) return null;
  return isImage || path.test(address) ? `<${address}>${named}` : null;
}

/** Of a name that is used: a line that begins so may be prose. */
function bracketDefinitions(text: string): string {
  const used = new Set([...text.matchAll(/\[([^[\]\n]{1,101})\](?!:)/g)].map(([, name = '']) => name.toLowerCase()));
  return text.replace(definition, (whole, head: string, name: string, rest: string) => {
    if (!used.has(name.toLowerCase())) return whole;
    const bracketed = bracketAddress(rest, false);
    return bracketed === null ? whole : `${head}${bracketed}`;
  });
}
