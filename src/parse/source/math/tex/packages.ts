// Macros of MathJax and of LaTeX packages that KaTeX lacks, written as macros: what is left of them is KaTeX's own.
import {macroOf, type TexMacro} from './definitions.ts';
import type {TexToken} from './tokens.ts';

/**
 * `name`, body; `name 2`, body with `#1` and `#2`; `name 2 [x]` where the first may be left out; `name* 1` where a star
 * may stand before them, which says nothing on a slide.
 */
const table: readonly (readonly [string, string])[] = [
  // physics
  ['abs* 1', '\\left|#1\\right|'],
  ['norm* 1', '\\left\\lVert#1\\right\\rVert'],
  ['order* 1', '\\mathcal{O}\\left(#1\\right)'],
  ['comm* 2', '\\left[#1,#2\\right]'],
  ['acomm* 2', '\\left\\{#1,#2\\right\\}'],
  ['ev* 1', '\\left\\langle#1\\right\\rangle'],
  ['expval* 1', '\\left\\langle#1\\right\\rangle'],
  ['mel* 3', '\\left\\langle#1\\middle|#2\\middle|#3\\right\\rangle'],
  ['ketbra* 2', '\\left|#1\\right\\rangle\\!\\left\\langle#2\\right|'],
  ['dyad* 2', '\\left|#1\\right\\rangle\\!\\left\\langle#2\\right|'],
  ['vb* 1', '\\mathbf{#1}'],
  ['va* 1', '\\vec{\\mathbf{#1}}'],
  ['vu* 1', '\\hat{\\mathbf{#1}}'],
  ['grad', '\\boldsymbol{\\nabla}'],
  ['curl', '\\boldsymbol{\\nabla}\\times'],
  ['laplacian', '\\nabla^{2}'],
  ['pqty* 1', '\\left(#1\\right)'],
  ['bqty* 1', '\\left[#1\\right]'],
  ['Bqty* 1', '\\left\\{#1\\right\\}'],
  ['vqty* 1', '\\left|#1\\right|'],
  ['eval* 1', '\\left.#1\\right|'],
  ...['tr', 'Tr', 'rank', 'Res', 'erf', 'arcsinh', 'arccosh', 'arctanh', 'sech', 'csch'].map(
    name => [name, `\\operatorname{${name}}`] as const,
  ),
  // HTML, colour and loading, of which nothing is left on a slide
  ['require 1', ''],
  ['bbox 2 []', '#2'],
  ['cssId 2', '#2'],
  ['class 2', '#2'],
  ['style 2', '#2'],
  ['href 2', '#2'],
  ['url 1', '\\texttt{#1}'],
  ['pagecolor 1', ''],
  // layout of a printed page
  ...['xspace', 'centering', 'noindent', 'displaylimits', 'smallskip', 'medskip', 'bigskip'].map(
    name => [name, ''] as const,
  ),
  ...['displaybreak', 'pagebreak', 'linebreak', 'nobreak', 'null', '/', '-'].map(name => [name, ''] as const),
  ...['global', 'long'].map(name => [name, ''] as const),
  ['vspace 1', ''],
  ['cline 1', ''],
  ['ensuremath 1', '{#1}'],
  ['shoveleft 1', '#1'],
  ['shoveright 1', '#1'],
  ['hfill', '\\quad'],
  ['hfil', '\\quad'],
  ['strut', '\\vphantom{(}'],
  ['toprule', '\\hline'],
  ['midrule', '\\hline'],
  ['bottomrule', '\\hline'],
  ['prescript 3', '{}^{#1}_{#2}#3'],
  // signs
  ['*', '*'],
  ['hdots', '\\ldots'],
  ['iddots', '⋰'],
  ['adots', '⋰'],
  ['iiiint', '\\int\\!\\!\\int\\!\\!\\int\\!\\!\\int'],
  ['idotsint', '\\int\\!\\cdots\\!\\int'],
  ['euro', '\\text{€}'],
  ['scr', '\\mathscr'],
  ['mit', '\\mathit'],
  ['overparen 1', '\\overgroup{#1}'],
  ['underparen 1', '\\undergroup{#1}'],
  ['emph 1', '\\textit{#1}'],
];

/** Macros of packages by their names; those of a page or its site come before them. */
export function packageMacros(): ReadonlyMap<TexToken, TexMacro> {
  return new Map(
    table.map(([head, body]) => {
      const [name = '', count, option] = head.split(' ');
      const macro = macroOf(body, Number(count ?? 0), option?.slice(1, -1));
      const starred = name.length > 1 && name.endsWith('*') ? ({starred: true} as const) : {};
      return [`\\${starred.starred ? name.slice(0, -1) : name}`, {...macro, ...starred, ofPackage: true}] as const;
    }),
  );
}
