// A slide as it is laid out -> the boxes of its figures, formulas, tables and code, for the zoom.

/** Left, top, width, height in px of the slide. */
export type ZoomBox = readonly [number, number, number, number];

/** Boxes to fill the window with, from top to bottom, each with some air; the shape is left to the window. */
export function listZoomBoxes(slide: Element): readonly ZoomBox[] {
  const [, , width = 1280] = (slide.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const frame = slide.querySelector('section')?.getBoundingClientRect();
  const content = slide.querySelector('foreignObject')?.getAttribute('width');
  if (frame === undefined || frame.width === 0) return [];
  const scale = frame.width / Number(content ?? width);
  const air = 12;
  const parts = [...slide.querySelectorAll('img:not(.emoji), svg, .katex-display, table, pre')].filter(
    one => one.parentElement?.closest('svg:not([data-marpit-svg]), .katex-display, table, pre') === null,
  );
  return parts
    .map((one): ZoomBox => {
      const inner = one.querySelector('.katex-html > .base')?.parentElement ?? one;
      const {left, top, width: w, height: h} = inner.getBoundingClientRect();
      const [x, y] = [(left - frame.left) / scale, (top - frame.top) / scale];
      return [x - air, y - air, w / scale + 2 * air, h / scale + 2 * air].map(Math.round) as unknown as ZoomBox;
    })
    .filter(([, , w, h]) => w > 60 && h > 48)
    .sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}
