// One slide as it is set -> p:sld: its layout, its placeholders, and shapes in the order of the source.
import {joinXml, type Xml, xml, xmlText} from '../../archive/xml.ts';
import type {PixelBox, SetSlide} from '../set-slide.ts';
import type {LayoutName, SlideLayout} from '../theme/layouts.ts';
import {printCommon, slideSpaces} from '../theme/master.ts';
import type {ClickStep, SlideContext} from './context.ts';
import {groupItems, type SlideShape, type TextGroup} from './group.ts';
import {printCode} from './code.ts';
import {printFills, printSigns} from './decoration.ts';
import {printFormula, printFormulas} from './formula.ts';
import {printImage} from './image.ts';
import {joinMixed} from './mixed-group.ts';
import {printMixed} from './mixed.ts';
import {type LayoutPlaceholder, printLine, printText} from './shapes.ts';
import {withSlack} from './slack.ts';
import {printTable} from './table.ts';
import {printTiming} from './timing.ts';
import {printFill, printRuns} from './text.ts';

/** A slide's shapes, and the layout that has the placeholders for them. */
export interface SlidePlan {
  readonly layout: SlideLayout;
  readonly shapes: readonly SlideShape[];
}

/** Which of `layouts` suits `slide`. */
export function planSlide(slide: SetSlide, layouts: readonly SlideLayout[]): SlidePlan {
  const shapes = joinMixed(groupItems(slide.items));
  const name = chooseLayout(slide, shapes);
  return {layout: layouts.find(one => one.name === name) ?? (layouts[0] as SlideLayout), shapes};
}

function chooseLayout({classes}: SetSlide, shapes: readonly SlideShape[]): LayoutName {
  const has = (name: string): boolean => classes.includes(name);
  const texts = shapes.filter(isText);
  if (has('title')) return 'title';
  if (texts.length > 2) return 'several';
  if (has('section')) return texts.length > 1 ? 'several' : 'section';
  if (has('shot')) return 'blank';
  if (shapes.some(({kind}) => kind === 'image')) return 'figure';
  return texts.length === 2 ? 'columns' : 'content';
}

/** Is `shape` one that stands in a placeholder for texts? */
function isText(shape: SlideShape): boolean {
  return shape.kind === 'mixed' || (shape.kind === 'text' && shape.role === 'text');
}

/** What a slide is called, and the ids of the notes' blocks by their place on it, by which its shapes are called. */
export interface SlideNames {
  readonly name: string;
  readonly blocks: readonly string[];
}

/** The slide. */
export function printSlide(
  slide: SetSlide,
  {layout, shapes}: SlidePlan,
  {name: slideName, blocks}: SlideNames,
  shared: Omit<SlideContext, 'addSteps'>,
): Xml {
  const steps: ClickStep[] = [];
  const context: SlideContext = {...shared, addSteps: more => void steps.push(...more)};
  const first = (role: TextGroup['role']): TextGroup | undefined =>
    shapes.find((shape): shape is TextGroup => shape.kind === 'text' && shape.role === role);
  const isHidden = slide.classes.includes('shot');
  const edge = (
    role: 'title' | 'header' | 'footer',
    name: string,
    placeholder: LayoutPlaceholder | undefined,
  ): Xml | undefined => {
    const own = first(role);
    if (own === undefined) return undefined;
    const group = placeholder && hasLoneCounter(own) ? reachRight(own, placeholder.box) : own;
    const box = role === 'title' ? withSlack(group, slide, shapes) : group.box;
    if (role !== 'footer')
      return printText(
        {...group, box: isHidden ? layout.title.box : group.box},
        {name, box: isHidden ? layout.title.box : box, placeholder, isHidden},
        context,
      );
    return printLine(
      joinXml(printRuns(group.paragraphs[0]?.runs ?? [], context, placeholder?.defaults)),
      {name, box, ...(placeholder ? {placeholder} : {})},
      context,
    );
  };
  const content = printContent(slide, {layout, shapes}, blocks, context);
  const {number} = slide;
  const field = (): Xml => {
    const properties = xml(
      'a:rPr',
      {lang: context.lang, sz: Math.round((number?.size ?? 18) * 75), dirty: 0},
      number?.colour ? printFill(number.colour, context.theme.colours) : undefined,
    );
    return xml(
      'a:fld',
      {id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum'},
      properties,
      xmlText('a:t', '‹#›'),
    );
  };
  const usual = layout.isDeep ? (context.theme.colours.deep ?? '') : (context.theme.colours.ground ?? 'ffffff');
  const numbered =
    number && layout.number
      ? printLine(field(), {name: 'Slide number', box: layout.number.box, placeholder: layout.number}, context, 'r')
      : undefined;
  return xml(
    'p:sld',
    slideSpaces,
    printCommon(
      [
        ...printFills(slide.fills, context),
        ...printSigns(slide.signs ?? [], context),
        edge('title', 'Title', layout.title),
        edge('header', 'Trail', layout.trail),
        ...content,
        edge('footer', 'Footer', layout.footer),
        numbered,
      ].filter(one => one !== undefined),
      printBackdrop(slide, context) ??
        (slide.background === usual ? undefined : printFill(slide.background, context.theme.colours)),
      slideName === '' ? undefined : slideName,
    ),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
    printTiming(steps),
  );
}

/** Is it a line with a counter behind it, as titles of several slides have? */
function hasLoneCounter({paragraphs: [first, ...others]}: TextGroup): boolean {
  return first?.lines === 1 && others.length === 0 && first.runs.some(({text}) => text === '\t');
}

/** `group` up to the right edge of its placeholder, where its counter stands. */
function reachRight(group: TextGroup, {left, width}: PixelBox): TextGroup {
  return {...group, box: {...group.box, width: Math.max(group.box.width, left + width - group.box.left)}};
}

/** The picture below all of a slide, which covers it; undefined where there is none. */
function printBackdrop({backdrop}: SetSlide, context: SlideContext): Xml | undefined {
  const id = backdrop && context.backdrop(backdrop.name);
  if (id === undefined) return undefined;
  const blip = xml('a:blip', {'r:embed': id});
  return xml('a:blipFill', {dpi: 0, rotWithShape: 1}, blip, xml('a:stretch', {}, xml('a:fillRect')));
}

/** Which elements below the title a shape is of. */
function blocksOf(shape: SlideShape): readonly number[] {
  if (shape.kind === 'text') return shape.paragraphs.map(({block}) => block);
  if (shape.kind === 'mixed') return shape.parts.flatMap(blocksOf);
  return shape.kind === 'formulas' ? shape.formulas.map(({block}) => block) : [shape.block];
}

/** What stands below the title, in the order of the source. */
function printContent(
  slide: SetSlide,
  {layout, shapes}: SlidePlan,
  blocks: readonly string[],
  context: SlideContext,
): readonly (Xml | undefined)[] {
  const captions = shapes.filter(shape => shape.kind === 'text' && shape.role === 'caption');
  const [texts, images] = [shapes.filter(isText), shapes.filter(({kind}) => kind === 'image')];
  const apart = shapes.flatMap((shape): readonly SlideShape[] => (shape.kind === 'mixed' ? shape.parts : [shape]));
  const named = (label: string, shape: SlideShape): string => {
    const own = blocksOf(shape);
    const ids = [...new Set(own)].flatMap(block => blocks[block] || []);
    return ids.length > 0 ? `${label} (${ids.join(' ')})` : label;
  };
  const printOne = (shape: SlideShape): Xml | undefined => {
    switch (shape.kind) {
      case 'table':
        return printTable(shape, named('Table', shape), context);
      case 'code':
        return printCode(shape, named('Code', shape), context);
      case 'formula':
        return printFormula(shape, named('Formula', shape), context);
      case 'formulas':
        return printFormulas(shape, named('Formulas', shape), one => named('Formula', one), context);
      case 'image': {
        const placeholder = shape === images[0] ? layout.image : undefined;
        return printImage(shape, {name: named('Picture', shape), placeholder}, context);
      }
      case 'mixed': {
        const paragraphs = shape.parts.flatMap(part => (part.kind === 'text' ? part.paragraphs : []));
        const box = withSlack({box: shape.box, paragraphs}, slide, shapes);
        const frame = {name: named('Text', shape), box, placeholder: layout.bodies[texts.indexOf(shape)]};
        return printMixed(shape, frame, shape.parts.map(printOne), context);
      }
      default: {
        if (shape.role !== 'text' && shape.role !== 'caption') return undefined;
        const isCaption = shape.role === 'caption';
        const own = isCaption ? [layout.caption][captions.indexOf(shape)] : layout.bodies[texts.indexOf(shape)];
        const box = withSlack(shape, slide, apart);
        return printText(shape, {name: named(isCaption ? 'Caption' : 'Text', shape), box, placeholder: own}, context);
      }
    }
  };
  return shapes.map(printOne);
}
