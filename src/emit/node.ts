// A node of a Markdown tree -> its text.
import type {RootContent} from 'mdast';
import {gfmToMarkdown} from 'mdast-util-gfm';
import {mathToMarkdown} from 'mdast-util-math';
import {toMarkdown, type Options} from 'mdast-util-to-markdown';
import type {Recall} from '../model/memory/recall.ts';

/** What GFM and formulas add to Markdown, made once: a deck prints thousands of blocks. */
const extension = joinExtensions([gfmToMarkdown({tablePipeAlign: false}), mathToMarkdown()]);

/** What the text of a node depends on beside it. */
export interface NodeContext {
  /** Bullet of a list: lists that follow each other take turns, or they would merge. */
  readonly bullet: '-' | '+';
  /** What nodes were printed as before. */
  readonly printed?: Recall<string> | undefined;
}

/** Words between blanks alone, which hold no mark of Markdown: many titles are no more. */
const plainWords = /^\p{L}[\p{L}\p{M}\p{N}]*(?: [\p{L}\p{M}\p{N}]+)*$/u;

/** `node` as Markdown. Marp shows items of lists of the marks `*` and `1)` step by step, those of others at once. */
export function printNode(node: RootContent, {bullet, printed}: NodeContext, isStepped = false): string {
  const [only, ...more] = node.type === 'paragraph' ? node.children : [];
  if (only?.type === 'text' && more.length === 0 && plainWords.test(only.value)) return only.value;
  const write = (): string => writeNode(node, bullet, isStepped);
  // Made in a tenth of the time: all that the Markdown depends on.
  return printed ? printed(JSON.stringify([isStepped, bullet, node]), write) : write();
}

function writeNode(node: RootContent, bullet: NodeContext['bullet'], isStepped: boolean): string {
  return toMarkdown(node, {
    bullet: isStepped ? '*' : bullet,
    bulletOther: bullet === '-' ? '+' : '-',
    bulletOrdered: isStepped ? ')' : '.',
    emphasis: '*',
    strong: '*',
    fence: '`',
    fences: true,
    incrementListMarker: true,
    listItemIndent: 'one',
    rule: '-',
    extensions: [extension],
  }).trimEnd();
}

/** `extensions`, and those that they are made of, as one. */
function joinExtensions(extensions: readonly Options[]): Options {
  const all = extensions.map(({extensions: parts, ...own}) => (parts ? joinExtensions([...parts, own]) : own));
  return {
    unsafe: all.flatMap(({unsafe}) => unsafe ?? []),
    join: all.flatMap(({join}) => join ?? []),
    handlers: Object.assign({}, ...all.map(({handlers}) => handlers)) as NonNullable<Options['handlers']>,
  };
}
