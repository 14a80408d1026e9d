// What is said of a slide -> p:notes, and the master that all notes share.
import {printCommon, slideSpaces} from '../theme/master.ts';
import {emu} from './units.ts';
import {type Xml, xml, xmlText} from '../../archive/xml.ts';

/** Notes of a slide: a paragraph a line. */
export function printNotes(text: string, lang: string): Xml {
  const lines = text
    .split('\n')
    .map(line =>
      xml('a:p', {}, line === '' ? undefined : xml('a:r', {}, xml('a:rPr', {lang, dirty: 0}), xmlText('a:t', line))),
    );
  return xml(
    'p:notes',
    slideSpaces,
    printCommon([printShape('Slide', 'sldImg', undefined), printShape('Notes', 'body', lines)]),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  );
}

/** The master of notes. */
export function printNotesMaster(): Xml {
  const colours = Object.fromEntries([1, 2, 3, 4, 5, 6].map(i => [`accent${i}`, `accent${i}`]));
  return xml(
    'p:notesMaster',
    slideSpaces,
    printCommon(
      [
        printShape('Slide', 'sldImg', undefined, {left: 72, top: 120, width: 576, height: 324}),
        printShape('Notes', 'body', [xml('a:p', {}, xml('a:endParaRPr', {lang: 'en-US'}))], {
          left: 72,
          top: 462,
          width: 576,
          height: 378,
        }),
      ],
      xml('a:solidFill', {}, xml('a:schemeClr', {val: 'bg1'})),
    ),
    xml('p:clrMap', {bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', ...colours, hlink: 'hlink', folHlink: 'folHlink'}),
    xml('p:notesStyle', {}, xml('a:lvl1pPr', {}, xml('a:defRPr', {sz: 1200}))),
  );
}

function printShape(
  name: string,
  type: 'sldImg' | 'body',
  paragraphs: readonly Xml[] | undefined,
  box?: {readonly left: number; readonly top: number; readonly width: number; readonly height: number},
): Xml {
  const isImage = type === 'sldImg';
  const locks = xml('a:spLocks', {noGrp: 1, noRot: isImage ? 1 : undefined, noChangeAspect: isImage ? 1 : undefined});
  const transform = box && [
    xml(
      'a:xfrm',
      {},
      xml('a:off', {x: emu(box.left), y: emu(box.top)}),
      xml('a:ext', {cx: emu(box.width), cy: emu(box.height)}),
    ),
    xml('a:prstGeom', {prst: 'rect'}, xml('a:avLst')),
  ];
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', {id: isImage ? 2 : 3, name}),
      xml('p:cNvSpPr', {}, locks),
      xml('p:nvPr', {}, xml('p:ph', isImage ? {type} : {type, idx: 1})),
    ),
    xml('p:spPr', {}, transform),
    paragraphs && xml('p:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), paragraphs),
  );
}
