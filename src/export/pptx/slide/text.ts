// Paragraphs as they are set -> a:p: real bullets and numbers, exact line pitch, runs with their style.
import {linearRuns} from '../formula/linear.ts';
import {fontName} from '../theme/fonts.ts';
import type {PixelBox, SetMarker, SetParagraph, SetRun} from '../set-slide.ts';
import {centipoints, emu} from '../package/units.ts';
import {type Xml, xml, xmlText} from '../../archive/xml.ts';
import type {SlideContext} from './context.ts';
import {outerBox} from './group.ts';

/** How the shape around paragraphs is set: what runs need not say. */
export interface TextDefaults {
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly family?: string;
}

/** The paragraphs of a shape whose text begins at the edges of `box`. */
export function printParagraphs(
  paragraphs: readonly SetParagraph[],
  box: PixelBox,
  context: SlideContext,
  defaults: TextDefaults = {},
): readonly Xml[] {
  let bottom = box.top;
  return paragraphs.map(paragraph => {
    const gap = Math.max(0, paragraph.box.top - bottom);
    bottom = Math.max(bottom, paragraph.box.top) + paragraph.lines * paragraph.pitch;
    return printParagraph(paragraph, {gap, box}, context, defaults);
  });
}

function printParagraph(
  paragraph: SetParagraph,
  {gap, box}: {readonly gap: number; readonly box: PixelBox},
  context: SlideContext,
  defaults: TextDefaults,
): Xml {
  const {pitch, level, marker, indent, align, isRightToLeft, runs} = paragraph;
  const outer = outerBox(paragraph);
  const isAtRight = align === 'right' && isRightToLeft;
  const edge = isAtRight ? box.left + box.width - (outer.left + outer.width) : outer.left - box.left;
  const before = align === 'center' ? 0 : Math.max(0, edge);
  const tab = runs.some(({text}) => text === '\t');
  return xml(
    'a:p',
    {},
    xml(
      'a:pPr',
      {
        marL: emu(before + indent),
        lvl: level > 0 ? Math.min(level, 8) : undefined,
        indent: emu(-indent),
        algn: {left: 'l', center: 'ctr', right: 'r'}[align],
        rtl: isRightToLeft ? 1 : undefined,
      },
      xml('a:lnSpc', {}, xml('a:spcPts', {val: centipoints(pitch)})),
      xml('a:spcBef', {}, xml('a:spcPts', {val: Math.min(centipoints(gap), 158_400)})),
      printMarker(marker),
      tab ? xml('a:tabLst', {}, xml('a:tab', {pos: emu(box.width), algn: 'r'})) : undefined,
    ),
    printRuns(runs, context, defaults),
    runs.length > 0 ? printEnd(runs.at(-1) as SetRun, context, defaults) : undefined,
  );
}

function printMarker(marker: SetMarker): readonly Xml[] {
  if (marker.kind === 'none') return [xml('a:buNone')];
  const colour = xml('a:buClr', {}, xml('a:srgbClr', {val: marker.colour || '000000'}));
  if (marker.kind === 'number') {
    const type = marker.point ? 'arabicPeriod' : 'arabicPlain';
    const startAt = Math.min(Math.max(marker.value, 1), 32_767);
    return [colour, xml('a:buFont', {typeface: '+mj-lt'}), xml('a:buAutoNum', {type, startAt})];
  }
  const size = marker.character === '■' ? [xml('a:buSzPct', {val: 60_000})] : [];
  return [colour, ...size, xml('a:buFont', {typeface: 'Arial'}), xml('a:buChar', {char: marker.character})];
}

/** Runs, formulas in the line as runs too; those that look alike as one. */
export function printRuns(runs: readonly SetRun[], context: SlideContext, defaults: TextDefaults = {}): readonly Xml[] {
  const flat = runs.flatMap(run => (run.math ? linearRuns(run.math, run) : [run]));
  const joined: SetRun[] = [];
  for (const run of flat) {
    const before = joined.at(-1);
    const isSame = before && run.text !== '\n' && before.text !== '\n' && styleOf(before) === styleOf(run);
    if (isSame) joined[joined.length - 1] = {...before, text: before.text + run.text};
    else joined.push(run);
  }
  return joined.map(run => {
    const properties = printProperties('a:rPr', run, context, defaults);
    return run.text === '\n' ? xml('a:br', {}, properties) : xml('a:r', {}, properties, xmlText('a:t', run.text));
  });
}

function styleOf({text: _, math: _math, ...style}: SetRun): string {
  return JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function printEnd(run: SetRun, context: SlideContext, defaults: TextDefaults): Xml {
  const {href: _, behind: _behind, shift: _shift, line: _line, ...plain} = run;
  return printProperties('a:endParaRPr', plain as SetRun, context, defaults);
}

function printProperties(name: string, run: SetRun, context: SlideContext, defaults: TextDefaults): Xml {
  const {bold, italic, size, colour, family, behind, href, shift, line, spacing} = run;
  const link = href ? context.link(href) : undefined;
  const font =
    family === context.theme.fonts.body ? '+mn-lt' : family === context.theme.fonts.title ? '+mj-lt' : fontName(family);
  return xml(
    name,
    {
      lang: context.lang,
      sz: size === defaults.size ? undefined : Math.min(Math.max(centipoints(size), 100), 400_000),
      b: bold === (defaults.bold ?? false) ? undefined : bold ? 1 : 0,
      i: italic ? 1 : undefined,
      u: line === 'under' ? 'sng' : undefined,
      strike: line === 'through' ? 'sngStrike' : undefined,
      baseline: shift === 'sup' ? 30_000 : shift === 'sub' ? -25_000 : undefined,
      spc: spacing ? centipoints(spacing) : undefined,
      dirty: 0,
    },
    colour === '' || colour === defaults.colour ? undefined : printFill(colour, context.theme.colours),
    behind ? xml('a:highlight', {}, xml('a:srgbClr', {val: behind})) : undefined,
    family === defaults.family ? undefined : [xml('a:latin', {typeface: font}), xml('a:cs', {typeface: font})],
    link &&
      xml(
        'a:hlinkClick',
        {'r:id': link.id, action: link.isSlide ? 'ppaction://hlinksldjump' : undefined},
        colour === context.theme.colours.strong ? undefined : keepColour(),
      ),
  );
}

/** A link in the colour of its run: PowerPoint gives all of them that of the theme. */
function keepColour(): Xml {
  const own = 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor';
  const uri = '{A12FA001-AC4F-418D-AE19-62706E023703}';
  return xml('a:extLst', {}, xml('a:ext', {uri}, xml('ahyp:hlinkClr', {'xmlns:ahyp': own, val: 'tx'})));
}

/** Names of the theme's colours in the theme of PowerPoint, which changes them wherever they are named. */
const schemeNames = [
  ['ink', 'tx1'],
  ['ground', 'bg1'],
  ['deep', 'tx2'],
  ['soft', 'bg2'],
  ['strong', 'accent1'],
  ['warm', 'accent2'],
  ['muted', 'accent3'],
] as const;

/** A fill of `colour`: by its name where the theme has it. */
export function printFill(colour: string, colours: Readonly<Record<string, string>>): Xml {
  const named = schemeNames.find(([name]) => colours[name] === colour);
  return xml('a:solidFill', {}, named ? xml('a:schemeClr', {val: named[1]}) : xml('a:srgbClr', {val: colour}));
}
