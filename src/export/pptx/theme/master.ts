// Layouts and theme -> p:sldMaster and p:sldLayout.
import {centipoints} from '../package/units.ts';
import {joinXml, type Xml, xml, xmlText} from '../../archive/xml.ts';
import type {SetTheme} from '../set-slide.ts';
import {bodyProperties, type LayoutPlaceholder, printPlaceholder, printTransform} from '../slide/shapes.ts';
import {printFill} from '../slide/text.ts';
import type {SlideLayout} from './layouts.ts';

/** Namespaces of slides, layouts and masters. */
export const slideSpaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** The colours of the theme as slides name them. */
const colourMap = xml('p:clrMap', {
  ...{bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', hlink: 'hlink', folHlink: 'folHlink'},
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map(i => [`accent${i}`, `accent${i}`])),
});

/** `p:cSld` of `shapes` on a ground, or on that of the layout. */
export function printCommon(shapes: readonly Xml[], background?: Xml, name?: string): Xml {
  const group = xml('p:nvGrpSpPr', {}, xml('p:cNvPr', {id: 1, name: ''}), xml('p:cNvGrpSpPr'), xml('p:nvPr'));
  const none = (tag: string): Xml =>
    xml(`a:${tag}`, tag.endsWith('ff') || tag === 'off' ? {x: 0, y: 0} : {cx: 0, cy: 0});
  const transform = xml(
    'a:xfrm',
    {},
    none('off'),
    none('ext'),
    xml('a:chOff', {x: 0, y: 0}),
    xml('a:chExt', {cx: 0, cy: 0}),
  );
  return xml(
    'p:cSld',
    {name},
    background && xml('p:bg', {}, xml('p:bgPr', {}, background, xml('a:effectLst'))),
    xml('p:spTree', {}, group, xml('p:grpSpPr', {}, transform), shapes),
  );
}

/** The master of `layouts`, the first of which has the relationship `rId1`. */
export function printMaster(layouts: readonly SlideLayout[], theme: SetTheme): Xml {
  const base = layouts.find(({name}) => name === 'content');
  const level = (i: number, size: number, isBullet: boolean): Xml =>
    xml(
      `a:lvl${i}pPr`,
      {marL: i === 1 ? 0 : 342_900 * (i - 1), indent: isBullet ? -266_700 : 0, algn: 'l'},
      xml('a:lnSpc', {}, xml('a:spcPct', {val: 100_000})),
      xml('a:spcBef', {}, xml('a:spcPts', {val: i === 1 ? 1000 : 400})),
      isBullet ? [xml('a:buFont', {typeface: 'Arial'}), xml('a:buChar', {char: '–'})] : xml('a:buNone'),
      xml(
        'a:defRPr',
        {sz: centipoints(size)},
        printFill(theme.colours.ink ?? '', theme.colours),
        xml('a:latin', {typeface: '+mn-lt'}),
      ),
    );
  const {body = 32, small = 28, title = 40} = theme.sizes;
  return xml(
    'p:sldMaster',
    slideSpaces,
    printCommon(
      base ? printPlaceholders({...base, trail: undefined}, theme) : [],
      xml('a:solidFill', {}, xml('a:schemeClr', {val: 'bg1'})),
    ),
    colourMap,
    xml(
      'p:sldLayoutIdLst',
      {},
      layouts.map((_, i) => xml('p:sldLayoutId', {id: 2_147_483_649 + i, 'r:id': `rId${i + 1}`})),
    ),
    xml('p:hf', {hdr: 0, dt: 0}),
    xml(
      'p:txStyles',
      {},
      xml(
        'p:titleStyle',
        {},
        xml(
          'a:lvl1pPr',
          {algn: 'l'},
          xml('a:lnSpc', {}, xml('a:spcPct', {val: 100_000})),
          xml('a:buNone'),
          xml(
            'a:defRPr',
            {sz: centipoints(title), b: 1},
            printFill(theme.colours.ink ?? '', theme.colours),
            xml('a:latin', {typeface: '+mj-lt'}),
          ),
        ),
      ),
      xml(
        'p:bodyStyle',
        {},
        level(1, body || 32, false),
        [2, 3, 4, 5, 6, 7, 8, 9].map(i => level(i, small || 28, true)),
      ),
      xml('p:otherStyle', {}, xml('a:defPPr', {}, xml('a:defRPr', {lang: 'en-US'}))),
    ),
  );
}

/** One layout. */
export function printLayout(layout: SlideLayout, theme: SetTheme): Xml {
  const type = {
    title: 'title',
    section: 'secHead',
    content: 'obj',
    columns: 'twoObj',
    blank: undefined,
    figure: undefined,
    several: undefined,
  }[layout.name];
  const background = layout.isDeep ? printFill(theme.colours.deep ?? '000000', theme.colours) : undefined;
  return xml(
    'p:sldLayout',
    {...slideSpaces, type, preserve: 1, userDrawn: type ? undefined : 1},
    printCommon(printPlaceholders(layout, theme), background, layout.label),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  );
}

function printPlaceholders(
  {title, trail, bodies, image, caption, footer, number}: SlideLayout,
  theme: SetTheme,
): readonly Xml[] {
  const all: readonly (readonly [string, LayoutPlaceholder | undefined, string])[] = [
    ['Title', title, 'Title'],
    ['Trail', trail, 'Where this is'],
    ...bodies.map((body, i) => [`Text ${i + 1}`, body, 'Text'] as const),
    ['Picture', image, ''],
    ['Caption', caption, 'Caption'],
    ['Footer', footer, ''],
    ['Number', number, ''],
  ];
  return all.flatMap(([label, placeholder, prompt], i) =>
    placeholder ? [printPrompt({label, placeholder, prompt, id: i + 2}, theme)] : [],
  );
}

interface Prompt {
  readonly label: string;
  readonly placeholder: LayoutPlaceholder;
  readonly prompt: string;
  readonly id: number;
}

function printPrompt({label, placeholder, prompt, id}: Prompt, theme: SetTheme): Xml {
  const {type, box, defaults} = placeholder;
  const colour = defaults?.colour ?? '';
  const level = xml(
    'a:lvl1pPr',
    {marL: 0, indent: 0, algn: type === 'sldNum' ? 'r' : 'l'},
    xml('a:buNone'),
    xml(
      'a:defRPr',
      {sz: defaults?.size ? centipoints(defaults.size) : undefined, b: defaults?.bold ? 1 : 0},
      colour === '' ? undefined : printFill(colour, theme.colours),
      xml('a:latin', {typeface: /itle$/.test(type) && type !== 'subTitle' ? '+mj-lt' : '+mn-lt'}),
    ),
  );
  const field = xml(
    'a:fld',
    {id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum'},
    xml('a:rPr', {lang: 'en-US'}),
    xmlText('a:t', '‹#›'),
  );
  const content =
    type === 'sldNum'
      ? field
      : prompt === ''
        ? joinXml()
        : xml('a:r', {}, xml('a:rPr', {lang: 'en-US'}), xmlText('a:t', prompt));
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', {id, name: label}),
      xml('p:cNvSpPr', {}, xml('a:spLocks', {noGrp: 1})),
      xml('p:nvPr', {}, printPlaceholder(placeholder)),
    ),
    xml('p:spPr', {}, printTransform('a', box), xml('a:prstGeom', {prst: 'rect'}, xml('a:avLst'))),
    xml(
      'p:txBody',
      {},
      bodyProperties(xml('a:normAutofit')),
      xml('a:lstStyle', {}, level),
      xml('a:p', {}, content, xml('a:endParaRPr', {lang: 'en-US'})),
    ),
  );
}
