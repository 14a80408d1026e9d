// What the notes hide or give to the speaker: `<details>`, reveal.js' sections and notes -> parts with directives.
import type {Block, Directive, Heading} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {normalizedText} from '../../../text/plain.ts';
import {sliceInline} from '../../../text/slices.ts';
import type {Attributes} from '../../html/attributes.ts';
import {composeProse, isBlock, type Part, strongProse, type TreeContext} from '../part.ts';

const noteMark = /^\s*notes?\s*:\s*/i;

/**
 * Parts of a `<details>`, of the parts that it holds, each with the line at which it begins. One that its author opened
 * is shown where it stands; what an item or a quotation folds away follows the whole list or quotation, for there is no
 * page to turn within.
 */
export function foldedParts(
  attributes: Attributes,
  parts: readonly Part[],
  range: SourceRange,
  {folded, depth, gathered}: Pick<TreeContext, 'folded' | 'depth' | 'gathered'>,
): Part[] {
  const holdsText = parts.some(part => part.kind !== 'dropped' && part.kind !== 'directive');
  if ('open' in attributes || !holdsText) return [...parts];
  const mark = (part: Part): Part => (isMarked(part) ? {...part, folded: range.line} : part);
  if (folded === 'shown') return parts.map(mark);
  const last = parts.reduce((line, part) => Math.max(line, part.range.endLine), range.endLine);
  const end = {line: last, endLine: last};
  const away =
    folded === 'notes'
      ? parts.flatMap(forSpeaker).map(mark)
      : [directive('break', range), ...parts.map(mark), directive('break', end)];
  if (depth === 0) return away;
  gathered.hoisted.push(
    ...away.map(part => (part.kind === 'caption' ? composeProse(part.children, part.range) : part)),
  );
  return [];
}

/** Is it something that a reader opens, be it text or a heading? */
function isMarked(part: Part): part is Extract<Part, Block | Heading> {
  return part.kind === 'heading' || isBlock(part);
}

/** Between folded blocks right behind each other the page is turned once. */
export function joinFolded(parts: readonly Part[]): readonly Part[] {
  const isBreak = (part: Part | undefined): boolean => part?.kind === 'directive' && part.name === 'break';
  return parts.filter((part, i) => !(isBreak(part) && isBreak(parts[i - 1])));
}

/** Parts of a `<section>` of reveal.js: what follows `Note:` is for the presenter. */
export function sectionParts(parts: readonly Part[]): Part[] {
  const at = parts.findIndex(part => part.kind === 'prose' && noteMark.test(normalizedText(part.children)));
  const first = parts[at];
  if (first?.kind !== 'prose') return [...parts];
  const text = normalizedText(first.children);
  const children = sliceInline(first.children, noteMark.exec(text)?.[0].length ?? 0, Number.MAX_SAFE_INTEGER);
  const rest: readonly Part[] = [...(children.length > 0 ? [{...first, children}] : []), ...parts.slice(at + 1)];
  return [...parts.slice(0, at), ...rest.flatMap(part => forSpeaker(part))];
}

/** A part with the directive that gives it to the presenter; a figure can only be seen. */
export function forSpeaker(part: Part): Part[] {
  switch (part.kind) {
    case 'prose':
    case 'list':
    case 'code':
    case 'math':
    case 'quote':
    case 'table':
      return [directive('notes', part.range), part];
    case 'heading':
    case 'caption':
      return [directive('notes', part.range), strongProse(part.children, part.range)];
    default:
      return [part];
  }
}

function directive(name: Directive['name'], range: SourceRange): Directive {
  return {kind: 'directive', id: 0, range, name, value: ''};
}
