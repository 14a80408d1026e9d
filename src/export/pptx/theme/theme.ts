// A theme's tokens -> the theme of PowerPoint: its colours and fonts, which change all slides at once.
import {joinXml, type Xml, xml} from '../../archive/xml.ts';
import type {SetTheme} from '../set-slide.ts';
import {fontName} from './fonts.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** `a:theme` of a deck whose theme is called `name`. */
export function printTheme({colours, fonts}: SetTheme, name: string): Xml {
  const colour = (slot: string, token: string, usual: string): Xml =>
    xml(`a:${slot}`, {}, xml('a:srgbClr', {val: colours[token] || usual}));
  const font = (slot: string, family: string): Xml =>
    xml(
      `a:${slot}`,
      {},
      xml('a:latin', {typeface: fontName(family)}),
      xml('a:ea', {typeface: ''}),
      xml('a:cs', {typeface: ''}),
    );
  return xml(
    'a:theme',
    {'xmlns:a': drawing, name},
    xml(
      'a:themeElements',
      {},
      xml(
        'a:clrScheme',
        {name},
        colour('dk1', 'ink', '1f2937'),
        colour('lt1', 'ground', 'ffffff'),
        colour('dk2', 'deep', '0f2f38'),
        colour('lt2', 'soft', 'f1f5f6'),
        colour('accent1', 'strong', '006072'),
        colour('accent2', 'warm', '953a15'),
        colour('accent3', 'muted', '485f66'),
        colour('accent4', 'rule', 'cedadd'),
        colour('accent5', '', '6b3fa0'),
        colour('accent6', '', '2f6b1f'),
        colour('hlink', 'strong', '006072'),
        colour('folHlink', 'muted', '485f66'),
      ),
      xml('a:fontScheme', {name}, font('majorFont', fonts.title), font('minorFont', fonts.body)),
      xml('a:fmtScheme', {name}, printFormats()),
    ),
  );
}

/** Three fills, lines and effects each, as the schema demands; all plain. */
function printFormats(): Xml {
  const fill = xml('a:solidFill', {}, xml('a:schemeClr', {val: 'phClr'}));
  const line = (w: number): Xml => xml('a:ln', {w}, fill);
  const effect = xml('a:effectStyle', {}, xml('a:effectLst'));
  return joinXml(
    xml('a:fillStyleLst', {}, fill, fill, fill),
    xml('a:lnStyleLst', {}, line(6350), line(12_700), line(19_050)),
    xml('a:effectStyleLst', {}, effect, effect, effect),
    xml('a:bgFillStyleLst', {}, fill, fill, fill),
  );
}
