// A display formula -> Office Math (ECMA-376, part 1, 22.1), which PowerPoint sets and edits as a formula.
import type {MathNode} from '../set-slide.ts';
import {centipoints} from '../package/units.ts';
import {joinXml, type Xml, xml, xmlText} from '../../archive/xml.ts';
import {spellLoneBrackets} from './lone-brackets.ts';
import {accents, isBold, isUpright, mathChildren, mathText} from './math.ts';
import {type Nary, naryOf, takeOperand} from './nary.ts';
import {withRows} from './rows.ts';

/** How the letters of a formula are set: size in px, colour as XML. */
export interface FormulaStyle {
  readonly size: number;
  readonly fill: Xml;
  readonly lang: string;
}

/** `m:oMathPara` of a formula. */
export function printOmml(math: MathNode, style: FormulaStyle): Xml {
  const space = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
  return xml(
    'm:oMathPara',
    {'xmlns:m': space},
    xml('m:oMathParaPr', {}, xml('m:jc', {'m:val': 'left'})),
    xml('m:oMath', {}, toOmml(spellLoneBrackets(withRows(math)), style)),
  );
}

function toOmml(node: MathNode, style: FormulaStyle): Xml {
  const children = mathChildren(node);
  const [first, second, third] = children;
  const part = (name: string, child: MathNode | undefined): Xml => {
    const inner = child ? toOmml(child, style) : joinXml();
    return xml(name, {}, inner === '' ? unseen(style) : inner);
  };
  switch (node.name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
      return printToken(node, style);
    case 'mspace': {
      const width = parseFloat(node.attributes?.width ?? '0');
      return width < 0.1 ? joinXml() : printRun(width < 0.9 ? '\u2005' : '\u2003', style, {isUpright: true});
    }
    case 'mphantom':
      return xml(
        'm:phant',
        {},
        xml('m:phantPr', {}, xml('m:show', {'m:val': 'off'})),
        xml('m:e', {}, toRow(children, style)),
      );
    case 'mfrac': {
      const isBar = !/^0(px|em)?$/.test(node.attributes?.linethickness ?? '');
      const properties = isBar ? undefined : xml('m:fPr', {}, xml('m:type', {'m:val': 'noBar'}));
      return xml('m:f', {}, properties, part('m:num', first), part('m:den', second));
    }
    case 'msqrt':
      return xml(
        'm:rad',
        {},
        xml('m:radPr', {}, xml('m:degHide', {'m:val': 'on'})),
        xml('m:deg'),
        xml('m:e', {}, toRow(children, style)),
      );
    case 'mroot':
      return xml('m:rad', {}, part('m:deg', second), part('m:e', first));
    case 'msup':
      return xml('m:sSup', {}, part('m:e', first), part('m:sup', second));
    case 'msub':
      return xml('m:sSub', {}, part('m:e', first), part('m:sub', second));
    case 'msubsup':
      return xml('m:sSubSup', {}, part('m:e', first), part('m:sub', second), part('m:sup', third));
    case 'munder':
      return under(first, second, style);
    case 'mover':
      return over(first, second, style);
    case 'munderover':
      return xml('m:limUpp', {}, xml('m:e', {}, under(first, second, style)), part('m:lim', third));
    case 'mtable':
      return printTable(children, node, style);
    case 'menclose':
      return xml('m:borderBox', {}, xml('m:e', {}, toRow(children, style)));
    default:
      return toRow(children, style);
  }
}

/** Children in a row: fences around the rest are delimiters, signs with limits take what follows them. */
function toRow(children: readonly MathNode[], style: FormulaStyle): Xml {
  const [open, close] = [children[0], children.at(-1)];
  if (children.length >= 2 && open && close && isFence(open) && isFence(close)) {
    const properties = xml(
      'm:dPr',
      {},
      xml('m:begChr', {'m:val': fenceText(open)}),
      xml('m:endChr', {'m:val': fenceText(close)}),
    );
    return xml('m:d', {}, properties, xml('m:e', {}, toRow(children.slice(1, -1), style)));
  }
  const out: Xml[] = [];
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as MathNode;
    const nary = naryOf(child);
    if (nary === undefined) {
      out.push(toOmml(child, style));
      continue;
    }
    const operand = takeOperand(children.slice(at + 1));
    out.push(printNary(nary, toRow(operand, style), style));
    at += operand.length;
  }
  return joinXml(out);
}

function isFence(node: MathNode): boolean {
  return node.name === 'mo' && node.attributes?.fence === 'true' && node.attributes.stretchy !== 'false';
}

function fenceText(node: MathNode): string {
  const text = mathText(node);
  return text === '.' ? '' : ({'∣': '|', '∥': '‖', '⟨': '⟨'}[text] ?? text);
}

function printNary({sign, isBelow, sub, sup}: Nary, operand: Xml, style: FormulaStyle): Xml {
  const properties = xml(
    'm:naryPr',
    {},
    xml('m:chr', {'m:val': sign}),
    xml('m:limLoc', {'m:val': isBelow ? 'undOvr' : 'subSup'}),
    sub ? undefined : xml('m:subHide', {'m:val': 'on'}),
    sup ? undefined : xml('m:supHide', {'m:val': 'on'}),
  );
  const limit = (name: string, node: MathNode | undefined): Xml =>
    xml(name, {}, node ? toOmml(node, style) : undefined);
  return xml(
    'm:nary',
    {},
    properties,
    limit('m:sub', sub),
    limit('m:sup', sup),
    xml('m:e', {}, operand === '' ? unseen(style) : operand),
  );
}

function under(base: MathNode | undefined, below: MathNode | undefined, style: FormulaStyle): Xml {
  const [inner, mark] = [base ? toOmml(base, style) : joinXml(), below ? mathText(below) : ''];
  if (/^[⏟⎵]$/u.test(mark))
    return xml('m:groupChr', {}, xml('m:groupChrPr', {}, xml('m:chr', {'m:val': mark})), xml('m:e', {}, inner));
  if (/^(?:[_―‾]|\u0332)$/u.test(mark))
    return xml('m:bar', {}, xml('m:barPr', {}, xml('m:pos', {'m:val': 'bot'})), xml('m:e', {}, inner));
  return xml('m:limLow', {}, xml('m:e', {}, inner), xml('m:lim', {}, below ? toOmml(below, style) : undefined));
}

function over(base: MathNode | undefined, above: MathNode | undefined, style: FormulaStyle): Xml {
  const [inner, mark] = [base ? toOmml(base, style) : joinXml(), above ? mathText(above) : ''];
  const accent = accents[mark];
  if (/^[―‾]$/u.test(mark))
    return xml('m:bar', {}, xml('m:barPr', {}, xml('m:pos', {'m:val': 'top'})), xml('m:e', {}, inner));
  if (/^[⏞⎴]$/u.test(mark)) {
    const properties = xml('m:groupChrPr', {}, xml('m:chr', {'m:val': mark}), xml('m:pos', {'m:val': 'top'}));
    return xml('m:groupChr', {}, properties, xml('m:e', {}, inner));
  }
  if (accent !== undefined)
    return xml('m:acc', {}, xml('m:accPr', {}, xml('m:chr', {'m:val': accent})), xml('m:e', {}, inner));
  return xml('m:limUpp', {}, xml('m:e', {}, inner), xml('m:lim', {}, above ? toOmml(above, style) : undefined));
}

/** Nothing that can be seen, where a cell is empty or begins with a sign: programs show a box or "¿" there. */
function opening(cell: MathNode | undefined, style: FormulaStyle): Xml | undefined {
  const [first] = cell ? mathChildren(cell) : [];
  if (first?.name === 'mrow' || first?.name === 'mstyle') return opening(first, style);
  return first === undefined || first.name === 'mo' ? unseen(style) : undefined;
}

function unseen(style: FormulaStyle): Xml {
  return printRun('\u200b', style, {isText: true});
}

/** Rows of a matrix, or of formulas that are aligned: their columns meet at the sign. */
function printTable(rows: readonly MathNode[], {attributes}: MathNode, style: FormulaStyle): Xml {
  const cells = rows.map(row => mathChildren(row));
  const width = Math.max(1, ...cells.map(row => row.length));
  const aligned = (attributes?.columnalign ?? '').split(' ').filter(Boolean);
  const columns = Array.from({length: width}, (_, i) => {
    const side = aligned[i] ?? aligned.at(-1) ?? 'center';
    const properties = [xml('m:count', {'m:val': 1}), xml('m:mcJc', {'m:val': side})];
    return xml('m:mc', {}, xml('m:mcPr', {}, properties));
  });
  const isTight = /^0em/.test(attributes?.columnspacing ?? '');
  const gap = isTight ? [xml('m:cGpRule', {'m:val': 3}), xml('m:cGp', {'m:val': 0})] : [];
  return xml(
    'm:m',
    {},
    xml('m:mPr', {}, gap, xml('m:mcs', {}, columns)),
    cells.map(row =>
      xml(
        'm:mr',
        {},
        Array.from({length: width}, (_, i) =>
          xml('m:e', {}, [opening(row[i], style), row[i] ? toRow(mathChildren(row[i]), style) : undefined]),
        ),
      ),
    ),
  );
}

function printToken(node: MathNode, style: FormulaStyle): Xml {
  const text = mathText(node);
  if (text === '') return joinXml();
  return printRun(text, style, {
    isUpright: isUpright(node, text),
    isBold: isBold(node),
    isText: node.name === 'mtext' || (node.name === 'mi' && [...text].length > 1),
  });
}

function printRun(
  text: string,
  {size, fill, lang}: FormulaStyle,
  as: {readonly isUpright?: boolean; readonly isBold?: boolean; readonly isText?: boolean},
): Xml {
  const style = as.isBold ? (as.isUpright ? 'b' : 'bi') : as.isUpright ? 'p' : 'i';
  const font = 'Cambria Math';
  return xml(
    'm:r',
    {},
    xml('m:rPr', {}, as.isText ? xml('m:nor') : xml('m:sty', {'m:val': style})),
    xml(
      'a:rPr',
      {
        lang,
        sz: Math.min(Math.max(centipoints(size), 100), 400_000),
        b: as.isBold ? 1 : undefined,
        i: as.isUpright ? undefined : 1,
      },
      fill,
      [xml('a:latin', {typeface: font}), xml('a:ea', {typeface: font})],
    ),
    xmlText('m:t', text),
  );
}
