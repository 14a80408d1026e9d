// A deck as it is set × its notes, parts and images -> the parts of a PowerPoint file.
import {printNotes, printNotesMaster} from './package/notes.ts';
import type {PackagePart, Relationship} from './package/package.ts';
import {type PptxFacts, type PptxSection, printApp, printCore, printPresentation} from './package/presentation.ts';
import {type Xml, xml, xmlPart} from '../archive/xml.ts';
import type {SetSlide, SetTheme} from './set-slide.ts';
import type {SlideContext} from './slide/context.ts';
import {planSlide, printSlide} from './slide/slide.ts';
import {listLayouts, type SlideLayout} from './theme/layouts.ts';
import {printLayout, printMaster, slideSpaces} from './theme/master.ts';
import {printTheme} from './theme/theme.ts';

/** Files of an image: what every program shows, and a drawing for those that can. */
export interface ImageParts {
  readonly path: string;
  readonly svgPath?: string;
}

/** A deck for PowerPoint. */
export interface PptxDeck {
  readonly facts: PptxFacts;
  readonly themeName: string;
  readonly theme: SetTheme;
  readonly slides: readonly SetSlide[];
  /** What is said with each slide; empty for nothing. */
  readonly notes: readonly string[];
  readonly sections: readonly PptxSection[];
  /** A name for each slide, all different. */
  readonly names: readonly string[];
  /** Of each slide, the ids of the notes' blocks by their place on it. */
  readonly blocks: readonly (readonly string[])[];
  /** By its name, or the mark-up of a drawing. */
  readonly imageOf: (name: string, svg: string) => ImageParts | undefined;
  /** The picture below slides, by its name. */
  readonly backdropOf?: (name: string) => ImageParts | undefined;
}

/** Path of the part that lists the slides. */
export const presentationPath = 'ppt/presentation.xml';
const office = 'application/vnd.openxmlformats-officedocument';
const presentationType = `${office}.presentationml`;

/** What leads to the parts of the file. */
export const packageRoot: readonly Relationship[] = [
  {id: 'rId1', type: 'officeDocument', target: presentationPath},
  {
    id: 'rId2',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  {id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml'},
];

/** All parts but the images'. */
export function printDeck(deck: PptxDeck): readonly PackagePart[] {
  const {facts, slides, notes, sections, theme, themeName} = deck;
  const size = {width: slides[0]?.width ?? 1280, height: slides[0]?.height ?? 720};
  const layouts = listLayouts(theme, size);
  const lang = fullLanguage(facts.lang);
  const withNotes = slides.flatMap((_, i) => (notes[i] ? [i] : []));
  const part = (
    path: string,
    type: string,
    content: Xml,
    relationships: readonly Relationship[] = [],
  ): PackagePart => ({
    ...{path, type, content: xmlPart(content), relationships},
  });
  const master: Relationship = {id: 'rId1', type: 'slideMaster', target: 'ppt/slideMasters/slideMaster1.xml'};
  return [
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', printCore(facts)),
    part('docProps/app.xml', `${office}.extended-properties+xml`, printApp(slides.length, withNotes.length)),
    part(
      presentationPath,
      `${presentationType}.presentation.main+xml`,
      printPresentation(slides.length, size, sections),
      [
        {...master, id: 'master'},
        {id: 'notes', type: 'notesMaster', target: 'ppt/notesMasters/notesMaster1.xml'},
        {id: 'theme', type: 'theme', target: 'ppt/theme/theme1.xml'},
        {id: 'properties', type: 'presProps', target: 'ppt/presProps.xml'},
        {id: 'tables', type: 'tableStyles', target: 'ppt/tableStyles.xml'},
        ...slides.map((_, i) => ({id: `slide${i + 1}`, type: 'slide', target: slidePath(i)})),
      ],
    ),
    part('ppt/presProps.xml', `${presentationType}.presProps+xml`, xml('p:presentationPr', slideSpaces)),
    part(
      'ppt/tableStyles.xml',
      `${presentationType}.tableStyles+xml`,
      xml('a:tblStyleLst', {'xmlns:a': slideSpaces['xmlns:a'], def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}'}),
    ),
    part('ppt/theme/theme1.xml', `${office}.theme+xml`, printTheme(theme, themeName)),
    part('ppt/theme/theme2.xml', `${office}.theme+xml`, printTheme(theme, themeName)),
    part('ppt/slideMasters/slideMaster1.xml', `${presentationType}.slideMaster+xml`, printMaster(layouts, theme), [
      ...layouts.map((_, i) => ({id: `rId${i + 1}`, type: 'slideLayout', target: layoutPath(i)})),
      {id: 'theme', type: 'theme', target: 'ppt/theme/theme1.xml'},
    ]),
    ...layouts.map((layout, i) =>
      part(layoutPath(i), `${presentationType}.slideLayout+xml`, printLayout(layout, theme), [master]),
    ),
    part('ppt/notesMasters/notesMaster1.xml', `${presentationType}.notesMaster+xml`, printNotesMaster(), [
      {id: 'rId1', type: 'theme', target: 'ppt/theme/theme2.xml'},
    ]),
    ...slides.flatMap((slide, i) => {
      const {content, relationships} = writeSlide(slide, i, deck, {layouts, lang});
      const own: PackagePart[] = [part(slidePath(i), `${presentationType}.slide+xml`, content, relationships)];
      if (!notes[i]) return own;
      const notesPart = part(notesPath(i), `${presentationType}.notesSlide+xml`, printNotes(notes[i], lang), [
        {id: 'rId1', type: 'notesMaster', target: 'ppt/notesMasters/notesMaster1.xml'},
        {id: 'rId2', type: 'slide', target: slidePath(i)},
      ]);
      return [...own, notesPart];
    }),
  ];
}

const slidePath = (index: number): string => `ppt/slides/slide${index + 1}.xml`;
const layoutPath = (index: number): string => `ppt/slideLayouts/slideLayout${index + 1}.xml`;
const notesPath = (index: number): string => `ppt/notesSlides/notesSlide${index + 1}.xml`;

function writeSlide(
  slide: SetSlide,
  index: number,
  {theme, slides, names, blocks, notes, imageOf, backdropOf}: PptxDeck,
  {layouts, lang}: {readonly layouts: readonly SlideLayout[]; readonly lang: string},
): {readonly content: Xml; readonly relationships: readonly Relationship[]} {
  const plan = planSlide(slide, layouts);
  const relationships: Relationship[] = [
    {id: 'rId1', type: 'slideLayout', target: layoutPath(layouts.indexOf(plan.layout))},
    ...(notes[index] ? [{id: 'notes', type: 'notesSlide', target: notesPath(index)}] : []),
  ];
  const relate = (type: string, target: string, isExternal = false): string => {
    const known = relationships.find(one => one.type === type && one.target === target && one.id !== 'rId1');
    if (known) return known.id;
    const id = `rId${relationships.length + 1}`;
    relationships.push({id, type, target, ...(isExternal ? {isExternal} : {})});
    return id;
  };
  let ids = 1;
  const context: Omit<SlideContext, 'addSteps'> = {
    theme,
    lang,
    nextId: () => (ids += 1),
    link(href) {
      const number = /^#(\d+)$/.exec(href)?.[1];
      if (number !== undefined)
        return slides[Number(number) - 1] && {id: relate('slide', slidePath(Number(number) - 1)), isSlide: true};
      const address = /^(https?|mailto):/i.test(href) ? validAddress(href) : undefined;
      return address === undefined ? undefined : {id: relate('hyperlink', address, true), isSlide: false};
    },
    image(name, svg) {
      const files = imageOf(name, svg);
      if (files === undefined) return undefined;
      const {path, svgPath} = files;
      return {id: relate('image', path), ...(svgPath ? {svgId: relate('image', svgPath)} : {})};
    },
    backdrop(name) {
      const files = backdropOf?.(name);
      return files && relate('image', files.path);
    },
  };
  return {
    content: printSlide(slide, plan, {name: names[index] ?? '', blocks: blocks[index] ?? []}, context),
    relationships,
  };
}

/** An address as a relationship takes it: an IRI that is well-formed. */
function validAddress(href: string): string | undefined {
  return URL.canParse(href) ? new URL(href).href : undefined;
}

/** With a region, which PowerPoint's spelling needs: `en` is `en-US`. */
function fullLanguage(lang: string): string {
  try {
    const {language, region} = new Intl.Locale(lang).maximize();
    return region ? `${language}-${region}` : language;
  } catch {
    return 'en-US';
  }
}
