// Running text of the notes -> one HTML page to read on a screen, figures and fonts in it.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {findImageFile, type ImageFiles} from '../../browser/image-files.ts';
import type {DeckMeta} from '../../model/page.ts';
import {packageRoot} from '../../package-root.ts';
import {toDataUri} from '../../render/data-uri.ts';
import {chooseFaces} from '../../render/fonts/page-faces.ts';
import {textTokens} from '../../render/themes/text-tokens.ts';
import type {Themes} from '../../render/themes/theme.ts';
import type {Script} from '../../script/script.ts';
import {isRightToLeft, translate} from '../../text/language/languages.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {typeset} from '../../text/typography.ts';
import {withPolicy} from '../html/policy.ts';

/** What a reading page is made of. */
export interface ReadingPageInput {
  readonly script: Script;
  readonly meta: DeckMeta;
  readonly themes: Themes;
  readonly imageFiles: ImageFiles;
  /** Address of the deck; empty where there is none. */
  readonly deck: string;
}

const styleFile = join(packageRoot, 'themes/read.css');

/** The page; it fetches nothing and runs nothing. The same input gives the same bytes. */
export function buildReadingPage({script, meta, themes, imageFiles, deck}: ReadingPageInput): string {
  const {lang} = meta;
  const title = escapeHtml(typeset(meta.title));
  const text = withImages(forScreen(script.html, lang), imageFiles);
  const slides = escapeHtml(translate('Slides', lang));
  const top =
    deck === '' ? '' : `<nav class="ways" aria-label="${slides}"><a href="${escapeHtml(deck)}">${slides}</a></nav>\n`;
  const style = [chooseFaces(script.html, themes), textTokens(), readFileSync(styleFile, 'utf8')].join('\n');
  return withPolicy(`<!DOCTYPE html>
<html lang="${escapeHtml(lang)}"${isRightToLeft(lang) ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style.replace(/<\/style/gi, '<\\/style')}</style>
</head>
<body>
${top}${text}
</body>
</html>
`);
}

/**
 * Pages have no numbers on a screen: terms link to where they stand. What may be wider than the window can be scrolled
 * by keys, and paragraphs and headings have a link to themselves.
 */
function forScreen(html: string, lang: string): string {
  const label = `aria-label="${escapeHtml(translate('Link to here', lang))}"`;
  const self = (id: string): string => `<a class="self" href="#${id}" ${label}>¶</a>`;
  return html
    .replace(
      /<li>([^<]*?) ?<a href="(#[^"]*)"><span class="pn"[^>]*><\/span><\/a>.*?<\/li>/g,
      '<li><a href="$2">$1</a></li>',
    )
    .replace(/<span class="pn"[^>]*><\/span>|<span class="dots"><\/span>/g, '')
    .replace(/<div class="(math|code|table|drawing)\b/g, '<div tabindex="0" class="$1')
    .replace(/<p id="([^"]*)"[^>]*>[\s\S]*?(?=<\/p>)/g, (whole, id: string) => whole + self(id))
    .replace(/<h[2-6] id="([^"]*)"[^>]*>[\s\S]*?(?=<\/h[2-6]>)/g, (whole, id: string) => whole + self(id));
}

function withImages(html: string, imageFiles: ImageFiles): string {
  return html.replace(/(<img src=")(figures\/[^"]+)"/g, (whole, before: string, src: string) => {
    const file = findImageFile(src, imageFiles);
    return file === undefined ? whole : `${before}${toDataUri(file.bytes, file.mime)}" loading="lazy"`;
  });
}
