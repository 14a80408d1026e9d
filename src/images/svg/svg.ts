// SVG markup -> the same drawing as a self-contained, inert XML file, with its size in px.
import type {Element, ElementContent, Nodes} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {legalXml} from '../../text/markup/legal-xml.ts';
import {isSafeCss} from '../../text/markup/safe-css.ts';
import {isSafeHref} from './safety.ts';
import {type DrawingSize, readSvgFrame} from './size.ts';
import {weighDrawing} from './weight.ts';

/** A drawing that runs and fetches nothing. */
export interface CleanSvg extends DrawingSize {
  /** Well-formed XML. */
  readonly text: string;
  /** What it costs to draw, in simple elements. */
  readonly weight: number;
}

/**
 * The first `<svg>` of `markup`, only elements that draw and attributes that reach nothing outside; undefined where
 * there is none. Throws a RangeError where it is nested too deep.
 */
export function cleanSvg(markup: string): CleanSvg | undefined {
  const root = findSvg(fromHtml(withoutDoctype(markup), {fragment: true}));
  if (root === undefined) return undefined;
  const {width, height, viewBox} = readSvgFrame(root.properties);
  const allowed = cleanElement(root);
  const frame = {xmlns: 'http://www.w3.org/2000/svg', viewBox, width: String(width), height: String(height)};
  const svg: Element = {...allowed, properties: {...allowed.properties, ...frame}};
  return {width, height, weight: weighDrawing(allowed), text: xml(svg)};
}

/** HTML's serialiser leaves the one sequence that XML forbids in text. */
function xml(svg: Element): string {
  return toHtml(svg, {space: 'svg', closeEmptyElements: true, closeSelfClosing: true}).replaceAll(']]>', ']]&gt;');
}

/** Elements that draw or structure a drawing. No script, animation (it may set links), or links. */
const drawing = new Set(
  `svg g defs symbol use switch title desc path rect circle ellipse line polyline polygon text tspan textPath image
  style clipPath mask pattern marker linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence`.split(/\s+/),
);

/** The internal subset holds entities (and their bombs); the HTML parser would take it for text. */
function withoutDoctype(markup: string): string {
  const from = markup.search(/<!doctype/i);
  if (from < 0) return markup;
  const bracket = markup.indexOf('[', from);
  const plainEnd = markup.indexOf('>', from);
  if (bracket < 0 || bracket > plainEnd) return markup;
  const end = markup.indexOf(']>', bracket);
  return end < 0 ? markup : markup.slice(0, from) + markup.slice(end + 2);
}

function findSvg(node: Nodes): Element | undefined {
  if (node.type === 'element' && node.tagName === 'svg') return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findSvg(child);
    if (found) return found;
  }
  return undefined;
}

function cleanElement(element: Element): Element {
  const properties = Object.fromEntries(
    Object.entries(element.properties).flatMap(entry => cleanProperty(entry, element)),
  );
  return {
    type: 'element',
    tagName: element.tagName,
    properties,
    children: element.children.flatMap(child => cleanChild(child, element)),
  };
}

function cleanChild(child: ElementContent, parent: Element): readonly ElementContent[] {
  if (child.type === 'text') return cleanText(child.value, parent);
  if (child.type !== 'element') return [];
  if (child.tagName === 'a') return [{...cleanElement({...child, properties: {}}), tagName: 'g'}];
  if (child.tagName === 'foreignObject' && parent.tagName !== 'foreignObject')
    return [cleanLabel(child)].filter(({children}) => children.length > 0);
  return drawing.has(child.tagName) ? [cleanElement(child)] : [];
}

/** Elements of HTML that set the text of a label (draw.io, Mermaid). No image, link, form or frame. */
const label = new Set(
  (
    'div span p b i u s em strong small sub sup br hr font code pre center ' +
    'ul ol li table tbody thead tr td th h1 h2 h3 h4'
  ).split(' '),
);

/** Attributes that set such text, as hast names them. None of them is an address. */
const labelAttributes = new Set(
  (
    'id className style dir lang align vAlign bgColor border cellPadding cellSpacing color colSpan face height ' +
    'noWrap rowSpan size start type width'
  ).split(' '),
);

/** A label written in HTML: its text and its style, as a browser draws it in a picture. */
function cleanLabel(element: Element): Element {
  const inside = (child: ElementContent): readonly ElementContent[] => {
    if (child.type === 'text') return [{type: 'text', value: legalXml(child.value)}];
    if (child.type !== 'element' || silent.has(child.tagName)) return [];
    const children = child.children.flatMap(inside);
    if (!label.has(child.tagName)) return children;
    const own = Object.entries(child.properties).filter(([name]) => labelAttributes.has(name));
    return [{...cleanElement({...child, properties: Object.fromEntries(own), children: []}), children}];
  };
  const xmlns = 'http://www.w3.org/1999/xhtml';
  const children = element.children.flatMap(inside).map((child): ElementContent => {
    if (child.type === 'element') return {...child, properties: {...child.properties, xmlns}};
    return {type: 'element', tagName: 'span', properties: {xmlns}, children: [child as never]};
  });
  return {...cleanElement({...element, children: []}), children};
}

/** Elements of which not even the text is shown. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'textarea', 'select', 'title']);

function cleanText(value: string, parent: Element): readonly ElementContent[] {
  const text = legalXml(value);
  // Style sheets are written as they are: `<` and `&` would break the XML.
  if (parent.tagName !== 'style') return [{type: 'text', value: text}];
  return isSafeCss(text) && !/[<&]/.test(text) ? [{type: 'text', value: withoutColumns(text)}] : [];
}

/** Newspaper columns, of which a label may have a million; no drawing has any. */
function withoutColumns(css: string): string {
  return css.replace(/(^|[;{])\s*(?:-\w+-)?column[\w-]*\s*:[^;}]*/gi, '$1');
}

type Property = Element['properties'][string];

function cleanProperty([name, value]: [string, Property], element: Element): readonly (readonly [string, string])[] {
  const text = legalXml(Array.isArray(value) ? value.join(' ') : String(value ?? ''));
  if (name === 'href' || name === 'xLinkHref') return isSafeHref(text, element.tagName) ? [['href', text]] : [];
  // `content` holds the source of a drawing of draw.io; the serialiser writes `<` as it is, which XML forbids.
  const plain = /^[a-z][\w-]*$/i.test(name) && !/^(?:on|xmlns|xlink|xmlBase|src|data|content$)/i.test(name);
  const safe = name === 'style' ? withoutColumns(text) : text;
  return plain && !text.includes('<') && isSafeCss(text) ? [[name, safe]] : [];
}
