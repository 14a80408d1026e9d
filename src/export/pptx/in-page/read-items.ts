// Runs in the page: a deck in print media -> what stands on each slide, and where; texts are told by where they are
// found. Uses nothing from outside this file.
import type {PageCode} from '../../../browser/evaluate.ts';
import type {PixelBox, FoundCell, FoundItem, SetParagraph, TextRef} from '../set-slide.ts';

/** What stands on each slide, in the order of the source; `runs` are indices of `texts`. */
export interface ReadItems {
  readonly slides: readonly (readonly FoundItem[])[];
  readonly texts: readonly TextRef[];
}

/** All that can be read, slide by slide. */
export const readItems: PageCode<[input: null], ReadItems> = {
  run: readSlides,
  calls: [
    ...[createReader, readSlide, readBlock, readInto, readTable, readList, readDefinitions, readFacts, readFlexible],
    ...[readParagraph, readCell, isBlock, textOf],
  ],
};

/** What reading a slide takes. */
interface SlideReader {
  readonly boxOf: (rect: {left: number; top: number; right: number; bottom: number}) => PixelBox;
  /** Remembers a text, and gives its index. */
  readonly textIn: (element: Element, nodes: readonly Node[], isFirst?: boolean) => number;
  readonly numberOf: (element: Element) => number;
  readonly items: FoundItem[];
  readonly role: SetParagraph['role'];
  readonly block: number;
}

function readSlides(): ReadItems {
  const numbers = new Map(
    [...document.querySelectorAll('foreignObject > section, foreignObject > section *')].map((one, i) => [one, i]),
  );
  const numberOf = (element: Element): number => numbers.get(element) ?? -1;
  const texts: TextRef[] = [];
  const textIn: SlideReader['textIn'] = (element, nodes, isFirst = false) => {
    const all = [...element.childNodes] as Node[];
    return texts.push({element: numberOf(element), nodes: nodes.map(node => all.indexOf(node)), isFirst}) - 1;
  };
  const sections = [...document.querySelectorAll<HTMLElement>('foreignObject > section')].filter(
    section => !['background', 'pseudo'].includes(section.dataset.marpitAdvancedBackground ?? ''),
  );
  return {slides: sections.map(section => readSlide(section, {textIn, numberOf})), texts};
}

function createReader(section: HTMLElement, shared: Pick<SlideReader, 'textIn' | 'numberOf'>): SlideReader {
  const scale = section.getBoundingClientRect().width / section.offsetWidth || 1;
  const {left, top} = section.getBoundingClientRect();
  const round = (px: number): number => Math.round((px / scale) * 100) / 100;
  return {
    boxOf: rect => ({
      left: round(rect.left - left),
      top: round(rect.top - top),
      width: round(rect.right - rect.left),
      height: round(rect.bottom - rect.top),
    }),
    ...shared,
    items: [],
    role: 'text',
    block: -1,
  };
}

function readSlide(section: HTMLElement, shared: Pick<SlideReader, 'textIn' | 'numberOf'>): readonly FoundItem[] {
  const base = createReader(section, shared);
  let [block, isTitled] = [-1, false];
  for (const child of section.children) {
    if (!(child instanceof HTMLElement) || /^(style|script)$/.test(child.localName)) continue;
    const isTitle = !isTitled && /^h[12]$/.test(child.localName) && block < 0;
    isTitled ||= isTitle;
    const isEdge = /^(header|footer)$/.test(child.localName);
    if (!isTitle && !isEdge) block += 1;
    const role = isTitle ? 'title' : isEdge ? (child.localName as 'header' | 'footer') : 'text';
    const reader: SlideReader = {...base, role, block: isTitle || isEdge ? -1 : block};
    if (isTitle || isEdge) {
      // A title that cannot be seen stays for readers.
      if (isTitle || getComputedStyle(child).display !== 'none') readParagraph(child, [...child.childNodes], reader);
    } else readBlock(child, reader);
  }
  return base.items;
}

function isBlock(node: Node): node is HTMLElement {
  if (!(node instanceof Element)) return false;
  if (/^(ul|ol|p|pre|table|blockquote|h[1-6]|div|marp-pre)$/.test(node.localName)) return true;
  return node.matches('.katex-display, svg, img:not(.emoji), a:has(> img:not(.emoji)), small') &&
    !(node.localName === 'small' && getComputedStyle(node).display === 'inline')
    ? node.closest('.katex') === null
    : false;
}

function readBlock(element: HTMLElement, reader: SlideReader): void {
  const style = getComputedStyle(element);
  if (style.display === 'none') return;
  const {localName} = element;
  if (localName === 'table') readTable(element as HTMLTableElement, reader);
  else if (/pre$/.test(localName) || element.matches('.katex-display, svg, img, a:has(> img)'))
    reader.items.push({kind: 'object', block: reader.block, element: reader.numberOf(element)});
  else if (/^(ul|ol)$/.test(localName)) readList(element, style, reader);
  else if (localName === 'li' && style.display === 'flex') readFlexible(element, reader);
  else if (localName === 'small' && element.parentElement?.querySelector(':scope > img, :scope > a > img'))
    readParagraph(element, [...element.childNodes], {...reader, role: 'caption'});
  else readInto(element, reader);
}

/** Inline content between blocks is a paragraph each; only the first has the marker. */
function readInto(element: HTMLElement, reader: SlideReader): void {
  let [nodes, isFirst] = [[] as ChildNode[], true];
  const end = (): void => {
    if (readParagraph(element, nodes, reader, isFirst)) isFirst = false;
    nodes = [];
  };
  for (const child of element.childNodes) {
    if (!isBlock(child)) nodes.push(child);
    else {
      // An image at the edge of an item, such as its code, does not part the item's words.
      if (!child.matches('li > img')) end();
      readBlock(child, reader);
    }
  }
  end();
}

function readList(list: HTMLElement, style: CSSStyleDeclaration, reader: SlideReader): void {
  const items = [...list.children].filter((one): one is HTMLElement => one instanceof HTMLElement);
  const labels = items.map(item => {
    const label = item.firstElementChild;
    return label?.localName === 'strong' && getComputedStyle(label).float !== 'none' ? label : undefined;
  });
  // One that goes on from the page before has no label, and the room for it.
  const rooms = new Set(items.map(item => getComputedStyle(item).paddingInlineStart));
  if (style.display === 'flex') readFacts(list, items, reader);
  else if (labels.every(one => one === undefined) || rooms.size > 1) for (const item of items) readBlock(item, reader);
  else readDefinitions(list, items, labels, reader);
}

/** Items whose labels stand in a column of their own. */
function readDefinitions(
  list: HTMLElement,
  items: readonly HTMLElement[],
  labels: readonly (Element | undefined)[],
  reader: SlideReader,
): void {
  const box = reader.boxOf(list.getBoundingClientRect());
  const label = parseFloat(getComputedStyle(items[0] as HTMLElement).paddingInlineStart);
  const rows = items.map((item, i) => {
    const strong = labels[i];
    const rest = [...item.childNodes].filter(node => node !== strong);
    const cells = [readCell(item, strong ? [strong] : [], reader), readCell(item, rest, reader)];
    return {height: reader.boxOf(item.getBoundingClientRect()).height, cells};
  });
  const columns = [label, box.width - label];
  reader.items.push({kind: 'table', block: reader.block, box, columns, rows, hasHeader: false, hasLabels: true});
}

/** Items side by side: a table of one row for each of their lines. */
function readFacts(list: HTMLElement, items: readonly HTMLElement[], reader: SlideReader): void {
  const around = reader.boxOf(list.getBoundingClientRect());
  const boxes = items.map(item => reader.boxOf(item.getBoundingClientRect()));
  for (const top of new Set(boxes.map(box => Math.round(box.top)))) {
    const own = items.filter((_, i) => Math.round(boxes[i]?.top ?? 0) === top);
    const lefts = own.map(item => boxes[items.indexOf(item)]?.left ?? 0);
    const columns = lefts.map((left, i) => (lefts[i + 1] ?? around.left + around.width) - left);
    const height = Math.max(...own.map(item => boxes[items.indexOf(item)]?.height ?? 0));
    const cells = own.map(item => readCell(item, [...item.childNodes], reader));
    const box = {...around, left: lefts[0] ?? 0, top, height};
    const rows = [{height, cells}];
    reader.items.push({kind: 'table', block: reader.block, box, columns, rows, hasHeader: false, hasLabels: false});
  }
}

function readTable(table: HTMLTableElement, reader: SlideReader): void {
  const rows = [...table.rows].map(row => ({
    height: reader.boxOf(row.getBoundingClientRect()).height,
    cells: [...row.cells].map(cell => readCell(cell, [...cell.childNodes], reader)),
  }));
  // Of the row with the most cells: none of them may be left out.
  const widest = [...table.rows].reduce<HTMLTableRowElement | undefined>(
    (longest, row) => (longest && longest.cells.length >= row.cells.length ? longest : row),
    undefined,
  );
  const columns = [...(widest?.cells ?? [])].map(cell => reader.boxOf(cell.getBoundingClientRect()).width);
  const box = reader.boxOf(table.getBoundingClientRect());
  const hasHeader = table.tHead !== null && (table.tHead.textContent ?? '').trim() !== '';
  const first = table.tBodies[0]?.rows[0]?.cells[0];
  const hasLabels = first !== undefined && Number(getComputedStyle(first).fontWeight) >= 600;
  reader.items.push({
    kind: 'table',
    block: reader.block,
    box,
    columns,
    rows,
    hasHeader,
    hasLabels,
  } satisfies Extract<FoundItem, {kind: 'table'}>);
}

/** `nodes` of a cell, or of what is set as one. */
function readCell(cell: HTMLElement, nodes: readonly ChildNode[], reader: SlideReader): FoundCell {
  const inner: SlideReader = {...reader, items: []};
  if (nodes.length === cell.childNodes.length) readInto(cell, inner);
  else readParagraph(cell, nodes, inner, false);
  return {paragraphs: inner.items.filter(one => one.kind === 'paragraph'), element: reader.numberOf(cell)};
}

/** The children of an item that stand where CSS moves them: a paragraph a line, as they are seen from top to bottom. */
function readFlexible(item: HTMLElement, reader: SlideReader): void {
  const range = document.createRange();
  const parts = [...item.childNodes].flatMap(node => {
    if (node instanceof HTMLElement && node.localName === 'img') readBlock(node, reader);
    range.selectNode(node);
    const {top, bottom} = range.getBoundingClientRect();
    return textOf(node) === '' || bottom <= top ? [] : [{node, top, bottom}];
  });
  parts.sort((a, b) => (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4 ? 0 : a.top - b.top));
  let [line, bottom] = [[] as ChildNode[], -1e9];
  for (const part of parts) {
    if (part.top > bottom - 4) {
      readParagraph(item, line, reader, false);
      line = [];
    }
    line.push(part.node);
    bottom = Math.max(bottom, part.bottom);
  }
  readParagraph(item, line, reader, false);
}

/** The paragraph that `nodes` of `element` are; false where they show nothing. */
function readParagraph(
  element: Element,
  nodes: readonly ChildNode[],
  {items, role, block, textIn}: SlideReader,
  isFirst = true,
): boolean {
  if (!nodes.some(node => textOf(node) !== '')) return false;
  items.push({kind: 'paragraph', role, block, runs: textIn(element, nodes, isFirst)});
  return true;
}

/** What a node shows, for a look at whether it shows anything. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data.trim();
  if (!(node instanceof Element) || getComputedStyle(node).display === 'none') return '';
  return node.matches('img.emoji') || node.querySelector('img.emoji') ? 'emoji' : (node.textContent ?? '').trim();
}
