// Marp's emoji images -> the same images as data: URIs of @twemoji/svg.
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {inlineFile} from './inline.ts';

/** Given to Marp as the base of its emoji pictures; `inlineEmoji` replaces it. */
export const emojiBase = 'TWEMOJI:';

const folder = dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'));

/** `html` with every emoji picture inlined; signs such as © and →, and emoji without a picture, stay text. */
export function inlineEmoji(html: string): string {
  if (!html.includes(emojiBase)) return html;
  return html.replace(/<img class="emoji"[^>]*>/g, image => {
    const alt = /alt="([^"]*)"/.exec(image)?.[1] ?? '';
    const file = /src="TWEMOJI:svg\/([\da-f-]+\.svg)"/.exec(image)?.[1];
    const data = file === undefined || isSign(alt) ? null : inlineFile(join(folder, file));
    return data === null ? alt : image.replace(/src="[^"]*"/, `src="${data}"`);
  });
}

/** A character that fonts draw as text: ©, ™, ↔ (all below U+2300), with no variation selector. */
function isSign(text: string): boolean {
  return text.length === 1 && text < '\u2300';
}
