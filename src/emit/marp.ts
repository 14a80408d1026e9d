// Deck -> Marp Markdown, readable and editable.
import type {Deck, Page} from '../model/page.ts';
import {describeSeconds} from '../text/speaking-time.ts';
import {typeset} from '../text/typography.ts';
import {decodeUriSafely} from '../text/uri.ts';
import type {BlockContext} from './block.ts';
import type {EmitContext} from './context.ts';
import {nameFigureFolder} from './figure-folder.ts';
import {footerOf, headerOf, linkFooterOf} from './header-footer.ts';
import {type PageParts, printPage, titleLevel} from './page-text.ts';
import {nameQrCode} from './qr.ts';

/** The whole deck. */
export function printDeck(deck: Deck, context: EmitContext): string {
  const {meta} = deck;
  const front = [
    'marp: true',
    `theme: ${deck.theme}`,
    ...(deck.ratio === '16:9' ? [] : [`size: ${deck.ratio}`]),
    `lang: ${meta.lang}`,
    `title: ${JSON.stringify(typeset(meta.title))}`,
    ...(meta.description ? [`description: ${JSON.stringify(typeset(meta.description))}`] : []),
    ...(meta.authors.length > 0 ? [`author: ${JSON.stringify(meta.authors.join(', '))}`] : []),
    ...(meta.tags.length > 0 ? [`keywords: ${JSON.stringify(meta.tags.join(', '))}`] : []),
    'paginate: true',
    'math: katex',
    `footer: ${JSON.stringify(footerOf(meta, context))}`,
  ];
  // A slide of the lecture before one of the appendix.
  const isApart = ({origin}: Page): number => (origin === undefined ? 0 : 1);
  const firsts = deck.pages.filter(page => page.part.index === 1).sort((a, b) => isApart(b) - isApart(a));
  const numbers = new Map(firsts.map(({name, number}) => [name, number] as const));
  const pages = deck.pages.map((page, i) => {
    const slide = (name: string) => `#${numbers.get(name) ?? page.number}`;
    const notes = notesOf(page, deck.times.pages[i]?.seconds ?? 0);
    return printPage({...partsOf(page, deck, context), notes}, {...blockContext(deck, context), slide});
  });
  return `---\n${front.join('\n')}\n---\n\n${pages.join('\n\n---\n\n')}\n`;
}

function partsOf(page: Page, deck: Deck, context: EmitContext): Omit<PageParts, 'notes'> {
  const {styleClasses, role, title, counter, blocks, caption} = page;
  const backdrop = page.backdrop ? context.backdrop?.(page.backdrop) : undefined;
  const last = blocks.at(-1);
  const isShared = caption.length > 0 && last?.kind === 'figure';
  return {
    classes: styleClasses,
    ...(backdrop === undefined ? {} : {backdrop: `${encodePath(nameFigureFolder(deck.meta.key))}/${backdrop}`}),
    header: headerOf(page, deck, context),
    footer: linkFooterOf(page, deck.meta.lang),
    level: titleLevel(role),
    title,
    suffix: counter,
    blocks: isShared ? [...blocks.slice(0, -1), {...last, block: {...last.block, caption: []}}] : blocks,
    captions: isShared ? [caption] : [],
    paginate: true,
  };
}

/**
 * What is said of a page, after a line with the time that the page takes: a note that begins so is never read as a
 * directive.
 */
function notesOf(page: Page, seconds: number): readonly string[] {
  if (page.speakerNotes.length === 0) return [];
  return [describeSeconds(seconds), ...page.speakerNotes.map(one => typesetSpeakerNote(one.text))];
}

/** What is said, with kramdown's quotes and dashes; not what may be code or TeX, of which they are a part. */
function typesetSpeakerNote(text: string): string {
  return /[\\{}=;`$]/.test(text) ? text : typeset(text);
}

function blockContext(deck: Deck, context: EmitContext): Omit<BlockContext, 'bullet' | 'slide'> {
  const folder = encodePath(nameFigureFolder(deck.meta.key));
  const target = (url: string): string => {
    if (!url.startsWith('#')) return url;
    const number = context.anchor(decodeUriSafely(url.slice(1)));
    return number > 0 ? `#${number}` : '';
  };
  return {
    footnote: context.footnote,
    printed: context.printed,
    address: target,
    qrCode: url => `${folder}/${nameQrCode(url)}`,
    inTable: false,
    figure: name => `${folder}/${name}`,
  };
}

/** A relative path as Markdown takes it: blanks and brackets escaped. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map(part => encodeURIComponent(part).replace(/[()']/g, char => `%${char.charCodeAt(0).toString(16)}`))
    .join('/');
}
