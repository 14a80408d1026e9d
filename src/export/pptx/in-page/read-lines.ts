// Runs in the page: where texts are found -> their lines and runs: how they look, formulas as trees. Uses nothing from
// outside this file.
import type {PageCode} from '../../../browser/evaluate.ts';
import type {MathNode, SetLines, SetMarker, SetRun, TextRef} from '../set-slide.ts';

/** The lines of each text, in the order of `texts`. */
export const readLines: PageCode<[texts: readonly TextRef[]], readonly SetLines[]> = {
  run: readTexts,
  calls: [
    ...[createColours, readText, readRuns, readElement, breakLink, runLike, readMath, withCapital, trimRuns],
    ...[markerOf, alignOf, findLines],
  ],
};

type ColourOf = (css: string) => string;

function readTexts(texts: readonly TextRef[]): readonly SetLines[] {
  const all = [...document.querySelectorAll<HTMLElement>('foreignObject > section, foreignObject > section *')];
  const colourOf = createColours();
  return texts.map(ref => readText(all[ref.element] as HTMLElement, ref, colourOf));
}

/** A colour of CSS as `rrggbb`; empty where nothing is painted. */
function createColours(): ColourOf {
  const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const colours = new Map<string, string>();
  return css => {
    const known = colours.get(css);
    if (known !== undefined || context === null) return known ?? '';
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
    const hex = a === 0 ? '' : [r, g, b].map(one => one.toString(16).padStart(2, '0')).join('');
    colours.set(css, hex);
    return hex;
  };
}

function readText(element: HTMLElement, {nodes, isFirst}: TextRef, colourOf: ColourOf): SetLines {
  const style = getComputedStyle(element);
  const own = nodes.flatMap(i => element.childNodes[i] ?? []);
  const section = element.closest('section') ?? element;
  const scale = section.getBoundingClientRect().width / section.offsetWidth || 1;
  const frame = section.getBoundingClientRect();
  // What CSS moves has lines of its own.
  const moved = style.display === 'flex' ? own.find(node => node instanceof Element) : undefined;
  const {lineHeight, fontSize} = moved ? getComputedStyle(moved) : style;
  const pitch = parseFloat(lineHeight) || parseFloat(fontSize) * 1.2;
  const {top, bottom, left: start} = findLines(own, pitch * scale);
  const outer = element.getBoundingClientRect();
  const isInline = style.display === 'inline';
  const before = isInline ? 0 : parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth);
  const after = isInline ? 0 : parseFloat(style.paddingRight) + parseFloat(style.borderRightWidth);
  // What floats beside an item's text stands in the padding of the item.
  const isBeside = own.length === 1 && own[0] instanceof Element && getComputedStyle(own[0]).float !== 'none';
  const left = isBeside ? (start - frame.left) / scale : (outer.left - frame.left) / scale + before;
  const items: Element[] = [];
  for (let at = element.closest('li'); at !== null; at = at.parentElement?.closest('li') ?? null) items.push(at);
  const marker: SetMarker = isFirst && element.localName === 'li' ? markerOf(element, colourOf) : {kind: 'none'};
  const runs = readRuns(own, element, colourOf);
  const words = runs.map(({text}) => text).join('');
  return {
    box: {
      left,
      top: (top - frame.top) / scale,
      width: isBeside ? before : outer.width / scale - before - after,
      height: (bottom - top) / scale,
    },
    lines: Math.max(1, Math.round((bottom - top) / scale / pitch)),
    pitch,
    level: items.length - 1,
    marker,
    indent: marker.kind === 'none' ? 0 : parseFloat(style.paddingInlineStart),
    align: alignOf(style),
    isRightToLeft: /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u.test(words),
    runs,
    step: Number(element.closest<HTMLElement>('[data-marpit-fragment]')?.dataset.marpitFragment ?? 0),
  };
}

/** Around all lines of `nodes`, each as high as `pitch`; px of the window. */
function findLines(nodes: readonly Node[], pitch: number): {left: number; top: number; bottom: number} {
  const range = document.createRange();
  const rectsOf = (node: Node): readonly DOMRect[] => {
    range.selectNode(node);
    return [...range.getClientRects()].filter(rect => rect.height > 0.5 && rect.width > 0.5);
  };
  // The boxes within a formula are no lines of text: they tell where text is only where nothing else does.
  const texts = nodes.flatMap(node => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const own: Node[] = node instanceof Text ? [node] : [];
    for (let at = walker.nextNode(); at !== null; at = walker.nextNode())
      if (at.parentElement?.closest('.katex') === null) own.push(at);
    return own.flatMap(rectsOf);
  });
  // What is raised, lowered or set smaller stands elsewhere in its line.
  const height = Math.max(0, ...texts.map(rect => rect.height));
  const rects = texts.length > 0 ? texts.filter(rect => rect.height > 0.9 * height) : nodes.flatMap(rectsOf);
  if (rects.length === 0) return {left: 0, top: 0, bottom: pitch};
  const around = rects.map(({top, bottom}) => {
    const more = (pitch - (bottom - top)) / 2;
    return texts.length > 0 || more > 0 ? ([top - more, bottom + more] as const) : ([top, bottom] as const);
  });
  return {
    left: Math.min(...rects.map(({left}) => left)),
    top: Math.min(...around.map(([top]) => top)),
    bottom: Math.max(...around.map(([, bottom]) => bottom)),
  };
}

function markerOf(item: HTMLElement, colourOf: ColourOf): SetMarker {
  const style = getComputedStyle(item, '::before');
  const list = item.parentElement;
  if (style.display === 'none' || style.content === 'none' || list === null) return {kind: 'none'};
  if (list.localName === 'ul') {
    const character = parseFloat(style.height) > 4 ? '■' : '–';
    return {kind: 'bullet', character, colour: colourOf(style.backgroundColor)};
  }
  const start = list instanceof HTMLOListElement ? list.start : 1;
  const value = start + [...list.children].indexOf(item);
  return {kind: 'number', value, colour: colourOf(style.color), point: style.content.includes('"."')};
}

function alignOf({textAlign, direction}: CSSStyleDeclaration): SetLines['align'] {
  if (textAlign.includes('center')) return 'center';
  return (direction === 'rtl' ? /^(?!left|end)/ : /^(right|end)/).test(textAlign) ? 'right' : 'left';
}

function readRuns(nodes: readonly Node[], around: Element, colourOf: ColourOf): readonly SetRun[] {
  const runs: SetRun[] = [];
  const isFlexible = getComputedStyle(around).display === 'flex';
  for (const node of nodes) {
    if (isFlexible && runs.length > 0) runs.push({...runLike(around, colourOf), text: '\u2002'});
    readElement(node, around, {runs, colourOf});
  }
  return trimRuns(withCapital(runs, around));
}

function readElement(node: Node, parent: Element, to: {runs: SetRun[]; colourOf: ColourOf}): void {
  if (node instanceof Text) {
    const keepsBlanks =
      getComputedStyle(parent).whiteSpaceCollapse.includes('preserve') || parent.closest('pre') !== null;
    const text = keepsBlanks ? node.data.replace(/\n/g, '') : node.data.replace(/[ \t\r\n\f]+/g, ' ');
    if (text === '') return;
    const lines = keepsBlanks || parent.closest('a[href]') === null ? [text] : breakLink(node);
    const run = runLike(parent, to.colourOf);
    to.runs.push(...lines.map((own, part) => ({...run, text: own, ...(lines.length > 1 ? {part} : {})})));
    return;
  }
  if (!(node instanceof Element)) return;
  const style = getComputedStyle(node);
  if (style.display === 'none' || node.localName === 'style') return;
  if (node.localName === 'br') to.runs.push({...runLike(parent, to.colourOf), text: '\n'});
  else if (node.matches('img.emoji'))
    to.runs.push({...runLike(parent, to.colourOf), text: node.getAttribute('alt') ?? ''});
  else if (node.matches('.katex')) {
    const math = node.querySelector(
      '.katex-mathml math semantics > :not(annotation), .katex-mathml math > :not(semantics)',
    );
    const tex = node.querySelector('annotation')?.textContent ?? node.getAttribute('aria-label') ?? '';
    const svg = node.querySelector('svg.drawn, svg[aria-label]')?.getAttribute('aria-label') ?? '';
    to.runs.push({...runLike(node, to.colourOf), text: tex || svg, ...(math ? {math: readMath(math)} : {})});
  } else {
    const inner: SetRun[] = [];
    if (node.matches('h2 > small') && to.runs.length > 0) inner.push({...runLike(node, to.colourOf), text: '\t'});
    // A child of what is flexible is a block by its style, and stands in the line.
    const isBeside = node.matches('h2 > small') || /flex|grid/.test(getComputedStyle(parent).display);
    const isApart = style.display === 'block' && !isBeside;
    if (isApart && to.runs.length > 0) inner.push({...runLike(node, to.colourOf), text: '\n'});
    for (const child of node.childNodes) readElement(child, node, {...to, runs: inner});
    to.runs.push(...withCapital(inner, node));
    if (isApart) to.runs.push({...runLike(node, to.colourOf), text: '\n'});
  }
}

/** The words of a link, line by line. */
function breakLink(node: Text): readonly string[] {
  const range = document.createRange();
  const words = [...node.data.matchAll(/\S+/g)].map(({0: word, index}) => {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const {top, bottom} = range.getBoundingClientRect();
    return {index, top, middle: (top + bottom) / 2};
  });
  const starts = words.flatMap(({index, top}, i) => (top > (words[i - 1]?.middle ?? top) ? [index] : []));
  return [0, ...starts].map((start, i) => node.data.slice(start, starts[i]).replace(/[ \t\r\n\f]+/g, ' '));
}

/** How text in `element` style. */
function runLike(element: Element, colourOf: ColourOf): Omit<SetRun, 'text'> {
  const style = getComputedStyle(element);
  const within = (selector: string): Element | null => {
    const found = element.closest(selector);
    return found?.closest('section') ? found : null;
  };
  const code = within('code, kbd');
  const background = code ?? within('mark');
  const behind = background && !background.closest('pre') ? colourOf(getComputedStyle(background).backgroundColor) : '';
  const href = within('a[href]')?.getAttribute('href');
  const spacing = parseFloat(style.letterSpacing) || 0;
  const line = within('del, s') ? 'through' : within('u') ? 'under' : undefined;
  const shift = within('sup') ? 'sup' : within('sub') ? 'sub' : undefined;
  const size = shift ? getComputedStyle(within('sup, sub')?.parentElement ?? element).fontSize : style.fontSize;
  return {
    bold: Number(style.fontWeight) >= 600,
    italic: style.fontStyle !== 'normal',
    size: parseFloat(size),
    colour: colourOf(style.color),
    family: (style.fontFamily.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, ''),
    ...(code ? {isCode: true} : {}),
    ...(behind ? {behind} : {}),
    ...(href ? {href} : {}),
    ...(shift ? {shift} : {}),
    ...(line ? {line} : {}),
    ...(spacing ? {spacing} : {}),
  };
}

function readMath(element: Element): MathNode {
  const children = [...element.childNodes].flatMap((node): readonly (MathNode | string)[] => {
    if (node instanceof Text) return [node.data];
    return node instanceof Element && node.localName !== 'annotation' ? [readMath(node)] : [];
  });
  const attributes = Object.fromEntries([...element.attributes].map(({name, value}) => [name, value]));
  return {name: element.localName, ...(element.attributes.length > 0 ? {attributes} : {}), children};
}

/** With a capital where the CSS of `element` gives it one. */
function withCapital(runs: readonly SetRun[], element: Element): readonly SetRun[] {
  const [first, ...rest] = runs;
  if (first === undefined || first.math || getComputedStyle(element, '::first-letter').textTransform !== 'uppercase')
    return runs;
  return [{...first, text: first.text.replace(/^[^\p{L}\p{N}]*\p{L}/u, one => one.toUpperCase())}, ...rest];
}

/** Without blanks at the edges and around breaks, as CSS has them. */
function trimRuns(runs: readonly SetRun[]): readonly SetRun[] {
  const out: SetRun[] = [];
  for (const run of runs) {
    const before = out.at(-1);
    if (before && /^[\n\t]$/.test(run.text)) out[out.length - 1] = {...before, text: before.text.replace(/ $/, '')};
    const isEdge = before === undefined || /[ \n\t]$/.test(before.text);
    const text = isEdge && !run.isCode && !run.math && run.text !== '\n' ? run.text.replace(/^ /, '') : run.text;
    if (text !== '') out.push({...run, text});
  }
  while (out.length > 0 && out.at(-1)?.text.trim() === '' && !out.at(-1)?.math) out.pop();
  const last = out.pop();
  return last ? [...out, last.isCode || last.math ? last : {...last, text: last.text.trimEnd()}] : out;
}
