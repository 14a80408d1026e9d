// Document -> all that a directive may be said of: headings, blocks and items, with their lines, words and directives.
import type {Block, Directive, Document, Inline, Item} from '../../model/document.ts';
import {listBlockTexts} from '../../text/document/block-texts.ts';
import {normalizedText} from '../../text/plain.ts';

/** A heading, a block or an item of the notes. */
export interface EditTarget {
  readonly kind: 'heading' | 'item' | 'paragraph' | Exclude<Block['kind'], 'prose'>;
  /** Lines of the file, those of what is nested in it with them. */
  readonly line: number;
  readonly endLine: number;
  /** The line on which its own words end: of an item its first paragraphs. */
  readonly wordsEnd: number;
  /** Its own words; none of what holds none. */
  readonly children: readonly Inline[];
  /** They as plain text, one blank for several; of a figure the name of its file, of code and formulas their text. */
  readonly text: string;
  /** Headings above it, the outermost first; of a heading itself the last. */
  readonly path: readonly string[];
  /** It stands within an item or a quotation. */
  readonly isWithin: boolean;
  /** What is said of it. */
  readonly directives: readonly Directive[];
}

/** A paragraph or an item. */
export type NoteText = EditTarget & {readonly kind: 'paragraph' | 'item'};

/** All that `document` holds of them, in order; what stands within another follows it. */
export function listTargets({entries}: Document): readonly EditTarget[] {
  const open: {readonly depth: number; readonly title: string}[] = [];
  let row: Directive[] = [];
  return entries.flatMap((entry): readonly EditTarget[] => {
    if (entry.kind === 'directive') {
      if (entry.scope !== 'post') row.push(entry);
      return [];
    }
    if (entry.kind === 'dropped' || entry.kind === 'excerpt') return [];
    const directives = row;
    row = [];
    if (entry.kind === 'heading') {
      const {line, endLine} = entry.range;
      const text = normalizedText(entry.children);
      while ((open.at(-1)?.depth ?? 0) >= entry.depth) open.pop();
      open.push({depth: entry.depth, title: text});
      const at = {kind: 'heading', line, endLine, wordsEnd: endLine, children: entry.children, text} as const;
      return [{...at, path: pathOf(open), isWithin: false, directives}];
    }
    return targetsOfBlock(entry, {path: pathOf(open), isWithin: false, directives});
  });
}

/** The paragraphs and items of `document`, in order. */
export function listNoteTexts(document: Document): readonly NoteText[] {
  return listTargets(document).filter((one): one is NoteText => one.kind === 'paragraph' || one.kind === 'item');
}

/**
 * What the lines from `line` to `endLine` hold: what has these lines, else the largest that begins there, else the
 * smallest that holds `line`.
 */
export function findTarget(
  targets: readonly EditTarget[],
  {line, endLine}: Pick<EditTarget, 'line' | 'endLine'>,
): EditTarget | undefined {
  const exact = targets.filter(one => one.line === line && one.endLine === endLine);
  const isItem = (one: EditTarget): boolean => one.kind === 'item';
  const starting = targets.filter(one => one.line === line && one.endLine <= endLine);
  const size = (one: EditTarget): number => one.endLine - one.line;
  const around = targets.filter(one => one.line <= line && line <= one.endLine);
  return (
    exact.find(isItem) ??
    exact[0] ??
    starting.toSorted((a, b) => size(b) - size(a))[0] ??
    around.toSorted((a, b) => size(a) - size(b))[0]
  );
}

type TargetContext = Pick<EditTarget, 'path' | 'isWithin' | 'directives'>;

function targetsOfBlock(block: Block, context: TargetContext): readonly EditTarget[] {
  const {line, endLine} = block.range;
  const inner = (one: Block): readonly EditTarget[] =>
    targetsOfBlock(one, {path: context.path, isWithin: true, directives: one.directives ?? []});
  const at = {line, endLine, wordsEnd: endLine, ...context};
  switch (block.kind) {
    case 'prose':
      return [{kind: 'paragraph', ...at, children: block.children, text: normalizedText(block.children)}];
    case 'list':
      return [
        {kind: 'list', ...at, children: [], text: nameOf(block)},
        ...block.items.flatMap(item => targetsOfItem(item, context.path)),
      ];
    case 'quote':
    case 'footnote':
      return [{kind: block.kind, ...at, children: [], text: nameOf(block)}, ...block.blocks.flatMap(inner)];
    default:
      return [{kind: block.kind, ...at, children: [], text: nameOf(block)}];
  }
}

/** The words of an item are its first paragraphs; what comes after another block is on its own. */
function targetsOfItem({range, blocks, directives = []}: Item, path: readonly string[]): readonly EditTarget[] {
  const end = blocks.findIndex(({kind}) => kind !== 'prose');
  const own = blocks.slice(0, end < 0 ? undefined : end).flatMap(block => (block.kind === 'prose' ? [block] : []));
  const rest = blocks.slice(own.length);
  const children = own.flatMap((block, i): readonly Inline[] => [
    ...(i === 0 ? [] : [{type: 'text', value: ' '} as const]),
    ...block.children,
  ]);
  const wordsEnd = own.at(-1)?.range.endLine ?? range.line;
  const item = {kind: 'item', ...range, wordsEnd, children, text: normalizedText(children)} as const;
  return [
    ...(own.length > 0 ? [{...item, path, isWithin: false, directives}] : []),
    ...rest.flatMap(block => targetsOfBlock(block, {path, isWithin: true, directives: block.directives ?? []})),
  ];
}

/** What a block without words of its own is found by in a side file. */
function nameOf(block: Block): string {
  if (block.kind === 'figure') return block.images[0]?.src.split('/').at(-1) ?? '';
  if (block.kind === 'code') return block.value;
  if (block.kind === 'math') return block.tex;
  return normalizedText(listBlockTexts(block)[0] ?? []);
}

function pathOf(open: readonly {readonly title: string}[]): readonly string[] {
  return open.map(({title}) => title);
}
