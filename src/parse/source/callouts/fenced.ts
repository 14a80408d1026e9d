// Fenced divs (`::: note`, `::: {.callout-tip title="…"}`, `:::{admonition} …`): Source -> Source without their marks:
// callouts have labels, what is for the speaker is marked so.
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {append} from '../append.ts';
import {listPlaceholders, type PlaceholderList} from '../placeholder.ts';
import {type SourceLine, type SourceText, fromRows, rowsOf} from '../source.ts';
import {boldHeadings, calloutKind, labelled} from './label.ts';

const fence = /^([ \t]*):{3,}(.*)$/;
/** Divs deeper than this vanish, their content stays. */
const maxDepth = 20;

/** A div, or the text around all of them. */
export interface Div {
  readonly indent: string;
  /** What stands behind the colons that open it. */
  readonly words: string;
  readonly line: number;
  /** Its lines; divs within it are done. */
  readonly rows: readonly SourceLine[];
  /** Depth of the heading that follows it; 7 where nothing does, 0 where something else does. */
  readonly next?: number;
}

/** The lines that stand for a div. */
export type CloseDiv = (div: Div, placeholders: PlaceholderList) => SourceLine[];

/** Does the divs of a post; where no line opens one, colons are text. One that is never closed is reported. */
export function fencedDivs(source: SourceText, report: ReportDiagnostic): SourceText {
  return mapDivs(source, closeDiv, report);
}

/** `source` with the lines that `closed` gives in the place of each div, the inner ones first. */
export function mapDivs(source: SourceText, closed: CloseDiv, report: ReportDiagnostic): SourceText {
  if (!/^[ \t]*:{3,}[ \t]*[{\w]/m.test(source.text)) return source;
  const placeholders = listPlaceholders(source.placeholders);
  const root = {indent: '', words: '', line: source.lines[0] ?? 1, rows: [] as SourceLine[]};
  const open = [root];
  const close = (): void => {
    const div = open.pop();
    if (div !== undefined) append(open.at(-1)?.rows ?? [], closed({...div, next: next[at] ?? 7}, placeholders));
  };
  const all = rowsOf(source);
  const next = nextHeadings(all);
  let at = -1;
  for (const row of all) {
    at += 1;
    const match = fence.exec(row.text);
    const indent = match?.[1] ?? '';
    const words = withoutEnd(withoutEnd(match?.[2] ?? '', ' \t'), ':').trim();
    if (match === null) open.at(-1)?.rows.push(row);
    else if (words !== '' && open.length <= maxDepth) open.push({indent, words, line: row.line, rows: []});
    else {
      const {title} = titleOf(words, []);
      append(open.at(-1)?.rows ?? [], [
        {text: '', line: row.line},
        {text: title === '' ? '' : indent + title, line: row.line},
      ]);
      if (words === '' && open.length > 1) close();
    }
  }
  const [, unclosed] = open;
  if (unclosed !== undefined)
    report('div-unclosed', 'A fenced div is never closed: it holds all that follows', unclosed.line, 'End it with :::');
  while (open.length > 1) close();
  return fromRows(root.rows, placeholders.all);
}

/** For each of `rows` the depth of the heading that is the first text below it, as `next` of a div has it. */
function nextHeadings(rows: readonly SourceLine[]): readonly number[] {
  const depths: number[] = [];
  let next = 7;
  for (const [i, {text}] of [...rows.entries()].reverse()) {
    depths[i] = next;
    if (text.trim() !== '' && !fence.test(text)) next = depthOf(text);
  }
  return depths;
}

/** Depth of the heading that a line is; 0 of others. */
function depthOf(text: string): number {
  return /^[ \t]*(#{1,6})[ \t]/.exec(text)?.[1]?.length ?? 0;
}

/** The rows of a div that only holds them: its headings are bold lines where their sections would not end with it. */
export function containedRows({rows, next = 7}: Div): readonly SourceLine[] {
  const texts = rows.filter(({text}) => text.trim() !== '');
  const depths = texts.map(({text}) => depthOf(text)).filter(depth => depth > 0);
  const isOutlived = next === 0 || (next < 7 && depths.some(depth => depth < next));
  return isOutlived && depths.length < texts.length ? boldHeadings(rows) : rows;
}

/** The lines of a div without its marks, as all notes have it. */
export function closeDiv(div: Div, placeholders: PlaceholderList): SourceLine[] {
  const {words, indent, line, rows} = div;
  const classes = /^\{([^}]*)\}/.exec(words)?.[1] ?? '';
  const classNames = [...classes.matchAll(/([.\w-]+)(=?)/g)].flatMap(([, name = '', is]) => (is === '' ? [name] : []));
  const named = [...classNames, /^[\w-]+/.exec(words)?.[0] ?? ''].map(word => word.replace(/^\./, ''));
  const blank: SourceLine = {text: '', line};
  const all = isDirective(words) ? withoutOptions(rows) : rows;
  const isCallout = named.some(word => /^(?:admonition|callout|details|dropdown|card)$/.test(word));
  const kind = named.map(calloutKind).find(Boolean);
  const {title, body} = titleOf(words, kind === undefined && !isCallout ? [] : all);
  if (named.some(word => word === 'notes' || word === 'speaker-notes')) {
    const own: SourceLine[] = title === '' ? [] : [{text: indent + title, line}, blank];
    return [blank, ...forSpeaker([...own, ...all], indent, placeholders), blank];
  }
  if (kind === undefined && title === '') return [blank, ...containedRows({...div, rows: all}), blank];
  return labelled({kind: kind ?? '', title, line}, kind === undefined && !isCallout ? all : body, indent);
}

/** Is it a directive of MyST (`{note} Title`)? What stands in the braces of others are classes (`{.note}`). */
function isDirective(words: string): boolean {
  return /^\{[\w-]+\}/.test(words);
}

/** Options of directives that say how they look, or how they are called. */
const options = 'class|name|label|open|icon|animate|color|width|height|align|margin|columns|gutter|nonumber|hidden';
const option = new RegExp(`^\\s*:(?:${options})(?:-[\\w-]+)?:`);

/** `rows` without the options of MyST (`:class: tip`) that they begin with. */
function withoutOptions(rows: readonly SourceLine[]): readonly SourceLine[] {
  const first = rows.findIndex(({text}) => !option.test(text));
  return first < 0 ? [] : rows.slice(first);
}

/** `title="…"`, `[…]` or what follows the name; else the heading that the div begins with. */
export function titleOf(words: string, rows: readonly SourceLine[]): {title: string; body: readonly SourceLine[]} {
  const attribute = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(words);
  const bracket = /^[\w-]+\[([^\]]*)\]/.exec(words);
  // An unknown name that begins as a sentence does is no name.
  const isName = !/^\p{Lu}/u.test(words) || calloutKind(/^[\w-]+/.exec(words)?.[0] ?? '') !== undefined;
  const after = isName ? words.replace(/^(?:\{[^}]*\}|[\w-]+)(?:\{[^}]*\})?/, '') : words;
  const written = attribute?.[1] ?? attribute?.[2] ?? bracket?.[1] ?? after.replace(pairs, ' ').trim();
  const at = rows.findIndex(row => row.text.trim() !== '');
  const heading = /^\s*#{1,6}[ \t]+(.*)$/.exec(rows[at]?.text ?? '')?.[1];
  return written === '' && heading !== undefined
    ? {title: withoutEnd(heading, ' \t#'), body: rows.slice(at + 1)}
    : {title: written, body: at < 0 ? [] : rows.slice(at)};
}

/** Attributes that stand outside of braces. */
const pairs = /(?:^|[ \t])[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"']+)/g;

/** `text` without the `characters` that it ends with. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Each block of `rows` with the directive that gives it to the presenter. */
export function forSpeaker(rows: readonly SourceLine[], indent: string, placeholders: PlaceholderList): SourceLine[] {
  let before = '';
  return rows.flatMap((row): SourceLine[] => {
    const begins = before.trim() === '' && row.text.trim() !== '' && !/^[ \t]+\S/.test(row.text.slice(indent.length));
    before = row.text;
    if (!begins) return [row];
    const directive = placeholders.add({kind: 'comment', value: 'slide: notes', raw: '', line: row.line});
    return [{text: indent + directive, line: row.line}, {text: '', line: row.line}, row];
  });
}
