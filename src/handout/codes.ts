// Page -> QR codes of its readings and videos, large enough for a telephone to read them from paper.
import {renderSVG} from 'uqr';
import {escapeHtml} from '../text/markup/escape-html.ts';
import type {Page} from '../model/page.ts';
import type {ContentItem} from '../blocks/types.ts';
import {breakAddress, shortenAddress} from '../script/address.ts';

/** Characters of an address under its code. */
const maxCharacters = 60;
/** Characters of an address whose code a telephone still reads at 15 mm. */
const longest = 300;

/** Addresses for which a page has a code or a card, each once, in order. */
export function findCodedAddresses(page: Page): readonly string[] {
  const found = page.blocks.flatMap(({block}) => {
    if (block.kind === 'card') return /^https?:/i.test(block.href) ? [block.href] : [];
    return block.kind === 'list' ? block.items.flatMap(codesOf) : [];
  });
  return [...new Set(found)].filter(url => url.length <= longest);
}

/** A code for each of the page's addresses, with the address as a person types it; empty where there is none. */
export function printCodes(page: Page): string {
  const codes = findCodedAddresses(page).map(url => {
    const short = shortenAddress(url, maxCharacters);
    return (
      `<li><span aria-hidden="true">${renderSVG(url, {ecc: 'L', border: 2})}</span>` +
      `<a href="${escapeHtml(url)}">${breakAddress(short)}</a></li>`
    );
  });
  return codes.length === 0 ? '' : `<ul class="codes">${codes.join('')}</ul>`;
}

function codesOf({children, items}: ContentItem): readonly string[] {
  const own = children.flatMap(node => (node.type === 'qrCode' ? [node.value] : []));
  return [...own, ...items.flatMap(codesOf)];
}
