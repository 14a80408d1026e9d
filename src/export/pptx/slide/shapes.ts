// A shape's frame and text -> p:sp, in the placeholder of its layout or free.
import {emu} from '../package/units.ts';
import {joinXml, type Xml, xml} from '../../archive/xml.ts';
import type {PixelBox} from '../set-slide.ts';
import type {SlideContext} from './context.ts';
import type {TextGroup} from './group.ts';
import {printParagraphs, type TextDefaults} from './text.ts';
import {listSteps} from './timing.ts';

/** A placeholder of the layout that a shape fills. */
export interface LayoutPlaceholder {
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'ftr' | 'sldNum' | 'pic';
  readonly index?: number;
  /** Where the layout has it. */
  readonly box: PixelBox;
  readonly defaults?: TextDefaults;
}

/** How a shape is called, where it stands, and which placeholder it fills. */
export interface ShapeFrame {
  readonly name: string;
  readonly box: PixelBox;
  readonly placeholder?: LayoutPlaceholder | undefined;
  readonly isHidden?: boolean;
}

/** Text, at the edges of its frame. */
export function printText({paragraphs, box}: TextGroup, frame: ShapeFrame, context: SlideContext): Xml {
  const id = context.nextId();
  context.addSteps(
    listSteps(
      id,
      paragraphs.map(({step}) => step),
    ),
  );
  return printShape({...frame, id}, context, {
    properties: joinXml(frame.placeholder ? undefined : [rectangle(), xml('a:noFill')]),
    body: [
      bodyProperties(xml('a:normAutofit')),
      xml('a:lstStyle'),
      printParagraphs(paragraphs, box, context, frame.placeholder?.defaults),
    ],
  });
}

/** A field or a text of one line, in a placeholder, at its left or right. */
export function printLine(content: Xml, frame: ShapeFrame, context: SlideContext, algn: 'l' | 'r' = 'l'): Xml {
  return printShape(frame, context, {
    properties: joinXml(),
    body: [bodyProperties(xml('a:normAutofit')), xml('a:lstStyle'), xml('a:p', {}, xml('a:pPr', {algn}), content)],
  });
}

/** Properties of a body whose text begins at its edges. */
export function bodyProperties(fit: Xml): Xml {
  return xml('a:bodyPr', {wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't'}, fit);
}

/** `prefix:xfrm` of a box. */
export function printTransform(prefix: 'a' | 'p', {left, top, width, height}: PixelBox): Xml {
  return xml(
    `${prefix}:xfrm`,
    {},
    xml('a:off', {x: emu(left), y: emu(top)}),
    xml('a:ext', {cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height))}),
  );
}

/** `p:ph` of a placeholder; nothing for none. */
export function printPlaceholder(placeholder: LayoutPlaceholder | undefined): Xml | undefined {
  if (placeholder === undefined) return undefined;
  const {type, index} = placeholder;
  const size = {
    ftr: 'quarter',
    sldNum: 'quarter',
    title: undefined,
    ctrTitle: undefined,
    subTitle: undefined,
    body: undefined,
    pic: undefined,
  }[type];
  return xml('p:ph', {type, sz: size, idx: index});
}

/** The geometry of a rectangle. */
export function rectangle(): Xml {
  return xml('a:prstGeom', {prst: 'rect'}, xml('a:avLst'));
}

/** What only some shapes have: a number given before, what it shows, that it shows nothing. */
export interface NamedFrame extends ShapeFrame {
  readonly id?: number;
  readonly description?: string;
  readonly isDecorative?: boolean;
}

/** A shape with its `properties` behind its box, and the content of its text. */
export function printShape(
  {name, box, placeholder, isHidden, id, description, isDecorative}: NamedFrame,
  context: SlideContext,
  {properties, body}: {readonly properties: Xml; readonly body: readonly (Xml | readonly Xml[])[]},
): Xml {
  const decorative = xml('adec:decorative', {
    'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
    val: 1,
  });
  const marks = isDecorative
    ? xml('a:extLst', {}, xml('a:ext', {uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}'}, decorative))
    : undefined;
  const isMoved = placeholder === undefined || isElsewhere(box, placeholder.box);
  const locks = placeholder ? xml('a:spLocks', {noGrp: 1}) : undefined;
  const isTextBox = placeholder === undefined && body.length > 0 && !isDecorative;
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', {id: id ?? context.nextId(), name, descr: description, hidden: isHidden ? 1 : undefined}, marks),
      xml('p:cNvSpPr', {txBox: isTextBox ? 1 : undefined}, locks),
      xml('p:nvPr', {}, printPlaceholder(placeholder)),
    ),
    xml('p:spPr', {}, isMoved ? printTransform('a', box) : undefined, properties),
    body.length > 0 ? xml('p:txBody', {}, body.flat()) : undefined,
  );
}

/** `shapes` as one that can be moved at once, and taken apart. */
export function printGroup(
  shapes: readonly Xml[],
  {name, box, id}: {readonly name: string; readonly box: PixelBox; readonly id: number},
): Xml {
  const corner = {x: emu(box.left), y: emu(box.top)};
  const size = {cx: emu(box.width), cy: emu(box.height)};
  const inner = [xml('a:chOff', corner), xml('a:chExt', size)];
  return xml(
    'p:grpSp',
    {},
    xml('p:nvGrpSpPr', {}, xml('p:cNvPr', {id, name}), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml('p:grpSpPr', {}, xml('a:xfrm', {}, xml('a:off', corner), xml('a:ext', size), inner)),
    shapes,
  );
}

/** More than a px away from where its layout has it. */
function isElsewhere(box: PixelBox, other: PixelBox): boolean {
  return (['left', 'top', 'width', 'height'] as const).some(key => Math.abs(box[key] - other[key]) > 1);
}
