// The tags of a text before Liquid runs, as Jekyll finds them: Source -> Source in which comments are empty, and what
// no Liquid can be (never closed, without its end, another program's shortcode) stands for itself.
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {findFenceLines, pairFences} from '../code/fence.ts';
import type {PlaceholderList} from '../placeholder.ts';
import {type Edit, edit, lineReader, type SourceText} from '../source.ts';

/** Characters of the longest tag. */
const longest = 4000;
/** Characters of a faulty tag that are looked for in its line. */
const excerpt = 60;
/** Tags that hold others up to their `end…`. */
const blocks = new Set(['if', 'unless', 'case', 'for', 'tablerow', 'capture', 'highlight', 'mermaid']);
const branches: ReadonlyMap<string, readonly string[]> = new Map([
  ['else', ['if', 'unless', 'case', 'for']],
  ['elsif', ['if', 'unless']],
  ['when', ['case']],
]);
const rawHint = 'Close it, or write it between {% raw %} and {% endraw %}.';

/** A tag of the text. */
interface LiquidTag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The block that it belongs to, where it is a branch of one. */
  readonly owner?: LiquidTag;
}

/** A stretch that stands for itself; `message` is empty where nothing is to be said. */
interface LiquidLiteral {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly rule: 'liquid-error' | 'syntax-unknown';
  readonly hint?: string;
}

/**
 * Empties comments, and keeps from Liquid what only looks like it: what stands for that is added to `placeholders`.
 * Every such thing is reported with its line.
 */
export function prescan(source: SourceText, placeholders: PlaceholderList, report: ReportDiagnostic): SourceText {
  const {text} = source;
  const {tags, literals, comments} = findTags(text);
  const lineAt = lineReader(source);
  const known = new Set<string>();
  const inOrder = [...literals, ...withoutPartner(tags, text), ...comments].sort((a, b) => a.start - b.start);
  const edits = inOrder.map((one): Edit => {
    const {start, end} = one;
    if (one.rule === undefined) return {start, end, text: ''};
    const raw = text.slice(start, end);
    const line = lineAt(start);
    if (one.message !== '' && !(one.rule === 'syntax-unknown' && known.has(one.message)))
      report(one.rule, one.message, {line, text: text.slice(start, start + excerpt)}, one.hint);
    known.add(one.message);
    return {start, end, text: placeholders.add({kind: 'literal', raw, line})};
  });
  return edits.length === 0 ? source : edit(source, edits, placeholders.all);
}

function findTags(text: string) {
  const [tags, literals, comments]: [LiquidTag[], LiquidLiteral[], Stretch[]] = [[], [], []];
  const closeOf = closeReader(text);
  const inFence = fenceReader(text);
  const opener = /\{[{%]/g;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const start = match.index;
    const tag = tagAt(text, start, inFence(start));
    if ('message' in tag) literals.push(tag);
    else if (tag.name === 'comment' || tag.name === 'raw') {
      const close = closeOf(tag);
      if (close === undefined) literals.push(unclosed(text, start));
      else if (tag.name === 'comment') comments.push({start: tag.end, end: close.start});
      else if (inFence(start)) comments.push(...[tag, close].flatMap(({end}) => lineEndAt(text, end)));
      opener.lastIndex = close?.end ?? start + 2;
      continue;
    } else tags.push(tag);
    opener.lastIndex = Math.max(tag.end, start + 2);
  }
  return {tags, literals, comments};
}

/** The end of line right behind a tag that stands in code for its content's sake. */
function lineEndAt(text: string, end: number): Stretch[] {
  const blank = /^[ \t]*\n/.exec(text.slice(end, end + 100))?.[0];
  return blank === undefined ? [] : [{start: end, end: end + blank.length}];
}

function tagAt(text: string, start: number, isCode: boolean): LiquidTag | LiquidLiteral {
  const isTag = text[start + 1] === '%';
  const rest = text.slice(start, start + longest);
  const shortcode = isTag ? null : /^\{\{[<%]-?\s*(\/?\s*[\w./-]*)/.exec(rest);
  const last = shortcode === null ? -1 : rest.slice(shortcode[0].length).search(/[>%]\}\}/);
  if (shortcode !== null && last >= 0) {
    const message = `Shortcode “${(shortcode[1] ?? '').replace(/\s/g, '')}” is Hugo's, and is shown as it stands`;
    return {start, end: start + shortcode[0].length + last + 3, message, rule: 'syntax-unknown'};
  }
  const close = rest.indexOf(isTag ? '%}' : '}}', 2);
  const again = rest.indexOf(isTag ? '{%' : '{{', 2);
  if (close < 0 || (again >= 0 && again < close)) return unclosed(text, start);
  const end = start + close + 2;
  const inner = text.slice(start + 2, end - 2);
  if (!isTag) {
    if (!/["']/.test(inner.replace(/"[^"]*"|'[^']*'/g, ''))) return {start, end, name: ''};
    return {start, end, message: `A quote is not closed in ${short(text, start, end)}`, rule: 'liquid-error'};
  }
  const [, name = '', after = ''] = /^-?\s*(#|\w*)([\s\S]?)/.exec(inner) ?? [];
  const isName = name !== '' && (name === '#' || /^[\s-]?$/.test(after));
  if (isName && !(isCode && !liquidNames.has(name))) return {start, end, name};
  return {start, end, message: `${short(text, start, end)} is no Liquid tag`, rule: 'liquid-error', hint: rawHint};
}

/** Tags that are Liquid in code as well; other braces there are code. */
const liquidNames = new Set(
  [
    'if elsif else endif unless endunless case when endcase for endfor tablerow endtablerow capture endcapture',
    'assign increment decrement cycle break continue raw endraw comment endcomment include include_relative',
    'include_cached highlight endhighlight mermaid endmermaid link post_url echo liquid',
  ]
    .join(' ')
    .split(' '),
);

/** A stretch of the text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly rule?: never;
}

/** Where the comment or raw block ends that a tag opens; comments nest. The text is searched once. */
function closeReader(text: string): (tag: LiquidTag) => Stretch | undefined {
  const rawEnds = [...text.matchAll(/\{%-?\s*endraw\s*-?%\}/g)].map(stretchOf);
  const partners = new Map<number, Stretch>();
  const open: number[] = [];
  for (const mark of text.matchAll(/\{%-?\s*(end)?comment\b[^%]{0,200}%\}/g)) {
    if (mark[1] === undefined) open.push(mark.index);
    else partners.set(open.pop() ?? -1, stretchOf(mark));
  }
  let next = 0;
  return ({name, start, end}) => {
    if (name === 'comment') return partners.get(start);
    while (rawEnds[next] !== undefined && (rawEnds[next]?.start ?? 0) < end) next += 1;
    return rawEnds[next];
  };
}

function stretchOf({index, 0: written}: RegExpExecArray): Stretch {
  return {start: index, end: index + written.length};
}

/** Tags that lack their beginning or their end. */
function withoutPartner(tags: readonly LiquidTag[], text: string): LiquidLiteral[] {
  const open: LiquidTag[] = [];
  const alone = new Set<LiquidTag>();
  const owners = new Map<LiquidTag, LiquidTag>();
  for (const tag of tags) {
    const ended = tag.name.startsWith('end') ? tag.name.slice(3) : '';
    if (blocks.has(tag.name)) open.push(tag);
    else if (blocks.has(ended)) {
      const at = open.findLastIndex(({name}) => name === ended);
      if (at < 0) alone.add(tag);
      else for (const inner of open.splice(at).slice(1)) alone.add(inner);
    } else if (branches.has(tag.name)) {
      const owner = open.at(-1);
      if (owner === undefined || branches.get(tag.name)?.includes(owner.name) !== true) alone.add(tag);
      else owners.set(tag, owner);
    } else if (tag.name === 'endraw' || tag.name === 'endcomment') alone.add(tag);
  }
  for (const tag of open) alone.add(tag);
  for (const [tag, owner] of owners) if (alone.has(owner)) alone.add(tag);
  return [...alone].map(({start, end, name}) => ({
    start,
    end,
    message: blocks.has(name)
      ? `${short(text, start, end)} is never closed`
      : `${short(text, start, end)} ends nothing`,
    rule: 'liquid-error',
    hint: rawHint,
  }));
}

function unclosed(text: string, start: number): LiquidLiteral {
  const end = start + 2;
  return {start, end, message: `“${text.slice(start, end)}” is never closed`, rule: 'liquid-error', hint: rawHint};
}

function short(text: string, start: number, end: number): string {
  const tag = text.slice(start, end).replace(/\s+/g, ' ');
  return `“${tag.length > excerpt ? `${tag.slice(0, excerpt)}…` : tag}”`;
}

/** Whether an offset stands within a fence; offsets must rise. */
function fenceReader(text: string): (offset: number) => boolean {
  const fences = pairFences(text, findFenceLines(text));
  let next = 0;
  return offset => {
    while ((fences[next]?.close?.start ?? fences[next]?.end ?? Infinity) <= offset) next++;
    return (fences[next]?.open.end ?? Infinity) <= offset;
  };
}
