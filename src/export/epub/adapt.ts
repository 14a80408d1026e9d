// Nodes of a running text -> those of a chapter: formulas as MathML, slides as page breaks, notes behind the text,
// figures by their place in the book, nothing that only paper needs.
import {findImageFile, type ImageFile, type ImageFiles} from '../../browser/image-files.ts';
import {adaptDrawing} from './drawing.ts';
import {bookId, fragmentOf, webAddress} from './names.ts';
import {type XhtmlElement, element, hasElement, type XhtmlNode, textOf} from './xhtml.ts';

/** What a chapter gathers as its text is adapted. */
export interface ChapterMatter {
  readonly imageFiles: ImageFiles;
  /** Where a figure stands in the book, as seen from its text. */
  readonly addressOf: (file: ImageFile) => string;
  /** Numbers of the slides, in the order of the text. */
  readonly slides: number[];
  readonly footnotes: XhtmlElement[];
  /** Names that targets have so far. */
  readonly ids: Set<string>;
  drawings: number;
  /** Figures without a description. */
  undescribed: number;
}

/** Of paper alone: contents with its pages, addresses and codes in the margin, numbers that lead to them. */
const ofPaper = ['contents', 'link', 'links', 'qr', 'pn', 'dots'];
const allowed = ['id', 'class', 'lang', 'dir', 'start', 'value', 'scope', 'colspan', 'rowspan', 'role', 'aria-label'];

/** `nodes` as they stand in a chapter. */
export function adaptNodes(nodes: readonly XhtmlNode[], gathered: ChapterMatter): readonly XhtmlNode[] {
  return nodes.flatMap(node => (typeof node === 'string' ? [node] : adapt(node, gathered)));
}

function adapt(node: XhtmlElement, gathered: ChapterMatter): readonly XhtmlNode[] {
  if (node.space === 'svg') {
    gathered.drawings += 1;
    return [adaptDrawing(node, gathered.drawings)];
  }
  if (node.space === 'math') return [node];
  const {name, attributes, children} = node;
  const classes = (attributes.class ?? '').split(' ');
  const is = (one: string): boolean => classes.includes(one);
  if (['script', 'style', 'iframe', 'object'].includes(name) || classes.some(one => ofPaper.includes(one))) return [];
  if (name === 'sup' && attributes['aria-hidden'] === 'true') return [];
  if (is('katex-display')) return adaptNodes(children, gathered);
  if (is('katex')) return formula(children);
  if (is('chip')) return [pageBreak(Number(textOf(children)), gathered)];
  if (is('chunk')) return [element('pre', {class: 'chunk'}, [element('code', {}, codeText(children, gathered))])];
  if (name === 'img') return image(node, gathered);
  if (name === 'nav') return adaptNodes(children, gathered);
  if (is('note')) {
    const note = {epub: 'footnote', role: 'doc-footnote'};
    const inner = adaptNodes(children, gathered);
    const own = {...allowedOf({id: attributes.id ?? ''}, gathered), 'epub:type': note.epub, role: note.role};
    gathered.footnotes.push(element('aside', own, [element('p', {}, inner)]));
    return [];
  }
  if (is('index')) return [element('section', {class: 'index'}, adaptNodes(children.map(indexList), gathered))];
  const isMark = is('n') && name === 'sup';
  const inner = adaptNodes(isMark ? children.map(noteMark) : children, gathered);
  return [element(name, {...allowedOf(attributes, gathered), ...hrefOf(name, attributes)}, inner)];
}

/** Of two targets of one name the first has it. */
function allowedOf(attributes: XhtmlElement['attributes'], {ids}: ChapterMatter): Readonly<Record<string, string>> {
  const id = bookId(attributes.id ?? '');
  const isTaken = ids.has(id);
  if (attributes.id) ids.add(id);
  const own = Object.entries(attributes).filter(
    ([key, value]) => allowed.includes(key) && value !== '' && !(key === 'id' && isTaken),
  );
  return Object.fromEntries([
    ...own.map(([key, value]) => [key, key === 'id' ? id : value]),
    ...(attributes.lang ? [['xml:lang', attributes.lang]] : []),
    ...(attributes['epub:type'] ? [['epub:type', attributes['epub:type']]] : []),
  ]);
}

/** Links lead within the text or to the web. */
function hrefOf(name: string, {href}: XhtmlElement['attributes']): Readonly<Record<string, string | undefined>> {
  if (name !== 'a' || href === undefined) return {};
  return {href: href.startsWith('#') ? fragmentOf(href.slice(1)) : webAddress(href)};
}

/** The MathML of what KaTeX has set; its TeX is what those hear who have no MathML. */
function formula(children: readonly XhtmlNode[]): readonly XhtmlNode[] {
  const find = (nodes: readonly XhtmlNode[]): XhtmlElement | undefined => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      const found = node.name === 'math' ? node : find(node.children);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const math = find(children);
  if (math === undefined) return [textOf(children)];
  const [semantics] = math.children;
  const parts = typeof semantics === 'object' && semantics.name === 'semantics' ? semantics.children : math.children;
  const isText = (node: XhtmlNode): boolean => typeof node === 'object' && node.name === 'annotation';
  const alttext = textOf(parts.filter(isText)).trim();
  const shown = parts.filter(part => !isText(part));
  return [{...math, attributes: {...math.attributes, ...(alttext === '' ? {} : {alttext})}, children: shown}];
}

function pageBreak(number: number, {slides}: ChapterMatter): XhtmlElement {
  slides.push(number);
  const label = String(number);
  const role = {'epub:type': 'pagebreak', role: 'doc-pagebreak', 'aria-label': label};
  return element('span', {class: 'chip', id: slideId(number), ...role}, [label]);
}

/** The id of where slide `number` begins: `bookId` gives no such name. */
export function slideId(number: number): string {
  return `slide_n${number}`;
}

/** Lines without their numbers. */
function codeText(children: readonly XhtmlNode[], gathered: ChapterMatter): readonly XhtmlNode[] {
  const lines = children.flatMap(node =>
    typeof node === 'object' && node.attributes.class === 'ln' ? node.children : [node],
  );
  return adaptNodes(
    lines.filter(node => typeof node === 'string' || node.attributes.class !== 'no'),
    gathered,
  );
}

/** A figure; readers have emoji of their own. */
function image({attributes}: XhtmlElement, gathered: ChapterMatter): readonly XhtmlNode[] {
  const {src = '', alt = '', style} = attributes;
  const file = src.startsWith('figures/') ? findImageFile(src, gathered.imageFiles) : undefined;
  if (file === undefined) return [alt];
  if (alt === '') gathered.undescribed += 1;
  const width = /width:([\d.]+mm)/.exec(style ?? '')?.[1];
  return [
    element('img', {src: gathered.addressOf(file), alt, style: width === undefined ? undefined : `width:${width}`}),
  ];
}

/** A mark that leads to a note. */
function noteMark(node: XhtmlNode): XhtmlNode {
  if (typeof node === 'string' || node.name !== 'a') return node;
  return {...node, attributes: {...node.attributes, 'epub:type': 'noteref', role: 'doc-noteref'}};
}

/** Terms lead to where they stand: a book has no numbers of pages. */
function indexList(node: XhtmlNode): XhtmlNode {
  if (typeof node === 'string') return node;
  if (node.name !== 'li') return {...node, children: node.children.map(indexList)};
  const link = node.children.find(child => typeof child === 'object' && child.name === 'a');
  const term = textOf(node.children).trim();
  return {...node, children: [typeof link === 'object' ? {...link, children: [term]} : term]};
}

/** Is there MathML, or a drawing, in `nodes`? A book says so of each of its documents. */
export function hasSpace(nodes: readonly XhtmlNode[], space: XhtmlElement['space']): boolean {
  return hasElement(nodes, one => one.space === space);
}
