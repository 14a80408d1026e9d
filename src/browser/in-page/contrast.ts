// Runs in the page: a deck in print media -> text that stands out too little from its background. Uses nothing from
// outside itself.
import type {PageDiagnostic} from './overflow.ts';

/** Least contrast of text, and of large text (24 px and more, or 18.66 px and bold); WCAG 2.2, 1.4.3. */
export interface MinContrast {
  readonly text: number;
  readonly large: number;
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * Texts whose colour is too near to that of the background below them, each pair of colours once a slide. What stands
 * on a picture, or within a drawing, is not judged.
 */
export function findLowContrast(min: MinContrast): readonly PageDiagnostic[] {
  const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (context === null) return [];
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
  const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => [
    r * a + r2 * (1 - a),
    g * a + g2 * (1 - a),
    b * a + b2 * (1 - a),
    1,
  ];
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
    const background = isOnImage || below === null ? null : over(own, below);
    backgrounds.set(element, background);
    return background;
  };
  const luminance = ([r, g, b]: Colour): number => {
    const [red = 0, green = 0, blue = 0] = [r, g, b]
      .map(each => each / 255)
      .map(each => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: Colour, b: Colour): number => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };

  const all: PageDiagnostic[] = [];
  const sections = [...document.querySelectorAll<HTMLElement>('foreignObject > section')].filter(
    section => !['background', 'pseudo'].includes(section.dataset.marpitAdvancedBackground ?? ''),
  );
  sections.forEach((section, index) => {
    const reported = new Set<string>();
    const frame = section.getBoundingClientRect();
    const scale = frame.width / section.offsetWidth || 1;
    // Within a pixel or two that stand out of the flow: so text for screen readers is hidden.
    const isUnseen = (element: Element | null): boolean => {
      if (element === null || element === section) return false;
      const {position, visibility, display} = getComputedStyle(element);
      const tiny = element instanceof HTMLElement && (element.offsetWidth <= 2 || element.offsetHeight <= 2);
      if (visibility === 'hidden' || display === 'none' || (tiny && /absolute|fixed/.test(position))) return true;
      return isUnseen(element.parentElement);
    };
    const judge = (element: Element, text: string, style: CSSStyleDeclaration): void => {
      const background = backgroundOf(element);
      if (background === null) return;
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const key = `${style.color} ${background.join(' ')} ${isLarge}`;
      if (reported.has(key)) return;
      reported.add(key);
      const ratio = contrast(over(colourOf(style.color), background), background);
      if (ratio < (isLarge ? min.large : min.text) - 0.01)
        all.push({
          slide: index + 1,
          what: 'contrast',
          text: text.trim().replace(/\s+/g, ' ').slice(0, 60),
          px: Math.floor(ratio * 10) / 10,
        });
    };
    // What a page number stands on: the section, or a part of it that has a ground of its own.
    const below = ({left, top, width, height}: CSSStyleDeclaration): Element => {
      const [x, y] = [parseFloat(left) + parseFloat(width) / 2, parseFloat(top) + parseFloat(height) / 2];
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
    };
    // TeX's \\phantom takes the room of letters that nobody is to see.
    const isPhantom = (element: Element): boolean =>
      element.closest('.katex') !== null && getComputedStyle(element).color === 'rgba(0, 0, 0, 0)';
    const judged = new Set<Element>();
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || judged.has(element) || (node.textContent ?? '').trim() === '') continue;
      judged.add(element);
      if (element.closest('script, style, title, desc, .katex-mathml, svg:not([data-marpit-svg])') !== null) continue;
      if (!isUnseen(element) && !isPhantom(element)) judge(element, node.textContent ?? '', getComputedStyle(element));
    }
    for (const item of section.querySelectorAll('ol > li:first-child'))
      judge(item, item.textContent ?? '', getComputedStyle(item, '::before'));
    const number = getComputedStyle(section, '::after');
    if (section.hasAttribute('data-marpit-pagination') && number.content !== 'none' && number.display !== 'none')
      judge(below(number), section.getAttribute('data-marpit-pagination') ?? '', number);
  });
  return all;
}
