// Marp's emoji images -> the same images as data: URIs of @twemoji/svg.
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {inlineFile} from '../data-uri.ts';

/** Of markdown-it, what the plug-in touches. */
interface EmojiMarkdownIt {
  readonly core: {
    readonly ruler: {
      before(rule: string, name: string, run: (state: {readonly tokens: readonly EmojiToken[]}) => void): void;
    };
  };
}

interface EmojiToken {
  readonly type: string;
  readonly children: readonly EmojiToken[] | null;
  content: string;
}

/** Given to Marp as the base of its emoji images; `inlineEmoji` replaces it. */
export const emojiBase = 'TWEMOJI:';

const folder = dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'));

/**
 * A pictograph that fonts draw as text or not at all, unless it is requested as an image; not where it is, nor within a
 * sequence.
 */
const shy = /(?!\p{Emoji_Presentation})(?=\p{Extended_Pictographic})[\u{2300}-\u{1faff}](?![\ufe0e\ufe0f\u200d])/gu;
const asImage = '\ufe0f';

/** Marp's plug-in that makes images of emoji takes these as well; slides must not depend on the fonts of a machine. */
export function keepTextEmoji(md: EmojiMarkdownIt): void {
  md.core.ruler.before('marp_unicode_emoji', 'lectern_shy_emoji', ({tokens}) => {
    for (const {children} of tokens)
      for (const token of children ?? [])
        if (token.type === 'text') token.content = token.content.replace(shy, sign => sign + asImage);
  });
}

/** `html` with every emoji image inlined; signs such as © and →, and emoji without an image, stay text. */
export function inlineEmoji(html: string): string {
  if (!html.includes(emojiBase)) return html;
  return html.replace(/<img class="emoji"[^>]*>/g, image => {
    const alt = /alt="([^"]*)"/.exec(image)?.[1] ?? '';
    const file = /src="TWEMOJI:svg\/([\da-f-]+\.svg)"/.exec(image)?.[1];
    const data = file === undefined || isSign(alt) ? null : inlineFile(join(folder, file));
    return data === null ? alt : image.replace(/src="[^"]*"/, `src="${data}"`);
  });
}

/** Tags, and what stands between them. */
const tagOrText = /<[^>]*>|[^<]+/g;
/** In every emoji there is one of these; text without them needs no look at the thousands of sequences. */
const inEmoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** What is drawn as an emoji. */
const emoji = new RegExp(
  [
    String.raw`\p{RGI_Emoji}`,
    String.raw`(?!\p{Emoji_Presentation})(?=\p{Extended_Pictographic})[\u{2300}-\u{1faff}]`,
  ].join('|'),
  'gv',
);

/** `html` that Marp has not seen, with the emoji of its text as inlined images; those without an image stay text. */
export function drawEmoji(html: string): string {
  return html.replace(tagOrText, part =>
    part.startsWith('<') || !inEmoji.test(part) ? part : part.replace(emoji, drawOne),
  );
}

function drawOne(found: string): string {
  if (isSign(found.replace(asImage, ''))) return found;
  const points = [...(found.includes('\u200d') ? found : found.replaceAll(asImage, ''))];
  const name = points.map(sign => (sign.codePointAt(0) ?? 0).toString(16)).join('-');
  const data = inlineFile(join(folder, `${name}.svg`));
  return data === null ? found : `<img class="emoji" alt="${found}" src="${data}">`;
}

/** A character that fonts draw as text: ©, ™, ↔ (all below U+2300), with no variation selector. */
function isSign(text: string): boolean {
  return text.length === 1 && text < '\u2300';
}
