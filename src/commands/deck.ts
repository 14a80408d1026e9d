// One post -> its files: the pipeline with its ports bound to disk and browser, then export, proof and writing.
import {join} from 'node:path';
import type {Browser} from 'puppeteer';
import type {Asset} from '../browser/assets.ts';
import {inspectDeck} from '../browser/inspect.ts';
import {measure} from '../browser/measure.ts';
import {type Lecture, lectureOf} from '../course-page/lecture.ts';
import {figureFolder} from '../emit/marp.ts';
import {qrCode, qrName} from '../emit/qr.ts';
import {anchors, footnoteNumber} from '../emit/references.ts';
import type {Engine} from '../engine/engine.ts';
import {dataUri} from '../engine/inline.ts';
import type {Themes} from '../engine/theme.ts';
import {exportHtml} from '../export/html.ts';
import {exportPdf} from '../export/pdf.ts';
import {keepOnly, type OutFile, WriteError, writeWhole} from '../export/write.ts';
import {figureWarnings} from '../figures.ts';
import {faultDiagnostics, problemDiagnostics} from '../faults.ts';
import {exportHandout} from '../handout/export.ts';
import {ledger, lost} from '../ledger.ts';
import type {Course} from '../model/course.ts';
import {type Diagnostic, diagnose} from '../model/diagnostic.ts';
import type {Deck} from '../model/page.ts';
import type {PostFile, Site} from '../model/post.ts';
import type {PieceItem} from '../model/slide.ts';
import type {Options} from '../options.ts';
import type {ParseContext} from '../parse/context.ts';
import {type Built, buildDeck} from '../pipeline.ts';
import {readPictures} from '../read/pictures.ts';
import {readPost} from '../read/post.ts';
import {type Outcome, reportJson} from '../report.ts';

/** What all decks of a run share. */
export interface Shop {
  readonly site: Site;
  readonly course: Course;
  readonly options: Options;
  readonly engine: Engine;
  readonly themes: Themes;
  readonly browser: Browser;
  /** Folder for passing files. */
  readonly workDir: string;
  context(raw: Readonly<Record<string, unknown>>): ParseContext;
}

/** A deck's outcome, and what the course page says of it where it was built. */
export interface DeckOutcome extends Outcome {
  readonly lecture?: Lecture;
}

/** Largest box in which a figure is shown, CSS px: the text width, and the height under a one-line title. */
const largestFigure = {maxWidth: 1120, maxHeight: 468};
/** Deck dates where the post has none: the same bytes for the same notes. */
const noDate = new Date('2000-01-01T00:00:00Z');

/** Builds the deck of `file`. Never rejects for what stands in the notes; a deck with errors is not written. */
export async function buildPost(file: PostFile, shop: Shop): Promise<DeckOutcome> {
  const started = performance.now();
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  let [slides, figures] = [0, 0];
  let rows: ReturnType<typeof ledger> = [];
  try {
    const post = await readPost(shop.site, file, report);
    const ports = {
      pictures: (images: Parameters<typeof readPictures>[0]) => readPictures(images, post, shop.site.root, {...largestFigure, ...address(shop.site)}, report),
      measure: (markdown: string) => measure(shop.browser, shop.engine.render(markdown)),
    };
    const built = await buildDeck(post, {course: shop.site.title, footer: shop.course.footer ?? shop.site.title, ratio: shop.course.ratio, theme: shop.themes.name, prose: shop.options.prose, parse: shop.context(post.meta.raw)}, ports, report);
    slides = built.deck.pages.length;
    figures = built.deck.pages.reduce((sum, page) => sum + page.blocks.filter(placed => placed.kind === 'figure').length, 0);
    rows = ledger(built.document, built.deck.pages);
    figureWarnings(built.deck.pages, built.pictures, file.path).forEach(report);
    for (const row of lost(rows)) report(diagnose('block-lost', `The ${row.kind} is on no slide and in no notes`, file.path, row, 'This is a fault of Lectern: please report it with the notes'));
    const {files: outputs, thumbnail} = await exported(built, shop, report);
    const done = {key: file.key, post: file.path, slides, ledger: rows, diagnostics: inOrder(diagnostics)};
    if (!diagnostics.some(one => one.severity === 'error')) {
      await writeWhole([...outputs, {path: join(shop.options.out, `${file.key}.json`), text: reportJson(done)}]);
      if (shop.options.formats.has('md')) await keepOnly(join(shop.options.out, figureFolder(file.key)), outputs.map(output => output.path));
      return {report: done, figures, time: performance.now() - started, built: true, lecture: lectureOf(post, built.deck.pages, thumbnail)};
    }
  } catch (error) {
    report(error instanceof WriteError ? diagnose('write-failed', error.message, file.path, 1, error.hint) : diagnose('internal', error instanceof Error ? error.message : String(error), file.path));
  }
  return {report: {key: file.key, post: file.path, slides, ledger: rows, diagnostics: inOrder(diagnostics)}, figures, time: performance.now() - started, built: false};
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
  const rendered = shop.engine.render(markdown);
  for (const diagnostic of problemDiagnostics(rendered.problems, deck.pages, built.post)) report(diagnostic);
  const {title, lang, description, authors, tags, date} = deck.meta;
  const out = (ending: string) => join(options.out, `${deck.meta.key}${ending}`);
  const files: OutFile[] = [];
  let thumbnail = '';
  if (options.formats.has('pdf')) {
    const {pdf, faults} = await exportPdf(shop.browser, rendered, {title, lang, author: authors.join(', '), subject: description || deck.meta.course, keywords: tags, date: dated(date), outline: outlineOf(deck), assets});
    for (const diagnostic of faultDiagnostics(faults, deck.pages, built.post)) report(diagnostic);
    files.push({path: out('.pdf'), bytes: pdf});
  } else {
    const faults = await inspectDeck(shop.browser, rendered, assets);
    for (const diagnostic of faultDiagnostics(faults, deck.pages, built.post)) report(diagnostic);
  }
  if (options.formats.has('html')) files.push({path: out('.html'), text: await exportHtml(markdown, {themes: shop.themes, workDir: shop.workDir, title, lang, description, assets})});
  if (options.formats.has('handout')) {
    const {document} = built;
    const handout = await exportHandout(shop.browser, {deck, document, ...rendered, footnote: footnoteNumber(document), anchor: anchors(document, deck.pages), themes: shop.themes, assets, paper: options.paper, layout: options.handout, date: dated(date)});
    files.push({path: out('-handout.pdf'), bytes: handout.pdf});
    if (handout.thumbnail.length > 0) thumbnail = dataUri(handout.thumbnail, 'image/webp');
  }
  if (options.formats.has('md')) {
    files.push({path: out('.md'), text: markdown});
    for (const [name, {bytes}] of assets) files.push({path: join(options.out, figureFolder(deck.meta.key), name), bytes});
  }
  return {files, thumbnail};
}

/** What a PDF bears as its date. */
function dated(date: string | undefined): Date {
  return date === undefined ? noDate : new Date(`${date}T00:00:00Z`);
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

function address(site: Site): {baseurl?: string; url?: string} {
  const {baseurl, url} = site.config;
  return {...(typeof baseurl === 'string' ? {baseurl} : {}), ...(typeof url === 'string' ? {url} : {})};
}
