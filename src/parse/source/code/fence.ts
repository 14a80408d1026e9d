// Fenced code: finds where a fence ends and what is in it, inside lists and block quotes too.
import type {ReportDiagnostic} from '../../diagnostic.ts';
import type {PlaceholderList} from '../placeholder.ts';
import {lastLine, type Opening, type Rewrite} from './scan.ts';

interface Fence {
  /** Offset after the fence. */
  readonly end: number;
  readonly closed: boolean;
  readonly lang: string;
  readonly marks: string;
  readonly value: string;
}

/** A line that may open or close a fence. */
export interface FenceLine {
  readonly start: number;
  readonly end: number;
  readonly character: string;
  readonly length: number;
  readonly info: string;
}

const fenceLine = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\n]*)$/gm;

/** A fence: the line that opens it, the one that closes it where there is one, and the offset after it. */
export interface FencePair {
  readonly open: FenceLine;
  readonly close?: FenceLine;
  readonly end: number;
}

/** Lines of `text` that may open or close a fence, in order; read once for the whole text. */
export function findFenceLines(text: string): FenceLine[] {
  return [...text.matchAll(fenceLine)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    character: match[1]?.[0] ?? '',
    length: match[1]?.length ?? 0,
    info: (match[2] ?? '').trim(),
  }));
}

/** The fence that opens on the line of the opening; its line as it stands where it opens none. */
export function takeFence(
  opening: Opening,
  lines: readonly FenceLine[],
  placeholders: PlaceholderList,
  report: ReportDiagnostic,
): Rewrite {
  const {text, start, match, line} = opening;
  const fence = readFence(text, lines, indexOf(lines, start));
  if (fence === undefined) {
    const marks = /`+|~+/.exec(match);
    const end = start + (marks?.index ?? 0) + (marks?.[0].length ?? 1);
    return {end, text: text.slice(start, end)};
  }
  if (!fence.closed) {
    const hint = 'Close it with a line of the same characters.';
    report('fence-unclosed', 'A code fence is never closed', {line, text: match}, hint);
  }
  const {lang, marks, value} = fence;
  const lead = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*/.exec(match)?.[0] ?? '';
  const raw = text.slice(start + lead.length, fence.end);
  const endLine = lastLine(text.slice(start, fence.end), line);
  const code = placeholders.add({kind: 'code', lang, marks, value, raw, line, endLine});
  const quote = lead.includes('>') ? lead.slice(0, lead.lastIndexOf('>') + 1) : '';
  const blank = /[-+*.)]/.test(lead) ? '' : `${quote}\n`;
  return {end: fence.end, text: `${blank}${lead}${code}\n${quote}`};
}

/** Index of the line that starts at an offset, by halving; -1 where none does. */
function indexOf(lines: readonly FenceLine[], start: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return lines[low]?.start === start ? low : -1;
}

/** Fences of `text` in order, where nothing but fences counts; `lines` are all or some of its fence lines. */
export function pairFences(text: string, lines: readonly FenceLine[]): readonly FencePair[] {
  const pairs: FencePair[] = [];
  let end = 0;
  for (const [at, line] of lines.entries()) {
    const pair = line.start < end ? undefined : pairAt(text, lines, at);
    if (pair === undefined) continue;
    pairs.push(pair);
    end = pair.end;
  }
  return pairs;
}

/**
 * The fence that opens on `lines[index]`. One that is never closed, or runs into the next opening line, ends before the
 * next heading that stands after a blank line.
 */
function pairAt(text: string, lines: readonly FenceLine[], index: number): FencePair | undefined {
  const open = lines[index];
  if (open === undefined || (open.character === '`' && open.info.includes('`'))) return undefined;
  let limit = text.length;
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.character !== open.character || line.length < open.length) continue;
    if (line.info === '' || /^\{:/.test(line.info)) return {open, close: line, end: line.end};
    limit = line.start - 1;
    break;
  }
  const below = text.slice(open.end, limit);
  const heading = below.search(/\n[ \t]*\n#{1,6}[ \t]/);
  return {open, end: heading < 0 ? Math.max(open.end, limit) : open.end + heading};
}

function readFence(text: string, lines: readonly FenceLine[], index: number): Fence | undefined {
  const pair = pairAt(text, lines, index);
  if (pair === undefined) return undefined;
  const {open, close, end} = pair;
  const bodyStart = Math.min(open.end + 1, text.length);
  const prefix = /^[^`~]*/.exec(text.slice(open.start, open.end))?.[0] ?? '';
  const value = unprefix(
    text.slice(bodyStart, Math.max(bodyStart, close === undefined ? end : close.start - 1)),
    prefix,
  );
  return close === undefined
    ? {end, closed: false, ...readInfo(open.info), value: value.trimEnd()}
    : {end, closed: true, ...readInfo(open.info), value};
}

/** Language and marked lines of a fence's info string: `python {2,4-5}`, `{.python .numberLines}`, `{r, echo=F}`. */
function readInfo(info: string): {lang: string; marks: string} {
  const braces = /\{([^}]*)\}/.exec(info)?.[1] ?? '';
  const plain =
    info
      .replace(/\{[^}]*\}?/, ' ')
      .trim()
      .split(/\s+/)[0] ?? '';
  const named =
    plain === ''
      ? (/^[.:]?\s*\.?([\w+#-]*[A-Za-z][\w+#-]*)/.exec(braces.replace(/^\s*#\S+\s*/, ''))?.[1] ?? '')
      : plain;
  return {
    lang: named.toLowerCase().replace(/^language-/, ''),
    marks: /^[\d,\s-]+$/.test(braces) ? braces.replace(/\s/g, '') : '',
  };
}

/** Takes the container's `>` and the fence's own indentation off each line. */
function unprefix(value: string, prefix: string): string {
  const quotes = prefix.split('>').length - 1;
  const quote = new RegExp(`^(?:[ \\t]{0,3}> ?){0,${quotes}}`);
  const indent = quotes > 0 ? 0 : prefix.replaceAll('\t', '    ').length;
  const lines = value.split('\n').map(line => (quotes > 0 ? line.replace(quote, '') : line));
  return lines
    .map(line => line.replace(new RegExp(`^(?: {0,${indent}}|\\t)`), lead => (indent === 0 ? lead : '')))
    .join('\n');
}
