// Page and deck -> the texts of header and footer, as Markdown.
import type {Deck, Page} from '../model/page.ts';
import {isRightToLeft, namePart, translate} from '../text/language/languages.ts';
import {normalizedText} from '../text/plain.ts';
import {typeset} from '../text/typography.ts';
import {shortenToWidth} from '../text/width.ts';
import type {EmitContext} from './context.ts';

/** Latin characters that a text of header or footer may be wide: more than any line has room for. */
const trailCharacters = 120;

/** The header of `page`: the heading above its own (its kicker), or which part of the lecture begins. */
export function headerOf(page: Page, deck: Deck, {fit}: EmitContext): string {
  if (page.role === 'title') return fit([toPlainLine(deck.meta.course)], 'header').join('');
  const part = page.role === 'section' ? deck.parts.lastIndexOf(page.name) + 1 : 0;
  if (part > 0 && deck.parts.length > 1) return namePart(part, deck.parts.length, deck.meta.lang);
  const title = toPlainLine(normalizedText(page.title));
  // A part of a section goes by the section's own name.
  const above = page.trail
    .slice(-1)
    .map(toPlainLine)
    .filter(text => text !== title);
  return fit(above, 'header').join('');
}

/** The footer of a deck: the lecture's title, and what the course sets beside it. */
export function footerOf({footer, title}: Deck['meta'], {fit}: EmitContext): string {
  const texts = [...new Set([toPlainLine(title), toPlainLine(footer)])].filter(text => text !== '');
  return fit(texts, 'footer').join(' · ');
}

/**
 * The footer of a page with a link to what stood behind it, or back to where it was; it takes the place of the deck's
 * own, so that it always fits. Empty for a page without.
 */
export function linkFooterOf({appendix, origin}: Page, lang: string): string {
  const [back, on] = isRightToLeft(lang) ? ['→', '←'] : ['←', '→'];
  if (origin !== undefined) return `[${back} ${origin}](#${origin})`;
  if (appendix === undefined) return '';
  const {from, to} = appendix;
  const numbers = from === to ? String(from) : `${from}–${to}`;
  return `[${translate('Appendix', lang)}: ${numbers} ${on}](#${from})`;
}

/** `text` on one line of limited width in which Marp reads no marks: header and footer are Markdown. */
export function toPlainLine(text: string): string {
  return shortenToWidth(
    typeset(text)
      .replace(/[*_\\<>`$[\]#|~]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    trailCharacters,
  );
}
