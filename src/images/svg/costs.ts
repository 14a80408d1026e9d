// An element of a drawing -> what it costs to draw by its own attributes, in simple elements of at most 0.1 ms.
import type {Element, Properties} from 'hast';

/**
 * What is drawn over a page, as measured in Chromium: a step of a filter (20 ms), one that spreads shapes, an octave of
 * noise, a cell of a kernel, a group that is drawn apart, a mask; and letters, numbers of a path and dashes, each.
 */
const costs = {
  step: 200,
  spread: 2000,
  octave: 500,
  cell: 10,
  apart: 25,
  mask: 100,
  character: 1 / 20,
  number: 1 / 3,
  dash: 1 / 20,
} as const;
/** Dashes after which renderers that count them give up. */
const maxDashes = 1_000_000;

/** Attributes that say how long the line of a shape is. */
const lengths = 'd points x1 y1 x2 y2 cx cy r rx ry width height pathLength'.split(' ');

/** What an element costs for itself. */
export function ownCost({tagName, properties, children}: Element): number {
  const characters = children.reduce((sum, child) => sum + (child.type === 'text' ? child.value.length : 0), 0);
  const text = tagName === 'style' ? 0 : characters * costs.character;
  return 1 + text + stepCost(tagName, properties) + shapeCost(properties) + stylesCost(properties);
}

/** What style sheets or attributes of this text of CSS cost the element that they are of. */
export function cssCost(css: string): number {
  const steps = count(css, /\b(?:blur|drop-shadow|brightness|contrast|grayscale|hue-rotate|invert|saturate|sepia)\(/g);
  const shadows = count(css, /\b(?:box|text)-shadow\s*:/g);
  const apart = count(css, /\b(?:opacity|mix-blend-mode|isolation|backdrop-filter)\s*:/g);
  return (steps + shadows) * costs.step + apart * costs.apart;
}

/** How many points the line of a shape goes through, at most. */
export function countPoints({d, points}: Properties): number {
  return numbersOf(d ?? points).length / 2 + 2;
}

/** What it costs to draw the dashes of `dashes` (lengths, as in CSS) along the line of a shape. */
export function dashCost({properties}: Element, dashes: string): number {
  const period = numbersOf(dashes).reduce((sum, length) => sum + Math.abs(length), 0);
  if (period === 0) return 0;
  return Math.min(maxDashes, longestLine(properties) / period) * costs.dash;
}

function stepCost(tagName: string, {numOctaves, order}: Properties): number {
  if (!tagName.startsWith('fe')) return 0;
  if (tagName === 'feMorphology') return costs.spread;
  if (tagName === 'feTurbulence') return costs.step + costs.octave * (numbersOf(numOctaves)[0] ?? 1);
  const [across = 0, down = across] = numbersOf(order);
  return costs.step + costs.cell * Math.abs(across * down);
}

function shapeCost({d, points}: Properties): number {
  return numbersOf(d ?? points).length * costs.number;
}

function stylesCost({style, filter, mask, opacity}: Properties): number {
  const css = [style, filter].map(value => String(value ?? '')).join(';');
  const isMasked = mask !== undefined || /(?<![\w-])(?:-webkit-)?mask[\w-]*\s*:/.test(css);
  return cssCost(css) + (isMasked ? costs.mask : 0) + (opacity === undefined ? 0 : costs.apart);
}

/** More than the length of the line of a shape: every number of it taken for a way there and back. */
function longestLine(properties: Properties): number {
  const numbers = lengths.flatMap(name => numbersOf(properties[name]));
  return 4 * numbers.reduce((sum, number) => sum + Math.abs(number), 0);
}

function numbersOf(value: Properties[string]): readonly number[] {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
