// Runs in the page: where texts are found -> how wide a box may be so that their lines break where they break here.
// Uses nothing from outside this file.
import type {PageCode} from '../../../browser/evaluate.ts';
import type {LineFit, TextRef} from '../set-slide.ts';

/** The fit of each text, in the order of `texts`; null for one without words. */
export const readFits: PageCode<[texts: readonly TextRef[]], readonly (LineFit | null)[]> = {
  run: readAll,
  calls: [readFit, listAtoms],
};

function readAll(texts: readonly TextRef[]): readonly (LineFit | null)[] {
  const all = [...document.querySelectorAll<HTMLElement>('foreignObject > section, foreignObject > section *')];
  return texts.map(ref => readFit(all[ref.element] as HTMLElement, ref));
}

/** Words and formulas one after the other: the widest line, and the line that would first take a word of the next. */
function readFit(element: HTMLElement, {nodes}: TextRef): LineFit | null {
  const section = element.closest('section') ?? element;
  const scale = section.getBoundingClientRect().width / section.offsetWidth || 1;
  const range = document.createRange();
  const found = nodes.flatMap(i => {
    const node = element.childNodes[i];
    return node ? listAtoms(node, range) : [];
  });
  const atoms = found.flatMap((atom, i): readonly LineAtom[] =>
    atom === null ? [] : [{left: atom.left, right: atom.right, bottom: atom.bottom, isForced: found[i - 1] === null}],
  );
  const [first] = atoms;
  if (first === undefined) return null;
  const blank = 0.2 * parseFloat(getComputedStyle(element).fontSize) * scale;
  let [widest, next, start, before] = [0, Number.POSITIVE_INFINITY, first.left, first];
  for (const atom of atoms) {
    const isNewLine = atom.left < before.right - 1 && atom.bottom > before.bottom + 2;
    if (isNewLine && !atom.isForced) next = Math.min(next, before.right - start + blank + atom.right - atom.left);
    if (isNewLine) start = atom.left;
    widest = Math.max(widest, atom.right - start);
    before = atom;
  }
  return {widest: widest / scale, next: Number.isFinite(next) ? next / scale : -1};
}

interface LineAtom {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** It begins a line because its author wants so. */
  readonly isForced: boolean;
}

/** Where words and formulas stand; null for a break that is forced. */
function listAtoms(node: Node, range: Range): readonly (DOMRect | null)[] {
  if (node instanceof Text) {
    return [...node.data.matchAll(/\S+/g)].flatMap(({0: word, index}) => {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      return [...range.getClientRects()].filter(({width}) => width > 0.5);
    });
  }
  if (!(node instanceof Element) || getComputedStyle(node).display === 'none') return [];
  if (node.localName === 'br') return [null];
  if (node.matches('.katex')) {
    const bases = [...node.querySelectorAll('.katex-html .katex-base, .katex-html .base')];
    return bases.map(base => base.getBoundingClientRect());
  }
  if (node.localName === 'img') return [node.getBoundingClientRect()];
  return [...node.childNodes].flatMap(child => listAtoms(child, range));
}
