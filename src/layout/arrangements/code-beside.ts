// Arrangement of code of short lines in a column of its own, the text in the other.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Slide} from '../../model/slide.ts';
import {measureWidth} from '../../text/width.ts';
import type {Atom} from '../atoms/atom.ts';
import {arrangements} from '../costs.ts';
import {codeColumn} from '../theme-metrics.ts';
import {textCost} from './page-cost.ts';
import type {PageArrangement, PageCandidate} from './page-candidate.ts';
import {findFigures, isDisplayed, measureText} from './text-height.ts';

/** One block of code in a column of its own, in the order of the notes; unasked for only all of it, beside a list. */
export function arrangeCodeBeside(candidate: PageCandidate): PageArrangement | null {
  const {atoms, role, area} = candidate;
  const [first, ...others] = atoms.filter(isCode);
  if (role !== 'content' || !first || findFigures(candidate).length > 0) return null;
  if (others.some(({block}) => block !== first.block)) return null;
  const isWhole = others.length + 1 === first.code;
  if (candidate.requestedLayout !== 'code-beside' && !(isWhole && atoms.some(isItem))) return null;
  const columns = measureColumns(candidate);
  if (!columns) return null;
  const {text, code} = columns;
  const used = Math.max(text, code);
  const empty = Math.max(0, 1 - text / area.height);
  return {
    layout: 'code-beside',
    cost: textCost(candidate, used) + arrangements.column * empty ** 2,
    used: text,
    over: Math.max(0, used - area.height),
    sizes: new Map(),
  };
}

/** px of the text of a page and of the code beside it; null where there is none of it, or it cannot be set so. */
export function measureColumns(candidate: PageCandidate): {readonly text: number; readonly code: number} | null {
  const isText = (atom: Atom) => isDisplayed(atom) && !isCode(atom);
  const [text, code] = [measureText(candidate, 'side', isCode), measureText(candidate, 'side', isText)];
  return text === null || code === null || !candidate.atoms.some(isText) ? null : {text, code};
}

/** Is there code on a slide that may stand beside its text, or that its author wants there? */
export function hasCodeBeside({content, role, requestedLayout}: Slide): boolean {
  const isRequested = requestedLayout === 'code-beside' || content.some(({page}) => page?.layout === 'code-beside');
  const hasList = content.some(({kind}) => kind === 'list');
  return (
    role === 'content' && content.some(block => block.kind === 'code' && (isRequested || (hasList && isNarrow(block))))
  );
}

/** Is it a line of code, or all of a few? */
export function isCode({code}: Atom): boolean {
  return code !== undefined;
}

function isItem({path, code}: Atom): boolean {
  return code === undefined && path.length > 0;
}

function isNarrow({value}: Extract<ContentBlock, {kind: 'code'}>): boolean {
  return value.split('\n').every(line => measureWidth(line) <= codeColumn.characters);
}
