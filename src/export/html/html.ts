// Deck's Markdown × images -> one HTML file with presenter view that needs nothing beside it.
import {type ImageFiles, findImageFile} from '../../browser/image-files.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {toDataUri} from '../../render/data-uri.ts';
import {replaceAddresses} from '../../render/slide-images.ts';
import type {MarpCli} from './marp-cli.ts';
import type {SlideSource} from '../../model/slide-source.ts';
import {withPolicy} from './policy.ts';
import {withPresenter} from './presenter.ts';
import {withSlideLinks} from './slide-links.ts';
import {withSources} from './sources.ts';
import {withTimes} from './times.ts';
import type {DeckTimes} from '../../model/timing/times.ts';
import {isRightToLeft} from '../../text/language/languages.ts';

/** What the HTML of a deck takes beside its Markdown. */
export interface HtmlOptions {
  readonly marpCli: MarpCli;
  readonly title: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly description: string;
  readonly imageFiles: ImageFiles;
  /** Address of the notes as a page to read, where that is written beside the deck. */
  readonly script?: string;
  /** Where the slides come from; without it they have their numbers alone. */
  readonly source?: HtmlSource;
}

/** Where the slides of a deck come from. */
export interface HtmlSource {
  /** Path of the post. */
  readonly file: string;
  readonly slides: readonly SlideSource[];
  /** Address before the path at which the post is edited; empty where there is none. */
  readonly edit: string;
  /** How long the slides take. */
  readonly times: DeckTimes;
}

/** The deck as one HTML file; the same input gives the same bytes. Rejects where Marp CLI fails. */
export async function exportHtml(markdown: string, options: HtmlOptions): Promise<string> {
  const {marpCli, source, imageFiles} = options;
  const html = await marpCli.toHtml(markdown);
  const linked = source === undefined ? html : withOwnScripts(withSources(html, source.slides, source.file), source);
  return withImages(withPolicy(withHead(withPresenter(linked), options)), imageFiles);
}

function withOwnScripts(html: string, {edit, times}: HtmlSource): string {
  return withSlideLinks(withTimes(html, times), {edit});
}

/** `html` whose images are data: URIs where `imageFiles` holds them; animated ones move. */
export function withImages(html: string, imageFiles: ImageFiles): string {
  return replaceAddresses(html, src => {
    const imageFile = findImageFile(src, imageFiles);
    const shown = imageFile?.film ?? imageFile;
    return shown && toDataUri(shown.bytes, shown.mime);
  });
}

/**
 * `html` with its language, title and description, and the address of its notes as a page; without what is meant for
 * web crawlers.
 */
export function withHead(
  html: string,
  {lang, title, description, script}: Pick<HtmlOptions, 'lang' | 'title' | 'description' | 'script'>,
): string {
  const direction = isRightToLeft(lang) ? ' dir="rtl"' : '';
  const beside = script === undefined ? '' : ` data-script="${escapeHtml(script)}"`;
  const end = html.indexOf('</head>');
  const head = html
    .slice(0, end)
    .replace(/<title>[^<]*<\/title>/, '')
    .replace(/<meta (?:property="(?:og|article):|name="(?:twitter:|description"))[^>]*>/g, '')
    .replace(/<link rel="canonical"[^>]*>/, '')
    .replace(/<html[^>]*>/, () => `<html lang="${escapeHtml(lang)}"${direction}${beside}>`);
  const about = description === '' ? '' : `<meta name="description" content="${escapeHtml(description)}">`;
  return `${head}<title>${escapeHtml(title)}</title>${about}<style>${sparing}</style>${html.slice(end)}`;
}

/** Values of the theme's tokens on paper: white backgrounds, dark type, whatever the theme. */
const printed = [
  ['ground', '#fff'],
  ['deep', '#fff'],
  ['soft', '#f5f5f5'],
  ['code-ground', '#f5f5f5'],
  ['ink', '#111'],
  ['muted', '#444'],
  ['rule', '#bbb'],
  ['strong', '#222'],
  ['warm', '#7d2a0c'],
  ['own-least', '0'],
  ['own-most', '0.49'],
  ['own-chroma', '0.4'],
  ['logo-here', 'var(--logo)'],
  ['logo-dark', 'var(--logo)'],
] as const;
/** Kinds of code tokens that the highlighter colours. */
const codeTokens = ['string', 'string-expression', 'constant', 'keyword', 'inserted', 'deleted', 'changed', 'link'];
const printedTokens = [...printed, ...codeTokens.map(name => [`marp-shiki-token-${name}`, '#222'] as const)].map(
  ([name, value]) => `--${name}:${value}!important`,
);

/**
 * Printed from the browser's own menu the slides save ink. It stands here and not in the theme, since the PDF that is
 * built prints too, and keeps the theme's colours. Nothing moves for who wants it still.
 */
const sparing =
  `@media print{foreignObject>section{${printedTokens.join(';')}}` +
  'foreignObject>section.on-picture{background-image:none!important}}' +
  '@media (prefers-reduced-motion:reduce){*,::before,::after{animation:none!important;transition:none!important}}';
