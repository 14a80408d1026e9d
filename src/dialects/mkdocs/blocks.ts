// Blocks of pymdown between slashes (`/// note | Title`), edits (`{++words++}`), and macros (`{% … %}`).
import {append} from '../../parse/source/append.ts';
import type {FrontEndPass} from '../../parse/context.ts';
import {calloutKind} from '../../parse/source/callouts/label.ts';
import {fromRows, rowsOf, type SourceLine} from '../../parse/source/source.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {foldedRows, labelledRows} from '../../parse/source/callouts/aside.ts';

const fence = /^([ \t]*)(\/{3,})[ \t]*(?:([\w-]+)[ \t]*)?(?:\|(.*))?$/;

/** Each block that is closed; the inner ones first. */
export const slashBlocks: FrontEndPass = source => {
  if (!/^[ \t]*\/{3,}[ \t]*\w/m.test(source.text)) return source;
  const root: SlashBlock = {name: '', title: '', indent: '', line: 1, rows: []};
  const open: SlashBlock[] = [root];
  for (const row of rowsOf(source)) {
    const [, indent = '', , name = '', title = ''] = fence.exec(row.text) ?? [];
    const isFence = fence.test(row.text);
    if (isFence && name !== '') open.push({name, title: title.trim(), indent, line: row.line, rows: []});
    else if (isFence && open.length > 1) {
      const block = open.pop() ?? root;
      append(open.at(-1)?.rows ?? [], closed(block));
    } else open.at(-1)?.rows.push(row);
  }
  for (let block = open.pop(); block !== undefined && block !== root; block = open.pop()) append(root.rows, block.rows);
  return fromRows(root.rows, source.placeholders);
};

interface SlashBlock {
  readonly name: string;
  readonly title: string;
  readonly indent: string;
  readonly line: number;
  readonly rows: SourceLine[];
}

function closed({name, title, indent, line, rows: written}: SlashBlock): readonly SourceLine[] {
  // Options stand indented at its head.
  const first = written.findIndex(({text}) => !/^[ \t]{4,}[\w-]+:/.test(text));
  const rows = first < 0 ? [] : written.slice(first);
  const blank: SourceLine = {text: '', line};
  if (name === 'details') return foldedRows(title || 'Details', rows, {indent, line});
  if (name === 'tab') return labelledRows({kind: 'tab', title, line}, rows, indent);
  if (/caption$/.test(name)) {
    const words = rows
      .map(({text}) => text.trim())
      .filter(Boolean)
      .join(' ');
    return [blank, {text: `${indent}<figcaption>${words}</figcaption>`, line}, blank];
  }
  const kind = name === 'admonition' ? 'note' : calloutKind(name);
  return kind === undefined ? [blank, ...rows, blank] : labelledRows({kind, title, line}, rows, indent);
}

/** What is added or marked stays, what is deleted or said beside it goes. */
export const critic: FrontEndPass = source => {
  const gone = rewriteAll(source, /\{--[\s\S]{1,500}?--\}|\{>>[\s\S]{1,500}?<<\}/g, found =>
    leaveOut(found, 'an edit of the text'),
  );
  const changed = rewriteAll(gone, /\{~~[^{}]{0,500}?~>([^{}]{0,500}?)~~\}/g, ({match}) => match[1]);
  return rewriteAll(changed, /\{(\+\+|==)([\s\S]{1,500}?)\1\}/g, ({match: [, mark, words = '']}) =>
    mark === '==' ? `<mark>${words}</mark>` : words,
  );
};

/** Tags of macros: only the site's own program knows what they show. */
export const macros: FrontEndPass = source =>
  rewriteAll(source, /\{%[-+]?[ \t]*[^{}\n]{1,300}?[-+]?%\}|\{#[ \t][^{}\n]{1,300}?#\}/g, found =>
    leaveOut(found, 'a tag of the program around the notes'),
  );
