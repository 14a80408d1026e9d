// Runs in the page: a deck in print media -> its theme, and of each slide what is drawn below and between its texts.
// Uses nothing from outside this file.
import type {PageCode} from '../../../browser/evaluate.ts';
import type {PixelBox, SetFill, SetSign, SetSlide, SetTheme} from '../set-slide.ts';

/** Slides without what stands on them. */
export interface ReadDecoration {
  readonly theme: SetTheme;
  readonly slides: readonly Omit<SetSlide, 'items'>[];
}

/** Theme and decoration; `tokens` are the custom properties that are colours, or sizes in px. */
export const readDecoration: PageCode<
  [tokens: {readonly colours: readonly string[]; readonly sizes: readonly string[]}],
  Promise<ReadDecoration>
> = {
  run: readDeck,
  calls: [readTheme, readSlide, readBackdrop, readFills, readSign, readNumber, createColours, boxIn],
};

type ToHex = (css: string) => string;

async function readDeck(tokens: {
  readonly colours: readonly string[];
  readonly sizes: readonly string[];
}): Promise<ReadDecoration> {
  const colourOf = createColours();
  const sections = [...document.querySelectorAll<HTMLElement>('foreignObject > section')].filter(
    section => !['background', 'pseudo'].includes(section.dataset.marpitAdvancedBackground ?? ''),
  );
  const slides = await Promise.all(
    sections.map(async one => {
      const backdrop = await readBackdrop(one);
      return {...readSlide(one, colourOf), ...(backdrop ? {backdrop} : {})};
    }),
  );
  return {theme: readTheme(sections[0], tokens, colourOf), slides};
}

function createColours(): ToHex {
  const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const colours = new Map<string, string>();
  return css => {
    const known = colours.get(css);
    if (known !== undefined || context === null) return known ?? '';
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
    const hex = a === 0 ? '' : [r, g, b].map(one => one.toString(16).padStart(2, '0')).join('');
    colours.set(css, hex);
    return hex;
  };
}

/** Of a section without a class: roles set their own. */
function readTheme(
  first: HTMLElement | undefined,
  {colours, sizes}: {readonly colours: readonly string[]; readonly sizes: readonly string[]},
  colourOf: ToHex,
): SetTheme {
  if (first === undefined) return {colours: {}, sizes: {}, fonts: {body: '', title: '', code: ''}};
  const plain = first.cloneNode(false) as HTMLElement;
  for (const name of ['class', 'style', 'id']) plain.removeAttribute(name);
  const probe = document.createElement('span');
  plain.append(probe);
  first.after(plain);
  const read = (property: 'color' | 'width' | 'font-family', name: string): string => {
    probe.style.cssText = `display: inline-block; ${property}: var(--${name})`;
    return getComputedStyle(probe).getPropertyValue(property);
  };
  const family = (name: string): string =>
    (read('font-family', name).split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '');
  const theme = {
    colours: Object.fromEntries(colours.map(name => [name, colourOf(read('color', name))])),
    sizes: Object.fromEntries(sizes.map(name => [name, parseFloat(read('width', name)) || 0])),
    fonts: {body: family('font'), title: family('font-title'), code: family('font-code')},
  };
  plain.remove();
  return theme;
}

function readSlide(section: HTMLElement, colourOf: ToHex): Omit<SetSlide, 'items'> {
  const {backgroundColor, backgroundImage} = getComputedStyle(section);
  const half = /linear-gradient\(to (right|left), .*50%, (.*) 50%\)/.exec(backgroundImage);
  const {width, height} = {width: section.offsetWidth, height: section.offsetHeight};
  const left = half?.[1] === 'left' ? 0 : width / 2;
  const number = readNumber(section, colourOf);
  return {
    width,
    height,
    classes: [...section.classList],
    background: colourOf(backgroundColor) || 'ffffff',
    fills: [
      ...(half ? [{box: {left, top: 0, width: width / 2, height}, colour: colourOf(half[2] ?? '')}] : []),
      ...[...section.querySelectorAll<HTMLElement>('*')].flatMap(element => readFills(element, section, colourOf)),
    ],
    signs: [...section.querySelectorAll<HTMLElement>('blockquote')].flatMap(one => readSign(one, section, colourOf)),
    ...(number ? {number} : {}),
  };
}

/** The picture below a slide, and how much of it is cut off at each side and end, where it covers the slide. */
async function readBackdrop(section: HTMLElement): Promise<SetSlide['backdrop']> {
  const src = /^url\("(.*)"\)$/.exec(getComputedStyle(section).backgroundImage)?.[1];
  if (src === undefined) return undefined;
  const image = new Image();
  image.src = src;
  await image.decode().catch(() => undefined);
  const [wide, high] = [image.naturalWidth, image.naturalHeight];
  if (wide === 0 || high === 0) return undefined;
  const scale = Math.max(section.offsetWidth / wide, section.offsetHeight / high);
  const cut = (shown: number, all: number): number => Math.max(0, (1 - shown / (all * scale)) / 2);
  return {name: src, sides: cut(section.offsetWidth, wide), ends: cut(section.offsetHeight, high)};
}

function boxIn(section: HTMLElement, rect: DOMRect): PixelBox {
  const frame = section.getBoundingClientRect();
  const scale = frame.width / section.offsetWidth || 1;
  return {
    left: (rect.left - frame.left) / scale,
    top: (rect.top - frame.top) / scale,
    width: rect.width / scale,
    height: rect.height / scale,
  };
}

/** Grounds and lines of what is no table, no code in a line and no drawing. */
function readFills(element: HTMLElement, section: HTMLElement, colourOf: ToHex): readonly SetFill[] {
  if (!/^(p|li|ul|ol|h[1-6]|blockquote|div|span|pre)$/.test(element.localName)) return [];
  // The ground of code is its own, but where lines stand out on it.
  if (element.localName === 'pre' && element.querySelector('.highlighted') === null) return [];
  if (element.localName === 'span' && !element.matches('pre .highlighted')) return [];
  if (element.closest('.katex, table, svg:not([data-marpit-svg])') !== null) return [];
  const style = getComputedStyle(element);
  const label = element.localName === 'li' ? element.firstElementChild : null;
  if (label?.localName === 'strong' && getComputedStyle(label).float !== 'none') return []; // set as a table
  if (style.display === 'none') return [];
  const box = boxIn(section, element.getBoundingClientRect());
  if (style.borderTopStyle === 'dashed' && parseFloat(style.borderTopWidth) > 0)
    return [{box, colour: colourOf(style.borderTopColor), isDashed: true}];
  const fill = colourOf(style.backgroundColor);
  const {left, top, width, height} = box;
  const [t, r, b, l] = [
    style.borderTopWidth,
    style.borderRightWidth,
    style.borderBottomWidth,
    style.borderLeftWidth,
  ].map(parseFloat) as [number, number, number, number];
  const edges: readonly SetFill[] = [
    {box: {left, top, width, height: t}, colour: colourOf(style.borderTopColor)},
    {box: {left, top: top + height - b, width, height: b}, colour: colourOf(style.borderBottomColor)},
    {box: {left, top, width: l, height}, colour: colourOf(style.borderLeftColor)},
    {box: {left: left + width - r, top, width: r, height}, colour: colourOf(style.borderRightColor)},
  ];
  return [
    ...(fill === '' ? [] : [{box, colour: fill}]),
    ...edges.filter(edge => edge.colour !== '' && edge.box.width > 0 && edge.box.height > 0),
  ];
}

/** What the stylesheet puts before a quotation, which is no element. */
function readSign(quote: HTMLElement, section: HTMLElement, colourOf: ToHex): readonly SetSign[] {
  const style = getComputedStyle(quote, '::before');
  const text = /^"([^"\\\w]{1,2})"$/.exec(style.content)?.[1];
  if (text === undefined || style.position !== 'absolute' || style.display === 'none') return [];
  const around = boxIn(section, quote.getBoundingClientRect());
  const [left = 0, top = 0, width = 0, height = 0] = [style.left, style.top, style.width, style.height].map(parseFloat);
  const box = {left: around.left + left, top: around.top + top, width, height};
  const family = (style.fontFamily.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '');
  const isBold = Number(style.fontWeight) >= 600;
  const run = {
    text,
    bold: isBold,
    italic: false,
    size: parseFloat(style.fontSize),
    colour: colourOf(style.color),
    family,
  };
  return width > 0 && height > 0 ? [{box, run}] : [];
}

/** The page number, which is no element. */
function readNumber(section: HTMLElement, colourOf: ToHex): SetSlide['number'] {
  const style = getComputedStyle(section, '::after');
  if (!section.hasAttribute('data-marpit-pagination') || style.content === 'none' || style.display === 'none') return;
  const [left = 0, top = 0, width = 0, height = 0] = [style.left, style.top, style.width, style.height].map(parseFloat);
  const box = {left, top, width, height};
  return width > 0 ? {box, size: parseFloat(style.fontSize), colour: colourOf(style.color)} : undefined;
}
