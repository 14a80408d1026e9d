// The arguments of shortcodes, and the words of a card that they make.

/** One argument of a shortcode. */
export interface ShortcodeArgument {
  readonly key?: string;
  readonly value: string;
  /** In quotation marks or backticks. */
  readonly isQuoted: boolean;
}

/** Arguments of a shortcode. */
export interface ShortcodeWords {
  /** Those without a key. */
  readonly plain: readonly string[];
  /** That of the first of `keys` that there is; empty for none. */
  readonly value: (...keys: readonly string[]) => string;
}

/** Those in `text`, in order. */
export function argumentsOf(text: string): readonly ShortcodeArgument[] {
  const found = text.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|`([^`]*)`|([^\s"'=`]+))/g);
  return [...found].map(([, key, quoted, ticked, bare]) => ({
    ...(key === undefined ? {} : {key}),
    value: quoted ?? ticked ?? bare ?? '',
    isQuoted: bare === undefined,
  }));
}

/** Those in `text`, to be asked for. */
export function wordsOf(text: string): ShortcodeWords {
  const all = argumentsOf(text);
  return {
    plain: all.flatMap(({key, value}) => (key === undefined ? value : [])),
    value: (...keys) => all.find(({key}) => key !== undefined && keys.includes(key))?.value ?? '',
  };
}

/** Title and words of a card, its title linked where it has an address. */
export function cardWords({plain, value}: ShortcodeWords): string {
  const title = value('title', 'header') || plain[0] || '';
  const to = value('link', 'href', 'url');
  const named = to === '' || title === '' ? title : `[${title}](${to})`;
  return [named === '' ? '' : `**${named}**`, value('subtitle', 'description', 'text')].filter(Boolean).join(' ');
}
