// Chapters of a book -> its package document: what it is, which files it has, in which order they are read.
import {hashBytes} from '../../digest.ts';
import {isRightToLeft} from '../../text/language/languages.ts';
import {xml, xmlPart, type Xml, xmlText} from '../archive/xml.ts';
import {type BookTitle, type PlacedChapter, titlePath} from './navigation.ts';

/** A book must say when it was changed; this one does where nobody knows. */
const noDay = '2000-01-01T00:00:00Z';

/** What a book says of itself. */
export interface BookFacts extends BookTitle {
  readonly description: string;
  /** What tells it from all other books, whatever becomes of its text. */
  readonly name: string;
}

/** The package document of `chapters`. */
export function buildPackageDocument(facts: BookFacts, chapters: readonly PlacedChapter[]): string {
  const records = chapters.map(({record}) => record);
  const images = new Map(records.flatMap(record => record.images.map(({name, mime}) => [name, mime] as const)));
  const languages = [...new Set([facts.lang, ...records.map(({lang}) => lang)])];
  const item = (id: string, href: string, type: string, properties?: string): Xml =>
    xml('item', {id, href, 'media-type': type, properties});
  const page = 'application/xhtml+xml';
  const manifest = xml('manifest', {}, [
    item('nav', 'nav.xhtml', page, 'nav'),
    item('title', titlePath, page),
    item('style', 'style.css', 'text/css'),
    ...chapters.map(({path, record: {hasMath, hasDrawings}}, i) =>
      item(
        `chapter-${i + 1}`,
        path,
        page,
        [hasMath && 'mathml', hasDrawings && 'svg'].filter(Boolean).join(' ') || undefined,
      ),
    ),
    ...[...images].map(([name, mime], i) => item(`image-${i + 1}`, `images/${name}`, mime)),
  ]);
  const order = ['title', 'nav', ...chapters.map((_, i) => `chapter-${i + 1}`)];
  const direction = isRightToLeft(facts.lang) ? 'rtl' : undefined;
  const spine = xml(
    'spine',
    {'page-progression-direction': direction},
    order.map(idref => xml('itemref', {idref})),
  );
  const metadata = xml(
    'metadata',
    {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'},
    xmlText('dc:identifier', identifierOf(facts.name), {id: 'id'}),
    xmlText('dc:title', facts.title),
    languages.map(lang => xmlText('dc:language', lang)),
    facts.authors.map(author => xmlText('dc:creator', author)),
    facts.description === '' ? [] : [xmlText('dc:description', facts.description)],
    property('dcterms:modified', lastChange(chapters)),
    xml('meta', {name: 'generator', content: 'Lectern'}),
    accessibility(chapters, images),
  );
  return xmlPart(
    xml(
      'package',
      {xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': facts.lang},
      metadata,
      manifest,
      spine,
    ),
  );
}

function property(name: string, value: string): Xml {
  return xmlText('meta', value, {property: name});
}

/** schema.org's words on what a reader needs: only what holds of this book. */
function accessibility(chapters: readonly PlacedChapter[], images: ReadonlyMap<string, string>): readonly Xml[] {
  const records = chapters.map(({record}) => record);
  const isVisual = images.size > 0 || records.some(({hasDrawings}) => hasDrawings);
  const isDescribed = records.every(({undescribed, hasDrawings}) => undescribed === 0 && !hasDrawings);
  const hasSlides = records.some(({slides}) => slides.length > 0);
  const features = [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    ...(isVisual && isDescribed ? ['alternativeText'] : []),
    ...(records.some(({hasMath}) => hasMath) ? ['MathML'] : []),
    ...(hasSlides ? ['pageBreakMarkers', 'pageNavigation'] : []),
  ];
  const moves = [...images.values()].includes('image/gif');
  const summary = [
    'The text is in its reading order, with headings and a table of contents.',
    ...(hasSlides ? ['The list of pages has the numbers of the slides of the lectures.'] : []),
    isDescribed ? '' : 'Some figures have no description.',
  ];
  return [
    property('schema:accessMode', 'textual'),
    ...(isVisual ? [property('schema:accessMode', 'visual')] : []),
    property('schema:accessModeSufficient', isDescribed ? 'textual' : 'textual,visual'),
    ...features.map(feature => property('schema:accessibilityFeature', feature)),
    property('schema:accessibilityHazard', moves ? 'unknown' : 'none'),
    xmlText('meta', summary.filter(Boolean).join(' '), {property: 'schema:accessibilitySummary', 'xml:lang': 'en'}),
    ...(hasSlides ? [property('pageBreakSource', 'The slides of the lectures')] : []),
  ];
}

/** The last day of its chapters, to the second in UTC. */
function lastChange(chapters: readonly PlacedChapter[]): string {
  return `${dateOf(chapters).toISOString().slice(0, 19)}Z`;
}

/** The date that a book bears: the last of its chapters. */
export function dateOf(chapters: readonly Pick<PlacedChapter, 'record'>[]): Date {
  const days = chapters.map(({record: {day}}) => new Date(day)).filter(day => !Number.isNaN(day.getTime()));
  const last = Math.max(...days.map(day => day.getTime()), Number.NEGATIVE_INFINITY);
  return days.length === 0 ? new Date(noDay) : new Date(last);
}

/** A UUID (RFC 9562, version 8) of `name`. */
function identifierOf(name: string): string {
  const hex = hashBytes(name);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
