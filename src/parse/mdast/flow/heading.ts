// Headings: pieces of one -> a heading without typed numbering, trailing colon and emphasis, with its anchor.
import type {Inline} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {plainText} from '../../../text/plain.ts';
import {nodesOf, partsOf, type PhrasingPart} from '../inline/phrasing-part.ts';
import {isEmpty, tidy} from '../inline-nodes.ts';
import type {Part, TreeContext} from '../part.ts';

const firm = /^\s*(\d+(?:\.\d+)+[.):]?|\d+[.):]|[IVX]+[.)]|[ivx]+[.)])(?=\s)\s*/;
const bare = /^\s*(\d{1,2})(?=\s+\S)\s*/;

/**
 * A heading, its directives before it, then the figures and other blocks that stood in it. An empty one is dropped with
 * `heading-empty`.
 */
export function readHeading(
  phrasingParts: readonly PhrasingPart[],
  depth: number,
  range: SourceRange,
  reading: TreeContext,
): Part[] {
  const written = tidy(nodesOf(phrasingParts));
  const parts = partsOf(phrasingParts);
  const others = parts.filter(({kind}) => kind !== 'directive');
  const directives = parts.filter(({kind}) => kind === 'directive');
  const {children: named, id} = takeId(written);
  const anchor = id ?? (reading.gathered.anchor || automaticId(plainText(named)));
  const {children, number} = cleanHeading(named, reading.numbered);
  if (isEmpty(children)) {
    if (others.length > 0) return [...directives, ...others];
    reading.report('heading-empty', 'A heading is empty', range.line);
    return [{kind: 'dropped', id: 0, range, what: 'tag', reason: 'an empty heading'}];
  }
  reading.gathered.anchor = '';
  return [...directives, {kind: 'heading', id: 0, range, depth, number, children, anchor}, ...others];
}

/** Whether a post numbers its headings by hand: then a bare `1 ` at the start of one is such a number. */
export function numbersHeadings(text: string): boolean {
  return (text.match(/^#{1,6}[ \t](?:&nbsp;|\s)*\d{1,2}(?:\.\d+)*[.):]?[\s\u00A0]/gm) ?? []).length >= 3;
}

/** The heading's words alone, and the number typed before them. */
function cleanHeading(children: readonly Inline[], numbered: boolean): {children: Inline[]; number: string} {
  // A number parted by `&nbsp;` was typed to look like one.
  const parted = /^\s*\d{1,2}[\t ]*\u00A0/.test(plainText(children));
  let nodes = plainSpaces(children);
  const only = nodes.length === 1 ? nodes[0] : undefined;
  if (only?.type === 'strong' || only?.type === 'emphasis') nodes = plainSpaces(only.children);
  const [first, ...rest] = nodes;
  const strong = first?.type === 'strong' ? first : undefined;
  const lead = strong === undefined ? first : strong.children[0];
  if (lead?.type !== 'text') return {children: withoutColon(nodes), number: ''};
  const match = firm.exec(lead.value) ?? (numbered || parted ? bare.exec(lead.value) : null);
  const number = (match?.[1] ?? '').replace(/[.):]$/, '');
  const text: Inline = {type: 'text', value: lead.value.slice(match?.[0].length ?? 0)};
  if (strong === undefined) return {children: withoutColon(tidy([text, ...rest])), number};
  const inner = tidy([text, ...strong.children.slice(1)]);
  return {children: withoutColon(tidy(isEmpty(inner) ? rest : [{type: 'strong', children: inner}, ...rest])), number};
}

function withoutColon(nodes: readonly Inline[]): Inline[] {
  const last = nodes.at(-1);
  if (last?.type === 'text')
    return tidy([
      ...nodes.slice(0, -1),
      {type: 'text', value: last.value.replace(/(?<!:[\w+-]+)(?:\s*[:：]|\s+[-–—])+\s*$/, '')},
    ]);
  if (last?.type === 'strong' || last?.type === 'emphasis')
    return [...nodes.slice(0, -1), {...last, children: withoutColon(last.children)}];
  return [...nodes];
}

function plainSpaces(nodes: readonly Inline[]): Inline[] {
  return tidy(
    nodes.map(
      (node): Inline =>
        node.type === 'text'
          ? {type: 'text', value: node.value.replace(/[\u00A0\u200B\s]+/g, ' ')}
          : node.type === 'break'
            ? {type: 'text', value: ' '}
            : node,
    ),
  );
}

/** `{#id}` at the end of a heading. */
function takeId(nodes: readonly Inline[]): {children: Inline[]; id?: string} {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return {children: [...nodes]};
  const match = /(?<!\s)\s*\{:?\s*#([\w.:-]+)(?![\w.:-])[^{}]*\}\s*$/.exec(last.value.trimEnd());
  if (match === null) return {children: [...nodes]};
  return {
    children: tidy([...nodes.slice(0, -1), {type: 'text', value: last.value.slice(0, match.index)}]),
    id: match[1] ?? '',
  };
}

/** kramdown's automatic id, by the rule of its GFM parser, which Jekyll uses. */
function automaticId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
}
