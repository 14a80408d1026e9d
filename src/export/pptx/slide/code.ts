// Code as it is set -> p:sp: a paragraph a line, in its colours, with real numbers.
import {centipoints, emu} from '../package/units.ts';
import {joinXml, type Xml, xml} from '../../archive/xml.ts';
import type {SetCode} from '../set-slide.ts';
import type {SlideContext} from './context.ts';
import {printShape, rectangle} from './shapes.ts';
import {printFill, printRuns} from './text.ts';
import {listSteps} from './timing.ts';

/** Code on its ground: each line a paragraph, its number a real one. */
export function printCode({box, fill, inset, pitch, lines}: SetCode, name: string, context: SlideContext): Xml {
  const isNumbered = lines.some(({number}) => number > 0);
  const pad = isNumbered ? Math.min(24, inset.left) : inset.left;
  const hang = inset.left - pad;
  const {colours} = context.theme;
  // Numbers go on by themselves, but past an empty line, which has none.
  let [next, startAt] = [0, 0];
  const paragraph = ({runs, number}: SetCode['lines'][number]): Xml => {
    const isEmpty = runs.length === 0;
    if (number !== next) startAt = number;
    next = isEmpty ? -1 : number + 1;
    return xml(
      'a:p',
      {},
      xml(
        'a:pPr',
        {marL: emu(hang), indent: emu(-hang), algn: 'l'},
        xml('a:lnSpc', {}, xml('a:spcPts', {val: centipoints(pitch)})),
        xml('a:spcBef', {}, xml('a:spcPts', {val: 0})),
        number > 0 && startAt <= 32_767 && !isEmpty
          ? [
              xml('a:buClr', {}, xml('a:srgbClr', {val: colours.muted || '666666'})),
              xml('a:buFont', {typeface: 'Arial'}),
              xml('a:buAutoNum', {type: 'arabicPlain', startAt}),
            ]
          : xml('a:buNone'),
      ),
      printRuns(runs, context),
      isEmpty ? xml('a:endParaRPr', {lang: context.lang, sz: centipoints(pitch / 1.3)}) : undefined,
    );
  };
  const id = context.nextId();
  // Lines that come one by one are a step each.
  context.addSteps(
    listSteps(
      id,
      lines.map(({step}, i) => (step > 0 ? i + 1 : 0)),
    ),
  );
  return printShape({name, box, id}, context, {
    properties: joinXml(rectangle(), fill ? printFill(fill, colours) : xml('a:noFill')),
    body: [
      xml(
        'a:bodyPr',
        {
          ...{wrap: 'square', lIns: emu(pad), tIns: emu(inset.top), rIns: emu(12), bIns: 0, anchor: 't'},
        },
        xml('a:normAutofit'),
      ),
      xml('a:lstStyle'),
      lines.map(paragraph),
    ],
  });
}
