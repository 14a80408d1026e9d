// One inline HTML element -> pieces: mdast where it has a node for it, allowed tags as html nodes, else its content.
import type {Inline} from '../../../model/document.ts';
import {plainText} from '../../../text/plain.ts';
import {taskBox} from '../../../text/task-box.ts';
import {blockNames} from '../../html/elements.ts';
import type {TreeContext} from '../part.ts';
import {markEnd, markStart, paintedStart} from '../../entries/marked-runs.ts';
import {imageSource} from '../../html/image-source.ts';
import {imageFigure} from './image.ts';
import {linkPhrasingParts} from './link.ts';
import {footnotePhrasingParts, sidenotePhrasingParts} from './note.ts';
import type {InlineElement} from './pair.ts';
import {nodesOf, type PhrasingPart, wrapRuns} from './phrasing-part.ts';

/** Tags that the document model lets pass. `ins` reads as underlined, `big` and the rest vanish. */
const passed = new Map(
  Object.entries({
    sub: 'sub',
    sup: 'sup',
    u: 'u',
    ins: 'u',
    kbd: 'kbd',
    mark: 'mark',
    small: 'small',
  }),
);

/** Pieces of an element; `read` gives those of its content. */
export function elementPhrasingParts(
  element: InlineElement,
  read: () => PhrasingPart[],
  reading: TreeContext,
): PhrasingPart[] {
  const {tag, range} = element;
  const {attributes} = tag;
  const wrap = (enclose: (children: Inline[]) => Inline[]): PhrasingPart[] => wrapRuns(read(), enclose, range);
  const allowed = passed.get(tag.name);
  if (allowed !== undefined) {
    const mark = (value: string): Inline => ({type: 'html', value});
    const isChosen = tag.name === 'mark' && hasClass(attributes.class, 'slide');
    return wrap(children => {
      const words = isChosen ? [paintedStart, ...children, markEnd] : children;
      return [mark(`<${allowed}>`), ...words, mark(`</${allowed}>`)];
    });
  }
  switch (tag.name) {
    case 'img':
      return imagePhrasingParts(element, reading);
    case 'picture':
      return chosenImagePhrasingParts(element, read(), reading);
    case 'br':
      return [{node: {type: 'break'}, range}];
    case 'b':
    case 'strong':
      return wrap(children => [{type: 'strong', children: children}]);
    case 'i':
    case 'em':
    case 'cite':
    case 'dfn':
    case 'var':
      return wrap(children => [{type: 'emphasis', children: children}]);
    case 's':
    case 'del':
    case 'strike':
      return wrap(children => [{type: 'delete', children: children}]);
    case 'code':
    case 'tt':
    case 'samp':
      return codePhrasingParts(element, read());
    case 'a':
      return anchorPhrasingParts(element, read(), reading);
    case 'd-cite':
      return citationPhrasingParts(element, read(), reading);
    case 'd-footnote':
      return footnotePhrasingParts(read(), range, reading.gathered);
    case 'span':
      if (/\b(?:marginnote|sidenote)\b/.test(attributes.class ?? ''))
        return sidenotePhrasingParts(read(), range, reading.gathered);
      return hasClass(attributes.class, 'slide') ? wrap(children => [markStart, ...children, markEnd]) : read();
    case 'label':
      return /margin-toggle/.test(attributes.class ?? '') ? [] : read();
    case 'input':
      return attributes.type === 'checkbox'
        ? [{node: {type: 'text', value: `${taskBox('checked' in attributes)} `}, range}]
        : [];
    case 'rp':
      return [];
    default:
      return blockNames.has(tag.name) && tag.name !== 'hr' ? [{node: {type: 'break'}, range}, ...read()] : read();
  }
}

function hasClass(names: string | undefined, name: string): boolean {
  return (names ?? '').split(/\s+/).includes(name);
}

function imagePhrasingParts({tag: {attributes}, range}: InlineElement, reading: TreeContext): PhrasingPart[] {
  const src = imageSource(attributes);
  if (src === '') return [];
  return [{part: imageFigure({src, alt: attributes.alt ?? attributes.title ?? ''}, range, reading)}];
}

/** The image of a `<picture>`; where it has none, the first of its sources. */
function chosenImagePhrasingParts(
  {children, range}: InlineElement,
  inner: readonly PhrasingPart[],
  reading: TreeContext,
): PhrasingPart[] {
  if (inner.some(each => 'part' in each && each.part.kind === 'figure')) return [...inner];
  const sources = children.flatMap(child =>
    child.type === 'element' && child.tag.name === 'source' ? [child.tag] : [],
  );
  const src = sources.map(({attributes}) => imageSource(attributes)).find(each => each !== '');
  return src === undefined ? [...inner] : [...inner, {part: imageFigure({src, alt: ''}, range, reading)}];
}

function codePhrasingParts({range}: InlineElement, inner: readonly PhrasingPart[]): PhrasingPart[] {
  const value = plainText(nodesOf(inner)).trim();
  return value === '' ? [] : [{node: {type: 'inlineCode', value}, range}];
}

/** A citation in brackets: author and year, or the key of a paper that no bibliography has. */
function citationPhrasingParts(
  {tag: {attributes}, range}: InlineElement,
  inner: readonly PhrasingPart[],
  {cite, report}: TreeContext,
): PhrasingPart[] {
  const keys = attributes.key ?? attributes['bibtex-key'] ?? '';
  if (keys === '') return [...inner];
  const all = keys.split(',').map(key => key.trim());
  const cited = all.map(key => cite?.(key));
  for (const [i, key] of all.entries())
    if (cite !== undefined && cited[i] === undefined)
      report(
        'reference-missing',
        `No bibliography of the site has the key “${key}”: the key itself is shown`,
        {line: range.line, text: key},
        'Add its entry to the .bib file, or mend the key',
      );
  const value = cited.every(each => each === undefined)
    ? `[${all.join(', ')}]`
    : `(${all.map((key, i) => cited[i] ?? key).join('; ')})`;
  return [...inner, {node: {type: 'text', value}, range}];
}

/** A link, or the anchor that the next heading answers to. */
function anchorPhrasingParts(
  {tag, range}: InlineElement,
  inner: readonly PhrasingPart[],
  reading: TreeContext,
): PhrasingPart[] {
  const {href, id, name} = tag.attributes;
  if (href !== undefined) return linkPhrasingParts(inner, href, range, reading.report);
  reading.gathered.anchor = id ?? name ?? reading.gathered.anchor;
  const reason = 'an anchor, taken over by the heading after it';
  return [{part: {kind: 'dropped', id: 0, range, what: 'anchor', reason}}, ...inner];
}
