// An HTML fragment of inline tags -> its text, as code elements hold it.
import {decodeReferences} from './attributes.ts';

/**
 * Text without tags, `<br>` as a line end. Only whole tags vanish: a browser takes `if (a <b)` for the beginning of a
 * tag and loses the rest, which is code that its author wants to show.
 */
export function textOfHtml(html: string): string {
  return decodeReferences(html.replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[a-zA-Z][^<>]{0,2000}>/g, ''));
}
