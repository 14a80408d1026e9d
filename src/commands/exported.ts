// A deck -> its files in all formats, and the proof of its pages.
import type {Asset} from '../browser/assets.ts';
import {figureFolder} from '../emit/figure-folder.ts';
import {qrCode, qrName} from '../emit/qr.ts';
import {anchors, footnoteNumber} from '../emit/references.ts';
import {filterFontFaces} from '../engine/font-face.ts';
import {dataUri} from '../engine/inline.ts';
import {exportHtml} from '../export/html.ts';
import {exportPdf, proveSlides} from '../export/pdf.ts';
import {exportPptx} from '../export/pptx.ts';
import {printable} from '../export/stand-ins.ts';
import {endings} from '../files/deck-names.ts';
import type {OutFile} from '../files/write.ts';
import {faultDiagnostics, problemDiagnostics} from '../faults.ts';
import {exportHandout} from '../handout/export.ts';
import type {Report} from '../model/diagnostic.ts';
import type {Deck, Page} from '../model/page.ts';
import type {PieceItem} from '../blocks/types.ts';
import type {Format, Options} from '../options.ts';
import type {Themes} from '../engine/theme.ts';
import type {Built} from '../pipeline.ts';
import {timed} from '../timings.ts';
import type {DeckTools} from './tools.ts';
import {dated} from './dated.ts';

/** A PPTX cannot do without dates: its entries bear one. */
const noDate = '2000-01-01';

/** Which files are wanted, and how they look. */
export interface ExportOptions extends Pick<Options, 'formats' | 'paper' | 'handout' | 'pdfNotes'> {
  readonly themes: Themes;
  /** Date that all files bear, where the environment sets one. */
  readonly sourceDate: Date | undefined;
}

/** Files of the formats asked for; every page is inspected in the browser whatever they are. */
export async function exportFormats(
  built: Built,
  {engine: loadEngine, marpCli: loadMarpCli, browser, pptx: queue, workDir}: DeckTools,
  options: ExportOptions,
  report: Report,
): Promise<{readonly files: readonly OutFile[]; readonly thumbnail: string}> {
  const {deck, markdown} = built;
  const assets = assetsOf(built);
  const engine = await loadEngine();
  const rendered = timed('render', () => engine.render(markdown));
  for (const diagnostic of problemDiagnostics(rendered.problems, deck.pages, built.post)) report(diagnostic);
  const {title, lang, description, authors, tags, date} = deck.meta;
  const named = (format: Format) => `${deck.meta.key}${endings[format]}`;
  const wants = (format: Format) => options.formats.has(format);
  const pictures = await timed('pictures', () => printable(assets));
  const facts = {
    title,
    author: authors.join(', '),
    subject: description || deck.meta.course,
  };
  const day = dated(date, options.sourceDate);
  const dates = day === undefined ? {} : {date: day};
  const notes = deck.pages.map(({spoken}) => spoken.map(({text}) => text).join('\n\n'));
  const [slides, handout] = [event(), event()];
  const printed = async () => {
    const about = {pictures, pictured: pictured(deck.pages)};
    const info = {
      ...facts,
      ...dates,
      ...about,
      printing: slides.happen,
      first: handout.happened,
      lang,
      keywords: tags,
      outline: outlineOf(deck),
      ...(options.pdfNotes ? {notes} : {}),
    };
    const {pdf, faults, ...proof} = wants('pdf')
      ? await timed('pdf', () => exportPdf(browser, rendered, info))
      : {pdf: undefined, ...(await proveSlides(browser, rendered, about))};
    for (const diagnostic of faultDiagnostics(faults, deck.pages, built.post)) report(diagnostic);
    return {pdf, ...proof};
  };
  // While Chromium prints, this process writes HTML.
  const projected = async () => {
    await slides.happened;
    return timed('html', () =>
      loadMarpCli().then(async marpCli => exportHtml(markdown, {marpCli, title, lang, description, assets})),
    );
  };
  const handedOut = async () => {
    const {document} = built;
    return timed('handout', () =>
      exportHandout(browser, {
        deck,
        document,
        ...rendered,
        footnote: footnoteNumber(document),
        anchor: anchors(document, deck.pages),
        themes: options.themes,
        pictures,
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
      bytes: await timed('pptx', () =>
        queue(async () =>
          exportPptx(browser.start, rendered, {
            ...facts,
            date: new Date(day ?? noDate),
            notes,
            assets,
            workDir,
          }),
        ),
      ),
    },
  ];
  const [{pdf, faces, thumbnail}, html, paper, pptx] = await Promise.all([
    printed().finally(slides.happen),
    wants('html') ? projected() : null,
    wants('handout') ? handedOut().finally(handout.happen) : handout.happen(),
    wants('pptx') ? photographed() : [],
  ]);
  const files: OutFile[] = [];
  // Figures first: the Markdown never names one that is not there yet, whenever the process may end.
  if (wants('md')) {
    for (const [name, {bytes}] of assets) files.push({name: `${figureFolder(deck.meta.key)}/${name}`, bytes});
    files.push({name: named('md'), text: markdown});
  }
  if (html !== null) files.push({name: named('html'), text: filterFontFaces(html, ({name}) => faces.has(name))});
  if (pdf) files.push({name: named('pdf'), bytes: pdf});
  if (paper) files.push({name: named('handout'), bytes: paper});
  files.push(...pptx);
  return {files, thumbnail: dataUri(thumbnail, 'image/webp')};
}

/** Number of the slide that stands for the deck in lists: the first with a figure, else the first with content, else the first. */
function pictured(pages: readonly Page[]): number {
  const content = pages.filter(page => page.role === 'content');
  return (content.find(page => page.blocks.some(({kind}) => kind === 'figure')) ?? content[0])?.number ?? 1;
}

/** What happens once, and can be waited for. */
function event(): {readonly happened: Promise<void>; readonly happen: () => void} {
  let happen = (): void => undefined;
  const happened = new Promise<void>(resolve => {
    happen = resolve;
  });
  return {happened, happen: () => happen()};
}

/** Bookmarks: each slide once, at the depth of its heading. */
function outlineOf(deck: Deck) {
  return deck.pages
    .filter(page => page.part.index === 1)
    .map(page => ({title: page.name, level: Math.max(1, page.level), page: page.number}));
}

/** Files that the slides show: the figures on pages, and the QR codes of readings. */
function assetsOf({deck, pictures}: Built): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  const items = (list: readonly PieceItem[]): void => {
    for (const item of list) {
      for (const node of item.children)
        if (node.type === 'qrCode')
          assets.set(qrName(node.value), {
            bytes: new TextEncoder().encode(qrCode(node.value)),
            mime: 'image/svg+xml',
          });
      items(item.items);
    }
  };
  for (const page of deck.pages)
    for (const {piece} of page.blocks) {
      if (piece.kind === 'list') items(piece.items);
      if (piece.kind !== 'figure') continue;
      const picture = pictures.get(piece.src);
      if (picture?.kind !== 'picture') continue;
      for (const one of [picture, ...(picture.details ?? [])]) if (one.name === piece.file) assets.set(one.name, one);
    }
  return assets;
}
