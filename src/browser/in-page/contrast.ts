// Runs in the page: a deck in print media -> text that stands out too little from its background. Uses nothing from
// outside this file.
import type {PageCode} from '../evaluate.ts';
import type {PageDiagnostic} from './overflow.ts';

/** Least contrast of text, and of large text (24 px and more, or 18.66 px and bold); WCAG 2.2, 1.4.3. */
export interface MinContrast {
  readonly text: number;
  readonly large: number;
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * Texts whose colour is too near to that of the background below them, each pair of colours once a slide. On a picture
 * that covers the slide the lightest and the darkest pixel around a text count. What stands on another picture, or
 * within a drawing, is not judged.
 */
export const findLowContrast: PageCode<[min: MinContrast], Promise<readonly PageDiagnostic[]>> = {
  run: judgeSlides,
  calls: [
    ...[createPalette, blend, luminance, contrast],
    ...[readBackdrop, findExtremes, boxOf, isCovered],
    ...[judgeSlide, listTexts, isUnseen, isPhantom, isLargeType, findBelowNumber, numberBox],
  ],
};

async function judgeSlides(min: MinContrast): Promise<readonly PageDiagnostic[]> {
  const palette = createPalette();
  if (palette === null) return [];
  const sections = [...document.querySelectorAll<HTMLElement>('foreignObject > section')].filter(
    section => !['background', 'pseudo'].includes(section.dataset.marpitAdvancedBackground ?? ''),
  );
  const judged = sections.map(async (section, i) =>
    judgeSlide({section, palette, backdrop: await readBackdrop(section)}, i + 1, min),
  );
  return (await Promise.all(judged)).flat();
}

/** A slide, and the picture that covers it, small. */
type JudgedSlide = {readonly section: HTMLElement; readonly palette: Palette; readonly backdrop: ImageData | null};

/** Where a text stands, px of the slide. */
type TextBox = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** The picture that covers `section`, small; null where there is none. */
async function readBackdrop(section: HTMLElement): Promise<ImageData | null> {
  const src = /^url\("(.*)"\)$/.exec(getComputedStyle(section).backgroundImage)?.[1];
  const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (src === undefined || context === null) return null;
  const image = new Image();
  image.src = src;
  await image.decode().catch(() => undefined);
  if (image.naturalWidth === 0) return null;
  const [wide, high] = [Math.ceil(section.offsetWidth / 4), Math.ceil(section.offsetHeight / 4)];
  Object.assign(context.canvas, {width: wide, height: high});
  const ratio = Math.max(wide / image.naturalWidth, high / image.naturalHeight);
  const [width, height] = [image.naturalWidth * ratio, image.naturalHeight * ratio];
  context.drawImage(image, (wide - width) / 2, (high - height) / 2, width, height);
  return context.getImageData(0, 0, wide, high);
}

/** The lightest and the darkest of the pixels below `box` on a slide that is `wide`, px. */
function findExtremes(pixels: ImageData, box: TextBox, wide: number): readonly Colour[] {
  const scale = wide / pixels.width;
  const at = (value: number, max: number): number => Math.min(max, Math.max(0, value / scale));
  const [left, right] = [at(box.left, pixels.width), at(box.left + box.width, pixels.width)];
  const [top, bottom] = [at(box.top, pixels.height), at(box.top + box.height, pixels.height)];
  let [lightest, darkest]: (Colour | undefined)[] = [];
  for (let y = Math.floor(top); y < bottom; y++)
    for (let x = Math.floor(left); x < right; x++) {
      const [r = 0, g = 0, b = 0] = pixels.data.subarray((y * pixels.width + x) * 4);
      const colour: Colour = [r, g, b, 1];
      if (lightest === undefined || luminance(colour) > luminance(lightest)) lightest = colour;
      if (darkest === undefined || luminance(colour) < luminance(darkest)) darkest = colour;
    }
  return [lightest, darkest].filter(colour => colour !== undefined);
}

function boxOf(element: Element, section: HTMLElement): TextBox {
  const [frame, box] = [section.getBoundingClientRect(), element.getBoundingClientRect()];
  const scale = frame.width / section.offsetWidth || 1;
  const [left, top] = [(box.left - frame.left) / scale, (box.top - frame.top) / scale];
  return {left, top, width: box.width / scale, height: box.height / scale};
}

/** Has `element`, or something around it on its slide, a ground of its own? */
function isCovered(element: Element | null, section: Element, palette: Palette): boolean {
  if (element === null || element === section) return false;
  const isOpaque = palette.colourOf(getComputedStyle(element).backgroundColor)[3] === 1;
  return isOpaque || isCovered(element.parentElement, section, palette);
}

/** Colours of the page, each found but once. */
interface Palette {
  /** A colour of CSS as the browser paints it. */
  readonly colourOf: (css: string) => Colour;
  /** What `element` is painted on; null where that is a picture. */
  readonly backgroundOf: (element: Element) => Colour | null;
}

function createPalette(): Palette | null {
  const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (context === null) return null;
  const colours = new Map<string, Colour>();
  const colourOf = (css: string): Colour => {
    const known = colours.get(css);
    if (known) return known;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = '#000';
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
    colours.set(css, [r, g, b, a / 255]);
    return [r, g, b, a / 255];
  };
  const backgrounds = new Map<Element, Colour | null>();
  const backgroundOf = (element: Element): Colour | null => {
    const known = backgrounds.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const own = colourOf(style.backgroundColor);
    const isSection = element.localName === 'section';
    const isOnImage = isSection
      ? element.hasAttribute('data-marpit-advanced-background')
      : style.backgroundImage !== 'none';
    const parent = isSection ? null : element.parentElement;
    const below: Colour | null = own[3] === 1 || parent === null ? [255, 255, 255, 1] : backgroundOf(parent);
    const background = isOnImage || below === null ? null : blend(own, below);
    backgrounds.set(element, background);
    return background;
  };
  return {colourOf, backgroundOf};
}

/** The first colour painted over the second, which is opaque. */
function blend([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour {
  return [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a), 1];
}

function luminance([r, g, b]: Colour): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b]
    .map(each => each / 255)
    .map(each => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A text of a slide: what it stands on, and how it looks. */
interface JudgedText {
  readonly element: Element;
  readonly text: string;
  readonly style: CSSStyleDeclaration;
  /** Its place, where that is not the element's. */
  readonly box?: TextBox;
}

function judgeSlide({section, palette, backdrop}: JudgedSlide, slide: number, min: MinContrast): PageDiagnostic[] {
  const reported = new Set<string>();
  return listTexts(section, palette).flatMap(({element, text, style, box}): PageDiagnostic[] => {
    const plain = palette.backgroundOf(element);
    if (plain === null) return [];
    const standsOnImage = backdrop !== null && !isCovered(element, section, palette);
    const backgrounds = standsOnImage
      ? findExtremes(backdrop, box ?? boxOf(element, section), section.offsetWidth)
      : [plain];
    const isLarge = isLargeType(style);
    const key = `${style.color} ${backgrounds.join(' ')} ${isLarge}`;
    if (reported.has(key)) return [];
    reported.add(key);
    const colour = palette.colourOf(style.color);
    const ratio = Math.min(...backgrounds.map(background => contrast(blend(colour, background), background)));
    if (ratio >= (isLarge ? min.large : min.text) - 0.01) return [];
    const short = text.trim().replace(/\s+/g, ' ').slice(0, 60);
    return [{slide, what: 'contrast', text: short, px: Math.floor(ratio * 10) / 10}];
  });
}

/** Texts that are seen, the numbers of lists and of the page too. */
function listTexts(section: HTMLElement, palette: Palette): readonly JudgedText[] {
  const elements = new Map<Element, string>();
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (element !== null && !elements.has(element) && text.trim() !== '') elements.set(element, text);
  }
  const unread = 'script, style, title, desc, .katex-mathml, svg:not([data-marpit-svg])';
  const written = [...elements]
    .filter(([element]) => element.closest(unread) === null && !isUnseen(element, section) && !isPhantom(element))
    .map(([element, text]) => ({element, text, style: getComputedStyle(element)}));
  const items = [...section.querySelectorAll('ol > li:first-child')].map(element => ({
    element,
    text: element.textContent ?? '',
    style: getComputedStyle(element, '::before'),
  }));
  const style = getComputedStyle(section, '::after');
  const number = section.getAttribute('data-marpit-pagination');
  if (number === null || style.content === 'none' || style.display === 'none') return [...written, ...items];
  const box = numberBox(style);
  return [...written, ...items, {element: findBelowNumber(section, box, palette), text: number, style, box}];
}

/** Within a pixel or two that stand out of the flow: so text for screen readers is hidden. */
function isUnseen(element: Element | null, section: Element): boolean {
  if (element === null || element === section) return false;
  const {position, visibility, display} = getComputedStyle(element);
  const tiny = element instanceof HTMLElement && (element.offsetWidth <= 2 || element.offsetHeight <= 2);
  if (visibility === 'hidden' || display === 'none' || (tiny && /absolute|fixed/.test(position))) return true;
  return isUnseen(element.parentElement, section);
}

/** TeX's \\phantom takes the room of letters that nobody is to see. */
function isPhantom(element: Element): boolean {
  return element.closest('.katex') !== null && getComputedStyle(element).color === 'rgba(0, 0, 0, 0)';
}

function isLargeType({fontSize, fontWeight}: CSSStyleDeclaration): boolean {
  const size = parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
}

function numberBox(style: CSSStyleDeclaration): TextBox {
  const [left = 0, top = 0, width = 0, height = 0] = [style.left, style.top, style.width, style.height].map(parseFloat);
  return {left, top, width, height};
}

/** What a page number stands on: the section, or a part of it that has a ground of its own. */
function findBelowNumber(section: HTMLElement, number: TextBox, {colourOf}: Palette): Element {
  const frame = section.getBoundingClientRect();
  const scale = frame.width / section.offsetWidth || 1;
  const [x, y] = [number.left + number.width / 2, number.top + number.height / 2];
  const parts = [...section.children].filter(part => {
    const box = part.getBoundingClientRect();
    return (
      colourOf(getComputedStyle(part).backgroundColor)[3] > 0 &&
      (box.left - frame.left) / scale <= x &&
      x <= (box.right - frame.left) / scale &&
      (box.top - frame.top) / scale <= y &&
      y <= (box.bottom - frame.top) / scale
    );
  });
  return parts.at(-1) ?? section;
}
