// What the parser makes of a piece of the tree before captions have found their figures.
import type {Nodes} from 'mdast';
import type {Block, Directive, Entry, Inline, Prose} from '../../model/document.ts';
import type {SourceRange} from '../../model/source-range.ts';
import type {ParseContext} from '../context.ts';
import type {ReportDiagnostic} from '../diagnostic.ts';
import type {Placeholder} from '../source/placeholder.ts';

/** A caption still looking for its figure. */
export interface Caption {
  readonly kind: 'caption';
  readonly range: SourceRange;
  readonly children: readonly Inline[];
}

/** Entries (their ids not given yet: 0) and captions. */
export type Part = Entry | Caption;

/** What the tree of a post is read with. */
export interface TreeContext {
  readonly placeholders: readonly Placeholder[];
  readonly report: ReportDiagnostic;
  /** Values of the site's config. */
  readonly site: Readonly<Record<string, unknown>>;
  /** File line of each line of the parsed text. */
  readonly lines: readonly number[];
  /** Addresses of reference links by identifier. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Headings of this post are numbered by hand. */
  readonly numbered: boolean;
  /** What becomes of `<details>`. */
  readonly folded: ParseContext['folded'];
  /** How the paper of a key is cited. */
  readonly cite: ParseContext['cite'];
  /** Containers around what is being read. */
  readonly depth: number;
  /** What is gathered while the tree is read from its beginning to its end; shared by all readings of it. */
  readonly gathered: Gathered;
}

/** What is carried from one node of the tree to later ones. */
export interface Gathered {
  /** Entries that may not stand in a list or a quote: they follow the entry that they were found in. */
  readonly hoisted: Entry[];
  /** Footnotes made so far of `<d-footnote>` and sidenotes. */
  notes: number;
  /** Inline `<svg>`s so far. */
  svgs: number;
  /** The anchor that the next heading answers to; empty where there is none. */
  anchor: string;
}

const blockKinds: ReadonlySet<Part['kind']> = new Set<Block['kind']>([
  'prose',
  'list',
  'figure',
  'table',
  'code',
  'math',
  'quote',
  'media',
  'footnote',
]);

/** Is it a content block? */
export function isBlock(part: Part): part is Block {
  return blockKinds.has(part.kind);
}

/** The reading one container further inside. */
export function deeper(reading: TreeContext): TreeContext {
  return {...reading, depth: reading.depth + 1};
}

/** File lines of a node of the tree. */
export function rangeOf(node: Nodes, lines: readonly number[]): SourceRange {
  const line = lines[(node.position?.start.line ?? 1) - 1] ?? 1;
  const endLine = lines[(node.position?.end.line ?? 1) - 1] ?? line;
  return {line, endLine: Math.max(line, endLine)};
}

/** The span of several places. */
export function spanRanges(ranges: readonly SourceRange[]): SourceRange {
  const line = ranges.reduce((first, range) => Math.min(first, range.line), Infinity);
  return {line, endLine: ranges.reduce((last, range) => Math.max(last, range.endLine), line)};
}

/** From the first line of a container to the last of its content. */
export function spanWith({line}: SourceRange, content: readonly {readonly range: SourceRange}[]): SourceRange {
  return spanRanges([{line, endLine: line}, ...content.map(one => one.range)]);
}

/** A paragraph. */
export function composeProse(children: readonly Inline[], range: SourceRange): Prose {
  return {kind: 'prose', id: 0, range, children};
}

/** A paragraph of nothing but strong text. */
export function strongProse(children: readonly Inline[], range: SourceRange): Prose {
  return composeProse([{type: 'strong', children: [...children]}], range);
}

/** What a list item, a quote or a footnote holds, and what its author says of it. */
export interface Content {
  readonly blocks: Block[];
  /** At its beginning or its end; those before a block within it are the block's. */
  readonly directives: readonly Directive[];
}

/**
 * Content of a list item, a quote or a footnote: headings become strong prose, dropped things are hoisted, as footnotes
 * are; captions without a figure are prose.
 */
export function contentOf(parts: readonly Part[], {hoisted}: Gathered): Content {
  const blocks: Block[] = [];
  const directives: Directive[] = [];
  let before: Directive[] = [];
  for (const part of parts) {
    const block = blockOf(part);
    if (part.kind === 'directive') before.push(part);
    else if (block === undefined) {
      if (part.kind !== 'caption') hoisted.push(part);
    } else {
      const isFirst = blocks.length === 0;
      const own = before.filter(({written}) => !isFirst || written === undefined);
      if (isFirst) directives.push(...before.filter(({written}) => written !== undefined));
      blocks.push(own.length === 0 ? block : {...block, directives: own});
      before = [];
    }
  }
  return {blocks, directives: [...directives, ...before.filter(({written}) => written !== undefined)]};
}

/** A part as a block; undefined for one that is none. */
function blockOf(part: Part): Block | undefined {
  if (isBlock(part) && part.kind !== 'footnote') return part;
  if (part.kind === 'caption') return composeProse(part.children, part.range);
  return part.kind === 'heading' ? strongProse(part.children, part.range) : undefined;
}

/** A content's directives as a value that is absent where there are none. */
export function directivesOf({directives}: Content): {readonly directives?: readonly Directive[]} {
  return directives.length === 0 ? {} : {directives};
}
