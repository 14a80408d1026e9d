// A drawing -> what it costs once every reference is followed: a few nested ones can stand for billions of elements.
import type {Element} from 'hast';
import {countPoints, cssCost, dashCost, ownCost} from './costs.ts';
import {readSheets} from './sheets.ts';

/** Elements along whose line markers and dashes stand. */
const shapes = new Set(['path', 'line', 'polyline', 'polygon', 'rect', 'circle', 'ellipse', 'text', 'tspan']);
/** Elements that draw what their link leads to. */
const users = new Set(['use', 'feImage']);
/** What markers are set by; a group sets them for all of its shapes. */
const markers = ['markerStart', 'markerMid', 'markerEnd', 'marker'] as const;

/**
 * What it costs to draw `root`, in simple elements: those that `<use>` repeats, and masks, patterns, filters, markers
 * of each element that has them. What leads back to itself counts once, as renderers refuse it.
 */
export function weighDrawing(root: Element): number {
  const all = [...elementsOf(root)];
  const targets = new Map<string, Element>();
  for (const element of all) {
    const {id} = element.properties;
    if (typeof id === 'string' && !targets.has(id)) targets.set(id, element);
  }
  const find = (ids: readonly string[]) => ids.flatMap(id => targets.get(id) ?? []).filter(isDrawn);
  const rulesOf = readSheets(all.filter(({tagName}) => tagName === 'style').flatMap(textsOf));
  const stylesOf = (element: Element) => `${String(element.properties.style ?? '')};${rulesOf(element)}`;
  // What is set on a group, shapes inherit: they are all weighed with it.
  const groups = all.filter(({tagName}) => !shapes.has(tagName));
  const inherited = {
    markers: find([...new Set(groups.flatMap(group => markerIds(group, stylesOf(group))))]),
    dashes: [...new Set(groups.flatMap(group => dashesOf(group, stylesOf(group))))],
  };
  const weights = new Map<Element, number>();
  const weigh = (element: Element): number => {
    const known = weights.get(element);
    if (known !== undefined) return known;
    weights.set(element, 1);
    const {properties, tagName} = element;
    const rules = rulesOf(element);
    const used = users.has(tagName) ? [String(properties.href ?? properties.xLinkHref ?? '').slice(1)] : [];
    const referred = find([
      ...used,
      ...Object.values(properties).flatMap(value => idsOf(String(value))),
      ...idsOf(rules),
    ]);
    const parts = [...childrenOf(element), ...referred];
    const weight = parts.reduce((sum, part) => sum + weigh(part), ownCost(element) + cssCost(rules));
    const whole = shapes.has(tagName) ? weight + lineCost(element) : weight;
    weights.set(element, whole);
    return whole;
  };
  const lineCost = (element: Element): number => {
    const styles = stylesOf(element);
    const repeated = new Set([...inherited.markers, ...find(markerIds(element, styles))]);
    const marks = [...repeated].reduce((sum, marker) => sum + weigh(marker), 0) * countPoints(element.properties);
    const dashes = [...inherited.dashes, ...dashesOf(element, styles)].map(one => dashCost(element, one));
    return marks + Math.max(0, ...dashes);
  };
  return weigh(root);
}

/** The steps of a gradient are no elements. */
function isDrawn({tagName}: Element): boolean {
  return !tagName.endsWith('Gradient');
}

/** Ids that `url(#id)` names in an attribute or a style sheet. */
function idsOf(css: string): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map(([, id = '']) => id);
}

function markerIds({properties}: Element, styles: string): readonly string[] {
  const set = [...styles.matchAll(/\bmarker(?:-\w+)?\s*:([^;}]*)/g)].map(([, value = '']) => value);
  return [...markers.map(name => String(properties[name] ?? '')), ...set].flatMap(idsOf);
}

function dashesOf({properties}: Element, styles: string): readonly string[] {
  const set = [...styles.matchAll(/\bstroke-dasharray\s*:([^;}]*)/g)].map(([, value = '']) => value);
  const own = properties.strokeDashArray ?? properties.strokeDasharray;
  return [...(own === undefined ? [] : [String(own)]), ...set];
}

function textsOf({children}: Element): readonly string[] {
  return children.flatMap(child => (child.type === 'text' ? [child.value] : []));
}

function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* elementsOf(child);
}

function childrenOf(element: Element): readonly Element[] {
  return element.children.filter(child => child.type === 'element');
}
