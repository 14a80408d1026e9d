// Deck or galley -> Marp Markdown, readable and editable; the same printer for both, so what is measured is what is exported.
import type {Ratio} from '../model/course.ts';
import type {Galley, GalleyText} from '../model/galley.ts';
import type {Deck, Page} from '../model/page.ts';
import type {BlockContext} from './block.ts';
import {figureFolder} from './figure-folder.ts';
import {shortenToWidth} from '../text/width.ts';
import {type PageParts, pageText} from './page-text.ts';
import {qrName} from './qr.ts';

/** Words a person says in a minute: the speaking time that opens each presenter note. */
const wordsAMinute = 130;
/** Latin letters that each level of the heading trail may be wide; two levels are shown. */
const trailLetters = 60;

/** Stands for a picture in the galley: an address that Marp takes, of nothing. */
const noPicture = 'data:image/png;base64,';

export interface EmitContext {
  readonly footnote: (label: string) => string;
  /** Slide number that an in-page anchor leads to, or 0. */
  readonly anchor: (anchor: string) => number;
  /** Shortens the texts of a header or footer to one line. */
  readonly fit: (texts: readonly string[], place: 'header' | 'footer') => readonly string[];
}

/** The whole deck. */
export function deckMarkdown(deck: Deck, context: EmitContext): string {
  const {meta} = deck;
  const front = [
    'marp: true',
    `theme: ${deck.theme}`,
    ...(deck.ratio === '16:9' ? [] : [`size: ${deck.ratio}`]),
    `lang: ${meta.lang}`,
    `title: ${JSON.stringify(meta.title)}`,
    ...(meta.description ? [`description: ${JSON.stringify(meta.description)}`] : []),
    ...(meta.authors.length > 0 ? [`author: ${JSON.stringify(meta.authors.join(', '))}`] : []),
    ...(meta.tags.length > 0 ? [`keywords: ${JSON.stringify(meta.tags.join(', '))}`] : []),
    'paginate: true',
    'math: katex',
    `footer: ${JSON.stringify(footer(meta.footer, meta.title, context))}`,
  ];
  const pages = deck.pages.map(page => pageText(partsOf(page, deck, context), blockContext(deck, page, context)));
  return `---\n${front.join('\n')}\n---\n\n${pages.join('\n\n---\n\n')}\n`;
}

/** The galley as Markdown, one section a page; its figures are never loaded. */
export function galleyText(
  galley: Galley,
  {theme, ratio, lang}: {readonly theme: string; readonly ratio: Ratio; readonly lang: string},
  {footnote}: Pick<EmitContext, 'footnote'>,
): GalleyText {
  const sections = galley.sections.map(section =>
    pageText(
      {
        classes: ['galley', section.role, ...section.classes],
        header: '',
        level: levelOf(section.role),
        title: section.title,
        suffix: section.suffix,
        blocks: section.blocks,
        captions: section.captions,
        paginate: true,
        notes: [],
      },
      {
        footnote,
        address: url => (url.startsWith('#') ? '#1' : url),
        slide: () => '#1',
        qrCode: () => noPicture,
        inTable: false,
        figure: () => noPicture,
      },
    ),
  );
  const texts = [...new Set(galley.furniture.map(shown))].filter(text => text !== '');
  const furniture =
    texts.length === 0
      ? ''
      : pageText(
          {
            classes: ['galley', 'content'],
            header: texts.map(text => `**${text}**`).join(' '),
            level: 2,
            title: [],
            suffix: '',
            blocks: [],
            captions: [],
            paginate: true,
            notes: [],
          },
          {footnote, address: () => '', slide: () => '', qrCode: () => '', inTable: false, figure: () => noPicture},
        );
  return {
    head: `marp: true\ntheme: ${theme}\n${ratio === '16:9' ? '' : `size: ${ratio}\n`}lang: ${lang}\nmath: katex`,
    sections,
    furniture,
  };
}

/** The galley as one deck. */
export function galleyMarkdown({head, sections, furniture}: GalleyText): string {
  return `---\n${head}\n---\n\n${[...sections, ...(furniture === '' ? [] : [furniture])].join('\n\n---\n\n')}\n`;
}

function partsOf(page: Page, deck: Deck, context: EmitContext): PageParts {
  const {styleClasses, role, title, part, blocks, caption} = page;
  const last = blocks.at(-1);
  const isShared = caption.length > 0 && last?.kind === 'figure';
  return {
    classes: styleClasses,
    header: header(page, deck, context),
    level: levelOf(role),
    title,
    suffix: part.of > 1 ? ` (${part.index}/${part.of})` : '',
    blocks: isShared ? [...blocks.slice(0, -1), {...last, piece: {...last.piece, caption: []}}] : blocks,
    captions: isShared ? [caption] : [],
    paginate: true,
    notes: notes(page),
  };
}

function levelOf(role: Page['role']): 1 | 2 {
  return role === 'title' || role === 'section' ? 1 : 2;
}

/** What is said of a page, after a line with the minutes that it takes: a note that begins so is never read as a directive. */
function notes(page: Page): readonly string[] {
  if (page.spoken.length === 0) return [];
  const words = page.spoken.reduce((sum, one) => sum + one.text.split(/\s+/).length, 0);
  return [`≈ ${Math.max(1, Math.round(words / wordsAMinute))} min`, ...page.spoken.map(one => one.text)];
}

function header(page: Page, deck: Deck, {fit}: EmitContext): string {
  if (page.role === 'title') return fit([shown(deck.meta.course)], 'header').join('');
  const parts = deck.pages.filter(other => other.role === 'section' && other.level === 1 && other.part.index === 1);
  if (page.role === 'section' && page.level === 1 && parts.length > 1)
    return `Part ${parts.findIndex(other => other.name === page.name) + 1} of ${parts.length}`;
  const levels = [...fit(page.trail.slice(-2).map(shown), 'header')];
  const last = levels.pop();
  return last === undefined ? '' : [...levels, `**${last}**`].join(' › ');
}

function footer(course: string, title: string, {fit}: EmitContext): string {
  const [left = '', right] = fit([...new Set([shown(course), shown(title)])], 'footer');
  return right === undefined ? `**${left}**` : `**${left}** · ${right}`;
}

/** Marp reads header and footer as Markdown: nothing in them may be read as marks. No text there is wider than `trailLetters`. */
function shown(text: string): string {
  return shortenToWidth(
    text
      .replace(/[*_\\<>`$[\]#|~]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    trailLetters,
  );
}

function blockContext(deck: Deck, page: Page, context: EmitContext): Omit<BlockContext, 'bullet'> {
  const folder = encodePath(figureFolder(deck.meta.key));
  const numbers = new Map(
    deck.pages.filter(other => other.part.index === 1).map(other => [other.name, other.number] as const),
  );
  const target = (url: string): string => {
    if (!url.startsWith('#')) return url;
    const number = context.anchor(decode(url.slice(1)));
    return number > 0 ? `#${number}` : '';
  };
  return {
    footnote: context.footnote,
    address: target,
    slide: name => `#${numbers.get(name) ?? page.number}`,
    qrCode: url => `${folder}/${qrName(url)}`,
    inTable: false,
    figure: name => `${folder}/${name}`,
  };
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** A relative path as Markdown takes it: blanks and brackets escaped. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map(part => encodeURIComponent(part).replace(/[()']/g, char => `%${char.charCodeAt(0).toString(16)}`))
    .join('/');
}
