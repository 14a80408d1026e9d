// Drawing marks for the sample course's figures: coordinates in px and text -> SVG markup in one palette.

/** Colours shared by all figures of the course. */
export const colour = {
  ink: '#1d2a30',
  muted: '#54626a',
  rule: '#c9d1d5',
  panel: '#eef3f4',
  white: '#ffffff',
  teal: '#0b6678',
  tealSoft: '#a9cdd4',
  orange: '#c2630f',
  orangeSoft: '#f3d2b3',
  violet: '#6b4aa0',
  violetSoft: '#d5c8e8',
} as const;

export type Point = readonly [x: number, y: number];

export interface TextStyle {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly fill?: string;
  readonly mono?: boolean;
  readonly turn?: number;
}

export interface AreaStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly rx?: number;
  readonly dash?: string;
  readonly width?: number;
}

const escapeXml = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A line of text whose baseline is at `y`; size in px, 24 by default. */
export function text(x: number, y: number, value: string, style: TextStyle = {}): string {
  const {size = 24, anchor = 'start', bold = false, fill = colour.ink, mono = false, turn} = style;
  const family = mono ? ' font-family="Menlo, Consolas, monospace"' : '';
  const weight = bold ? ' font-weight="600"' : '';
  const rotate = turn === undefined ? '' : ` transform="rotate(${turn} ${x} ${y})"`;
  const place = `x="${x}" y="${y}" text-anchor="${anchor}"${rotate}`;
  return `<text ${place} font-size="${size}" fill="${fill}"${family}${weight}>${escapeXml(value)}</text>`;
}

/** A rectangle from its upper left corner. */
export function rect(x: number, y: number, w: number, h: number, style: AreaStyle = {}): string {
  const {fill = colour.panel, stroke = 'none', rx = 4, dash, width = 2} = style;
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  const n = (value: number): number => Number(value.toFixed(1));
  const outline = stroke === 'none' ? '' : ` stroke="${stroke}" stroke-width="${width}"${dashes}`;
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${rx}" fill="${fill}"${outline}/>`;
}

/** A box with up to a few centred lines of text. */
export function box(
  x: number,
  y: number,
  w: number,
  h: number,
  lines: string | readonly string[],
  style: AreaStyle & TextStyle = {},
): string {
  const {fill = colour.panel, stroke, rx = 6, dash, size = 24, bold = false} = style;
  const dark = fill === colour.teal || fill === colour.orange || fill === colour.violet || fill === colour.ink;
  const rows = typeof lines === 'string' ? [lines] : lines;
  const step = size * 1.3;
  const first = y + h / 2 - ((rows.length - 1) * step) / 2 + size * 0.36;
  const label = rows.map((row, i) =>
    text(x + w / 2, first + i * step, row, {
      size,
      bold: bold && i === 0,
      anchor: 'middle',
      fill: dark ? colour.white : colour.ink,
      mono: style.mono ?? false,
    }),
  );
  return (
    rect(x, y, w, h, {fill, rx, ...(stroke === undefined ? {} : {stroke}), ...(dash === undefined ? {} : {dash})}) +
    label.join('')
  );
}

/** An open line through the points. */
export function line(points: readonly Point[], stroke: string = colour.muted, width = 2.5, dash = ''): string {
  const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ');
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  const round = 'stroke-linecap="round" stroke-linejoin="round"';
  return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" ${round}${dashes}/>`;
}

/** A straight arrow; the head ends exactly at the second point. */
export function arrow([x1, y1]: Point, [x2, y2]: Point, stroke: string = colour.muted, width = 2.5): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - ux * 13, y2 - uy * 13];
  const side = (half: number): string => `L${(bx - uy * half).toFixed(1)} ${(by + ux * half).toFixed(1)}`;
  const head = `M${x2} ${y2} ${side(6.5)} ${side(-6.5)} Z`;
  return `${line(
    [
      [x1, y1],
      [bx, by],
    ],
    stroke,
    width,
  )}<path d="${head}" fill="${stroke}"/>`;
}

/** A filled dot. */
export function dot(x: number, y: number, r: number, fill: string = colour.teal): string {
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r}" fill="${fill}"/>`;
}

/** The whole drawing, on white unless `ground` is false. */
export function drawing(width: number, height: number, marks: readonly string[], ground = true): string {
  const paper = ground ? rect(0, 0, width, height, {fill: colour.white, rx: 0}) : '';
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const family = 'font-family="Helvetica, Arial, sans-serif"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${family}>${paper}${marks.join('')}</svg>\n`;
}

/** `count` numbers, 0 first. */
export function range(count: number): readonly number[] {
  return Array.from({length: count}, (_, i) => i);
}
