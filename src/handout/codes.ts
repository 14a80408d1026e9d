// Page -> QR codes of its readings and videos, large enough for a telephone to read them from paper.
import {renderSVG} from 'uqr';
import {escapeHtml} from '../browser/to-page.ts';
import type {Page} from '../model/page.ts';
import type {PieceItem} from '../blocks/types.ts';
import {breakableHtml, printedUrl} from './links.ts';

/** Letters of an address under its code. */
const mostLetters = 60;
/** Letters of an address whose code a telephone still reads at 15 mm. */
const longest = 300;

/** Addresses for which a page has a code or a card, each once, in order. */
export function codedAddresses(page: Page): readonly string[] {
  const found = page.blocks.flatMap(({piece}) => {
    if (piece.kind === 'card') return /^https?:/i.test(piece.href) ? [piece.href] : [];
    return piece.kind === 'list' ? piece.items.flatMap(codesOf) : [];
  });
  return [...new Set(found)].filter(url => url.length <= longest);
}

/** A code for each of the page's addresses, with the address as a person types it; empty where there is none. */
export function codesHtml(page: Page): string {
  const codes = codedAddresses(page).map(url => {
    const printed = printedUrl(url);
    const short = printed.length > mostLetters ? `${printed.slice(0, mostLetters - 1)}…` : printed;
    return `<li><span aria-hidden="true">${renderSVG(url, {ecc: 'L', border: 2})}</span><a href="${escapeHtml(url)}">${breakableHtml(short)}</a></li>`;
  });
  return codes.length === 0 ? '' : `<ul class="codes">${codes.join('')}</ul>`;
}

function codesOf({children, items}: PieceItem): readonly string[] {
  const own = children.flatMap(node => (node.type === 'qrCode' ? [node.value] : []));
  return [...own, ...items.flatMap(codesOf)];
}
