// Pieces of running text: clean inline nodes, and the blocks (figures, formulas, code) that stand among them.
import type {Inline} from '../../../model/document.ts';
import type {Place} from '../../../model/place.ts';
import {tidy} from '../inline-nodes.ts';
import type {Part} from '../part.ts';

/** An inline node, or something that is no inline content. */
export type Piece = {readonly node: Inline; readonly place: Place} | {readonly part: Part};

/** The inline nodes among pieces. */
export function nodesOf(pieces: readonly Piece[]): Inline[] {
  return pieces.flatMap(piece => ('node' in piece ? [piece.node] : []));
}

/** The blocks among pieces. */
export function partsOf(pieces: readonly Piece[]): Part[] {
  return pieces.flatMap(piece => ('part' in piece ? [piece.part] : []));
}

/** Wraps each run of inline nodes; blocks among them stay outside, and so do blanks at the ends of a run. */
export function wrapRuns(inner: readonly Piece[], enclose: (children: Inline[]) => Inline[], place: Place): Piece[] {
  const out: Piece[] = [];
  let run: Inline[] = [];
  const blank: Piece = {node: {type: 'text', value: ' '}, place};
  const flush = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    const children = tidy(run);
    if (first?.type === 'text' && /^\s/.test(first.value)) out.push(blank);
    if (children.length > 0) out.push(...enclose(children).map(node => ({node, place})));
    if (children.length > 0 && last?.type === 'text' && /\s$/.test(last.value)) out.push(blank);
    run = [];
  };
  for (const piece of inner) {
    if ('node' in piece) {
      run.push(piece.node);
      continue;
    }
    flush();
    out.push(piece);
  }
  flush();
  return out;
}
