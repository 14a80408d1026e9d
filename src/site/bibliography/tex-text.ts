// Text of BibTeX's fields -> as people read it: accents composed, commands and braces taken off.

/** Letters by TeX's accents over them. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  r: '\u030A',
};
const signs: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
};

/** TeX as people read it: accents composed, commands and braces taken off. */
export function plainTex(tex: string): string {
  return tex
    .replace(/\\([`'^~"=.])\s*\{?\\?([A-Za-z])\}?|\\([uvHckr])(?:\s+|\s*\{)\\?([A-Za-z])\}?/g, (_all, ...groups) => {
      const [sign, letter, command, other] = groups as (string | undefined)[];
      return `${letter ?? other ?? ''}${accents[sign ?? command ?? ''] ?? ''}`;
    })
    .replace(/\\([A-Za-z]+)\s*/g, (_all, name: string) => (Object.hasOwn(signs, name) ? signs[name] : undefined) ?? '')
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
