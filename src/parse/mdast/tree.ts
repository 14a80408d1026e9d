// Prepared text -> entries: Markdown parsed once, and its tree read.
import type {Definition, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Entry} from '../../model/document.ts';
import type {ParseContext} from '../context.ts';
import type {ReportDiagnostic} from '../diagnostic.ts';
import {restore} from '../source/placeholder.ts';
import type {SourceText} from '../source/source.ts';
import {withoutCaptions} from './flow/caption.ts';
import {readFlow} from './flow/flow.ts';
import {numbersHeadings} from './flow/heading.ts';
import {parseMarkdown} from './markdown.ts';
import type {TreeContext} from './part.ts';

/** Entries of a prepared text, with no ids yet. One nested deep enough to exhaust the stack is shown as it stands. */
export function readTree(
  source: SourceText,
  context: Pick<ParseContext, 'site' | 'folded' | 'cite' | 'trees'>,
  report: ReportDiagnostic,
): readonly Entry[] {
  try {
    return readRoot(parseMarkdown(source.text, undefined, context.trees), source, context, report);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report('deck-plain', 'The post is nested too deep to be understood; its text is shown as it stands', 1);
    const line = source.lines[0] ?? 1;
    const range = {line, endLine: source.lines.at(-1) ?? line};
    return [{kind: 'code', id: 0, range, lang: '', marks: '', value: restore(source.text, source.placeholders)}];
  }
}

function readRoot(
  tree: Root,
  source: SourceText,
  {site, folded, cite}: Pick<ParseContext, 'site' | 'folded' | 'cite'>,
  report: ReportDiagnostic,
): readonly Entry[] {
  const reading: TreeContext = {
    placeholders: source.placeholders,
    report,
    site,
    folded,
    cite,
    lines: source.lines,
    definitions: definitionsOf(tree, source),
    numbered: numbersHeadings(source.text),
    depth: 0,
    gathered: {hoisted: [], notes: 0, svgs: 0, anchor: ''},
  };
  const entries = withHoisted(withoutCaptions(readFlow(tree.children, reading)), reading.gathered.hoisted);
  if (!entries.some(entry => entry.kind !== 'dropped')) report('post-empty', 'The post holds nothing to show', 1);
  else if (!entries.some(entry => entry.kind === 'heading'))
    report('heading-none', 'The post has no heading', entries[0]?.range.line ?? 1);
  return entries;
}

/** Addresses of reference links by identifier; of two, the first. */
function definitionsOf(tree: Root, {placeholders}: SourceText): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node: Definition) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, restore(node.url, placeholders));
  });
  return definitions;
}

/** What was found inside of lists and quotes but may not stand there follows the entry that it was found in. */
function withHoisted(entries: readonly Entry[], hoisted: readonly Entry[]): readonly Entry[] {
  const waiting = [...hoisted].sort((a, b) => a.range.line - b.range.line);
  const out: Entry[] = [];
  let next = 0;
  for (const entry of entries) {
    for (let one = waiting[next]; one !== undefined && one.range.line < entry.range.line; one = waiting[next]) {
      out.push(one);
      next += 1;
    }
    out.push(entry);
  }
  return [...out, ...waiting.slice(next)];
}
