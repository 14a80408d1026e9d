// Text -> the text without the characters that XML 1.0 forbids. Pure.

/** `text` without control characters and halves of pairs: no XML holds them, and a terminal obeys some. */
export function legalXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
