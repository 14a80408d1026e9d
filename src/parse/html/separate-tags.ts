// HTML tags put where CommonMark sees them right: Source -> Source in which each tag is a marker, block tags as
// paragraphs of their own at the indentation of the list item they stand in.
//
// Problem: CommonMark ends an HTML block at a blank line and takes an indented `</div>` for code; the authors saw
// their pages through kramdown, which does neither. Solution: no HTML is left for CommonMark at all. Limit: Markdown
// between block tags is always read, as if each had `markdown="1"`.
import {blockNames, voidNames} from './elements.ts';
import {listPlaceholders, type Tag} from '../source/placeholder.ts';
import {joiner} from '../source/private-use.ts';
import type {SourceLine, SourceText} from '../source/source.ts';
import {edit, fromRows, rowsOf} from '../source/source.ts';
import {findTags} from './find-tags.ts';

/** An open list item: column of its content as written, and as put out. */
interface Level {
  readonly written: number;
  readonly put: number;
}

interface State {
  readonly levels: Level[];
  depth: number;
  quote: string;
}

/** Replaces tags by markers; block tags part paragraphs, what stands between them loses its HTML indentation. */
export function separateTags(source: SourceText): SourceText {
  const tags = findTags(source);
  if (tags.length === 0) return source;
  const placeholders = listPlaceholders(source.placeholders);
  const blocks = new Map<string, Tag>();
  const marked = edit(
    source,
    tags.map(({start, end, tag}) => {
      if (tag === null) return {start, end, text: '&lt;'};
      const marker = placeholders.addTag(tag);
      if (blockNames.has(tag.name)) blocks.set(marker, tag);
      return {start, end, text: marker};
    }),
    placeholders.all,
  );
  return blocks.size === 0 ? marked : fromRows(partBlocks(rowsOf(marked), blocks), marked.placeholders);
}

function partBlocks(rows: readonly SourceLine[], blocks: ReadonlyMap<string, Tag>): SourceLine[] {
  const out: SourceLine[] = [];
  const state: State = {levels: [], depth: 0, quote: ''};
  for (let index = 0; index < rows.length; ) {
    const row = rows[index];
    if (row === undefined) break;
    if (holdsBlock(row.text, blocks)) {
      partRow(row, blocks, state, out);
      index += 1;
      continue;
    }
    let end = index;
    while (end < rows.length && !holdsBlock(rows[end]?.text ?? '', blocks)) end += 1;
    layChunk(rows.slice(index, end), state, out);
    index = end;
  }
  return out;
}

/** Table rows and headings keep their tags inside, or they would fall apart. */
function holdsBlock(text: string, blocks: ReadonlyMap<string, Tag>): boolean {
  if (!text.includes('<l')) return false;
  if (/^\s*(?:>\s*)*(?:\||#{1,6}\s)/.test(text)) return false;
  return (text.match(/<l\d+>/g) ?? []).some(marker => blocks.has(marker));
}

/** Lines without block tags: inside an element they are moved left by what they share, and into their list item. */
function layChunk(rows: readonly SourceLine[], state: State, out: SourceLine[]): void {
  const indents = rows.filter(row => row.text.trim() !== '').map(row => indentOf(row.text));
  const shared = state.depth > 0 ? Math.min(...indents, 100) : 0;
  const base = state.depth > 0 ? level(state, shared) : undefined;
  for (const row of rows) {
    if (row.text.trim() === '') {
      out.push(row);
      continue;
    }
    const moved = base === undefined ? row.text : ' '.repeat(base.put) + row.text.slice(shared);
    track(state, row.text, moved);
    out.push({text: moved, line: row.line});
  }
}

/** A line with block tags: each tag, and each text between, becomes a paragraph. */
function partRow(row: SourceLine, blocks: ReadonlyMap<string, Tag>, state: State, out: SourceLine[]): void {
  const quote = /^(?:[ \t]*>[ ]?)+/.exec(row.text)?.[0] ?? '';
  const body = row.text.slice(quote.length);
  const parts = body.split(/(<l\d+>)/);
  const phrasingParts: string[] = [];
  for (const part of parts) {
    if (blocks.has(part) || phrasingParts.length === 0 || blocks.has(phrasingParts.at(-1) ?? ''))
      phrasingParts.push(part);
    else phrasingParts[phrasingParts.length - 1] += part;
  }
  let lead = ' '.repeat(level(state, indentOf(body)).put);
  let first = true;
  for (const phrasingPart of phrasingParts) {
    const tag = blocks.get(phrasingPart);
    if (tag === undefined) {
      if (phrasingPart.trim() === '') continue;
      if (first) {
        track(state, phrasingPart, lead + phrasingPart.trimStart());
        out.push({text: quote + lead + phrasingPart.trim(), line: row.line});
        lead = ' '.repeat(state.levels.at(-1)?.put ?? 0);
      } else {
        out.push({text: quote + lead + guard(phrasingPart.trim()), line: row.line});
      }
    } else {
      out.push(
        {text: quote.trimEnd(), line: row.line},
        {text: quote + lead + phrasingPart, line: row.line},
        {text: quote.trimEnd(), line: row.line},
      );
      if (!voidNames.has(tag.name)) state.depth = Math.max(0, state.depth + (tag.close ? -1 : 1));
    }
    first = false;
  }
}

/** Text after a tag on its line is running text in HTML: nothing there may start a list, a heading or a quote. */
function guard(text: string): string {
  return /^(?:[-+*#>=~_|:]|\d{1,9}[.)])/.test(text) && !/^\*\*?[^\s*]|^__?[^\s_]/.test(text) ? joiner + text : text;
}

/** Keeps the stack of open list items; `text` as written, `moved` as put out. */
function track(state: State, text: string, moved: string): void {
  const indent = indentOf(text);
  const shift = indentOf(moved) - indent;
  const marker = /^\s*((?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$))/.exec(text);
  if (marker === null && indent === 0 && /^#{1,6}\s/.test(text)) state.levels.length = 0;
  while (state.levels.length > 0 && (state.levels.at(-1)?.written ?? 0) > indent) {
    // What is less indented continues lazily or ends the list: either way no tag belongs deeper.
    state.levels.pop();
  }
  if (marker === null) return;
  const width =
    indent +
    (marker[1] ?? '').trimEnd().length +
    Math.min(4, Math.max(1, (marker[1] ?? '').length - (marker[1] ?? '').trimEnd().length));
  state.levels.push({written: width, put: width + shift});
}

/** The innermost open item that a column belongs to; column 0 and no item where there is none. */
function level(state: State, column: number): Level {
  return state.levels.findLast(open => open.written <= column) ?? {written: 0, put: 0};
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
