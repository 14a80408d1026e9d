// Text of a deck × `@font-face` rules -> the rules whose characters occur in it.

/** One `@font-face` rule. */
export interface FontFace {
  /** The whole rule. */
  readonly css: string;
  readonly family: string;
  /** Inclusive code point ranges; empty where the rule names none and so serves all. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly name: FaceName;
}

/** What tells a face from the others of a page: family, style, weight, and first characters. */
export type FaceName = string;

/** Descriptors of a face as CSS or the browser gives them. */
export interface FaceDescriptors {
  readonly family: string;
  readonly style?: string | undefined;
  readonly weight?: string | undefined;
  readonly unicodeRange?: string | undefined;
}

const rule = /@font-face\s*\{[^}]*\}/g;

/** CSS in parts: its `@font-face` rules, and what stands between them. */
export type DividedCss = readonly (string | FontFace)[];

/** The parts of `css`, in order. */
export function divideCss(css: string): DividedCss {
  const parts: (string | FontFace)[] = [];
  let done = 0;
  for (const {0: text, index} of css.matchAll(rule)) {
    parts.push(css.slice(done, index), parseFontFace(text));
    done = index + text.length;
  }
  return [...parts, css.slice(done)];
}

/** The `@font-face` rules of `css`, in order. */
export function parseFontFaces(css: string): readonly FontFace[] {
  return divideCss(css).filter(part => typeof part !== 'string');
}

function parseFontFace(text: string): FontFace {
  const descriptor = (name: string): string | undefined =>
    new RegExp(`[{;\\s]${name}\\s*:\\s*([^;}]+)`).exec(text)?.[1]?.trim();
  const family = unquoted(descriptor('font-family') ?? '');
  const unicodeRange = descriptor('unicode-range');
  return {
    css: text,
    family,
    ranges: parseRanges(unicodeRange ?? ''),
    name: nameFace({family, style: descriptor('font-style'), weight: descriptor('font-weight'), unicodeRange}),
  };
}

/** The same for a face in CSS and for the same face as a browser lists it. */
export function nameFace({family, style = 'normal', weight = 'normal', unicodeRange = ''}: FaceDescriptors): FaceName {
  const weights: Readonly<Record<string, string>> = {normal: '400', bold: '700'};
  const [first = [0]] = parseRanges(unicodeRange);
  return `${unquoted(family)} ${style} ${weights[weight] ?? weight} ${first[0].toString(16)}`;
}

function unquoted(family: string): string {
  return family.replace(/^(['"])(.*)\1$/, '$2').trim();
}

/** `css` without the `@font-face` rules that `keep` refuses. */
export function filterFontFaces(css: string, keep: (face: FontFace) => boolean): string {
  return css.replace(rule, text => (parseFontFaces(text).every(keep) ? text : ''));
}

/** The distinct code points of `text`. */
export function collectCodePoints(text: string): ReadonlySet<number> {
  const points = new Set<number>();
  // Decks are long and their characters few: to make a string of each, as iteration does, takes several times as long.
  const isKnown = new Uint8Array(0x110000);
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i += 1;
    if (isKnown[point] === 1) continue;
    isKnown[point] = 1;
    points.add(point);
  }
  return points;
}

/** Does any of `points` fall into the face's ranges? Always where it names none. */
export function serves(face: FontFace, points: Iterable<number>): boolean {
  if (face.ranges.length === 0) return true;
  for (const point of points) if (covers(face, point)) return true;
  return false;
}

/** Does the face name a range with `point` in it? */
export function covers(face: FontFace, point: number): boolean {
  return face.ranges.some(([from, to]) => from <= point && point <= to);
}

function parseRanges(list: string): readonly (readonly [number, number])[] {
  return [...list.matchAll(/U\+([\da-f?]+)(?:-([\da-f]+))?/gi)].map(([, from = '0', to]) => [
    parseInt(from.replaceAll('?', '0'), 16),
    parseInt(to ?? from.replaceAll('?', 'F'), 16),
  ]);
}
