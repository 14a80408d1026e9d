// A deck -> its files in all formats, and the inspection of its pages.
import type {Page as BrowserPage} from 'puppeteer-core';
import type {ImageFile} from '../../browser/image-files.ts';
import {nameFigureFolder} from '../../emit/figure-folder.ts';
import {createAnchors, createFootnoteNumbers} from '../../emit/references.ts';
import {listSlideSources} from '../../emit/slide-sources.ts';
import {filterFontFaces} from '../../render/fonts/font-face.ts';
import {toDataUri} from '../../render/data-uri.ts';
import {exportHtml} from '../../export/html/html.ts';
import {listStepPages, type StepPages} from '../../export/pdf/step-pages.ts';
import {exportPdf, type Inspection, inspectSlides, type PdfOptions} from '../../export/pdf/pdf.ts';
import type {ReadDeck} from '../../export/pptx/pptx.ts';
import {collectImageFiles} from './facts/image-files.ts';
import {describeDeck, describePdf, describePptx, type DeckFacts} from './facts/describe-deck.ts';
import {createPlaceholderImages, type PrintableImages} from '../../export/pdf/images/placeholder-images.ts';
import {endings} from '../../files/deck-names.ts';
import type {OutFile} from '../../files/write.ts';
import type {PageDiagnostic} from '../../browser/in-page/overflow.ts';
import {diagnoseRendering} from '../../checks/overflow.ts';
import {exportHandout} from '../../handout/export.ts';
import type {Report} from '../../model/diagnostic.ts';
import type {Page} from '../../model/page.ts';
import type {Format, ResolvedOptions} from '../../options.ts';
import type {Rendered} from '../../render/marp/engine.ts';
import type {Themes} from '../../render/themes/theme.ts';
import type {BuiltDeck} from '../../pipeline.ts';
import {createEvent} from '../../concurrent.ts';
import {measureTime} from '../../timings.ts';
import type {DeckTools} from '../tools.ts';
import {writeLectureBook, writeReadingPage, writeScript} from '../script/write-script.ts';

/** Which files are wanted, and how they look. */
export interface ExportOptions
  extends Pick<ResolvedOptions, 'formats' | 'paper' | 'handout' | 'answers' | 'pdfNotes' | 'pdfSteps'> {
  readonly themes: Themes;
  /** Date that all files bear, where the environment sets one. */
  readonly sourceDate: Date | undefined;
  /** Address before the path of a post at which it is edited; empty where there is none. */
  readonly edit: string;
}

/** Files of a deck, and what the browser found on its pages. */
export interface ExportedDeck {
  readonly files: readonly OutFile[];
  readonly thumbnail: string;
  readonly defects: readonly PageDiagnostic[];
  /** Of each slide the first page of the PDF that shows it, where its steps are pages. */
  readonly pdfPages?: readonly number[];
}

/** Files of the formats requested; every page is inspected in the browser whatever they are. */
export async function exportFormats(
  built: BuiltDeck,
  tools: DeckTools,
  options: ExportOptions,
  report: Report,
): Promise<ExportedDeck> {
  const rendered = await renderDeck(built, tools, report);
  const imageFiles = collectImageFiles(built);
  const images = await measureTime('pictures', () => createPlaceholderImages(imageFiles));
  const isSpread = options.pdfSteps && options.formats.has('pdf');
  const steps = isSpread ? {steps: listStepPages(rendered.slides, built.deck.pages)} : {};
  const job = {
    ...steps,
    built,
    tools,
    options,
    rendered,
    imageFiles,
    images,
    about: describeDeck(built.deck, options.sourceDate),
  };
  const [slides, handout] = [createEvent(), createEvent()];
  if (!options.formats.has('handout')) handout.happen();
  const printed = printSlides(job, {printing: slides.happen, first: handout.happened}).finally(slides.happen);
  const name = (format: Format): string => `${built.deck.meta.key}${endings[format]}`;
  // Figures first: the Markdown never names one that is not there yet, whenever the process may end.
  const writers: Readonly<Record<Format, () => Promise<readonly OutFile[]>>> = {
    md: async () => [...listFigures(job), {name: name('md'), text: built.markdown}],
    html: async () => {
      // While Chromium prints, this process writes HTML.
      await slides.happened;
      const html = await writeHtml(job);
      const {faces} = await printed;
      return [{name: name('html'), text: filterFontFaces(html, face => faces.has(face.name))}];
    },
    pdf: async () => {
      const {pdf} = await printed;
      return pdf ? [{name: name('pdf'), bytes: pdf}] : [];
    },
    handout: async () => [
      {name: name('handout'), bytes: await writeHandout(job, handout.happen).finally(handout.happen)},
    ],
    read: async () => [
      {name: name('read'), text: await writeReadingPage(built, await tools.engine(), {...options, ...steps}, images)},
    ],
    epub: async () => [
      {
        name: name('epub'),
        bytes: await writeLectureBook(
          built,
          await tools.engine(),
          {day: job.about.day ?? '', answers: options.answers},
          images,
        ),
      },
    ],
    pptx: async () => {
      const {set} = await printed;
      return set ? [{name: name('pptx'), bytes: await writePptx(job, set)}] : [];
    },
    'pptx-pictures': async () => [{name: name('pptx-pictures'), bytes: await writeImageDeck(job)}],
  };
  const wanted = (Object.keys(writers) as Format[]).filter(format => options.formats.has(format));
  const [{thumbnail, defects}, ...files] = await Promise.all([printed, ...wanted.map(format => writers[format]())]);
  const pdfPages = job.steps === undefined ? {} : {pdfPages: job.steps.firsts};
  return {files: files.flat(), thumbnail: toDataUri(thumbnail, 'image/webp'), defects, ...pdfPages};
}

/** A deck, and all that its files are made with. */
interface ExportJob {
  readonly built: BuiltDeck;
  readonly tools: DeckTools;
  readonly options: ExportOptions;
  readonly rendered: Rendered;
  readonly imageFiles: ReadonlyMap<string, ImageFile>;
  readonly images: PrintableImages;
  readonly about: DeckFacts;
  /** The pages of the PDF, where each step is one. */
  readonly steps?: StepPages;
}

/** The slides as the engine sets them; what it finds wrong is reported. */
async function renderDeck({deck, markdown, post}: BuiltDeck, tools: DeckTools, report: Report): Promise<Rendered> {
  const engine = await tools.engine();
  const rendered = measureTime('render', () => engine.render(markdown));
  for (const diagnostic of diagnoseRendering(rendered.diagnostics, deck.pages, post)) report(diagnostic);
  return rendered;
}

/** What the browser made of the slides. */
interface PrintedSlides extends Omit<Inspection, 'diagnostics'> {
  readonly pdf?: Uint8Array;
  /** Where they are to be written for PowerPoint. */
  readonly set?: ReadDeck;
  readonly defects: readonly PageDiagnostic[];
}

/** The slides inspected, and printed where a PDF is wanted. */
async function printSlides(
  {built: {deck}, tools: {browser}, options, rendered, imageFiles, images, about, steps}: ExportJob,
  turns: Required<Pick<PdfOptions, 'printing' | 'first'>>,
): Promise<PrintedSlides> {
  let set: ReadDeck | undefined;
  const read = async (page: BrowserPage): Promise<void> => {
    if (!options.formats.has('pptx')) return;
    const {readDeck} = await import('../../export/pptx/pptx.ts');
    set = await measureTime('pptx read', () => readDeck(page, imageFiles));
  };
  const shown = {images, depicted: chooseDepicted(deck.pages), read};
  if (!options.formats.has('pdf')) {
    const {diagnostics, ...inspection} = await inspectSlides(browser, rendered, shown);
    return {...inspection, defects: [...diagnostics, ...(set?.missing ?? [])], ...(set ? {set} : {})};
  }
  const info = {...describePdf(deck, about, options.pdfNotes, steps), ...(steps ? {partial: steps.partial} : {})};
  const {diagnostics, ...printed} = await measureTime('pdf', () =>
    exportPdf(browser, rendered, {...info, ...shown, ...turns}),
  );
  return {...printed, defects: [...diagnostics, ...(set?.missing ?? [])], ...(set ? {set} : {})};
}

async function writeHtml({built, tools, options: {edit, formats}, imageFiles, about}: ExportJob): Promise<string> {
  const {title, description} = about;
  const {post, document, deck, markdown} = built;
  const source = {file: post, slides: listSlideSources(document, deck.pages), edit, times: deck.times};
  return measureTime('html', async () =>
    exportHtml(markdown, {
      marpCli: await tools.marpCli(),
      title,
      lang: deck.meta.lang,
      description,
      imageFiles,
      ...(formats.has('read') ? {script: `${encodeURIComponent(deck.meta.key)}${endings.read}`} : {}),
      source,
    }),
  );
}

async function writeHandout(job: ExportJob, printing: () => void): Promise<Uint8Array> {
  const {built, tools, options, rendered, images, about, steps} = job;
  const {deck, document} = built;
  const {themes, paper, handout: layout} = options;
  const shared = {themes, paper, ...(about.day === undefined ? {} : {date: about.day}), printing};
  return measureTime('handout', async () => {
    if (layout === 'script')
      return writeScript(tools.browser, built, await tools.engine(), {
        ...shared,
        formats: options.formats,
        answers: options.answers,
        images,
        ...(steps === undefined ? {} : {steps}),
      });
    return exportHandout(tools.browser, {
      ...shared,
      deck,
      document,
      ...rendered,
      footnote: createFootnoteNumbers(document),
      anchor: createAnchors(document, deck.pages),
      images,
      layout,
    });
  });
}

async function writePptx(job: ExportJob, set: ReadDeck): Promise<Uint8Array> {
  const {exportPptx} = await import('../../export/pptx/pptx.ts');
  return measureTime('pptx', () => exportPptx(set, job.imageFiles, describePptx(job.built, job.rendered, job.about)));
}

async function writeImageDeck(job: ExportJob): Promise<Uint8Array> {
  const {tools, rendered, imageFiles} = job;
  const {exportImageDeck} = await import('../../export/pptx/image-deck.ts');
  return measureTime('pptx', () =>
    exportImageDeck(tools.browser, rendered, imageFiles, describePptx(job.built, job.rendered, job.about)),
  );
}

/** The figures that the Markdown names, in their folder. */
function listFigures({built: {deck}, imageFiles}: ExportJob): readonly OutFile[] {
  const folder = nameFigureFolder(deck.meta.key);
  return [...imageFiles].map(([name, {bytes}]) => ({name: `${folder}/${name}`, bytes}));
}

/**
 * Number of the slide that stands for the deck in lists: the first with a figure, else the first with content, else the
 * first.
 */
function chooseDepicted(pages: readonly Page[]): number {
  const content = pages.filter(page => page.role === 'content');
  return (content.find(page => page.blocks.some(({kind}) => kind === 'figure')) ?? content[0])?.number ?? 1;
}
