// Attributes of an `<svg>` -> its size in px, as a browser would show it.
import type {Properties} from 'hast';

/** Size of a drawing in px. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** Size of a drawing, and the part of its plane that it shows. */
export interface SvgFrame extends DrawingSize {
  /** Value for the attribute. */
  readonly viewBox: string;
}

/** px a unit, CSS Values 4; font-relative ones at 16 px. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  em: 16,
  rem: 16,
  ex: 8,
};
const fallback: DrawingSize = {width: 800, height: 600};
/** px; a drawing has no pixels of its own, so a larger one is only called smaller. */
const longest = 4096;

/** Size in px and view box: width and height completed by the box; only a box means at least 800 wide or 600 high. */
export function readSvgFrame(properties: Properties): SvgFrame {
  const box = viewBox(properties.viewBox);
  const natural = naturalSize(length(properties.width), length(properties.height), box);
  // Without a view box a drawing is cropped, not scaled, when it is shown smaller.
  const view = box ? String(properties.viewBox) : `0 0 ${natural.width} ${natural.height}`;
  return {...scaled(natural, Math.min(1, longest / Math.max(natural.width, natural.height))), viewBox: view};
}

function naturalSize(width: number | undefined, height: number | undefined, box: DrawingSize | undefined): DrawingSize {
  if (width && height) return {width, height};
  if (width && box) return {width, height: (width * box.height) / box.width};
  if (height && box) return {width: (height * box.width) / box.height, height};
  if (box) return scaled(box, Math.max(1, Math.min(fallback.width / box.width, fallback.height / box.height)));
  return {width: width ?? fallback.width, height: height ?? fallback.height};
}

function scaled({width, height}: DrawingSize, factor: number): DrawingSize {
  return {width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor))};
}

function length(value: Properties[string]): number | undefined {
  const match = /^\+?(\d{1,9}(?:\.\d*)?|\.\d+) ?([a-z]{0,3})$/i.exec(String(value ?? '').trim());
  const px = Number(match?.[1]) * (units[match?.[2]?.toLowerCase() ?? ''] ?? Number.NaN);
  return px > 0 ? px : undefined;
}

function viewBox(value: Properties[string]): DrawingSize | undefined {
  const [, , width = 0, height = 0] = String(value ?? '')
    .trim()
    .split(/[\s,]+/, 4)
    .map(Number);
  return width > 0 && height > 0 && Number.isFinite(width + height) ? {width, height} : undefined;
}
