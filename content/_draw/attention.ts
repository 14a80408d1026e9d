// Figures on what attention looks at: nothing -> SVG markup.
import {box, colour, drawing, line, range, rect, text} from './svg.ts';

/** A causal matrix of invented attention weights. */
export function weights(): string {
  const words = ['The', 'cup', 'fell', 'because', 'it', 'was', 'full'];
  // Invented scores: each word looks at itself, its neighbour, and "it" at "cup".
  const score = (row: number, column: number): number =>
    (row === column ? 1.6 : row - column === 1 ? 1.1 : 0) +
    (row === 4 && column === 1 ? 2.6 : 0) +
    (row === 6 && column === 1 ? 1.4 : 0);
  const cell = 84;
  const marks = words.flatMap((word, row) => {
    const raw = range(row + 1).map(column => Math.exp(score(row, column)));
    const sum = raw.reduce((a, b) => a + b, 0);
    return [
      text(158, 150 + row * cell + 50, word, {anchor: 'end', size: 26}),
      text(176 + row * cell + 40, 128, word, {anchor: 'middle', size: row === 3 ? 21 : 25}),
      ...words.map((_, column) => {
        if (column > row)
          return rect(176 + column * cell, 150 + row * cell, 80, 80, {fill: colour.white, stroke: colour.rule, rx: 2});
        const share = (raw[column] ?? 0) / sum;
        const ground = `hsl(190 60% ${(94 - share * 66).toFixed(0)}%)`;
        return (
          rect(176 + column * cell, 150 + row * cell, 80, 80, {fill: ground, rx: 2}) +
          text(216 + column * cell, 198 + row * cell, share === 1 ? '1' : share.toFixed(2).slice(1), {
            size: 23,
            anchor: 'middle',
            fill: share > 0.7 ? colour.white : colour.ink,
          })
        );
      }),
    ];
  });
  return drawing(780, 780, [
    text(30, 44, 'Row: the word that asks.  Column: the word it looks at.', {size: 24, bold: true}),
    text(30, 78, 'Each row sums to 1; the empty cells are masked.', {size: 22, fill: colour.muted}),
    ...marks,
  ]);
}

/** The width divided among eight heads. */
export function heads(): string {
  const fills = [
    colour.teal,
    colour.orange,
    colour.violet,
    colour.ink,
    colour.tealSoft,
    colour.orangeSoft,
    colour.violetSoft,
    colour.rule,
  ];
  return drawing(1120, 250, [
    text(20, 46, 'width 512', {bold: true, size: 26}),
    rect(200, 16, 896, 46, {fill: colour.panel}),
    ...fills.flatMap((fill, i) => [
      line(
        [
          [256 + i * 112, 66],
          [256 + i * 112, 96],
        ],
        colour.muted,
        2,
      ),
      box(204 + i * 112, 100, 104, 68, `head ${i + 1}`, {fill, size: 23}),
      line(
        [
          [256 + i * 112, 172],
          [256 + i * 112, 192],
        ],
        colour.muted,
        2,
      ),
    ]),
    text(20, 144, '8 heads of 64', {bold: true, size: 26}),
    box(200, 194, 896, 46, 'joined and multiplied by one output matrix', {size: 24}),
  ]);
}

/** Heat map of sinusoidal position codes, computed. */
export function positions(): string {
  const [count, width] = [48, 128];
  const [w, h] = [960 / width, 384 / count];
  const cells = range(count).flatMap(p =>
    range(width).map(c => {
      const angle = p / 10000 ** ((2 * Math.floor(c / 2)) / width);
      const value = c % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
      const fill = `hsl(${value < 0 ? 28 : 190} 55% ${(96 - Math.abs(value) * 52).toFixed(0)}%)`;
      return rect(110 + c * w, 40 + p * h, w + 0.3, h + 0.3, {fill, rx: 0});
    }),
  );
  return drawing(1120, 510, [
    ...cells,
    text(88, 60, '0', {anchor: 'end', fill: colour.muted}),
    text(88, 420, '47', {anchor: 'end', fill: colour.muted}),
    text(60, 240, 'position', {anchor: 'middle', turn: -90, size: 26}),
    text(110, 462, '0', {fill: colour.muted}),
    text(1070, 462, '127', {anchor: 'end', fill: colour.muted}),
    text(590, 486, 'channel of the code', {anchor: 'middle', size: 26}),
  ]);
}

/** The lower triangle of a causal mask, on a transparent ground. */
export function mask(): string {
  return drawing(
    240,
    240,
    range(5).flatMap(row =>
      range(5).map(column =>
        rect(12 + column * 44, 12 + row * 44, 40, 40, {fill: column <= row ? colour.teal : colour.panel, rx: 3}),
      ),
    ),
    false,
  );
}
