// Attributes of HTML tags, as parse5's tokenizer reads them: text -> names and decoded values.
import {type Token, Tokenizer} from 'parse5';

/** Values by lower-case name. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * Attributes that `text` (what stands between a tag's name and its `>`) gives: names in lower case, character
 * references of values decoded; the first of two like names wins.
 */
export function readAttributes(text: string): Attributes {
  if (text.trim() === '') return {};
  return firstElement(`<x ${text}>`, ['x']) ?? {};
}

/** Attributes of the first start tag of one of these names in an HTML fragment; undefined where there is none. */
export function firstElement(html: string, names: readonly string[]): Attributes | undefined {
  const lower = html.toLowerCase();
  if (!names.some(name => lower.includes(`<${name}`))) return undefined;
  const first = tokenize(html).tags.find(({tagName}) => names.includes(tagName));
  return first && Object.fromEntries(first.attrs.map(({name, value}) => [name, value]));
}

/** Text with its character references (`&lt;`, `&#228;`) decoded; angle brackets stay. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .split(/(&[#\w]{1,40};?)/)
    .map(part => (part.startsWith('&') ? tokenize(part).text : part))
    .join('');
}

/** Start tags and text of a fragment. Tokens and no tree: linear, however deep a hostile fragment nests. */
function tokenize(html: string): {readonly tags: readonly Token.TagToken[]; readonly text: string} {
  const tags: Token.TagToken[] = [];
  let text = '';
  const addText = ({chars}: Token.CharacterToken): void => {
    text += chars;
  };
  const ignore = (): void => undefined;
  const handler = {
    onStartTag: (tag: Token.TagToken): void => {
      tags.push(tag);
    },
    onCharacter: addText,
    onWhitespaceCharacter: addText,
    onNullCharacter: ignore,
    onEndTag: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onEof: ignore,
  };
  new Tokenizer({sourceCodeLocationInfo: false}, handler).write(html, true);
  return {tags, text};
}
