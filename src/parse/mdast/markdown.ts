// Markdown text -> mdast, by remark with GFM; code, HTML blocks and indented code are switched off.
import type {Root} from 'mdast';
import {remark} from 'remark';
import remarkGfm from 'remark-gfm';
import {visit} from 'unist-util-visit';
import {quickenEdits} from './edit-map.ts';

// They were taken out of the text before, and what still looks like them (deep indentation, a lone backtick) is text.
const disable = {null: ['codeIndented', 'codeFenced', 'codeText', 'htmlFlow']};

/** Characters of a text that is read as a whole, and of each part of a longer one, at least. */
const usualLength = 20_000;
/** A blank line before a line that no list, quote or footnote can hold: what follows is read as if it stood alone. */
const seam = /\n[ \t]*\n(?=[^\s\-+*\d>])/g;

/**
 * The tree of `text`, positions included. A long text is read part by part where it may be parted: the parser keeps
 * some hundred objects for each line until it has read the last one.
 */
export function parseMarkdown(text: string, length = usualLength): Root {
  quickenEdits();
  const processor = remark().use(remarkGfm, {singleTilde: false});
  // freeze() lets the GFM plugin add its own extensions first.
  const data = processor.freeze().data() as {micromarkExtensions?: unknown[]};
  data.micromarkExtensions?.push({disable});
  const parts = divide(text, length);
  const [only] = parts;
  if (only === undefined || parts.length === 1) return processor.parse(text);
  return {type: 'root', children: parts.flatMap(part => moved(processor.parse(part.text), part).children)};
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

/** `tree` with the positions that it has in the whole text. */
function moved(tree: Root, {line, offset}: TextPart): Root {
  visit(tree, ({position}) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.line += line;
      point.offset = (point.offset ?? 0) + offset;
    }
  });
  return tree;
}
