// A drawing -> how many elements it draws once every reference is followed: a few nested ones can stand for billions.
import type {Element, Properties} from 'hast';

/** Elements that a primitive of a filter weighs as much as, and what its numbers add. */
const primitive = {weight: 100, radius: 10, numOctaves: 50, order: 10} as const;
/** What is drawn for each element that style sheets give it to. */
const styled = new Set(['mask', 'filter', 'pattern', 'marker', 'clipPath']);

/**
 * Elements drawn by `root`: those that `<use>` repeats, and masks, patterns, filters, markers of each element that has
 * them. What leads back to itself counts once, as renderers refuse it.
 */
export function countDrawnElements(root: Element): number {
  const targets = new Map<string, Element>();
  const sheets: string[] = [];
  for (const element of elementsOf(root)) {
    const {id} = element.properties;
    if (typeof id === 'string' && !targets.has(id)) targets.set(id, element);
    if (element.tagName === 'style')
      for (const child of element.children) if (child.type === 'text') sheets.push(child.value);
  }
  const find = (ids: readonly string[]) => ids.flatMap(id => targets.get(id) ?? []);
  const ofSheets = find([...new Set(idsOf(sheets.join('\n')))]).filter(({tagName}) => styled.has(tagName));
  const weights = new Map<Element, number>();
  const weigh = (element: Element): number => {
    const known = weights.get(element);
    if (known !== undefined) return known;
    weights.set(element, 1);
    const {properties, tagName} = element;
    const isStyled = properties.className !== undefined || properties.id !== undefined;
    const used = tagName === 'use' ? [String(properties.href ?? properties.xLinkHref ?? '').slice(1)] : [];
    const referred = find([...used, ...Object.values(properties).flatMap(value => idsOf(String(value)))]);
    const parts = [...childrenOf(element), ...referred, ...(isStyled ? ofSheets : [])];
    const weight = parts.reduce((sum, part) => sum + weigh(part), ownWeight(element));
    weights.set(element, weight);
    return weight;
  };
  return weigh(root);
}

/** Ids that `url(#id)` names in an attribute or a style sheet. */
function idsOf(css: string): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map(([, id = '']) => id);
}

function ownWeight({tagName, properties}: Element): number {
  if (!tagName.startsWith('fe')) return 1;
  const {radius, numOctaves, order} = properties;
  const side = firstNumber(order);
  return (
    primitive.weight +
    primitive.radius * firstNumber(radius) +
    primitive.numOctaves * firstNumber(numOctaves) +
    primitive.order * side * side
  );
}

function firstNumber(value: Properties[string]): number {
  const number = Number.parseFloat(Array.isArray(value) ? String(value[0]) : String(value ?? ''));
  return number > 0 ? number : 0;
}

function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* elementsOf(child);
}

function childrenOf(element: Element): readonly Element[] {
  return element.children.filter(child => child.type === 'element');
}
