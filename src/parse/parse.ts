// The notes understood: Post -> Document. Read this first: the passes of the parse stage, in order.
import type {Definition, Root} from 'mdast';
import type {Report} from '../model/diagnostic.ts';
import type {Document, Entry} from '../model/document.ts';
import type {Post} from '../model/post.ts';
import {visit} from 'unist-util-visit';
import {bound} from './source/bounds.ts';
import {withoutCaptions} from './mdast/flow/caption.ts';
import {clean, expandTabs} from './source/clean.ts';
import {dropContents} from './entries/contents.ts';
import type {ParseContext} from './context.ts';
import {definitionLists} from './source/kramdown/definition-lists.ts';
import {emphasis} from './source/kramdown/emphasis.ts';
import {flow} from './mdast/flow/flow.ts';
import {numbersHeadings, uniqueAnchors} from './mdast/flow/heading.ts';
import type {Work} from './source/placeholder.ts';
import {complain, restore} from './source/placeholder.ts';
import {layHtml} from './html/layout.ts';
import {indentedCode} from './source/code/indented-code.ts';
import {kramdown} from './source/kramdown/attribute-lists.ts';
import {latex} from './source/latex.ts';
import {liquid} from './source/liquid/liquid.ts';
import {listLines} from './source/kramdown/list-lines.ts';
import {parseMarkdown} from './mdast/markdown.ts';
import {math} from './source/math/math.ts';
import {number} from './entries/number.ts';
import type {Reading} from './mdast/part.ts';
import {pipeTables} from './source/kramdown/pipe-tables.ts';
import {shield} from './source/code/shield.ts';
import {rejoined} from './entries/rejoin.ts';
import type {Source} from './source/source.ts';
import {sourceOf} from './source/source.ts';

/**
 * Understands a post. Never throws for what stands in it; every fault is written to `report` with its line.
 * First the text is brought to plain GFM (what is not Markdown stands there as tokens), then it is parsed once.
 */
export function parse(post: Post, context: ParseContext, report: Report): Document {
  const work: Work = {file: post.path, report, held: []};
  const protect = (source: Source): Source => math(shield(source, work), work);
  const written = protect(clean(sourceOf(post.body, post.bodyLine)));
  const rendered = liquid(written, context, work);
  // What includes brought in has code and formulas of its own.
  const opened = expandTabs(rendered === written ? written : protect(rendered));
  const source = [
    (text: Source) => indentedCode(text, work),
    latex,
    (text: Source) => kramdown(text, work),
    (text: Source) => layHtml(text, work),
    (text: Source) => pipeTables(text, work),
    definitionLists,
    listLines,
    emphasis,
    (text: Source) => bound(text, work),
  ].reduce((text, pass) => pass(text), opened);
  return {entries: number(uniqueAnchors<Entry>(rejoined(dropContents(entriesOf(source, context, work)))))};
}

/** Entries of a prepared text. One nested deep enough to exhaust the stack is hostile and shown as it stands. */
function entriesOf(source: Source, context: ParseContext, work: Work): Entry[] {
  try {
    return read(parseMarkdown(source.text), source, context, work);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    complain(work, 'internal', 'The post is nested too deep to be understood; its text is shown as it stands', 1);
    const line = source.lines[0] ?? 1;
    const endLine = source.lines.at(-1) ?? line;
    return [{kind: 'code', id: 0, place: {line, endLine}, lang: '', marks: '', value: restore(work, source.text)}];
  }
}

function read(tree: Root, source: Source, context: ParseContext, work: Work): Entry[] {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node: Definition) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, restore(work, node.url));
  });
  const reading: Reading = {
    work,
    definitions,
    site: context.site,
    lines: source.lines,
    numbered: numbersHeadings(source.text),
    hoisted: [],
    count: {notes: 0, svgs: 0, anchor: ''},
  };
  const entries = withHoisted(withoutCaptions(flow(tree.children, reading)), reading);
  if (!entries.some(entry => entry.kind !== 'dropped'))
    complain(work, 'post-empty', 'The post holds nothing to show', 1);
  else if (!entries.some(entry => entry.kind === 'heading'))
    complain(work, 'heading-none', 'The post has no heading', entries[0]?.place.line ?? 1);
  return entries;
}

/** What was found inside of lists and quotes but may not stand there follows the entry that it was found in. */
function withHoisted(entries: readonly Entry[], reading: Reading): Entry[] {
  const waiting = [...reading.hoisted].sort((a, b) => a.place.line - b.place.line);
  const out: Entry[] = [];
  for (const entry of entries) {
    while (waiting[0] !== undefined && waiting[0].place.line < entry.place.line) out.push(...waiting.splice(0, 1));
    out.push(entry);
  }
  return [...out, ...waiting];
}
