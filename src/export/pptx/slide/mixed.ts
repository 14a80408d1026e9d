// Texts and formulas in turn -> p:sp: one text, whose formulas are paragraphs; beside it the same as shapes apart.
import {joinXml, type Xml, xml} from '../../archive/xml.ts';
import {centipoints, emu} from '../package/units.ts';
import type {DisplayFormula, PixelBox} from '../set-slide.ts';
import type {SlideContext} from './context.ts';
import {printMath} from './formula.ts';
import type {MixedGroup} from './group.ts';
import {bodyProperties, printShape, rectangle, type ShapeFrame} from './shapes.ts';
import {printParagraphs, type TextDefaults} from './text.ts';

/**
 * The namespace of formulas in texts. Programs that do not look namespaces up, as LibreOffice does not, know its usual
 * prefix alone, and show no formula that stands in a text: they take `apart`.
 */
const prefix = 'm14';
const space = 'http://schemas.microsoft.com/office/drawing/2010/main';

/** `group` as one text; for programs that know no formulas in texts, its parts as shapes of their own. */
export function printMixed(
  group: MixedGroup,
  frame: ShapeFrame,
  apart: readonly (Xml | undefined)[],
  context: SlideContext,
): Xml {
  const shape = printShape(frame, context, {
    properties: joinXml(frame.placeholder ? undefined : [rectangle(), xml('a:noFill')]),
    body: [
      bodyProperties(xml('a:normAutofit')),
      xml('a:lstStyle'),
      ...printParts(group, context, frame.placeholder?.defaults),
    ],
  });
  return xml(
    'mc:AlternateContent',
    {'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006'},
    xml('mc:Choice', {[`xmlns:${prefix}`]: space, Requires: prefix}, shape),
    xml('mc:Fallback', {}, apart),
  );
}

function printParts({box, parts}: MixedGroup, context: SlideContext, defaults?: TextDefaults): readonly Xml[] {
  let bottom = box.top;
  return parts.flatMap(part => {
    if (part.kind === 'text') {
      const paragraphs = printParagraphs(part.paragraphs, {...box, top: bottom}, context, defaults);
      bottom = Math.max(bottom, ...part.paragraphs.map(one => one.box.top + one.lines * one.pitch));
      return paragraphs;
    }
    const formulas = part.kind === 'formula' ? [part] : part.formulas;
    return formulas.map(formula => {
      const gap = Math.max(0, formula.box.top - bottom);
      bottom = Math.max(bottom, formula.box.top + formula.box.height);
      return printFormulaParagraph(formula, {gap, box}, context);
    });
  });
}

/** As high as the program sets it: a line of a given height would cut what is high, or be too high for what is not. */
function printFormulaParagraph(
  formula: DisplayFormula,
  {gap, box}: {readonly gap: number; readonly box: PixelBox},
  context: SlideContext,
): Xml {
  const run = formula.runs.find(one => one.math !== undefined);
  const properties = xml(
    'a:pPr',
    {marL: emu(Math.max(0, formula.box.left - box.left)), indent: 0, algn: 'l'},
    xml('a:lnSpc', {}, xml('a:spcPct', {val: 100_000})),
    xml('a:spcBef', {}, xml('a:spcPts', {val: Math.min(centipoints(gap), 158_400)})),
    xml('a:buNone'),
  );
  const end = xml('a:endParaRPr', {lang: context.lang, sz: centipoints(run?.size ?? 24), dirty: 0});
  return xml('a:p', {}, properties, xml(`${prefix}:m`, {}, run ? printMath(run, context) : undefined), end);
}
