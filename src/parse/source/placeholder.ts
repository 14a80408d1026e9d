// Constructs taken out of the text before Markdown is parsed: each stands there as a token of private-use characters.
import type {Diagnostic, Rule} from '../../model/diagnostic.ts';
import {diagnose} from '../../model/diagnostic.ts';
import type {Report} from '../../model/diagnostic.ts';

/** An HTML tag as written; `close` of an end tag. */
export interface Tag {
  readonly kind: 'tag';
  readonly name: string;
  readonly close: boolean;
  readonly attributes: Attributes;
  readonly raw: string;
  readonly line: number;
}

export type Attributes = Readonly<Record<string, string>>;

export interface HeldCode {
  readonly kind: 'code';
  readonly lang: string;
  readonly marks: string;
  readonly value: string;
  readonly raw: string;
  readonly line: number;
  readonly endLine: number;
}

/** What a token or a tag marker stands for. */
export type Held =
  | Tag
  | HeldCode
  | {readonly kind: 'span'; readonly value: string; readonly raw: string; readonly line: number}
  | {
      readonly kind: 'math';
      readonly tex: string;
      readonly display: boolean;
      readonly valid: boolean;
      readonly raw: string;
      readonly line: number;
      readonly endLine: number;
    }
  | {readonly kind: 'comment'; readonly value: string; readonly raw: string; readonly line: number}
  | {
      readonly kind: 'dropped';
      readonly what: 'script' | 'style' | 'contents' | 'tag' | 'comment';
      readonly reason: string;
      readonly raw: string;
      readonly line: number;
    }
  | {readonly kind: 'svg'; readonly raw: string; readonly line: number}
  | {readonly kind: 'media'; readonly url: string; readonly title: string; readonly raw: string; readonly line: number}
  | {readonly kind: 'literal'; readonly raw: string; readonly line: number};

/** State of one parse: what was taken out, and where to complain. */
export interface Work {
  readonly file: string;
  readonly report: Report;
  readonly held: Held[];
}

/** Joins characters for CommonMark's flanking rules and is deleted afterwards; counts as a letter there. */
export const joiner = '\uE002';

const tokens = /\uE000(\d+)\uE001/g;

/** Puts `held` aside; answers the token that stands for it in the text. */
export function hold(work: Work, held: Held): string {
  work.held.push(held);
  return `\uE000${work.held.length - 1}\uE001`;
}

/** The marker of a tag: inline HTML for CommonMark, with a name no author can have used (all others are escaped). */
export function mark(work: Work, tag: Tag): string {
  work.held.push(tag);
  return `<l${work.held.length - 1}>`;
}

/** The tag that a marker stands for. */
export function tagOf(work: Work, marker: string): Tag | undefined {
  const held = work.held[Number(/^<l(\d+)>$/.exec(marker)?.[1] ?? -1)];
  return held?.kind === 'tag' ? held : undefined;
}

/** Cuts text at tokens: strings and what the tokens stand for, in turn. */
export function cut(work: Work, text: string): (string | Held)[] {
  const parts: (string | Held)[] = [];
  let from = 0;
  for (const match of text.matchAll(tokens)) {
    const held = work.held[Number(match[1])];
    if (held === undefined) continue;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(held);
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** Text as the author wrote it: tokens and markers replaced by what they stand for, nested ones too. */
export function restore(work: Work, text: string): string {
  if (!/[\uE000\uE002]|<l\d/.test(text)) return text;
  const put = (_: string, index: string): string => {
    const held = work.held[Number(index)];
    return held === undefined ? '' : restore(work, held.raw);
  };
  return text
    .replace(tokens, put)
    .replace(/<l(\d+)>/g, put)
    .replaceAll(joiner, '');
}

/** Reports a breach of `rule` at a line of the post. */
export function complain(work: Work, rule: Rule, message: string, line: number, hint?: string): void {
  const diagnostic: Diagnostic = diagnose(rule, message, work.file, line, hint);
  work.report(diagnostic);
}
