// Addresses with blanks in them, which kramdown takes as they stand: Source -> Source in which `<>` holds them.
import {privateUse} from '../private-use.ts';
import {type SourceText, withText} from '../source.ts';

/** An image or a link: words, then what stands between the brackets of its address. */
const link = new RegExp(String.raw`(!?)\[([^[\]\n]{0,400})\]\(([^()<>\n${privateUse}]{3,400})\)`, 'g');
/** The title behind an address. */
const title = /[ \t]+(?:"[^"]*"|'[^']*')$/;
/** A link, unlike an image, may be brackets of prose: its address has a folder or the end of a file's name. */
const path = /\/|\.\w{2,5}(?:$|[?#])/;

/** Puts addresses with blanks between `<` and `>`. */
export function spacedLinks(source: SourceText): SourceText {
  if (!source.text.includes('](')) return source;
  const text = source.text.replace(link, (whole, bang: string, words: string, inside: string) => {
    const trimmed = inside.trim();
    const named = title.exec(trimmed)?.[0] ?? '';
    const address = trimmed.slice(0, trimmed.length - named.length).trim();
    if (!/\s/.test(address) || /["']/.test(address) || (bang === '' && !path.test(address))) return whole;
    return `${bang}[${words}](<${address}>${named})`;
  });
  return withText(source, text);
}
