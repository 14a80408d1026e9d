// The Matterhorn checkpoints of documents, pages, annotations and fonts that a machine can check: 01, 06, 07, 11, 20,
// 21, 25, 26, 28, 30 and 31.
import {inflateSync} from 'node:zlib';
import {PDFArray, PDFBool, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFStream} from 'pdf-lib';
import {flatten, nameAt, pdfName, readTree, structureRoot, textAt} from './tree.ts';

/** What breaks a checkpoint: its number, and where. */
export function checkDocument(pdf: PDFDocument): readonly string[] {
  return [
    ...checkMarking(pdf),
    ...checkMetadata(pdf),
    ...checkLanguage(pdf),
    ...checkExtras(pdf),
    ...checkAnnotations(pdf),
    ...checkFonts(pdf),
  ];
}

function checkMarking({catalog}: PDFDocument): readonly string[] {
  const info = catalog.lookup(pdfName('MarkInfo'));
  const isTrue = (key: string): boolean => info instanceof PDFDict && info.lookup(pdfName(key)) === PDFBool.True;
  return [
    ...(isTrue('Marked') ? [] : ['06-000 the file is not marked']),
    ...(isTrue('Suspects') ? ['01-007 tags are suspect'] : []),
  ];
}

function checkMetadata({catalog}: PDFDocument): readonly string[] {
  const stream = catalog.lookup(pdfName('Metadata'));
  if (!(stream instanceof PDFStream)) return ['06-001 no metadata'];
  const xmp = textOf(stream);
  const preferences = catalog.lookup(pdfName('ViewerPreferences'));
  const shows = preferences instanceof PDFDict ? preferences.lookup(pdfName('DisplayDocTitle')) : undefined;
  return [
    ...(/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp) ? [] : ['06-002 no identifier of PDF/UA']),
    ...(/<dc:title>.*?<rdf:li[^>]*>[^<]+<\/rdf:li>/s.test(xmp) ? [] : ['06-003 no title']),
    ...(shows === undefined ? ['07-001 nothing says that the title is shown'] : []),
    ...(shows !== undefined && shows !== PDFBool.True ? ['07-002 the title is not shown'] : []),
  ];
}

/** Where the document names its language, that of all its text can be told. */
function checkLanguage({catalog}: PDFDocument): readonly string[] {
  const lang = textAt(catalog, 'Lang') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(lang) ? [] : [`11-001 the language is “${lang}”`];
}

/** Layers, files, forms and encryption, of which there are none. */
function checkExtras({catalog, isEncrypted}: PDFDocument): readonly string[] {
  const names = catalog.lookup(pdfName('Names'));
  return [
    ...(catalog.has(pdfName('OCProperties')) ? ['20-001 layers: look at their names'] : []),
    ...(names instanceof PDFDict && names.has(pdfName('EmbeddedFiles')) ? ['21-001 files: look at their names'] : []),
    ...(catalog.has(pdfName('AcroForm')) ? ['25-001 a form: look for XFA'] : []),
    ...(isEncrypted ? ['26-001 encrypted'] : []),
  ];
}

function checkAnnotations(pdf: PDFDocument): readonly string[] {
  const tags = flatten(readTree(pdf));
  const tagged = new Map<unknown, string>();
  for (const {role, dict} of tags) {
    const kids = dict.lookup(pdfName('K'));
    const list = kids instanceof PDFArray ? kids.asArray().map(kid => dict.context.lookup(kid)) : [kids];
    for (const kid of list)
      if (kid instanceof PDFDict && nameAt(kid, 'Type') === 'OBJR') tagged.set(kid.lookup(pdfName('Obj')), role);
  }
  return pdf.getPages().flatMap(({node}, i): readonly string[] => {
    const annotations = (node.Annots()?.asArray() ?? []).map(one => pdf.context.lookup(one));
    const page = `page ${i + 1}`;
    const order = nameAt(node, 'Tabs');
    return [
      ...(annotations.length > 0 && order === undefined ? [`28-008 ${page}: no order of tabs`] : []),
      ...(annotations.length > 0 && order !== undefined && order !== 'S'
        ? [`28-009 ${page}: tabs go by ${order}`]
        : []),
      ...annotations.flatMap(one => (one instanceof PDFDict ? checkAnnotation(one, tagged.get(one), page) : [])),
    ];
  });
}

function checkAnnotation(annotation: PDFDict, role: string | undefined, page: string): readonly string[] {
  const type = nameAt(annotation, 'Subtype') ?? '';
  if (type === 'Popup') return [];
  const words = (textAt(annotation, 'Contents') ?? '').trim();
  if (type === 'Link')
    return [
      ...(role === 'Link' ? [] : [`28-011 ${page}: a link in ${role ?? 'no tag'}`]),
      ...(words === '' ? [`28-012 ${page}: a link without words`] : []),
    ];
  return [
    ...(role === 'Annot' ? [] : [`28-002 ${page}: ${type} in ${role ?? 'no tag'}`]),
    ...(words === '' ? [`28-004 ${page}: ${type} without words`] : []),
  ];
}

function checkFonts(pdf: PDFDocument): readonly string[] {
  const fonts = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && nameAt(object, 'Type') === 'Font' ? [object] : []));
  return fonts.flatMap(font => {
    const type = nameAt(font, 'Subtype') ?? '';
    const called = nameAt(font, 'BaseFont') ?? type;
    const descriptor = font.lookup(pdfName('FontDescriptor'));
    const isEmbedded =
      descriptor instanceof PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor.has(pdfName(key)));
    const isPart = type.startsWith('CIDFont');
    return [
      ...(type !== 'Type0' && type !== 'Type3' && !isEmbedded ? [`31-009 ${called} is not embedded`] : []),
      ...(isPart || font.has(pdfName('ToUnicode')) ? [] : [`10-001 ${called} has no Unicode`]),
      ...(type === 'CIDFontType2' && !font.has(pdfName('CIDToGIDMap')) ? [`31-004 ${called} has no CIDToGIDMap`] : []),
      ...(type === 'Type0' && !/^Identity-[HV]$/.test(nameAt(font, 'Encoding') ?? '')
        ? [`31-006 ${called}: its CMap is not known`]
        : []),
    ];
  });
}

/** Text of a stream, inflated where it is packed. */
function textOf(stream: PDFStream): string {
  const bytes = Buffer.from(stream.getContents());
  const isPacked = stream instanceof PDFRawStream && stream.dict.lookup(pdfName('Filter')) instanceof PDFName;
  return (isPacked ? inflateSync(bytes) : bytes).toString('utf8');
}

/** Is there a tree at all? */
export function hasTree(pdf: PDFDocument): boolean {
  return structureRoot(pdf) !== undefined;
}
