// Fenced divs (`::: note`, `::: {.callout-tip title="…"}`, `:::{admonition} …`): Source -> Source without their marks:
// callouts have labels, what is for the speaker is marked so.
import {listPlaceholders, type PlaceholderList} from '../placeholder.ts';
import {type SourceLine, type SourceText, fromRows, rowsOf} from '../source.ts';
import {calloutKind, labelled} from './label.ts';

const fence = /^([ \t]*):{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$/;
/** Divs deeper than this vanish, their content stays. */
const maxDepth = 20;

/** A div, or the text around all of them. */
interface Div {
  readonly indent: string;
  readonly words: string;
  readonly line: number;
  readonly rows: SourceLine[];
}

/** Does the divs of a post; where no line opens one, colons are text. */
export function fencedDivs(source: SourceText): SourceText {
  if (!/^[ \t]*:{3,}[ \t]*[{\w]/m.test(source.text)) return source;
  const placeholders = listPlaceholders(source.placeholders);
  const root: Div = {indent: '', words: '', line: source.lines[0] ?? 1, rows: []};
  const open: Div[] = [root];
  const close = (): void => {
    const div = open.pop();
    if (div !== undefined) open.at(-1)?.rows.push(...closed(div, placeholders));
  };
  for (const row of rowsOf(source)) {
    const match = fence.exec(row.text);
    const words = match?.[2] ?? '';
    if (match === null) open.at(-1)?.rows.push(row);
    else if (words !== '' && open.length <= maxDepth) {
      open.push({indent: match[1] ?? '', words, line: row.line, rows: []});
    } else {
      open.at(-1)?.rows.push({text: '', line: row.line});
      if (words === '' && open.length > 1) close();
    }
  }
  while (open.length > 1) close();
  return fromRows(root.rows, placeholders.all);
}

/** The lines that stand for a div. */
function closed({words, indent, line, rows}: Div, placeholders: PlaceholderList): SourceLine[] {
  const classes = /^\{([^}]*)\}/.exec(words)?.[1] ?? '';
  const named = [...(classes.match(/[.\w-]+(?![\w-]*=)/g) ?? []), /^[\w-]+/.exec(words)?.[0] ?? ''].map(word =>
    word.replace(/^\./, ''),
  );
  const blank: SourceLine = {text: '', line};
  if (named.some(word => word === 'notes' || word === 'speaker-notes'))
    return [blank, ...forSpeaker(rows, indent, placeholders), blank];
  const kind = named.map(calloutKind).find(Boolean);
  if (kind === undefined && !named.some(word => /^(?:admonition|callout|details|dropdown|card)$/.test(word)))
    return [blank, ...rows, blank];
  const {title, body} = titleOf(words, rows);
  return kind === undefined && title === ''
    ? [blank, ...rows, blank]
    : labelled({kind: kind ?? '', title, line}, body, indent);
}

/** `title="…"`, `[…]` or what follows the name; else the heading that the div begins with. */
function titleOf(words: string, rows: readonly SourceLine[]): {title: string; body: readonly SourceLine[]} {
  const attribute = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(words);
  const written =
    attribute?.[1] ??
    attribute?.[2] ??
    /^[\w-]+\[([^\]]*)\]/.exec(words)?.[1] ??
    words.replace(/^(?:\{[^}]*\}|[\w-]+)(?:\{[^}]*\})?/, '').trim();
  const at = rows.findIndex(row => row.text.trim() !== '' && !/^\s*:[\w-]+:/.test(row.text));
  const heading = /^\s*#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(rows[at]?.text ?? '')?.[1];
  // Options of MyST (`:class: tip`) stand before the content.
  const body = at < 0 ? [] : rows.slice(at);
  return written === '' && heading !== undefined ? {title: heading, body: rows.slice(at + 1)} : {title: written, body};
}

/** Each block of `rows` with the directive that gives it to the presenter. */
function forSpeaker(rows: readonly SourceLine[], indent: string, placeholders: PlaceholderList): SourceLine[] {
  let before = '';
  return rows.flatMap((row): SourceLine[] => {
    const begins = before.trim() === '' && row.text.trim() !== '' && !/^[ \t]+\S/.test(row.text.slice(indent.length));
    before = row.text;
    if (!begins) return [row];
    const directive = placeholders.add({kind: 'comment', value: 'slide: notes', raw: '', line: row.line});
    return [{text: indent + directive, line: row.line}, {text: '', line: row.line}, row];
  });
}
