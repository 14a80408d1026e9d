// Inline HTML tags of one paragraph, paired: tokens in a row -> elements around tokens.
//
// Not by HTML's own rules of tree construction: where a tag is never closed, a browser lets it swallow all that
// follows; here it is dropped, its content stays, and the author is told.
import type {SourceRange} from '../../../model/source-range.ts';
import {blockNames, impliedNames, voidNames} from '../../html/elements.ts';
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {type Placeholder, type Tag, tagOf} from '../../source/placeholder.ts';
import type {InlineToken} from './tokens.ts';

/** An element in running text. */
export interface InlineElement {
  readonly type: 'element';
  readonly tag: Tag;
  readonly range: SourceRange;
  readonly children: (InlineToken | InlineElement)[];
}

/** Elements that only hold others: blank lines may part their ends. */
const transparent = new Set(['picture', 'source']);
/** Tags deeper than this are hostile and read as if they were not there. */
const maxDepth = 50;

/** Pairs tags. One that is never closed is dropped, its content stays; an end without a start is dropped. */
export function pairTags(
  tokens: readonly InlineToken[],
  placeholders: readonly Placeholder[],
  report: ReportDiagnostic,
): (InlineToken | InlineElement)[] {
  const root: (InlineToken | InlineElement)[] = [];
  const open: InlineElement[] = [];
  const put = (token: InlineToken | InlineElement): void => {
    (open.at(-1)?.children ?? root).push(token);
  };
  const unwrap = (): void => {
    const element = open.pop();
    if (element === undefined) return;
    if (element.tag.name === 's') put({type: 'text', value: '<s>', range: element.range});
    else if (impliedNames.has(element.tag.name) || isAnchor(element.tag)) put({...element, children: []});
    else if (!transparent.has(element.tag.name)) {
      const {name, raw, line} = element.tag;
      const hint = `Close it with </${name}>.`;
      report('tag-unclosed', `<${name}> is never closed in its paragraph`, {line, text: raw}, hint);
    }
    for (const child of element.children) put(child);
  };
  for (const token of tokens) {
    const tag = token.type === 'tag' ? tagOf(token.marker, placeholders) : undefined;
    if (tag === undefined) {
      if (token.type !== 'tag') put(token);
    } else if (!tag.close) {
      const element: InlineElement = {type: 'element', tag, range: {line: tag.line, endLine: tag.line}, children: []};
      if (voidNames.has(tag.name)) put(element);
      else if (open.length < maxDepth) open.push(element);
    } else if (open.some(element => element.tag.name === tag.name)) {
      while (open.at(-1)?.tag.name !== tag.name) unwrap();
      const element = open.pop();
      if (element !== undefined && tag.name === 's' && isLoose(element)) {
        put({type: 'text', value: '<s>', range: element.range});
        for (const child of [...element.children, {type: 'text', value: '</s>', range: token.range} as const])
          put(child);
      } else if (element !== undefined) put(element);
    } else if (tag.name === 's') put({type: 'text', value: '</s>', range: token.range});
    else if (tag.name === 'br' || tag.name === 'p')
      put({type: 'element', tag: {...tag, close: false}, range: token.range, children: []});
    else if (!voidNames.has(tag.name) && !blockNames.has(tag.name) && !transparent.has(tag.name))
      report('tag-stray', `</${tag.name}> closes nothing`, {line: tag.line, text: tag.raw});
  }
  while (open.length > 0) unwrap();
  return root;
}

/** `<s> text </s>` marks the ends of a sentence in notes on language models; `<s>text</s>` is struck out. */
function isLoose({children}: InlineElement): boolean {
  const first = children[0];
  const last = children.at(-1);
  return (first?.type === 'text' && /^\s/.test(first.value)) || (last?.type === 'text' && /\s$/.test(last.value));
}

function isAnchor(tag: Tag): boolean {
  return tag.name === 'a' && tag.attributes.href === undefined;
}
