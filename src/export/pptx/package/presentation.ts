// What a deck is called, and its slides in their sections -> presentation.xml and the properties of the file.
import {createHash} from 'node:crypto';
import {slideSpaces} from '../theme/master.ts';
import {emu} from './units.ts';
import {type Xml, xml, xmlText} from '../../archive/xml.ts';

/** Facts of the file. */
export interface PptxFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly lang: string;
  readonly date: Date;
}

/** A run of slides that stand together. */
export interface PptxSection {
  readonly name: string;
  /** Numbers of its slides, from 1. */
  readonly slides: readonly number[];
}

/** Number by which the presentation knows a slide. */
const slideId = (number: number): number => 255 + number;

/** `p:presentation` of `count` slides; its relationships are named `master`, `notes` and `slideN`. */
export function printPresentation(
  count: number,
  size: {width: number; height: number},
  sections: readonly PptxSection[],
): Xml {
  const list = Array.from({length: count}, (_, i) => xml('p:sldId', {id: slideId(i + 1), 'r:id': `slide${i + 1}`}));
  const p14 = 'http://schemas.microsoft.com/office/powerpoint/2010/main';
  return xml(
    'p:presentation',
    {...slideSpaces, saveSubsetFonts: 1},
    xml('p:sldMasterIdLst', {}, xml('p:sldMasterId', {id: 2_147_483_648, 'r:id': 'master'})),
    xml('p:notesMasterIdLst', {}, xml('p:notesMasterId', {'r:id': 'notes'})),
    count > 0 ? xml('p:sldIdLst', {}, list) : undefined,
    xml('p:sldSz', {cx: emu(size.width), cy: emu(size.height)}),
    xml('p:notesSz', {cx: 6_858_000, cy: 9_144_000}),
    sections.length > 0
      ? xml(
          'p:extLst',
          {},
          xml(
            'p:ext',
            {uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}'},
            xml(
              'p14:sectionLst',
              {'xmlns:p14': p14},
              sections.map((section, i) => printSection(section, i)),
            ),
          ),
        )
      : undefined,
  );
}

function printSection({name, slides}: PptxSection, index: number): Xml {
  const hex = createHash('sha256').update(`${index} ${name}`).digest('hex').toUpperCase();
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `A${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  const id = `{${parts.join('-')}}`;
  return xml(
    'p14:section',
    {name, id},
    xml(
      'p14:sldIdLst',
      {},
      slides.map(number => xml('p14:sldId', {id: slideId(number)})),
    ),
  );
}

/** Title, author, subject, language and date: docProps/core.xml. */
export function printCore({title, author, subject, keywords, lang, date}: PptxFacts): Xml {
  const iso = `${date.toISOString().slice(0, 19)}Z`;
  const day = (name: string): Xml => xmlText(`dcterms:${name}`, iso, {'xsi:type': 'dcterms:W3CDTF'});
  return xml(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    xmlText('dc:title', title),
    subject === '' ? undefined : xmlText('dc:subject', subject),
    author === '' ? undefined : xmlText('dc:creator', author),
    keywords.length > 0 ? xmlText('cp:keywords', keywords.join(', ')) : undefined,
    day('created'),
    day('modified'),
    xmlText('dc:language', lang),
  );
}

/** Which program it is for: docProps/app.xml. */
export function printApp(slides: number, notes: number): Xml {
  return xml(
    'Properties',
    {xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'},
    xmlText('Application', 'Lectern'),
    xmlText('Slides', String(slides)),
    xmlText('Notes', String(notes)),
  );
}
