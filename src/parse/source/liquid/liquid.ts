// Liquid as Jekyll runs it: Source -> Source with every tag done, each line still knowing where it came from.
import {LiquidError} from 'liquidjs';
import type {ParseContext} from '../../context.ts';
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {listPlaceholders} from '../placeholder.ts';
import {edit, lineReader, type SourceText} from '../source.ts';
import {withSiteUrls} from './base-url.ts';
import {renderLiquid} from './engine.ts';
import {markLines, offsetWithoutMarks, unmarkLines} from './line-marks.ts';

/** Tags that may fail before the rest of a post is left as it stands. */
const maxErrors = 20;
/** Characters of a faulty tag that are looked for in its line. */
const excerpt = 60;
const unclosed = /\{\{(?!(?:(?!\{\{)[\s\S]){0,4000}?\}\})|\{%(?!(?:(?!\{%)[\s\S]){0,4000}?%\})/g;

/** Renders the Liquid of a post. A tag that fails stays as the author wrote it, with `liquid-error`. */
export function liquid(source: SourceText, context: ParseContext, report: ReportDiagnostic): SourceText {
  if (!/\{[{%]/.test(source.text)) return source;
  let current = asLiterals(source, unclosed, (text, line, offset) => {
    const hint = 'Close it, or write it between {% raw %} and {% endraw %}.';
    report(
      'liquid-error',
      `“${text}” is never closed`,
      {line, text: source.text.slice(offset, offset + excerpt)},
      hint,
    );
  });
  for (let error = 0; error < maxErrors; error++) {
    const marked = markLines(current);
    try {
      const rendered = unmarkLines(renderLiquid(marked, context, report), current);
      return withSiteUrls(rendered, context.site);
    } catch (error) {
      const begin = faultyTag(error, marked);
      reportError(error, begin, current, report);
      if (!/^\{[{%]$/.test(current.text.slice(begin, begin + 2))) break;
      current = asLiteral(current, begin);
    }
  }
  return asLiterals(current, /\{[{%]/g, () => undefined);
}

/** Offset, in the text without marks, of the tag or output that an error speaks of; -1 where it names none. */
function faultyTag(error: unknown, marked: string): number {
  const token = error instanceof LiquidError ? error.token : undefined;
  if (token === undefined || token.input !== marked) return -1;
  const at = Math.max(marked.lastIndexOf('{{', token.begin), marked.lastIndexOf('{%', token.begin));
  return at < 0 ? -1 : offsetWithoutMarks(marked, at);
}

function reportError(error: unknown, begin: number, source: SourceText, report: ReportDiagnostic): void {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'not understood';
  const line = begin < 0 ? (source.lines[0] ?? 1) : lineReader(source)(begin);
  const text = begin < 0 ? '' : source.text.slice(begin, begin + excerpt);
  const what = message.replace(/,? line:\d+, col:\d+/, '').slice(0, 140);
  report('liquid-error', `Liquid is left as it stands: ${what}`, {line, text});
}

/** The two braces at an offset mean themselves. */
function asLiteral(source: SourceText, start: number): SourceText {
  const placeholders = listPlaceholders(source.placeholders);
  const end = start + 2;
  const line = lineReader(source)(start);
  const text = placeholders.add({kind: 'literal', raw: source.text.slice(start, end), line});
  return edit(source, [{start, end, text}], placeholders.all);
}

/** All pairs of braces that `pattern` finds mean themselves; `tell` hears of each. */
function asLiterals(
  source: SourceText,
  pattern: RegExp,
  tell: (text: string, line: number, offset: number) => void,
): SourceText {
  const placeholders = listPlaceholders(source.placeholders);
  const lineAt = lineReader(source);
  const edits = [...source.text.matchAll(pattern)].map(({0: raw, index: start}) => {
    const line = lineAt(start);
    tell(raw, line, start);
    return {start, end: start + 2, text: placeholders.add({kind: 'literal', raw, line})};
  });
  return edit(source, edits, placeholders.all);
}
