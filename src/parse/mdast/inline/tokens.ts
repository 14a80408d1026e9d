// Phrasing of the tree -> tokens: text, placeholders and tags each at their own line; other nodes as they are.
import type {PhrasingContent} from 'mdast';
import type {Place} from '../../../model/place.ts';
import {type Placeholder, splitAtPlaceholders} from '../../source/placeholder.ts';
import {placeOf} from '../part.ts';

/** A part of running text before its HTML tags are paired. */
export type Token =
  | {readonly type: 'text'; readonly value: string; readonly place: Place}
  | {readonly type: 'placeholder'; readonly placeholder: Placeholder; readonly place: Place}
  | {readonly type: 'tag'; readonly marker: string; readonly place: Place}
  | {readonly type: 'node'; readonly node: PhrasingContent; readonly place: Place};

/** What tokens are made with. */
interface Origin {
  readonly placeholders: readonly Placeholder[];
  /** File line of each line of the parsed text. */
  readonly lines: readonly number[];
}

/** Tokens of a node. */
export function tokensOf(node: PhrasingContent, origin: Origin): Token[] {
  const place = placeOf(node, origin.lines);
  if (node.type === 'html') return [{type: 'tag', marker: node.value, place}];
  if (node.type !== 'text') return [{type: 'node', node, place}];
  return textTokens(node.value, node.position?.start.line ?? 1, origin);
}

/** Tokens of a text that begins on line `startLine` of the parsed text. */
export function textTokens(value: string, startLine: number, {placeholders, lines}: Origin): Token[] {
  let row = startLine - 1;
  return splitAtPlaceholders(value, placeholders).map((part): Token => {
    if (typeof part !== 'string') {
      const endLine = 'endLine' in part ? part.endLine : part.line;
      return {type: 'placeholder', placeholder: part, place: {line: part.line, endLine}};
    }
    const line = lines[row + newlines(part) - newlines(part.trimStart())] ?? lines[row] ?? 1;
    const endLine = lines[row + newlines(part.trimEnd())] ?? lines[row] ?? 1;
    row += newlines(part);
    return {type: 'text', value: part, place: {line, endLine: Math.max(line, endLine)}};
  });
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
