// Turns the bytes of a post into text: UTF-8, else Windows-1252, with `\n` line ends and no byte order mark.

/** Text of `bytes`; undefined where they hold a NUL and so are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  return decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

function decode(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0) return text;
  // One bad byte in a file of sound UTF-8 must not spoil every other accent in it.
  const sound = text.match(/[\u0080-\uFFFC\uFFFE\uFFFF]/g)?.length ?? 0;
  return broken <= sound ? text : windows1252(bytes);
}

/** What 0x80 to 0x9F stand for; U+FFFD where Windows-1252 has no character. */
const high = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/** Own table: Node 20's decoder of that name gives Latin-1 (https://github.com/nodejs/node/issues/56542). */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, character => high[character.charCodeAt(0) - 0x80] ?? character);
}
