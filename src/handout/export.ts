// Deck × browser -> the handout as a tagged PDF with bookmarks.
//
// Problem: the contents name pages, which are known only when the handout has been printed. Solution: it is printed
// twice. The first print has neither slides nor tags (a fifth of the time), but their room, and links to every one, so
// that
// the PDF says where each stands; the numbers go into boxes of fixed width, so that the second print breaks at the same
// places.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page as Tab} from 'puppeteer-core';
import {evaluateIn} from '../browser/evaluate.ts';
import type {LaunchedBrowser} from '../browser/launch.ts';
import {origin, withPage} from '../browser/open-page.ts';
import {pagePolicy} from '../browser/page-html.ts';
import {escapeHtml} from '../text/markup/escape-html.ts';
import type {Themes} from '../render/themes/theme.ts';
import {printPage} from '../export/pdf/pdf.ts';
import {listBookmarks} from '../export/pdf/bookmarks.ts';
import {finishPdf, readPdf} from '../export/pdf/document.ts';
import type {Bookmark} from '../export/pdf/outline.ts';
import {type PrintableImages, withPlaceholderImages} from '../export/pdf/images/placeholder-images.ts';
import type {Page} from '../model/page.ts';
import {packageRoot} from '../package-root.ts';
import {readDestinations} from './dests.ts';
import {chooseFaces, removeFaces} from '../render/fonts/page-faces.ts';
import {buildGridSheet} from './grid.ts';
import {type HandoutLayout, computeGrid} from './layouts.ts';
import {type Paper, writePageRules} from './paper.ts';
import {fillNumbers, loadFaces, preparePage, showImages} from './in-page/prepare.ts';
import {markBlocks, nameSheets} from './in-page/running-heads.ts';
import {findSections} from './sections.ts';
import {buildSheet, type SheetInput} from './sheet.ts';
import {typeset} from '../text/typography.ts';
import {isRightToLeft} from '../text/language/languages.ts';

/** What a handout is printed of. */
export interface HandoutInput extends SheetInput {
  /** CSS of the slides, as rendered. */
  readonly css: string;
  readonly themes: Themes;
  readonly images: PrintableImages;
  readonly paper: Paper;
  readonly layout: Exclude<HandoutLayout, 'script'>;
  /** As `DocumentInfo` has it. */
  readonly date?: string;
  /** Told when the browser has all that it needs. */
  readonly printing?: () => void;
}

/** How long the first print may take, ms; 150 slides take 1 s. */
const timeout = 120_000;
const styleFile = join(packageRoot, 'themes/handout.css');

/** The handout; the same input gives the same bytes in the same browser. Throws a BrowserError as `printPage` does. */
export async function exportHandout(browser: LaunchedBrowser, input: HandoutInput): Promise<Uint8Array> {
  const {pages, meta} = input.deck;
  const {placeholderImages, imageFiles} = input.images;
  const {printed, numbers} = await withPage(
    browser,
    {html: withPlaceholderImages(handoutHtml(input), placeholderImages), imageFiles},
    async ({page: tab}) => {
      await tab.emulateMediaType('screen'); // Marp's print rules give every slide a page of its own
      await evaluateIn(tab, loadFaces, undefined);
      await evaluateIn(tab, markBlocks, undefined);
      await evaluateIn(tab, preparePage, {origin, targets: pages.map(page => String(page.number))});
      const numbers = readDestinations(await readPdf(await printDraft(tab)));
      await evaluateIn(tab, fillNumbers, Object.fromEntries(numbers));
      await evaluateIn(tab, nameSheets, {
        sheets: Object.fromEntries(numbers),
        parts: Object.fromEntries(findSections(pages).of),
      });
      await evaluateIn(tab, showImages, 40_000);
      const printing = printPage(tab, placeholderImages);
      input.printing?.();
      return {numbers, printed: await printing};
    },
  );
  const {lang, authors, tags} = meta;
  const [title, about] = [typeset(meta.title), typeset(meta.description || meta.course)];
  return finishPdf(
    printed,
    {
      title: `${title} (handout)`,
      lang,
      author: authors.join(', '),
      subject: about,
      keywords: tags,
      ...(input.date === undefined ? {} : {date: input.date}),
      outline: bookmarks(pages, numbers),
    },
    placeholderImages,
  );
}

/** The handout as one HTML page, images beside it. */
function handoutHtml(input: HandoutInput): string {
  const {deck, css, themes, paper, layout} = input;
  const {lang} = deck.meta;
  const [title, course] = [typeset(deck.meta.title), typeset(deck.meta.course)];
  const body = layout === 'notes' ? buildSheet(input) : buildGridSheet(input, layout, paper);
  const sections = findSections(deck.pages).titles;
  const rules =
    layout === 'notes'
      ? {sections}
      : {sections, isLandscape: computeGrid(layout, paper, deck.ratio).isLandscape, hasHead: false};
  const style = [
    chooseFaces(body, themes),
    removeFaces(css),
    readFileSync(styleFile, 'utf8'),
    writePageRules(paper, course, title, rules),
  ].join('\n');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}"${isRightToLeft(lang) ? ' dir="rtl"' : ''}>
<head><meta charset="utf-8">${policy}<title>${escapeHtml(title)}</title>
<style>${style.replace(/<\/style/gi, '<\\/style')}</style></head>
<body class="handout">
${body}
</body>
</html>`;
}

/** The first print: fast, for its page numbers only. */
async function printDraft(tab: Tab): Promise<Uint8Array> {
  return tab.pdf({tagged: false, outline: false, preferCSSPageSize: true, printBackground: false, timeout: timeout});
}

/** The deck's bookmarks, at the sheets on which their slides stand. */
function bookmarks(pages: readonly Page[], numbers: ReadonlyMap<string, number>): readonly Bookmark[] {
  return listBookmarks(pages).flatMap(bookmark => {
    const page = numbers.get(String(bookmark.page));
    return page === undefined ? [] : [{...bookmark, page}];
  });
}
