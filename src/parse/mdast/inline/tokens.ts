// Phrasing of the tree -> tokens: text, placeholders and tags each at their own line; other nodes as they are.
import type {PhrasingContent} from 'mdast';
import type {SourceRange} from '../../../model/source-range.ts';
import {type Placeholder, splitAtPlaceholders} from '../../source/placeholder.ts';
import {rangeOf} from '../part.ts';

/** A part of running text before its HTML tags are paired. */
export type InlineToken =
  | {readonly type: 'text'; readonly value: string; readonly range: SourceRange}
  | {readonly type: 'placeholder'; readonly placeholder: Placeholder; readonly range: SourceRange}
  | {readonly type: 'tag'; readonly marker: string; readonly range: SourceRange}
  | {readonly type: 'node'; readonly node: PhrasingContent; readonly range: SourceRange};

/** What tokens are made with. */
interface TokenOrigin {
  readonly placeholders: readonly Placeholder[];
  /** File line of each line of the parsed text. */
  readonly lines: readonly number[];
}

/** Tokens of a node. */
export function tokensOf(node: PhrasingContent, origin: TokenOrigin): InlineToken[] {
  const range = rangeOf(node, origin.lines);
  if (node.type === 'html') return [{type: 'tag', marker: node.value, range}];
  if (node.type !== 'text') return [{type: 'node', node, range}];
  return textTokens(node.value, node.position?.start.line ?? 1, origin);
}

/** Tokens of a text that begins on line `startLine` of the parsed text. */
export function textTokens(value: string, startLine: number, {placeholders, lines}: TokenOrigin): InlineToken[] {
  let row = startLine - 1;
  return splitAtPlaceholders(value, placeholders).map((part): InlineToken => {
    if (typeof part !== 'string') {
      const endLine = 'endLine' in part ? part.endLine : part.line;
      return {type: 'placeholder', placeholder: part, range: {line: part.line, endLine}};
    }
    const line = lines[row + newlines(part) - newlines(part.trimStart())] ?? lines[row] ?? 1;
    const endLine = lines[row + newlines(part.trimEnd())] ?? lines[row] ?? 1;
    row += newlines(part);
    return {type: 'text', value: part, range: {line, endLine: Math.max(line, endLine)}};
  });
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
