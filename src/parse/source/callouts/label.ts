// Callouts (notes, tips, warnings): which names they have, and the label that stands at the head of one.
import {onlyPlaceholder} from '../placeholder.ts';
import type {SourceLine} from '../source.ts';

/** Names that themes and programs give to callouts; any of them may end in `-title`. */
const names = new Set(
  (
    'note notes tip hint important warning warn caution danger error info information abstract summary tldr todo ' +
    'success check done question help faq failure fail missing bug example quote cite seealso attention alert ' +
    'definition theorem lemma proof exercise remark'
  ).split(' '),
);

/** A callout as it is found. */
export interface Callout {
  /** Its kind, in lower case. */
  readonly kind: string;
  /** The author's title; empty where there is none. */
  readonly title: string;
  /** File line on which it begins. */
  readonly line: number;
  /** A page shows it closed. */
  readonly isClosed?: boolean;
}

/** The kind of callout that a word names (`note`, `callout-note`, `prompt-tip`); undefined of any other word. */
export function calloutKind(word: string): string | undefined {
  const kind = word.toLowerCase().replace(/^(?:callout|prompt|admonition)-/, '');
  return names.has(kind) ? kind : undefined;
}

/** How the lines of a callout are written. */
export type WriteCallout = (callout: Callout, content: readonly SourceLine[], indent?: string) => SourceLine[];

/**
 * The lines of a callout: its label in bold at the head of its first paragraph, on a line of its own where something
 * else comes first. The label is the author's title, else the name of its kind, as sites show it.
 */
export function labelled({kind, title, line}: Callout, written: readonly SourceLine[], indent = ''): SourceLine[] {
  const content = boldHeadings(written);
  const from = content.findIndex(row => row.text.trim() !== '');
  const first = from < 0 ? undefined : content[from];
  const bare = title
    .trim()
    .replace(/(?<!\s)\s*[:：]$/, '')
    .replace(/\*\*(?=\S)([^*]*[^*\s])\*\*/g, '$1');
  const words = bare || kind.charAt(0).toUpperCase() + kind.slice(1);
  const label = /[.!?…。！？]$/.test(words) ? `**${words}**` : `**${words}:**`;
  const blank = {text: indent.trimEnd(), line};
  if (first === undefined) return [blank, {text: `${indent}**${words}**`, line}, blank];
  const isParagraph = !/^\s*(?:[-+*]\s|\d+[.)]\s|[#>|]|<|\{|!|:::|\*\*[^*]+\*\*\s*$)/.test(first.text);
  if (!isParagraph || onlyPlaceholder(first.text.trim()) !== undefined)
    return [blank, {text: `${indent}**${words}**`, line}, blank, ...content.slice(from), blank];
  return [blank, {text: `${indent}${label} ${first.text.trim()}`, line: first.line}, ...content.slice(from + 1), blank];
}

const heading = /^([ \t]*)#{1,6}[ \t]+(\S.*)$/;

/** `rows` with headings as bold lines: what they stand in is no section. */
export function boldHeadings(rows: readonly SourceLine[]): readonly SourceLine[] {
  return rows.flatMap((row): readonly SourceLine[] => {
    const [, indent = '', text] = heading.exec(row.text) ?? [];
    if (text === undefined) return [row];
    const words = text
      .replace(/(?<![ \t#])[ \t#]+$/, '')
      .replace(/\{[^{}]*\}$/, '')
      .trimEnd();
    const blank = {...row, text: ''};
    return words === ''
      ? [row]
      : [blank, {...row, text: `${indent}**${words.replace(/^\*\*(.*)\*\*$/, '$1')}**`}, blank];
  });
}
