// Drawings that take a browser seconds to hours, each by one kind of repetition, and their like that do not.
import {describe, expect, it} from 'vitest';
import {cleanSvg} from '../../../src/images/svg/svg.ts';

const weigh = (content: string): number =>
  cleanSvg(`<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="600">${content}</svg>`)?.weight ?? 0;
/** What is still left to the browser. */
const heaviest = 50_000;
const rect = (attributes: string): string => `<rect width="1000" height="600" ${attributes}/>`;
const times = (count: number, unit: string | ((i: number) => string)): string =>
  Array.from({length: count}, (_, i) => (typeof unit === 'string' ? unit : unit(i))).join('');
const line = (points: number): string => `M0 0${times(points, i => `L${i % 1000} ${(i * 91) % 600}`)}`;
/** Levels, each of which refers to the next one twice or more. */
const levels = (level: (i: number) => string): string => times(20, level);
const masks = (attribute: (i: number) => string): string =>
  levels(i => `<mask id="m${i}">${rect(attribute(i + 1)).repeat(2)}</mask>`) + rect(attribute(0));
/** A mask of many elements. */
const mask = `<mask id="m">${times(500, '<circle r="9"/>')}</mask>`;
const style = (css: string): string => `<style>${css}</style>`;
const filter = (step: string): string => `<filter id="f">${step}</filter>`;
const filtered = rect('filter="url(#f)"');
const marker = (i: number | string, content: string): string => `<marker id="m${i}">${content}</marker>`;

const bombs: Readonly<Record<string, string>> = {
  'uses of uses': levels(i => `<g id="u${i + 1}">${times(10, `<use href="#u${i}"/>`)}</g>`) + '<use href="#u9"/>',
  'masks of masks': masks(i => `mask="url('#m${i}')"`),
  'masks by their style': masks(i => `style="mask: url(#m${i})"`),
  'masks by a style sheet': style(levels(i => `.a${i}{mask:url(#m${i})}`)) + masks(i => `class="a${i}"`),
  'masks by the names of elements': style('rect{mask:url(#m)}') + mask + times(100, rect('')),
  'masks by a condition': style(':not(p){mask:url(#m)}') + mask + times(100, rect('')),
  'masks that are inherited':
    style('.a{mask:url(#m)}rect{mask:inherit}') + mask + `<g class="a">${times(100, rect(''))}</g>`,
  'patterns of patterns':
    levels(i => `<pattern id="p${i}">${rect(`fill="url(#p${i + 1})"`).repeat(3)}</pattern>`) + rect('fill="url(#p0)"'),
  'clips of clips':
    levels(i => `<clipPath id="c${i}">${rect(`clip-path="url(#c${i + 1})"`).repeat(2)}</clipPath>`) +
    rect('clip-path="url(#c0)"'),
  'markers at a long line': `${marker('', times(900, rect('')))}<path marker-mid="url(#m)" d="${line(5000)}"/>`,
  'markers that a group sets':
    marker('', times(90, rect(''))) + `<g style="marker-mid:url(#m)"><path d="${line(5000)}"/></g>`,
  'markers of markers':
    times(4, i => marker(i, `<path marker-mid="url(#m${i - 1})" d="${line(100)}"/>`)) +
    `<path marker-mid="url(#m3)" d="${line(100)}"/>`,
  'a filter of a thousand blurs': filter(times(1000, '<feGaussianBlur stdDeviation="9"/>')) + filtered,
  'a blur on hundreds of shapes': filter('<feGaussianBlur stdDeviation="1000000"/>') + times(300, filtered),
  'noise of many octaves': filter('<feTurbulence numOctaves="255"/>') + filtered,
  'shapes spread wide': filter('<feMorphology radius="99"/>') + times(40, filtered),
  'a large kernel': filter('<feConvolveMatrix order="80"/>') + filtered,
  'the drawing itself in a filter':
    filter('<feImage href="#g"/>') + `<g id="g">${times(200, rect(''))}</g>` + times(200, filtered),
  'filters of CSS': style('rect{filter:blur(80px) drop-shadow(9px 9px 9px red)}') + times(200, rect('')),
  'filters of CSS by a variable': style('svg{--a:blur(80px)}rect{filter:var(--a)}') + times(300, rect('')),
  'filters of CSS in an animation':
    style('@keyframes k{50%{filter:blur(9px)}}rect{animation:k 1s}') + times(300, rect('')),
  'filters of CSS by attributes': times(300, rect('style="filter:blur(80px)"')),
  'shadows of labels': `<foreignObject>${times(300, '<p style="box-shadow:0 0 400px red">Rye</p>')}</foreignObject>`,
  'groups drawn apart': times(3000, rect('style="mix-blend-mode:difference"')),
  'a line of a hundred thousand points': `<path stroke="red" d="${line(90_000)}"/>`,
  'a long line, used often': `<path id="p" d="${line(5000)}"/>${times(100, '<use href="#p"/>')}`,
  'dashes too small to see': '<path stroke-dasharray=".0001" d="M0 0L100000000 600"/>',
  'dashes that a style sheet sets': style('path{stroke-dasharray:.0005}') + times(9, '<path d="M0 0L1000 600"/>'),
  'dashes that a group sets': `<g stroke-dasharray=".0005">${times(9, '<path d="M0 0L1000 600"/>')}</g>`,
  'dashes by the length that is claimed': '<path pathLength="1e9" stroke-dasharray="1" d="M0 0L1000 600"/>',
  'elements without number': times(60_000, '<g/>'),
};

const drawings: Readonly<Record<string, string>> = {
  'shadows, gradients and many shapes':
    '<filter id="s"><feGaussianBlur stdDeviation="3"/><feOffset dx="1"/><feMerge></feMerge></filter>' +
    '<linearGradient id="g"><stop/><stop/></linearGradient><style>.b{fill:url(#g)}</style>' +
    times(60, rect('filter="url(#s)"')) +
    times(9000, rect('class="b"')),
  'a plot with a grid of dashes': times(40, i => `<path stroke-dasharray="3.7,1.6" d="M ${i} 0 L ${i} 600"/>`),
  'curves of thousands of points': times(20, `<path d="${line(2000)}"/>`),
  'arrows with heads':
    marker('', '<path d="M0 0L9 5L0 9z"/>') + times(300, '<path marker-end="url(#m)" d="M0 0L9 5L20 9"/>'),
  'a scatter plot of uses':
    '<defs><path id="p" d="M0 3C1 3 2 2 2 1z"/></defs>' + times(5000, i => `<use href="#p" x="${i}"/>`),
  'labels of boxes': `<foreignObject>${times(500, '<div style="display:flex">Rye and wheat</div>')}</foreignObject>`,
};

describe('the weight of a drawing', () => {
  it.each(Object.entries(bombs))('is too much: %s', (_, content) => {
    expect(weigh(content)).toBeGreaterThan(heaviest);
  });

  it.each(Object.entries(drawings))('is little: %s', (_, content) => {
    expect(weigh(content)).toBeLessThan(heaviest);
  });
});
