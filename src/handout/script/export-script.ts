// Running text of the notes × browser -> the handout as a tagged PDF with bookmarks, printed once.
//
// Problem: contents, index and the heads of pages name pages and sections, which are known only when the text is set.
// Solution: it is first set in columns as large as the pages, which the browser breaks as it breaks pages; there they
// are asked for. Where the print says otherwise after all, they are written anew and it is printed once more.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {evaluateIn} from '../../browser/evaluate.ts';
import type {LaunchedBrowser} from '../../browser/launch.ts';
import {origin, withPage} from '../../browser/open-page.ts';
import {pagePolicy} from '../../browser/page-html.ts';
import {finishPdf, readPdf} from '../../export/pdf/document.ts';
import {type PrintableImages, withPlaceholderImages} from '../../export/pdf/images/placeholder-images.ts';
import type {Bookmark} from '../../export/pdf/outline.ts';
import {printPage} from '../../export/pdf/pdf.ts';
import type {DeckMeta} from '../../model/page.ts';
import {packageRoot} from '../../package-root.ts';
import {paperTokens} from '../../render/themes/text-tokens.ts';
import type {Themes} from '../../render/themes/theme.ts';
import type {Script} from '../../script/script.ts';
import {isRightToLeft, translate, translateWithin} from '../../text/language/languages.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {typeset} from '../../text/typography.ts';
import {readDestinations} from '../dests.ts';
import {chooseFaces} from '../../render/fonts/page-faces.ts';
import {loadFaces} from '../in-page/prepare.ts';
import type {Paper} from '../paper.ts';
import {fitBlocks} from './in-page/fit.ts';
import {findPages, writeNumbers} from './in-page/numbers.ts';
import {packFigures, packRules} from './in-page/pack.ts';
import {contentHeight, writeHeads, writeScriptRules} from './page-rules.ts';

/** What a running text is printed of. */
export interface ScriptPrintInput {
  readonly script: Script;
  readonly meta: DeckMeta;
  readonly themes: Themes;
  /** The figures of the text. */
  readonly images: PrintableImages;
  readonly paper: Paper;
  /** As `DocumentInfo` has them. */
  readonly date?: string;
  readonly slideOf?: (page: number) => number;
  /** Told when the browser has all that it needs. */
  readonly printing?: () => void;
}

/** Least sizes, pt. */
const limits = {formula: 8.5, table: 8.5} as const;
const pxPerMm = 96 / 25.4;
const styleFile = join(packageRoot, 'themes/script.css');

/** The handout; the same input gives the same bytes in the same browser. Throws a BrowserError as `printPage` does. */
export async function exportScript(browser: LaunchedBrowser, input: ScriptPrintInput): Promise<Uint8Array> {
  const {script, meta, paper} = input;
  const {placeholderImages, imageFiles} = input.images;
  const html = withPlaceholderImages(pageHtml(input), placeholderImages);
  const {printed, pages} = await withPage(browser, {html, imageFiles}, async ({page: tab}) => {
    await tab.emulateMediaType('print');
    await evaluateIn(tab, loadFaces, undefined);
    await evaluateIn(tab, fitBlocks, limits);
    const height = contentHeight(paper) * pxPerMm;
    await evaluateIn(tab, packFigures, {height, page: translateWithin('Page', meta.lang), rules: packRules});
    const found = await evaluateIn(tab, findPages, undefined);
    const write = async (pages: Readonly<Record<string, number>>): Promise<void> =>
      evaluateIn(tab, writeNumbers, {
        pages,
        css: writeHeads([...script.headings, ...script.closing], pages, found.count + 2),
      });
    await write(found.pages);
    input.printing?.();
    const first = await readPdf(await printPage(tab, placeholderImages));
    const real = readDestinations(first);
    const pages = {...found.pages, ...Object.fromEntries(real)};
    if ([...real].every(([id, page]) => found.pages[id] === page)) return {printed: first, pages};
    await write(pages);
    return {printed: await printPage(tab, placeholderImages), pages};
  });
  return finishPdf(printed, describe(input, pages), placeholderImages);
}

function describe(
  {script, meta, date, slideOf}: ScriptPrintInput,
  pages: Readonly<Record<string, number>>,
): Parameters<typeof finishPdf>[1] {
  const {lang, authors, tags} = meta;
  const headings = [...script.headings, ...script.closing];
  const title = typeset(meta.title);
  const bookmarks = headings.flatMap(({id, title, level}): readonly Bookmark[] => {
    const page = pages[id];
    return page === undefined ? [] : [{title, level: level + 1, page}];
  });
  return {
    title: `${title} (handout)`,
    lang,
    author: authors.join(', '),
    subject: typeset(meta.description || meta.course),
    keywords: tags,
    ...(date === undefined ? {} : {date}),
    outline: [{title, level: 1, page: 1}, ...bookmarks],
    base: origin,
    ...(slideOf === undefined ? {} : {slideOf}),
    targets: new Map([
      ...Object.entries(pages).map(([id, page]) => [id, `${translate('Page', lang)} ${page}`] as const),
      ...headings.map(({id, title}) => [id, title] as const),
    ]),
  };
}

/** The running text as one HTML page, in columns, images beside it. */
function pageHtml({script, meta, themes, paper}: ScriptPrintInput): string {
  const {lang} = meta;
  const [title, course] = [typeset(meta.title), typeset(meta.course)];
  const style = [
    chooseFaces(`${script.html}${title}${course}`, themes),
    paperTokens(),
    readFileSync(styleFile, 'utf8'),
    writeScriptRules(paper, title, course === title ? '' : course, {isRightToLeft: isRightToLeft(lang)}),
  ].join('\n');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}"${isRightToLeft(lang) ? ' dir="rtl"' : ''} class="columns">
<head><meta charset="utf-8">${policy}<title>${escapeHtml(title)}</title>
<style>${style.replace(/<\/style/gi, '<\\/style')}</style></head>
<body>
${script.html}
</body>
</html>`;
}
