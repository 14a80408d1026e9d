// Pieces of running text: clean inline nodes, and the blocks (figures, formulas, code) that stand among them.
import {append} from '../../source/append.ts';
import type {Inline} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {tidy} from '../inline-nodes.ts';
import type {Part} from '../part.ts';

/** An inline node, or something that is no inline content. */
export type PhrasingPart = {readonly node: Inline; readonly range: SourceRange} | {readonly part: Part};

/** The inline nodes among pieces. */
export function nodesOf(phrasingParts: readonly PhrasingPart[]): Inline[] {
  return phrasingParts.flatMap(phrasingPart => ('node' in phrasingPart ? [phrasingPart.node] : []));
}

/** The blocks among pieces. */
export function partsOf(phrasingParts: readonly PhrasingPart[]): Part[] {
  return phrasingParts.flatMap(phrasingPart => ('part' in phrasingPart ? [phrasingPart.part] : []));
}

/** Wraps each run of inline nodes; blocks among them stay outside, and so do blanks at the ends of a run. */
export function wrapRuns(
  inner: readonly PhrasingPart[],
  enclose: (children: Inline[]) => Inline[],
  range: SourceRange,
): PhrasingPart[] {
  const out: PhrasingPart[] = [];
  let run: Inline[] = [];
  const blank: PhrasingPart = {node: {type: 'text', value: ' '}, range};
  const flush = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    const children = tidy(run);
    if (first?.type === 'text' && /^\s/.test(first.value)) out.push(blank);
    if (children.length > 0)
      append(
        out,
        enclose(children).map(node => ({node, range})),
      );
    if (children.length > 0 && last?.type === 'text' && /\s$/.test(last.value)) out.push(blank);
    run = [];
  };
  for (const phrasingPart of inner) {
    if ('node' in phrasingPart) {
      run.push(phrasingPart.node);
      continue;
    }
    flush();
    out.push(phrasingPart);
  }
  flush();
  return out;
}
