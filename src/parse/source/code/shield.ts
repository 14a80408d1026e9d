// Code, comments, scripts and other opaque regions: Source -> Source in which tokens stand for them.
import type {Rewrite} from '../../html/raw-element.ts';
import {rawRegion, rawNames} from '../../html/raw-element.ts';
import {readComment} from './comment.ts';
import {fenceAt, fenceLines} from './fence.ts';
import {complain, hold} from '../placeholder.ts';
import type {Work} from '../placeholder.ts';
import type {Edit, Source} from '../source.ts';
import {edit, lineReader} from '../source.ts';

const opener = new RegExp(
  String.raw`(?<fence>^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:${'`'}{3,}|~{3,})[^\n]*$)|(?<comment><!--)` +
    String.raw`|<(?<name>${rawNames.join('|')})(?=[\s>/])|\{%-?\s*(?<liquid>highlight|comment|raw|endraw)\b[^%\n]*%\}` +
    String.raw`|\{::comment\}|(?<brace>\{[{%])|(?<escape>\\${'`'})|(?<tick>${'`'}+)`,
  'gim',
);

/** Takes out what later text passes must not see. A left-to-right scan: what begins first wins. */
export function shield(source: Source, work: Work): Source {
  const {text} = source;
  const edits: Edit[] = [];
  const lineAt = lineReader(source);
  const fences = fenceLines(text);
  const fenceIndex = new Map(fences.map((line, index) => [line.start, index]));
  const find = finder(text);
  const segmentEnd = segments(text);
  const replace = (start: number, end: number, put: string): void => {
    if (end > start) edits.push({start, end, text: put});
  };
  let rawEnd = -1;
  const scan = new RegExp(opener);
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const start = match.index;
    const groups = match.groups ?? {};
    const line = lineAt(start);
    const rewrite = (found: Rewrite | undefined): void => {
      if (found === undefined) return;
      replace(start, found.end, found.text);
      scan.lastIndex = Math.max(found.end, start + 1);
    };
    if (groups.fence !== undefined) {
      const fence = fenceAt(text, fences, fenceIndex.get(start) ?? -1);
      if (fence === undefined) {
        scan.lastIndex = start + (/`|~/.exec(match[0])?.index ?? 0) + (/`+|~+/.exec(match[0])?.[0].length ?? 1);
        continue;
      }
      if (!fence.closed)
        complain(
          work,
          'fence-unclosed',
          'A code fence is never closed',
          line,
          'Close it with a line of the same characters.',
        );
      const endLine = line + text.slice(start, fence.end).split('\n').length - 1;
      const lead = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*/.exec(match[0])?.[0] ?? '';
      const token = hold(work, {
        kind: 'code',
        lang: fence.lang,
        marks: fence.marks,
        value: fence.value,
        raw: text.slice(start + lead.length, fence.end),
        line,
        endLine,
      });
      const quote = lead.includes('>') ? lead.slice(0, lead.lastIndexOf('>') + 1) : '';
      const blank = /[-+*.)]/.test(lead) ? '' : `${quote}\n`;
      rewrite({end: fence.end, text: `${blank}${lead}${token}\n${quote}`});
    } else if (groups.comment !== undefined) {
      const end = find('-->', start + 4);
      if (end >= 0) rewrite(readComment(text, start, end + 3, line, work));
    } else if (groups.name !== undefined) {
      rewrite(rawRegion(text, start, groups.name.toLowerCase(), line, find, work));
    } else if (groups.liquid === 'raw') {
      rawEnd = find('endraw', start);
      rewrite({end: start + match[0].length, text: ''});
    } else if (groups.liquid === 'endraw') {
      rawEnd = -1;
      rewrite({end: start + match[0].length, text: ''});
    } else if (groups.liquid !== undefined) {
      rewrite(liquidBlock(text, start, match[0], groups.liquid.toLowerCase(), line, find, work));
    } else if (match[0] === '{::comment}') {
      const end = find('{:/', start);
      const close = end < 0 ? -1 : text.indexOf('}', end);
      if (close >= 0)
        rewrite({
          end: close + 1,
          text: hold(work, {kind: 'comment', value: '', raw: text.slice(start, close + 1), line}),
        });
    } else if (groups.brace !== undefined && start < rawEnd) {
      rewrite({end: start + 2, text: hold(work, {kind: 'literal', raw: match[0], line})});
    } else if (groups.tick !== undefined) {
      const length = match[0].length;
      const close = closingTicks(text, start + length, length, segmentEnd(start));
      if (close < 0) continue;
      const raw = text.slice(start, close + length);
      const value = raw
        .slice(length, -length)
        .replace(/\s*\n[ \t>]*/g, ' ')
        .replace(/^ (.*[^ ].*) $/, '$1');
      rewrite({end: close + length, text: hold(work, {kind: 'span', value, raw, line})});
    }
  }
  return edit(source, edits);
}

function liquidBlock(
  text: string,
  start: number,
  tag: string,
  name: string,
  line: number,
  find: Find,
  work: Work,
): Rewrite | undefined {
  const at = find(`end${name}`, start + tag.length);
  if (at < 0) return undefined;
  const from = text.lastIndexOf('{%', at);
  const close = text.indexOf('%}', at);
  if (close < 0 || from < start + tag.length) return undefined;
  const raw = text.slice(start, close + 2);
  if (name === 'comment') return {end: close + 2, text: hold(work, {kind: 'comment', value: '', raw, line})};
  const value = text
    .slice(start + tag.length, from)
    .replace(/^[ \t]*\n/, '')
    .trimEnd();
  const [, lang = '', options = ''] = /highlight\s+([\w+#.-]+)?([^%]*)/.exec(tag) ?? [];
  const marks =
    /(?:mark_lines|hl_lines)\s*=\s*["']([\d\s,-]+)["']/
      .exec(options)?.[1]
      ?.trim()
      .replace(/[\s,]+/g, ',') ?? '';
  const endLine = line + raw.split('\n').length - 1;
  const token = hold(work, {kind: 'code', lang: lang.toLowerCase(), marks, value, raw, line, endLine});
  const indent = /[ \t]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  return {end: close + 2, text: `\n\n${indent}${token}\n\n`};
}

export type Find = (needle: string, from: number) => number;

/** `indexOf` on the lower-cased text that remembers what is not there any more, so that it cannot turn quadratic. */
function finder(text: string): Find {
  const lower = text.toLowerCase();
  const known = new Map<string, number>();
  return (needle, from) => {
    const last = known.get(needle);
    if (last !== undefined && (last < 0 || last >= from)) return last;
    const at = lower.indexOf(needle, from);
    known.set(needle, at);
    return at;
  };
}

/** End of the paragraph, item or heading that an offset stands in: no code span crosses it. */
export function segments(text: string): (offset: number) => number {
  const border = /\n[ \t>]*(?:\n|(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]|\|)/g;
  let end = -1;
  return offset => {
    if (offset <= end) return end;
    border.lastIndex = offset;
    end = border.exec(text)?.index ?? text.length;
    return end;
  };
}

function closingTicks(text: string, from: number, length: number, end: number): number {
  for (let at = text.indexOf('`', from); at >= 0 && at < end; at = text.indexOf('`', at)) {
    let run = at;
    while (text[run] === '`') run += 1;
    if (run - at === length) return at;
    at = run;
  }
  return -1;
}
