// What stands in the margin of a running text: chips of slides, addresses of links, footnotes, QR codes.
import {renderSVG} from 'uqr';
import {escapeHtml} from '../text/markup/escape-html.ts';
import {translate} from '../text/language/languages.ts';
import {breakAddress, shortenAddress} from './address.ts';

/** Characters of an address in the margin; a person who types has the QR code or the PDF for longer ones. */
const maxAddress = 84;

/** Chips with the numbers of the slides that begin here; empty for none. */
export function printChips(slides: readonly number[], href: (slide: number) => string, lang: string): string {
  if (slides.length === 0) return '';
  const chips = slides.map(number => {
    const label = `aria-label="${escapeHtml(translate('Slide', lang))} ${number}"`;
    const target = href(number);
    return target === ''
      ? `<span class="chip" id="${number}">${number}</span>`
      : `<a class="chip" id="${number}" href="${escapeHtml(target)}" ${label}>${number}</a>`;
  });
  return `<span class="chips">${chips.join('')}</span>`;
}

/** The number of a link, and its address in the margin; screen readers have the link itself. */
export function printLinkNote(number: number, url: string): string {
  return (
    `<sup class="n" aria-hidden="true">${number}</sup>` +
    `<span class="note link" aria-hidden="true"><b>${number}</b>${breakAddress(shortenAddress(url, maxAddress))}</span>`
  );
}

/** The QR code of an address, 16 mm. */
export function printQrCode(url: string): string {
  const svg = renderSVG(url, {ecc: 'L', border: 2});
  return `<span class="qr" aria-hidden="true">${svg}</span>`;
}
