// Images that lie in the text (`![x](data:image/png;base64,…)`): Source -> Source in which they are tags.
//
// An address of a million letters is no paragraph: what bounds and reads Markdown would take it for one.
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {type Edit, edit, type SourceText} from './source.ts';

/** Characters of an address that Markdown still reads well. */
const short = 1000;
const opening = /!\[([^[\]\n]{0,500})\]\([ \t]*<?(?=data:image\/)/g;
const address = /data:image\/[\w.+-]{1,40}(?:;[\w=-]{1,40}){0,4},[^\s()<>"]*/y;
const closing = /[ \t]*(?:>[ \t]*)?(?:"[^"\n]{0,500}"[ \t]*)?\)/y;

/** Each image whose address is longer than a thousand characters. */
export function dataImages(source: SourceText): SourceText {
  const {text} = source;
  if (!text.includes('(data:image/') && !text.includes('(<data:image/')) return source;
  const edits: Edit[] = [];
  for (const match of text.matchAll(opening)) {
    address.lastIndex = match.index + match[0].length;
    const src = address.exec(text)?.[0] ?? '';
    closing.lastIndex = address.lastIndex;
    if (src.length < short || !closing.test(text)) continue;
    const end = closing.lastIndex;
    edits.push({start: match.index, end, text: `<img src="${src}" alt="${escapeHtml(match[1] ?? '')}">`});
  }
  return edit(source, edits);
}
