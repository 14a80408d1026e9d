// Grounds and lines of a slide -> shapes that say nothing.
import {emu} from '../package/units.ts';
import {joinXml, type Xml, xml} from '../../archive/xml.ts';
import type {PixelBox, SetFill, SetSign} from '../set-slide.ts';
import type {SlideContext} from './context.ts';
import {bodyProperties, printShape, rectangle} from './shapes.ts';
import {printFill, printRuns} from './text.ts';

/** Grounds and lines: those of one colour are one shape, which readers for the blind pass over. */
export function printFills(fills: readonly SetFill[], context: SlideContext): readonly Xml[] {
  const dashed = fills.filter(fill => fill.isDashed === true);
  const groups = new Map<string, PixelBox[]>();
  for (const {box, colour, isDashed} of fills)
    if (isDashed !== true) groups.set(colour, [...(groups.get(colour) ?? []), box]);
  const {colours} = context.theme;
  return [
    ...[...groups].map(([colour, boxes]) => {
      const [left, top] = [Math.min(...boxes.map(box => box.left)), Math.min(...boxes.map(box => box.top))];
      const width = Math.max(...boxes.map(box => box.left + box.width)) - left;
      const height = Math.max(...boxes.map(box => box.top + box.height)) - top;
      const frame = {name: 'Decoration', box: {left, top, width, height}, isDecorative: true};
      const outline = xml('a:ln', {}, xml('a:noFill'));
      const shape = boxes.length === 1 ? rectangle() : printPaths(boxes, {left, top, width, height});
      return printShape(frame, context, {properties: joinXml(shape, printFill(colour, colours), outline), body: []});
    }),
    ...dashed.map(({box, colour}) => {
      const line = xml('a:ln', {w: emu(2)}, printFill(colour, colours), xml('a:prstDash', {val: 'dash'}));
      const frame = {name: 'Decoration', box, isDecorative: true};
      return printShape(frame, context, {properties: joinXml(rectangle(), xml('a:noFill'), line), body: []});
    }),
  ];
}

/** Signs before quotations: text that says nothing, and wraps nowhere. */
export function printSigns(signs: readonly SetSign[], context: SlideContext): readonly Xml[] {
  return signs.map(({box, run}) => {
    const spacing = xml('a:lnSpc', {}, xml('a:spcPts', {val: Math.round(box.height * 75)}));
    const paragraph = xml('a:p', {}, xml('a:pPr', {}, spacing), ...printRuns([run], context));
    return printShape({name: 'Decoration', box, isDecorative: true}, context, {
      properties: joinXml(rectangle(), xml('a:noFill')),
      body: [bodyProperties(xml('a:noAutofit')), xml('a:lstStyle'), paragraph],
    });
  });
}

function printPaths(boxes: readonly PixelBox[], around: PixelBox): Xml {
  const point = (x: number, y: number): Xml => xml('a:pt', {x: emu(x - around.left), y: emu(y - around.top)});
  const paths = boxes.flatMap(({left, top, width, height}) => [
    xml('a:moveTo', {}, point(left, top)),
    xml('a:lnTo', {}, point(left + width, top)),
    xml('a:lnTo', {}, point(left + width, top + height)),
    xml('a:lnTo', {}, point(left, top + height)),
    xml('a:close'),
  ]);
  return xml(
    'a:custGeom',
    {},
    ['avLst', 'gdLst', 'ahLst', 'cxnLst'].map(name => xml(`a:${name}`)),
    xml('a:rect', {l: 'l', t: 't', r: 'r', b: 'b'}),
    xml('a:pathLst', {}, xml('a:path', {w: emu(around.width), h: emu(around.height)}, paths)),
  );
}
