// Text -> what stands for it in a link: small letters and digits, hyphens between words.

/**
 * The first `words` words of `text`, at most `characters` long, for the part of an address behind `#`; empty where
 * there are none. It uses nothing from outside itself: pages of decks run it too.
 */
export function slugify(text: string, words: number, characters: number): string {
  const all =
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of all.slice(0, words)) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if ([...longer].length > characters) return slug === '' ? [...word].slice(0, characters).join('') : slug;
    slug = longer;
  }
  return slug;
}
