// Phrasing of the tree -> pieces: one branch for each mdast node; HTML elements and placeholders in files of their own.
import type {PhrasingContent} from 'mdast';
import type {Inline} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {restore} from '../../source/placeholder.ts';
import {joiner, placeholderStart} from '../../source/private-use.ts';
import type {TreeContext} from '../part.ts';
import {elementPhrasingParts} from './element.ts';
import {imageFigure} from './image.ts';
import {linkPhrasingParts} from './link.ts';
import {type InlineElement, pairTags} from './pair.ts';
import {type PhrasingPart, wrapRuns} from './phrasing-part.ts';
import {placeholderPhrasingParts} from './placeholder-parts.ts';
import {textTokens, type InlineToken, tokensOf} from './tokens.ts';

/** Pieces of phrasing content in reading order. */
export function readInline(nodes: readonly PhrasingContent[], reading: TreeContext): PhrasingPart[] {
  const tokens = nodes.flatMap(node => tokensOf(node, reading));
  return pairTags(tokens, reading.placeholders, reading.report).flatMap(token => tokenPhrasingParts(token, reading));
}

function tokenPhrasingParts(token: InlineToken | InlineElement, reading: TreeContext): PhrasingPart[] {
  switch (token.type) {
    case 'element':
      return elementPhrasingParts(
        token,
        () => token.children.flatMap(child => tokenPhrasingParts(child, reading)),
        reading,
      );
    case 'placeholder':
      return placeholderPhrasingParts(token.placeholder, token.range, reading);
    case 'text':
      return textPhrasingParts(token.value, token.range, reading);
    case 'tag':
      return [];
    case 'node':
      return nodePhrasingParts(token.node, token.range, reading);
    default:
      return token satisfies never;
  }
}

function textPhrasingParts(value: string, range: SourceRange, {report}: TreeContext): PhrasingPart[] {
  const text = joinWrapped(value.replaceAll(joiner, ''));
  for (const [written, label = ''] of text.matchAll(/\[\^([^\]\s]{1,80})\]/g)) {
    const at = {line: range.line, text: written};
    report('footnote-missing', `Footnote “${label}” has no text`, at, `Add a line [^${label}]: …`);
  }
  return text === '' ? [] : [{node: {type: 'text', value: text}, range}];
}

/** Lines as one: with a blank between, but for Chinese and Japanese, which have none. */
function joinWrapped(text: string): string {
  if (!text.includes('\n')) return text;
  return text.replace(betweenUnspaced, '').replace(/(?<!\s)\s*\n\s*/g, ' ');
}

const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]`;
const betweenUnspaced = new RegExp(
  `(?<=${unspaced})[ \\t]*\\n\\s*(?=${unspaced})|(?<=[\\u3001\\u3002\\uff00-\\uff1f])[ \\t]*\\n\\s*$`,
  'gu',
);

/** `***x***` is strong text with emphasis in it, so that it is found wherever strong text is looked for. */
function strongOutside<Node extends Extract<Inline, {readonly type: 'strong' | 'emphasis' | 'delete'}>>(
  node: Node,
): Inline {
  const [only, more] = node.children;
  if (node.type !== 'emphasis' || only?.type !== 'strong' || more) return node;
  return {type: 'strong', children: [{type: 'emphasis', children: only.children}]};
}

function nodePhrasingParts(node: PhrasingContent, range: SourceRange, reading: TreeContext): PhrasingPart[] {
  const {placeholders, definitions} = reading;
  switch (node.type) {
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const {type} = node;
      return wrapRuns(readInline(node.children, reading), children => [strongOutside({type, children})], range);
    }
    case 'link':
      return bareLink(node, range, reading);
    case 'linkReference': {
      const url = definitions.get(node.identifier);
      const inner = readInline(node.children, reading);
      return url === undefined ? inner : linkPhrasingParts(inner, url, range, reading.report);
    }
    case 'image': {
      const [src, alt] = [node.url, node.alt || node.title || ''].map(text => restore(text, placeholders));
      return [{part: imageFigure({src: src ?? '', alt: alt ?? ''}, range, reading)}];
    }
    case 'imageReference': {
      const src = definitions.get(node.identifier) ?? '';
      if (src === '') return [];
      return [{part: imageFigure({src, alt: restore(node.alt ?? '', placeholders)}, range, reading)}];
    }
    case 'break':
      return [{node: {type: 'break'}, range}];
    case 'footnoteReference': {
      const {identifier, label} = node;
      return [{node: {type: 'footnoteReference', identifier, label: label ?? identifier}, range}];
    }
    case 'inlineCode':
      return [{node: {type: 'inlineCode', value: restore(node.value, placeholders)}, range}];
    default:
      return [];
  }
}

/** A link; a bare address that ran into a formula or code ends there. */
function bareLink(node: PhrasingContent & {type: 'link'}, range: SourceRange, reading: TreeContext): PhrasingPart[] {
  const {children, url} = node;
  const [first] = children;
  const at = first?.type === 'text' ? first.value.indexOf(placeholderStart) : -1;
  const end = url.search(placeholderOrJoiner);
  if (first?.type !== 'text' || at < 0 || end < 0) {
    return linkPhrasingParts(readInline(children, reading), restore(url, reading.placeholders), range, reading.report);
  }
  const head = readInline([{...first, value: first.value.slice(0, at)}], reading);
  const rest = textTokens(first.value.slice(at), first.position?.start.line ?? 1, reading);
  const address = url.slice(0, url.indexOf(placeholderStart));
  return [
    ...linkPhrasingParts(head, restore(address, reading.placeholders), range, reading.report),
    ...rest.flatMap(token => tokenPhrasingParts(token, reading)),
  ];
}

const placeholderOrJoiner = new RegExp(`[${placeholderStart}${joiner}]`);
