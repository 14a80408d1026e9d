// A deck -> its files in all formats, and the inspection of its pages.
import type {ImageFile} from '../../browser/image-files.ts';
import {nameFigureFolder} from '../../emit/figure-folder.ts';
import {createQrCode, nameQrCode} from '../../emit/qr.ts';
import {createAnchors, createFootnoteNumbers} from '../../emit/references.ts';
import {filterFontFaces} from '../../render/fonts/font-face.ts';
import {toDataUri} from '../../render/data-uri.ts';
import {exportHtml} from '../../export/html/html.ts';
import {listBookmarks} from '../../export/pdf/bookmarks.ts';
import {exportPdf, inspectSlides} from '../../export/pdf/pdf.ts';
import {exportPptx} from '../../export/pptx/pptx.ts';
import {createPlaceholderImages} from '../../export/pdf/images/placeholder-images.ts';
import {endings} from '../../files/deck-names.ts';
import type {OutFile} from '../../files/write.ts';
import type {PageDiagnostic} from '../../browser/in-page/overflow.ts';
import {diagnoseRendering} from '../../checks/overflow.ts';
import {exportHandout} from '../../handout/export.ts';
import type {Report} from '../../model/diagnostic.ts';
import type {Page} from '../../model/page.ts';
import type {ContentItem} from '../../blocks/types.ts';
import type {Format, ResolvedOptions} from '../../options.ts';
import type {Themes} from '../../render/themes/theme.ts';
import type {BuiltDeck} from '../../pipeline.ts';
import {measureTime} from '../../timings.ts';
import type {DeckTools} from '../tools.ts';
import {chooseDate} from './source-date.ts';
import {typeset} from '../../text/typography.ts';

/** A PPTX cannot do without dates: its entries bear one. */
const noDate = '2000-01-01';

/** Which files are wanted, and how they look. */
export interface ExportOptions extends Pick<ResolvedOptions, 'formats' | 'paper' | 'handout' | 'pdfNotes'> {
  readonly themes: Themes;
  /** Date that all files bear, where the environment sets one. */
  readonly sourceDate: Date | undefined;
}

/** Files of a deck, and what the browser found on its pages. */
export interface ExportedDeck {
  readonly files: readonly OutFile[];
  readonly thumbnail: string;
  readonly defects: readonly PageDiagnostic[];
}

/** Files of the formats requested; every page is inspected in the browser whatever they are. */
export async function exportFormats(
  built: BuiltDeck,
  {engine: loadEngine, marpCli: loadMarpCli, browser, pptx: queue, workDir}: DeckTools,
  options: ExportOptions,
  report: Report,
): Promise<ExportedDeck> {
  const {deck, markdown} = built;
  const imageFiles = collectImageFiles(built);
  const engine = await loadEngine();
  const rendered = measureTime('render', () => engine.render(markdown));
  for (const diagnostic of diagnoseRendering(rendered.diagnostics, deck.pages, built.post)) report(diagnostic);
  const {lang, authors, tags, date} = deck.meta;
  const [title, description] = [typeset(deck.meta.title), typeset(deck.meta.description)];
  const named = (format: Format) => `${deck.meta.key}${endings[format]}`;
  const wants = (format: Format) => options.formats.has(format);
  const images = await measureTime('pictures', () => createPlaceholderImages(imageFiles));
  const facts = {
    title,
    author: authors.join(', '),
    subject: description || typeset(deck.meta.course),
  };
  const day = chooseDate(date, options.sourceDate);
  const dates = day === undefined ? {} : {date: day};
  const notes = deck.pages.map(({speakerNotes}) => speakerNotes.map(({text}) => text).join('\n\n'));
  const [slides, handout] = [createEvent(), createEvent()];
  const printed = async () => {
    const about = {images, depicted: chooseDepicted(deck.pages)};
    const info = {
      ...facts,
      ...dates,
      ...about,
      printing: slides.happen,
      first: handout.happened,
      lang,
      keywords: tags,
      outline: listBookmarks(deck.pages),
      ...(options.pdfNotes ? {notes} : {}),
    };
    const {pdf, diagnostics, ...inspection} = wants('pdf')
      ? await measureTime('pdf', () => exportPdf(browser, rendered, info))
      : {pdf: undefined, ...(await inspectSlides(browser, rendered, about))};
    return {pdf, defects: diagnostics, ...inspection};
  };
  // While Chromium prints, this process writes HTML.
  const projected = async () => {
    await slides.happened;
    return measureTime('html', () =>
      loadMarpCli().then(async marpCli => exportHtml(markdown, {marpCli, title, lang, description, imageFiles})),
    );
  };
  const handedOut = async () => {
    const {document} = built;
    return measureTime('handout', () =>
      exportHandout(browser, {
        deck,
        document,
        ...rendered,
        footnote: createFootnoteNumbers(document),
        anchor: createAnchors(document, deck.pages),
        themes: options.themes,
        images,
        paper: options.paper,
        layout: options.handout,
        ...dates,
        printing: handout.happen,
      }),
    );
  };
  const photographed = async (): Promise<readonly OutFile[]> => [
    {
      name: named('pptx'),
      bytes: await measureTime('pptx', () =>
        queue(async () =>
          exportPptx(browser.start, rendered, {
            ...facts,
            date: new Date(day ?? noDate),
            notes,
            imageFiles,
            workDir,
          }),
        ),
      ),
    },
  ];
  const [{pdf, faces, thumbnail, defects}, html, paper, pptx] = await Promise.all([
    printed().finally(slides.happen),
    wants('html') ? projected() : null,
    wants('handout') ? handedOut().finally(handout.happen) : handout.happen(),
    wants('pptx') ? photographed() : [],
  ]);
  const files: OutFile[] = [];
  // Figures first: the Markdown never names one that is not there yet, whenever the process may end.
  if (wants('md')) {
    for (const [name, {bytes}] of imageFiles) files.push({name: `${nameFigureFolder(deck.meta.key)}/${name}`, bytes});
    files.push({name: named('md'), text: markdown});
  }
  if (html !== null) files.push({name: named('html'), text: filterFontFaces(html, ({name}) => faces.has(name))});
  if (pdf) files.push({name: named('pdf'), bytes: pdf});
  if (paper) files.push({name: named('handout'), bytes: paper});
  files.push(...pptx);
  return {files, thumbnail: toDataUri(thumbnail, 'image/webp'), defects};
}

/**
 * Number of the slide that stands for the deck in lists: the first with a figure, else the first with content, else the
 * first.
 */
function chooseDepicted(pages: readonly Page[]): number {
  const content = pages.filter(page => page.role === 'content');
  return (content.find(page => page.blocks.some(({kind}) => kind === 'figure')) ?? content[0])?.number ?? 1;
}

/** What happens once, and can be waited for. */
function createEvent(): {readonly happened: Promise<void>; readonly happen: () => void} {
  let happen = (): void => undefined;
  const happened = new Promise<void>(resolve => {
    happen = resolve;
  });
  return {happened, happen: () => happen()};
}

/** Files that the slides show: the figures on pages, and the QR codes of readings and cards. */
function collectImageFiles({deck, images}: BuiltDeck): ReadonlyMap<string, ImageFile> {
  const imageFiles = new Map<string, ImageFile>();
  const addQrCode = (url: string): void =>
    void imageFiles.set(nameQrCode(url), {
      bytes: new TextEncoder().encode(createQrCode(url)),
      mime: 'image/svg+xml',
    });
  const items = (list: readonly ContentItem[]): void => {
    for (const item of list) {
      for (const node of item.children) if (node.type === 'qrCode') addQrCode(node.value);
      items(item.items);
    }
  };
  for (const page of deck.pages)
    for (const {block} of page.blocks) {
      if (block.kind === 'list') items(block.items);
      if (block.kind === 'card' && /^https?:/i.test(block.href)) addQrCode(block.href);
      if (block.kind !== 'figure') continue;
      const image = images.get(block.src);
      if (image?.kind !== 'image') continue;
      for (const one of [image, ...(image.details ?? [])]) if (one.name === block.file) imageFiles.set(one.name, one);
    }
  return imageFiles;
}
