// A drawing -> how many elements it draws once every `<use>` is followed: a few nested ones can stand for billions.
import type {Element} from 'hast';

/** Elements drawn by `root`. A `<use>` that leads back to itself counts once, as renderers refuse it. */
export function countDrawnElements(root: Element): number {
  const targets = new Map<string, Element>();
  for (const element of elementsOf(root)) {
    const {id} = element.properties;
    if (typeof id === 'string' && !targets.has(id)) targets.set(id, element);
  }
  const weights = new Map<Element, number>();
  const weigh = (element: Element): number => {
    const known = weights.get(element);
    if (known !== undefined) return known;
    weights.set(element, 1);
    const target = element.tagName === 'use' ? targets.get(String(element.properties.href ?? '').slice(1)) : undefined;
    const parts = target ? [...childrenOf(element), target] : childrenOf(element);
    const weight = parts.reduce((sum, part) => sum + weigh(part), 1);
    weights.set(element, weight);
    return weight;
  };
  return weigh(root);
}

function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* elementsOf(child);
}

function childrenOf(element: Element): readonly Element[] {
  return element.children.filter(child => child.type === 'element');
}
