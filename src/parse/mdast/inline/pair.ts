// Inline HTML tags of one paragraph, paired: tokens in a row -> elements around tokens.
//
// Not by HTML's own rules of tree construction: where a tag is never closed, a browser lets it swallow all that
// follows; here it is dropped, its content stays, and the author is told.
import type {SourceRange} from '../../../model/source-range.ts';
import {append} from '../../source/append.ts';
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
): Inlines {
  const root: (InlineToken | InlineElement)[] = [];
  const open: InlineElement[] = [];
  const put = (some: Inlines): void => append(open.at(-1)?.children ?? root, some);
  const unwrap = (): void => {
    const element = open.pop();
    if (element !== undefined) put(unclosed(element, report));
  };
  for (const token of tokens) {
    const tag = token.type === 'tag' ? tagOf(token.marker, placeholders) : undefined;
    if (tag === undefined) {
      if (token.type !== 'tag') put([token]);
    } else if (!tag.close) {
      const element: InlineElement = {type: 'element', tag, range: {line: tag.line, endLine: tag.line}, children: []};
      if (voidNames.has(tag.name)) put([element]);
      else if (open.length < maxDepth) open.push(element);
    } else if (open.some(element => element.tag.name === tag.name)) {
      while (open.at(-1)?.tag.name !== tag.name) unwrap();
      const element = open.pop();
      if (element !== undefined) put(closed(element, token.range));
    } else put(strayEnd(tag, token.range, report));
  }
  while (open.length > 0) unwrap();
  return root;
}

type Inlines = (InlineToken | InlineElement)[];

/** What an element comes to that ends at `end`. */
function closed(element: InlineElement, end: SourceRange): Inlines {
  if (element.tag.name !== 's' || !isLoose(element)) return [element];
  return [sentenceMark('<s>', element.range), ...element.children, sentenceMark('</s>', end)];
}

/** What stands in place of an element that is never closed; its author is told where a tag must be closed. */
function unclosed(element: InlineElement, report: ReportDiagnostic): Inlines {
  const {tag, range, children} = element;
  if (tag.name === 's') return [sentenceMark('<s>', range), ...children];
  if (impliedNames.has(tag.name) || isAnchor(tag)) return [{...element, children: []}, ...children];
  if (!transparent.has(tag.name)) {
    const at = {line: tag.line, text: tag.raw};
    report('tag-unclosed', `<${tag.name}> is never closed in its paragraph`, at, `Close it with </${tag.name}>.`);
  }
  return children;
}

/** What stands in place of an end that nothing began: browsers make an element of `</br>` and `</p>`. */
function strayEnd(tag: Tag, range: SourceRange, report: ReportDiagnostic): Inlines {
  if (tag.name === 's') return [sentenceMark('</s>', range)];
  if (tag.name === 'br' || tag.name === 'p')
    return [{type: 'element', tag: {...tag, close: false}, range, children: []}];
  if (!voidNames.has(tag.name) && !blockNames.has(tag.name) && !transparent.has(tag.name))
    report('tag-stray', `</${tag.name}> closes nothing`, {line: tag.line, text: tag.raw});
  return [];
}

function sentenceMark(value: '<s>' | '</s>', range: SourceRange): InlineToken {
  return {type: 'text', value, range};
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
