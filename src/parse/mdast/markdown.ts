// Markdown text -> mdast, by remark with GFM; code, HTML blocks and indented code are switched off.
import type {Root} from 'mdast';
import {remark} from 'remark';
import remarkGfm from 'remark-gfm';
import {quickenEdits} from './edit-map.ts';

// They were taken out of the text before, and what still looks like them (deep indentation, a lone backtick) is text.
const disable = {null: ['codeIndented', 'codeFenced', 'codeText', 'htmlFlow']};

/** The tree of `text`, positions included. */
export function parseMarkdown(text: string): Root {
  quickenEdits();
  const processor = remark().use(remarkGfm, {singleTilde: false});
  // freeze() lets the GFM plugin add its own extensions first.
  const data = processor.freeze().data() as {micromarkExtensions?: unknown[]};
  data.micromarkExtensions?.push({disable});
  return processor.parse(text);
}
