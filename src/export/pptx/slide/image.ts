// An image as it is set -> p:pic, a drawing with a PNG beside it.
import {type Xml, xml} from '../../archive/xml.ts';
import type {SetImage} from '../set-slide.ts';
import type {SlideContext} from './context.ts';
import {printPlaceholder, printTransform, rectangle, type ShapeFrame} from './shapes.ts';

/** A figure with its alternative text; undefined where its file is not there. */
export function printImage(
  {box, name, svg, alt, href}: SetImage,
  frame: Pick<ShapeFrame, 'name' | 'placeholder'>,
  context: SlideContext,
): Xml | undefined {
  const files = context.image(name, svg);
  if (files === undefined) return undefined;
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
