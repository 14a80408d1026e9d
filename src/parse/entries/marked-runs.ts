// Words that a span of class `slide` marks in a text -> a directive that shows them, and the text without the marks.
import type {Block, Directive, Entry, Inline, Item} from '../../model/document.ts';
import type {SourceRange} from '../../model/source-range.ts';
import {plainText} from '../../text/plain.ts';
import type {ReportDiagnostic} from '../diagnostic.ts';

/** Stand at the ends of marked words, between the nodes of their text. */
export const [markStart, markEnd] = [
  {type: 'html', value: '<slide>'},
  {type: 'html', value: '</slide>'},
] as const satisfies readonly Inline[];

const written = '<span class="slide">';

/**
 * `entries` without marks: of a paragraph its words are shown as by `show="…"` before it, of an item's first paragraph
 * as by one in it. Elsewhere marks do nothing, and are told.
 */
export function takeMarkedRuns(entries: readonly Entry[], report: ReportDiagnostic): readonly Entry[] {
  const tell = (line: number) =>
    report(
      'directive-misplaced',
      `“${written}” stands where no words are chosen: it does nothing`,
      {line, text: written},
      'It marks words of a paragraph or of an item.',
    );
  return entries.flatMap((entry): readonly Entry[] => {
    if (entry.kind === 'prose') {
      const {children, runs} = withoutMarks(entry.children);
      return runs.length === 0 ? [entry] : [toDirective(runs, entry.range), {...entry, children}];
    }
    if (entry.kind === 'heading') {
      const {children, runs} = withoutMarks(entry.children);
      if (runs.length > 0) tell(entry.range.line);
      return [runs.length > 0 ? {...entry, children} : entry];
    }
    return entry.kind === 'list' || entry.kind === 'quote' ? [inBlock(entry, tell)] : [entry];
  });
}

function inBlock(block: Block, tell: (line: number) => void): Block {
  if (block.kind === 'list') return {...block, items: block.items.map(item => inItem(item, tell))};
  if (block.kind === 'quote') return {...block, blocks: block.blocks.map(one => inBlock(one, tell))};
  if (block.kind !== 'prose') return block;
  const {children, runs} = withoutMarks(block.children);
  if (runs.length > 0) tell(block.range.line);
  return runs.length > 0 ? {...block, children} : block;
}

function inItem(item: Item, tell: (line: number) => void): Item {
  const [first, ...rest] = item.blocks;
  const {children, runs} = first?.kind === 'prose' ? withoutMarks(first.children) : {children: [], runs: []};
  const blocks = (runs.length > 0 ? rest : item.blocks).map(block => inBlock(block, tell));
  if (first?.kind !== 'prose' || runs.length === 0) return {...item, blocks};
  const directives = [...(item.directives ?? []), toDirective(runs, first.range)];
  return {...item, blocks: [{...first, children}, ...blocks], directives};
}

function toDirective(runs: readonly string[], range: SourceRange): Directive {
  return {kind: 'directive', id: 0, range, name: 'show', value: runs.join(' … '), written};
}

interface Unmarked {
  readonly children: readonly Inline[];
  /** The words of each mark. */
  readonly runs: readonly string[];
}

/** `children` without marks; the same where they hold none. */
function withoutMarks(children: readonly Inline[]): Unmarked {
  const runs: string[] = [];
  let open: string | null = null;
  const visit = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node): Inline[] => {
      if (node.type === 'html' && node.value === markStart.value) {
        open = '';
        return [];
      }
      if (node.type === 'html' && node.value === markEnd.value) {
        if (open !== null && open.trim() !== '') runs.push(open.trim());
        open = null;
        return [];
      }
      if ('children' in node) return [{...node, children: visit(node.children as Inline[])} as Inline];
      if (open !== null) open += plainText([node]);
      return [node];
    });
  const unmarked = visit(children);
  return runs.length > 0 ? {children: unmarked, runs} : {children, runs};
}
