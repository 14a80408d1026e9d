// A table as it is set -> a native one: its columns, header row, lines and cells.
import {centipoints, emu} from '../package/units.ts';
import {type Xml, xml} from '../../archive/xml.ts';
import type {SetCell, SetEdge, SetRow, SetTable} from '../set-slide.ts';
import type {SlideContext} from './context.ts';
import {printTransform} from './shapes.ts';
import {printFill, printParagraphs} from './text.ts';

/** `table` as p:graphicFrame. */
export function printTable(
  {box, columns, rows, hasHeader, hasLabels}: SetTable,
  name: string,
  context: SlideContext,
): Xml {
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/table';
  return xml(
    'p:graphicFrame',
    {},
    xml(
      'p:nvGraphicFramePr',
      {},
      xml('p:cNvPr', {id: context.nextId(), name, descr: describeTable(rows)}),
      xml('p:cNvGraphicFramePr', {}, xml('a:graphicFrameLocks', {noGrp: 1})),
      xml('p:nvPr'),
    ),
    printTransform('p', box),
    xml(
      'a:graphic',
      {},
      xml(
        'a:graphicData',
        {uri},
        xml(
          'a:tbl',
          {},
          xml('a:tblPr', {firstRow: hasHeader ? 1 : undefined, firstCol: hasLabels ? 1 : undefined}),
          xml(
            'a:tblGrid',
            {},
            columns.map(width => xml('a:gridCol', {w: Math.max(0, emu(width))})),
          ),
          rows.map(row => printRow(row, columns.length, context)),
        ),
      ),
    ),
  );
}

/** The words of its first row, what its columns are; of its first column where that is empty. */
function describeTable(rows: readonly SetRow[]): string {
  const wordsOf = (cells: readonly (SetCell | undefined)[]): string =>
    cells
      .map(cell => (cell?.paragraphs ?? []).flatMap(({runs}) => runs.map(({text}) => text)).join(' '))
      .map(text => text.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(', ');
  return wordsOf(rows[0]?.cells ?? []) || wordsOf(rows.map(({cells}) => cells[0])) || 'Table';
}

function printRow({height, cells}: SetRow, columns: number, context: SlideContext): Xml {
  const empty: SetCell = {paragraphs: [], padding: {left: 0, top: 0, right: 0, bottom: 0}};
  const all = Array.from({length: columns}, (_, i) => cells[i] ?? empty);
  return xml(
    'a:tr',
    {h: Math.max(0, emu(height))},
    all.map(cell => printCell(cell, context)),
  );
}

function printCell({paragraphs, padding, above, below}: SetCell, context: SlideContext): Xml {
  const [first] = paragraphs;
  const left = Math.min(...paragraphs.map(({box}) => box.left));
  const right = Math.max(...paragraphs.map(({box}) => box.left + box.width));
  const box = {left, top: first?.box.top ?? 0, width: right - left, height: 0};
  const empty = xml('a:p', {}, xml('a:endParaRPr', {lang: context.lang, sz: centipoints(12)}));
  const {left: marL, right: marR, top: marT, bottom: marB} = padding;
  const none = (name: string): Xml => xml(name, {w: 0}, xml('a:noFill'));
  return xml(
    'a:tc',
    {},
    xml('a:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), first ? printParagraphs(paragraphs, box, context) : empty),
    xml(
      'a:tcPr',
      {marL: emu(marL), marR: emu(marR), marT: emu(marT), marB: emu(marB), anchor: 't'},
      none('a:lnL'),
      none('a:lnR'),
      printEdge('a:lnT', above, context) ?? none('a:lnT'),
      printEdge('a:lnB', below, context) ?? none('a:lnB'),
      xml('a:noFill'),
    ),
  );
}

function printEdge(name: string, edge: SetEdge | undefined, {theme}: SlideContext): Xml | undefined {
  return edge && xml(name, {w: emu(edge.width)}, printFill(edge.colour, theme.colours));
}
