// A deck's HTML × the sources of its slides -> the same with their ids, and `data-source` at each slide and block.
import {type Token, Tokenizer} from 'parse5';
import type {BlockSource, SlideSource} from '../../model/slide-source.ts';
import type {SourceRange} from '../../model/source-range.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';

/** Elements of a slide that are none of its blocks. */
const besides = new Set(['header', 'footer', 'style', 'script']);
const voids = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/**
 * `html` with the name of each slide as the id of its section, the number that was there as that of the drawing around
 * it, and `data-source="file:from-to"` wherever the lines are known. `file` is the path of the post.
 */
export function withSources(html: string, slides: readonly SlideSource[], file: string): string {
  const byNumber = new Map(slides.map(slide => [String(slide.number), slide]));
  const opening = /(<svg data-marpit-svg=""[^>]*)(>\s*<foreignObject[^>]*>)<section id="(\d+)"([^>]*>)/g;
  let [out, from] = ['', 0];
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const [, svg = '', between = '', number = '', attributes = ''] = match;
    const slide = byNumber.get(number);
    const end = html.indexOf('</section>', opening.lastIndex);
    if (slide === undefined || end < 0) continue;
    const section = `<section id="${escapeHtml(slide.id)}"${sourceAttribute(slide.range, file)}${attributes}`;
    const inner = markBlocks(html.slice(opening.lastIndex, end), slide, file);
    out += `${html.slice(from, match.index)}${svg} id="${number}"${between}${section}${inner}`;
    from = end;
    opening.lastIndex = end;
  }
  return out + html.slice(from);
}

/** The elements of a slide with their sources; as it was where they are not the blocks that were expected. */
function markBlocks(html: string, {blocks, title}: SlideSource, file: string): string {
  const children = listChildren(html);
  const isTitled = title !== '' && /^h[12]$/.test(children[0]?.name ?? '');
  const own = isTitled ? children.slice(1) : children;
  if (own.length < blocks.length) return html;
  const marks = blocks.flatMap((block, i) => (block && own[i] ? marksOf(block, own[i]) : []));
  let [out, from] = ['', 0];
  for (const {at, range} of marks.sort((a, b) => a.at - b.at)) {
    out += html.slice(from, at) + sourceAttribute(range, file);
    from = at;
  }
  return out + html.slice(from);
}

interface SourceMark {
  /** Where the attribute goes. */
  readonly at: number;
  readonly range: SourceRange;
}

function marksOf({range, items}: BlockSource, element: ChildElement): readonly SourceMark[] {
  const own = {at: element.nameEnd, range};
  if (items.length !== element.items.length) return [own];
  return [own, ...items.flatMap((item, i) => (item ? [{at: element.items[i] ?? 0, range: item}] : []))];
}

function sourceAttribute({line, endLine}: SourceRange, file: string): string {
  return ` data-source="${escapeHtml(`${file}:${line}-${endLine}`)}"`;
}

/** An element right below the section; positions are those behind the names of start tags. */
interface ChildElement {
  readonly name: string;
  readonly nameEnd: number;
  /** Of the items in it, at every depth. */
  readonly items: number[];
}

/** Elements right below the section, header and footer aside. */
function listChildren(html: string): readonly ChildElement[] {
  const children: ChildElement[] = [];
  const open: string[] = [];
  const ignore = (): void => undefined;
  const onStartTag = ({tagName, selfClosing, location}: Token.TagToken): void => {
    const nameEnd = (location?.startOffset ?? 0) + 1 + tagName.length;
    if (open.length === 0) children.push({name: tagName, nameEnd, items: []});
    else if (tagName === 'li') children.at(-1)?.items.push(nameEnd);
    if (!selfClosing && !voids.has(tagName)) open.push(tagName);
  };
  const onEndTag = ({tagName}: Token.TagToken): void => {
    const at = open.lastIndexOf(tagName);
    if (at >= 0) open.length = at;
  };
  const handler = {
    onStartTag,
    onEndTag,
    onCharacter: ignore,
    onWhitespaceCharacter: ignore,
    onNullCharacter: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onEof: ignore,
  };
  new Tokenizer({sourceCodeLocationInfo: true}, handler).write(html, true);
  return children.filter(({name}) => !besides.has(name));
}
