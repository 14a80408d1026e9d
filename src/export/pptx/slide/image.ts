// An image as it is set -> p:pic, a drawing with a PNG beside it.
import {joinXml, type Xml, xml, xmlText} from '../../archive/xml.ts';
import type {SetImage} from '../set-slide.ts';
import type {SlideContext} from './context.ts';
import {bodyProperties, printPlaceholder, printShape, printTransform, rectangle, type ShapeFrame} from './shapes.ts';

/** A figure with its alternative text, which stands in its place where its file is not there. */
export function printImage(
  {box, name, svg, alt, href}: SetImage,
  frame: Pick<ShapeFrame, 'name' | 'placeholder'>,
  context: SlideContext,
): Xml {
  const files = context.image(name, svg);
  if (files === undefined) return printMissing(alt || frame.name, {...frame, box}, context);
  const link = href ? context.link(href) : undefined;
  const vector = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
  const extension =
    files.svgId &&
    xml(
      'a:extLst',
      {},
      xml(
        'a:ext',
        {uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}'},
        xml('asvg:svgBlip', {'xmlns:asvg': vector, 'r:embed': files.svgId}),
      ),
    );
  return xml(
    'p:pic',
    {},
    xml(
      'p:nvPicPr',
      {},
      xml(
        'p:cNvPr',
        {id: context.nextId(), name: frame.name, descr: alt},
        link && xml('a:hlinkClick', {'r:id': link.id, action: link.isSlide ? 'ppaction://hlinksldjump' : undefined}),
      ),
      xml('p:cNvPicPr', {}, xml('a:picLocks', {noChangeAspect: 1})),
      xml('p:nvPr', {}, printPlaceholder(frame.placeholder)),
    ),
    xml(
      'p:blipFill',
      {},
      xml('a:blip', {'r:embed': files.id}, extension || undefined),
      xml('a:stretch', {}, xml('a:fillRect')),
    ),
    xml('p:spPr', {}, printTransform('a', box), rectangle()),
  );
}

function printMissing(text: string, {name, box}: ShapeFrame, context: SlideContext): Xml {
  const run = xml('a:r', {}, xml('a:rPr', {lang: context.lang, sz: 1500, dirty: 0}), xmlText('a:t', text));
  const outline = xml('a:ln', {w: 9525}, xml('a:solidFill', {}, xml('a:schemeClr', {val: 'accent3'})));
  return printShape({name, box}, context, {
    properties: joinXml(rectangle(), xml('a:noFill'), outline),
    body: [bodyProperties(xml('a:normAutofit')), xml('a:lstStyle'), xml('a:p', {}, xml('a:pPr', {algn: 'ctr'}), run)],
  });
}
