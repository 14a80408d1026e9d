// Prepared images of a post -> the same, those that are screenshots of slides marked.
import type {PreparedImage, PreparedImages} from '../model/prepared-image.ts';

/**
 * What screenshots of one slide deck have in common: px of width at least, which is the same, or but for a small share
 * where a post has others; how many there are at least; width by height of slides (4:3 and 16:9, cropped by hand), of
 * the middle one of them, and of each; which share of them holds text at least: photographs of one camera are of one
 * size too.
 */
const slides = {width: 1200, alike: 0.005, min: 3, narrow: 1.25, middle: 2.1, each: 2.5, texts: 0.5} as const;

interface Original {
  readonly src: string;
  readonly width: number;
  readonly aspect: number;
  readonly hasText: boolean;
}

/** `images` of which the screenshots of slides are marked: they show by their size that they come from one deck. */
export function markScreenshots(images: PreparedImages): PreparedImages {
  const wide = [...images]
    .flatMap(([src, image]) => (image.kind === 'image' ? describeOriginal(src, image) : []))
    .sort((a, b) => a.width - b.width);
  const equal = groupByWidth(wide, 0).filter(areSlides);
  // Where there are some, others may have been cropped at their sides as well.
  const groups = equal.length > 0 ? [...equal, ...groupByWidth(wide, slides.alike).filter(areSlides)] : [];
  const found = new Set(groups.flatMap(group => group.filter(isSlide).map(one => one.src)));
  return new Map(
    [...images].map(([src, image]) => [
      src,
      image.kind === 'image' && found.has(src) ? {...image, screenshot: true} : image,
    ]),
  );
}

function describeOriginal(src: string, {original, typeSize}: PreparedImage): readonly Original[] {
  if (!original || original.width < slides.width || original.width < slides.narrow * original.height) return [];
  return [{src, width: original.width, aspect: original.width / original.height, hasText: typeSize !== undefined}];
}

/** Runs of widths that differ by this share at most; `sorted` by width. */
function groupByWidth(sorted: readonly Original[], alike: number): readonly (readonly Original[])[] {
  const groups: Original[][] = [];
  for (const one of sorted) {
    const group = groups.at(-1);
    if (group?.[0] && one.width <= group[0].width * (1 + alike)) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function areSlides(group: readonly Original[]): boolean {
  const aspects = group.map(({aspect}) => aspect).sort((a, b) => a - b);
  const texts = group.filter(({hasText}) => hasText).length;
  return (
    group.length >= slides.min &&
    (aspects[Math.floor(group.length / 2)] ?? 0) <= slides.middle &&
    texts >= slides.texts * group.length
  );
}

/** A strip cut out of a slide is a figure like any other. */
function isSlide({aspect}: Original): boolean {
  return aspect <= slides.each;
}
