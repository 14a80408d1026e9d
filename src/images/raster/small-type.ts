// An image and the type in it -> would its parts, shown one by one, be read where the whole is not?
import {figureType} from '../../model/prepared-image.ts';
import type {MaxSize} from './limits.ts';
import {type PartSize, divideDetails} from './gutters.ts';
import {type Pixels, measureFlatness} from './pixels.ts';

/** Type must grow by this much, or the parts are no gain. */
const gain = 1.5;
/** px of the area of a page that a part fills: the whole, less some white. */
const page = {maxWidth: 1216, maxHeight: 684};
/** Share of equal neighbours (`measureFlatness`) below which an image is a photograph. */
const flat = 0.25;
/** Figures are enlarged so far at most. */
const maxZoom = 2;

/** Pixels, the natural px that each of them stands for, and the size of the type in natural px. */
interface Typed {
  readonly pixels: Pixels;
  readonly scale: {readonly x: number; readonly y: number};
  readonly typeSize: number | undefined;
}

/** Two to four parts of an image whose type is too small in `box` to be read, and is larger in them; else none. */
export function divideSmallType({pixels, scale, typeSize}: Typed, box: MaxSize): readonly Pixels[] {
  if (typeSize === undefined) return [];
  const typeIn = ({width, height}: PartSize, {maxWidth, maxHeight}: MaxSize) =>
    typeSize * Math.min(maxWidth / (width * scale.x), maxHeight / (height * scale.y), maxZoom);
  const whole = typeIn(pixels, box);
  if (whole >= figureType.divided || measureFlatness(pixels) < flat) return [];
  const parts = divideDetails(pixels, part => typeIn(part, page) >= figureType.divided);
  return parts.length > 0 && parts.every(part => typeIn(part, page) >= gain * whole) ? parts : [];
}
