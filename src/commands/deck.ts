// One post -> its files: the pipeline with its ports bound to disk and browser, then export, proof and writing.
import {join} from 'node:path';
import type {Asset} from '../browser/assets.ts';
import {BrowserError, isBrowsers} from '../browser/error.ts';
import {inspectDeck} from '../browser/inspect.ts';
import {measure} from '../browser/measure.ts';
import {lectureOf} from '../course-page/lecture.ts';
import {type Recorder, recorder} from '../cache/seen.ts';
import {figureFolder} from '../emit/figure-folder.ts';
import {qrCode, qrName} from '../emit/qr.ts';
import {anchors, footnoteNumber} from '../emit/references.ts';
import {filterFontFaces} from '../engine/font-face.ts';
import {dataUri} from '../engine/inline.ts';
import {exportHtml} from '../export/html.ts';
import {warmUp} from '../export/marp-cli.ts';
import {exportPdf} from '../export/pdf.ts';
import {exportPptx} from '../export/pptx.ts';
import {printable, withStandIns} from '../export/stand-ins.ts';
import {keepOnly, type OutFile, WriteError, writeWhole} from '../export/write.ts';
import {figureWarnings} from '../figures.ts';
import {faultDiagnostics, problemDiagnostics} from '../faults.ts';
import {exportHandout} from '../handout/export.ts';
import {ledger, lost} from '../ledger.ts';
import {type Diagnostic, diagnose} from '../model/diagnostic.ts';
import type {Deck} from '../model/page.ts';
import type {PostFile} from '../model/post.ts';
import type {PieceItem} from '../model/slide.ts';
import type {Format} from '../options.ts';
import {type Built, buildDeck} from '../pipeline.ts';
import {readPictures} from '../read/pictures.ts';
import {readBytes, readPost} from '../read/post.ts';
import {timed} from '../timings.ts';
import {type DeckOutcome, pictureOptions, type Shop, type Workshop} from './context.ts';
import {dated} from './dated.ts';
import {reportJson} from '../report.ts';

/** A deck as one attempt made it: its outcome, and its files where they may be written. */
interface Made {
  readonly outcome: DeckOutcome;
  readonly files: readonly OutFile[];
}

/** Builds the deck of `file`. Never rejects for what stands in the notes; a deck with errors is not written. */
export async function buildPost(file: PostFile, shop: Workshop): Promise<DeckOutcome> {
  const started = performance.now();
  const text = shop.cache && (await readBytes(shop.site.root, file.path));
  const asked = recorder(shop.lookups);
  const {outcome, files} = await madeTwice(file, shop, asked);
  const time = performance.now() - started;
  if (!outcome.built) return {...outcome, time};
  const {out, formats} = shop.options;
  try {
    await timed('write', () => writeWhole(files));
    if (formats.has('md')) await keepOnly(join(out, figureFolder(file.key)), files.map(({path}) => path));
  } catch (error) {
    const {report} = outcome;
    return {report: {...report, diagnostics: [...report.diagnostics, failure(error, file)]}, figures: outcome.figures, time, built: false};
  }
  // Not where the post was edited meanwhile: nobody knows which text was read.
  const same = text && (await readBytes(shop.site.root, file.path))?.equals(text);
  if (same) await timed('cache', async () => shop.cache?.keep(file, text, asked.seen(), outcome, files));
  return {...outcome, time};
}

/** A browser that died or hung is no fault of the notes: once more, in a new page or a new browser. */
async function madeTwice(file: PostFile, shop: Workshop, asked: Recorder): Promise<Made> {
  let found: Diagnostic[] = [];
  const make = async (isAgain: boolean): Promise<Made> => {
    found = [];
    return makeDeck(file, {...shop, browser: await shop.browser.get(isAgain)}, asked, found);
  };
  try {
    return await make(false).catch(async (error: unknown) => {
      if (!isBrowsers(error)) throw error;
      return make(true);
    });
  } catch (error) {
    return {outcome: {report: {key: file.key, post: file.path, slides: 0, ledger: [], diagnostics: inOrder([...found, failure(error, file)])}, figures: 0, time: 0, built: false}, files: []};
  }
}

function failure(error: unknown, file: PostFile): Diagnostic {
  if (error instanceof WriteError) return diagnose('write-failed', error.message, file.path, 1, error.hint);
  const message = error instanceof Error ? error.message : String(error);
  if (isBrowsers(error)) return diagnose('browser-failed', `The browser failed twice: ${message.split('\n', 1)[0]}`, file.path, 1, error instanceof BrowserError ? error.hint : 'Build the lecture again, with less else in memory.');
  return diagnose('internal', message, file.path);
}

/** The deck of `file`, nothing written. Rejects where the browser or the program fails. */
async function makeDeck(file: PostFile, shop: Shop, asked: Recorder, diagnostics: Diagnostic[]): Promise<Made> {
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const {site, course, options} = shop;
  const post = await timed('read', () => readPost(site, file, report));
  const ports = {
    pictures: (images: Parameters<typeof readPictures>[0]) => readPictures(images, post, site.root, {...pictureOptions(site), seen: asked.figure, ...(shop.cache ? {keep: shop.cache.pictures} : {})}, report),
    measure: async (markdown: string) => {
      const galley = timed('galley render', () => shop.engine.render(markdown));
      const measured = timed('measure', () => measure(shop.browser, galley));
      if (options.formats.has('html')) void timed('imports', () => warmUp(shop.themes, shop.workDir));
      return measured;
    },
    time: timed,
  };
  const parse = {site: {...site.config, title: site.title}, page: post.meta.raw, include: asked.include, link: asked.link};
  const built = await buildDeck(post, {course: site.title, footer: course.footer ?? site.title, ratio: course.ratio, theme: shop.themes.name, prose: options.prose, parse}, ports, report);
  const {pages} = built.deck;
  const figures = pages.reduce((sum, page) => sum + page.blocks.filter(placed => placed.kind === 'figure').length, 0);
  const rows = ledger(built.document, pages);
  figureWarnings(pages, built.pictures, file.path).forEach(report);
  for (const row of lost(rows)) report(diagnose('block-lost', `The ${row.kind} is on no slide and in no notes`, file.path, row, 'This is a fault of Lectern: please report it with the notes'));
  const {files, thumbnail} = await exported(built, shop, report);
  const done = {key: file.key, post: file.path, slides: pages.length, ledger: rows, diagnostics: inOrder(diagnostics)};
  if (diagnostics.some(one => one.severity === 'error')) return {outcome: {report: done, figures, time: 0, built: false}, files: []};
  const json: OutFile = {path: join(options.out, `${file.key}.json`), text: reportJson(done)};
  return {outcome: {report: done, figures, time: 0, built: true, lecture: lectureOf(post, pages, thumbnail)}, files: [...files, json]};
}

/** By line, each only once: two hundred open tags on a line are one fault. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map(diagnostics.map(one => [`${one.rule}:${one.line}:${one.column}:${one.message}`, one] as const));
  return [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Files of the formats asked for; every page is proven in the browser whatever they are. */
async function exported(built: Built, shop: Shop, report: (diagnostic: Diagnostic) => void): Promise<{readonly files: readonly OutFile[]; readonly thumbnail: string}> {
  const {deck, markdown} = built;
  const {options} = shop;
  const assets = assetsOf(built);
  const rendered = timed('render', () => shop.engine.render(markdown));
  for (const diagnostic of problemDiagnostics(rendered.problems, deck.pages, built.post)) report(diagnostic);
  const {title, lang, description, authors, tags, date} = deck.meta;
  const out = (ending: string) => join(options.out, `${deck.meta.key}${ending}`);
  const wants = (format: Format) => options.formats.has(format);
  const pictures = await timed('pictures', () => printable(assets));
  const facts = {title, author: authors.join(', '), subject: description || deck.meta.course, date: dated(date, shop.sourceDate)};
  const notes = deck.pages.map(({spoken}) => spoken.map(({text}) => text).join('\n\n'));
  const [slides, handout] = [event(), event()];
  const printed = async () => {
    const info = {...facts, printing: slides.happen, first: handout.happened, lang, keywords: tags, outline: outlineOf(deck), pictures, ...(options.pdfNotes ? {notes} : {})};
    const {pdf, faults, faces} = wants('pdf') ? await timed('pdf', () => exportPdf(shop.browser, rendered, info)) : {pdf: undefined, ...(await inspectDeck(shop.browser, {...rendered, slides: rendered.slides.map(slide => withStandIns(slide, pictures.standIns))}, pictures.assets))};
    for (const diagnostic of faultDiagnostics(faults, deck.pages, built.post)) report(diagnostic);
    return {pdf, faces};
  };
  // While Chromium prints, this process writes HTML.
  const projected = async () => {
    await slides.happened;
    return timed('html', () => exportHtml(markdown, {themes: shop.themes, workDir: shop.workDir, title, lang, description, assets}));
  };
  const handedOut = async () => {
    const {document} = built;
    return timed('handout', () => exportHandout(shop.browser, {deck, document, ...rendered, footnote: footnoteNumber(document), anchor: anchors(document, deck.pages), themes: shop.themes, pictures, paper: options.paper, layout: options.handout, date: facts.date, printing: handout.happen}));
  };
  const photographed = async (): Promise<readonly OutFile[]> => [{path: out('.pptx'), bytes: await timed('pptx', () => exportPptx(shop.browser, rendered, {...facts, notes, assets, workDir: shop.workDir}))}];
  const [{pdf, faces}, html, paper, pptx] = await Promise.all([printed().finally(slides.happen), wants('html') ? projected() : null, wants('handout') ? handedOut().finally(handout.happen) : handout.happen(), wants('pptx') ? photographed() : []]);
  const thumbnail = paper && paper.thumbnail.length > 0 ? dataUri(paper.thumbnail, 'image/webp') : '';
  const files: OutFile[] = [];
  // Figures first: the Markdown never names one that is not there yet, whenever the process may end.
  if (wants('md')) {
    for (const [name, {bytes}] of assets) files.push({path: join(options.out, figureFolder(deck.meta.key), name), bytes});
    files.push({path: out('.md'), text: markdown});
  }
  if (html !== null) files.push({path: out('.html'), text: filterFontFaces(html, ({name}) => faces.has(name))});
  if (pdf) files.push({path: out('.pdf'), bytes: pdf});
  if (paper) files.push({path: out('-handout.pdf'), bytes: paper.pdf});
  files.push(...pptx);
  return {files, thumbnail};
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
  return deck.pages.filter(page => page.part.index === 1).map(page => ({title: page.name, level: Math.max(1, page.level), page: page.number}));
}

/** Files that the slides show: the figures on pages, and the QR codes of readings. */
function assetsOf({deck, pictures}: Built): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  const items = (list: readonly PieceItem[]): void => {
    for (const item of list) {
      for (const node of item.children) if (node.type === 'image' && node.url.startsWith('qr:')) assets.set(qrName(node.url.slice(3)), {bytes: new TextEncoder().encode(qrCode(node.url.slice(3))), mime: 'image/svg+xml'});
      items(item.items);
    }
  };
  for (const page of deck.pages) for (const {piece} of page.blocks) {
    if (piece.kind === 'list') items(piece.items);
    if (piece.kind !== 'figure') continue;
    const picture = pictures.get(piece.src);
    if (picture?.kind !== 'picture') continue;
    for (const one of [picture, ...(picture.details ?? [])]) if (one.name === piece.file) assets.set(one.name, one);
  }
  return assets;
}
