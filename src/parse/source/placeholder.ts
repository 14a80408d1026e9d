// Constructs taken out of the text before Markdown is parsed: what each placeholder in the text stands for.
import type {Attributes} from '../html/attributes.ts';
import {joiner, placeholderEnd, placeholderStart} from './private-use.ts';

/** An HTML tag; `close` of an end tag. In the text stands a marker that CommonMark takes for inline HTML. */
export interface Tag {
  readonly kind: 'tag';
  readonly name: string;
  readonly close: boolean;
  readonly attributes: Attributes;
  /** As written; empty of the end that `<x/>` implies. */
  readonly raw: string;
  readonly line: number;
}

/** Code that is a block: fenced, indented, `<pre>`, `{% highlight %}`. */
export interface CodePlaceholder {
  readonly kind: 'code';
  readonly lang: string;
  /** Lines to mark, as in a fence's `{2,4-5}`. */
  readonly marks: string;
  readonly value: string;
  readonly raw: string;
  readonly line: number;
  readonly endLine: number;
}

/** A formula; `tex` is empty of one that only defines macros. */
export interface MathPlaceholder {
  readonly kind: 'math';
  readonly tex: string;
  readonly display: boolean;
  /** KaTeX sets it. */
  readonly valid: boolean;
  readonly raw: string;
  readonly line: number;
  readonly endLine: number;
}

/** What is left out of the deck on purpose. */
export interface DroppedPlaceholder {
  readonly kind: 'dropped';
  readonly what: 'script' | 'style' | 'contents' | 'tag' | 'comment';
  readonly reason: string;
  readonly raw: string;
  readonly line: number;
}

/** What a placeholder or a tag's marker stands for; `raw` is what its author wrote. */
export type Placeholder =
  | Tag
  | CodePlaceholder
  | MathPlaceholder
  | DroppedPlaceholder
  | {readonly kind: 'span'; readonly value: string; readonly raw: string; readonly line: number}
  | {readonly kind: 'comment'; readonly value: string; readonly raw: string; readonly line: number}
  | {readonly kind: 'svg'; readonly raw: string; readonly line: number}
  | {readonly kind: 'media'; readonly url: string; readonly title: string; readonly raw: string; readonly line: number}
  | {readonly kind: 'literal'; readonly raw: string; readonly line: number};

/** Placeholders known to one pass, and those it adds. */
export interface PlaceholderList {
  /** Adds one; answers what stands for it in the text. */
  add(placeholder: Exclude<Placeholder, Tag>): string;
  /** Adds a tag; answers its marker: inline HTML of a name that no author can have used, as all others are escaped. */
  addTag(tag: Tag): string;
  /** Puts another in the place of one. */
  replace(index: number, placeholder: Placeholder): void;
  /** All of them, by index. */
  readonly all: readonly Placeholder[];
}

const pattern = `${placeholderStart}(\\d+)${placeholderEnd}`;
const everywhere = new RegExp(pattern, 'g');
const marked = new RegExp(`[${placeholderStart}${joiner}]|<l\\d`);
const whole = new RegExp(`^${pattern}$`);
const beginning = new RegExp(`^${pattern}`);

/** The list of a pass that starts from `known`, which stays as it is. */
export function listPlaceholders(known: readonly Placeholder[]): PlaceholderList {
  const all = [...known];
  return {
    all,
    add: placeholder => `${placeholderStart}${all.push(placeholder) - 1}${placeholderEnd}`,
    addTag: tag => `<l${all.push(tag) - 1}>`,
    replace: (index, placeholder) => {
      all[index] = placeholder;
    },
  };
}

/** The tag that a marker stands for. */
export function tagOf(marker: string, placeholders: readonly Placeholder[]): Tag | undefined {
  const found = placeholders[Number(/^<l(\d+)>$/.exec(marker)?.[1] ?? -1)];
  return found?.kind === 'tag' ? found : undefined;
}

/** Text divided at placeholders: strings and what the placeholders stand for, in turn. */
export function splitAtPlaceholders(text: string, placeholders: readonly Placeholder[]): (string | Placeholder)[] {
  const parts: (string | Placeholder)[] = [];
  let from = 0;
  for (const match of text.matchAll(everywhere)) {
    const found = placeholders[Number(match[1])];
    if (found === undefined) continue;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(found);
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** Text as the author wrote it: placeholders and markers replaced by what they stand for, nested ones too. */
export function restore(text: string, placeholders: readonly Placeholder[]): string {
  if (!marked.test(text)) return text;
  const put = (_: string, index: string): string => {
    const found = placeholders[Number(index)];
    return found === undefined ? '' : restore(found.raw, placeholders);
  };
  return text
    .replace(everywhere, put)
    .replace(/<l(\d+)>/g, put)
    .replaceAll(joiner, '');
}

/** Index of the placeholder that is all of `text`; undefined where it holds anything else. */
export function onlyPlaceholder(text: string): number | undefined {
  const index = whole.exec(text)?.[1];
  return index === undefined ? undefined : Number(index);
}

/** Placeholders of `text`, which holds nothing else but blanks, each alone; else `text` itself. */
export function placeholderSpans(text: string): readonly string[] {
  return text.replace(everywhere, '').trim() === '' ? (text.match(everywhere) ?? []) : [text];
}

/** What follows the placeholder at the very beginning of `text`; undefined where none stands there. */
export function afterPlaceholder(text: string): string | undefined {
  const first = beginning.exec(text);
  return first === null ? undefined : text.slice(first[0].length);
}
