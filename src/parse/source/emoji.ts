// `:rocket:` where the site draws it (jemoji, or what its family says) -> the emoji; elsewhere it is text.
import {nameToEmoji} from 'gemoji';
import {type SourceText, withText} from './source.ts';

/** The codes that GitHub knows; others are text. */
export function emojiCodes(source: SourceText, site: Readonly<Record<string, unknown>>): SourceText {
  const plugins = [site.plugins ?? [], site.gems ?? []].flat();
  if (!plugins.includes('jemoji') && site.emoji !== true) return source;
  return withText(
    source,
    source.text.replace(/:([a-z\d_+-]{1,60}):/g, (code, name: string) =>
      Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? code) : code,
    ),
  );
}
