// A PDF as the browser printed it -> the same with bookmarks, metadata, language and fixed dates.
import {createHash} from 'node:crypto';
import {ParseSpeeds, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString} from 'pdf-lib';
import {markArtifacts} from './artifacts.ts';
import {setDates} from './date.ts';
import {numberIds} from './ids.ts';
import {dropDecoration} from './decoration.ts';
import type {DocumentInfo} from './document-info.ts';
import {addNotes} from './notes.ts';
import {addOutline} from './outline.ts';
import {placeImages} from './images/embed-images.ts';
import {describeLinks, isElement, mapRoles, nameFormulas, wrapListBodies} from './structure.ts';
import type {PlaceholderImage} from './images/placeholder-images.ts';
import {writeXmp} from './xmp.ts';

const creator = 'Lectern';

/**
 * `printed` with all of `info` in it, and images for their `placeholderImages`; tags, links and other images stay as
 * they are.
 */
export async function finishPdf(
  printed: Uint8Array | PDFDocument,
  info: DocumentInfo,
  placeholderImages: readonly PlaceholderImage[] = [],
): Promise<Uint8Array> {
  const pdf = printed instanceof Uint8Array ? await readPdf(printed) : printed;
  pdf.setTitle(info.title, {showInWindowTitleBar: true});
  pdf.setAuthor(info.author);
  pdf.setSubject(info.subject);
  pdf.setKeywords([info.keywords.join(', ')]);
  pdf.setCreator(creator);
  pdf.setProducer(`${creator}, Chromium (Skia/PDF)`);
  setDates(pdf, info.date);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(info.lang));
  placeImages(pdf, placeholderImages);
  addOutline(pdf, info.outline);
  addPageLabels(pdf, info.labels ?? []);
  wrapListBodies(pdf);
  numberIds(pdf);
  mapRoles(pdf);
  nameFormulas(pdf);
  dropDecoration(pdf);
  markArtifacts(pdf);
  describeLinks(pdf, info);
  addNotes(pdf, info.notes ?? [], info);
  const metadata = pdf.context.stream(Buffer.from(writeXmp(info, creator, isUniversal(pdf))), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(metadata));
  addId(pdf, info);
  return pdf.save({useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 5000});
}

/** A PDF as it was printed, to be read and changed. */
export async function readPdf(printed: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(printed, {updateMetadata: false, parseSpeed: ParseSpeeds.Fastest});
}

/**
 * Does `pdf` hold to the rules of PDF/UA-1 that its content may break: it is tagged, its figures and formulas have
 * words, and it has no comments, which lie outside of the tags? All other rules are held by how it is made.
 */
function isUniversal(pdf: PDFDocument): boolean {
  if (!pdf.catalog.has(PDFName.of('StructTreeRoot'))) return false;
  const isBare = (object: unknown): boolean =>
    (isElement(object, 'Figure') || isElement(object, 'Formula')) && !object.has(PDFName.of('Alt'));
  const isComment = (object: unknown): boolean =>
    object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Text');
  return !pdf.context.enumerateIndirectObjects().some(([, object]) => isBare(object) || isComment(object));
}

/** Pages are called by plain numbers, as slides are: by `labels`, several pages of a slide alike, else by their own. */
function addPageLabels(pdf: PDFDocument, labels: readonly number[]): void {
  const breaks = [...labels.entries()].filter(([at, label]) => at === 0 || label !== (labels[at - 1] ?? 0) + 1);
  const ranges = breaks.flatMap(([at, label]) => [PDFNumber.of(at), {S: 'D', St: label}]);
  const nums = ranges.length > 0 ? ranges : [PDFNumber.of(0), {S: 'D'}];
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({Nums: nums}));
}

/** An identifier made of what the document says of itself, since a random one would change with every build. */
function addId(
  pdf: PDFDocument,
  {title, lang, author, subject, keywords, date, outline, notes = []}: DocumentInfo,
): void {
  const said = JSON.stringify([title, lang, author, subject, keywords, date, outline, notes, pdf.getPageCount()]);
  const digest = createHash('md5').update(said).digest('hex');
  const id = PDFHexString.of(digest);
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
