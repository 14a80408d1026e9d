// The arguments of shortcodes, and the words of a card that they make.

/** Arguments of a shortcode. */
export interface ShortcodeWords {
  /** Those without a key. */
  readonly plain: readonly string[];
  /** That of the first of `keys` that there is; empty for none. */
  readonly value: (...keys: readonly string[]) => string;
}

/** Those in `text`. */
export function wordsOf(text: string): ShortcodeWords {
  const all = [...text.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|`([^`]*)`|([^\s"'=`]+))/g)];
  return {
    plain: all.flatMap(([, key, a, b, c]) => (key === undefined ? (a ?? b ?? c ?? '') : [])),
    value: (...keys) =>
      all.flatMap(([, key, a, b, c]) => (key !== undefined && keys.includes(key) ? (a ?? b ?? c ?? '') : []))[0] ?? '',
  };
}

/** Title and words of a card, its title linked where it has an address. */
export function cardWords({plain, value}: ShortcodeWords): string {
  const title = value('title', 'header') || plain[0] || '';
  const to = value('link', 'href', 'url');
  const named = to === '' || title === '' ? title : `[${title}](${to})`;
  return [named === '' ? '' : `**${named}**`, value('subtitle', 'description', 'text')].filter(Boolean).join(' ');
}
