// Comments of directives in the text of a post: found, spelt, and changed word by word. Pure.
import type {DirectiveName} from '../../model/directives/table.ts';
import {ruleOf} from '../../model/directives/table.ts';

/** A directive as an edit asks for it: its name, and its value where it takes one. */
export interface RequestedDirective {
  readonly name: DirectiveName;
  /** Empty where it takes none. */
  readonly value: string;
}

/** A comment of directives in a text. */
export interface DirectiveComment {
  /** Index of its first character, and of the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const comment = /<!--\s*slides?\s*[:=][\s\S]*?-->/gi;

/** The comments of directives in `text` between two indices, in order. */
export function findDirectiveComments(text: string, from: number, to: number): readonly DirectiveComment[] {
  return [...text.slice(from, to).matchAll(comment)].map(match => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
    text: match[0],
  }));
}

/**
 * A directive as a comment holds it; null where Liquid would read its words. Signs that would end the comment, or the
 * words, are written as those that are taken as alike when words are looked for.
 */
export function spellDirective({name, value}: RequestedDirective): string | null {
  const takes = ruleOf(name).value;
  if (takes === 'none') return name;
  if (/\{[{%]/.test(value)) return null;
  const words = value.replace(/\s+/g, ' ').replace(/-{2,}/g, '–').trim();
  if (takes !== 'words' && !/\s/.test(words)) return `${name}=${words}`;
  let isOpen = false;
  const quoted = words.replace(/"/g, () => {
    isOpen = !isOpen;
    return isOpen ? '“' : '”';
  });
  return `${name}="${quoted}"`;
}

/** `text` with `written`, a directive of the comment, spelt otherwise; taken out where `spelt` is empty. */
export function respell(text: string, {from, to, text: old}: DirectiveComment, written: string, spelt: string): string {
  const at = old.indexOf(written);
  const [before, after] = [old.slice(0, at), old.slice(at + written.length)];
  if (spelt !== '') return text.slice(0, from) + before + spelt + after + text.slice(to);
  const rest = `${before.replace(/[\s,;]+$/, '')} ${after.replace(/^[\s,;]+/, '')}`;
  if (!/^<!--\s*slides?\s*[:=]\s*-->$/i.test(rest)) return text.slice(0, from) + rest + text.slice(to);
  return withoutSpan(text, from, to);
}

/** `text` with one more directive in a comment. */
export function addToComment(text: string, {from, to, text: old}: DirectiveComment, spelt: string): string {
  return text.slice(0, from) + old.replace(/\s*-->$/, () => ` ${spelt} -->`) + text.slice(to);
}

/** `text` without what stands from `from` to `to`, and without its line where nothing else is on it. */
function withoutSpan(text: string, from: number, to: number): string {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to) + 1;
  const isAlone = /^[\s>]*$/.test(text.slice(start, from)) && text.slice(to, end).trim() === '';
  if (isAlone) return text.slice(0, start) + text.slice(end);
  return text.slice(0, from).replace(/[ \t]+$/, '') + text.slice(to);
}
