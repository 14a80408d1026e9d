// A display formula as it is set -> p:sp: Office Math, and text beside it for programs that know none.
import {linearText} from '../formula/linear.ts';
import {printOmml} from '../formula/omml.ts';
import {joinXml, type Xml, xml} from '../../archive/xml.ts';
import type {DisplayFormula, SetRun} from '../set-slide.ts';
import type {SlideContext} from './context.ts';
import type {FormulaGroup} from './group.ts';
import {printGroup, printShape, rectangle} from './shapes.ts';
import {printFill, printRuns} from './text.ts';

/** A formula as such, and as text for programs that know none; undefined where it is neither. */
export function printFormula({box, runs}: DisplayFormula, name: string, context: SlideContext): Xml | undefined {
  const run = runs.find(one => one.math !== undefined) ?? runs[0];
  if (run === undefined) return undefined;
  const frame = {name, box: {...box, width: box.width * 1.03}};
  const paragraph = (content: Xml | readonly Xml[]): readonly Xml[] => [
    xml('a:bodyPr', {wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr'}, xml('a:noAutofit')),
    xml('a:lstStyle'),
    xml('a:p', {}, xml('a:pPr', {algn: 'l'}), content),
  ];
  const properties = joinXml(rectangle(), xml('a:noFill'));
  const id = context.nextId();
  const said = run.math ? linearText(run.math) : run.text;
  const shape = (content: Xml | readonly Xml[]): Xml =>
    printShape({...frame, id, description: said}, context, {properties, body: paragraph(content)});
  const plain = shape(printRuns([run], context));
  if (run.math === undefined) return plain;
  const math = xml(
    'a14:m',
    {'xmlns:a14': 'http://schemas.microsoft.com/office/drawing/2010/main'},
    printMath(run, context),
  );
  const space = {'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006'};
  const a14 = {'xmlns:a14': 'http://schemas.microsoft.com/office/drawing/2010/main', Requires: 'a14'};
  return xml('mc:AlternateContent', space, xml('mc:Choice', a14, shape(math)), xml('mc:Fallback', {}, plain));
}

/** The Office Math of a run that holds a formula; nothing of another one. */
export function printMath({math, size, colour}: SetRun, {theme, lang}: SlideContext): Xml {
  const style = {size: size / 1.08, fill: printFill(colour, theme.colours), lang};
  return math ? printOmml(math, style) : joinXml();
}

/** Formulas that follow each other: one group, in which each keeps its place; `nameOf` says how each is called. */
export function printFormulas(
  {box, formulas}: FormulaGroup,
  name: string,
  nameOf: (formula: DisplayFormula) => string,
  context: SlideContext,
): Xml {
  const id = context.nextId();
  const own = formulas.map(formula => printFormula(formula, nameOf(formula), context));
  return printGroup(
    own.filter(one => one !== undefined),
    {name, box, id},
  );
}
