// Words that a span of class `slide`, or a mark of the dialect (`==words==`), marks in a text -> a directive that shows
// them, and the text without the marks.
import type {Block, Directive, Entry, Inline, Item} from '../../model/document.ts';
import type {SourceRange} from '../../model/source-range.ts';
import {plainText} from '../../text/plain.ts';
import {countWords} from '../../text/words.ts';
import type {ReportDiagnostic} from '../diagnostic.ts';

/** Stand at the ends of marked words, between the nodes of their text; `paintedStart` where the mark is seen, too. */
export const [markStart, paintedStart, markEnd] = [
  {type: 'html', value: '<slide>'},
  {type: 'html', value: '<slide painted>'},
  {type: 'html', value: '</slide>'},
] as const satisfies readonly Inline[];

const written = '<span class="slide">';

/** Painted words of a block up to these are a term that is stressed; more are what its author shows. */
const min = 4;

/**
 * `entries` without marks: of a paragraph its words are shown as by `show="…"` before it, of an item's first paragraph
 * as by one in it. Elsewhere marks do nothing, and are told; those that are painted are seen there, as on the web.
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
      const {children, ...marked} = withoutMarks(entry.children);
      return [...toDirectives(marked, entry.range), children === entry.children ? entry : {...entry, children}];
    }
    if (entry.kind === 'heading') {
      const {children, runs} = withoutMarks(entry.children);
      if (runs.length > 0) tell(entry.range.line);
      return [children === entry.children ? entry : {...entry, children}];
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
  return children === block.children ? block : {...block, children};
}

function inItem(item: Item, tell: (line: number) => void): Item {
  const [first, ...rest] = item.blocks;
  if (first?.kind !== 'prose') return {...item, blocks: item.blocks.map(block => inBlock(block, tell))};
  const {children, ...marked} = withoutMarks(first.children);
  const opening = children === first.children ? first : {...first, children};
  const blocks = [opening, ...rest.map(block => inBlock(block, tell))];
  const own = toDirectives(marked, first.range);
  return own.length === 0 ? {...item, blocks} : {...item, blocks, directives: [...(item.directives ?? []), ...own]};
}

/** What the marks of a text ask for: spans say it, else painted words where the text is long. */
function toDirectives({runs, painted}: Pick<Unmarked, 'runs' | 'painted'>, range: SourceRange): readonly Directive[] {
  const directive = {kind: 'directive', id: 0, range, name: 'show'} as const;
  if (runs.length > 0) return [{...directive, value: runs.join(' … '), written}];
  return countWords(painted.join(' ')) > min ? [{...directive, value: painted.join(' … '), ifLong: true}] : [];
}

interface Unmarked {
  readonly children: readonly Inline[];
  /** The words of each span. */
  readonly runs: readonly string[];
  /** The words of each mark that is painted. */
  readonly painted: readonly string[];
}

/** `children` without marks; the same where they hold none. */
function withoutMarks(children: readonly Inline[]): Unmarked {
  const runs: string[] = [];
  const painted: string[] = [];
  // Painted words may stand within a span, and a span within painted words.
  const open: {readonly into: string[]; text: string}[] = [];
  let isMarked = false;
  const visit = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node): Inline[] => {
      if (node.type === 'html' && (node.value === markStart.value || node.value === paintedStart.value)) {
        open.push({into: node.value === markStart.value ? runs : painted, text: ''});
        isMarked = true;
        return [];
      }
      if (node.type === 'html' && node.value === markEnd.value) {
        const {into, text = ''} = open.pop() ?? {};
        if (text.trim() !== '') into?.push(text.trim());
        return [];
      }
      if ('children' in node) return [{...node, children: visit(node.children as Inline[])} as Inline];
      for (const one of open) one.text += plainText([node]);
      return [node];
    });
  const unmarked = visit(children);
  return {children: isMarked ? unmarked : children, runs, painted};
}
