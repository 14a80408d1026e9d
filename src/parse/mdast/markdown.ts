// Markdown text -> mdast, by remark with GFM; code, HTML blocks and indented code are switched off.
import type {Nodes, Root} from 'mdast';
import {remark} from 'remark';
import remarkGfm from 'remark-gfm';
import type {Recall} from '../../model/memory/recall.ts';
import {quickenEdits} from './edit-map.ts';

// They were taken out of the text before, and what still looks like them (deep indentation, a lone backtick) is text.
const disable = {null: ['codeIndented', 'codeFenced', 'codeText', 'htmlFlow']};

/** Characters of each part of a text that may be parted, at least. */
const usualLength = 4_000;
/** A blank line before a line that no list, quote or footnote can hold: what follows is read as if it stood alone. */
const seam = /\n[ \t]*\n(?=[^\s\-+*\d>])/g;

/**
 * The tree of `text`, positions included. A long text is read part by part where it may be parted: the parser keeps
 * some hundred objects for each line until it has read the last one, and after an edit the other parts are known.
 */
export function parseMarkdown(text: string, length = usualLength, trees: Recall<Root> = (_text, find) => find()): Root {
  const parts = divide(text, length);
  const children = parts.flatMap(
    part =>
      copyMoved(
        trees(part.text, () => parsePart(part.text)),
        part,
      ).children,
  );
  return {type: 'root', children};
}

/** What no table, strikethrough, address, footnote or task of GFM is without: text without it is read sooner. */
const signsOfGfm = /[|~@]|:\/\/|www\.|\[\^|\[[\sx]\]/i;

function parsePart(text: string): Root {
  quickenEdits();
  const processor = signsOfGfm.test(text) ? remark().use(remarkGfm, {singleTilde: false}) : remark();
  // freeze() lets the GFM plugin add its own extensions first.
  const data = processor.freeze().data() as {micromarkExtensions?: unknown[]};
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {disable}];
  return processor.parse(text);
}

/** A part of a text, and the line and the character that it begins at, from 0. */
interface TextPart {
  readonly text: string;
  readonly line: number;
  readonly offset: number;
}

/** `text` in parts of at least `length` characters; whole where links and footnotes are defined in it. */
function divide(text: string, length: number): readonly TextPart[] {
  const parts: TextPart[] = [];
  let [offset, line] = [0, 0];
  const cut = (end: number): void => {
    const part = text.slice(offset, end);
    parts.push({text: part, line, offset});
    line += part.split('\n').length - 1;
    offset = end;
  };
  if (text.length > 2 * length && !text.includes(']:'))
    for (const {0: blank, index} of text.matchAll(seam)) if (index - offset > length) cut(index + blank.length);
  cut(text.length);
  return parts;
}

/** A copy of `node` with the positions that it has in the whole text. */
function copyMoved<T extends Nodes>(node: T, part: TextPart): T {
  const {position} = node;
  const moved: T = {...node};
  if (position) moved.position = {start: movePoint(position.start, part), end: movePoint(position.end, part)};
  if ('children' in moved)
    moved.children = moved.children.map(child => copyMoved(child, part)) as typeof moved.children;
  return moved;
}

type TreePoint = NonNullable<Nodes['position']>['start'];

function movePoint({line, column, offset = 0}: TreePoint, part: TextPart): TreePoint {
  return {line: line + part.line, column, offset: offset + part.offset};
}
