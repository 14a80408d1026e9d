// Figures on MM1 and on large audio models: nothing -> SVG markup by file name.
import {arrow, box, colour, dot, drawing, line, range, rect, text} from './svg.ts';
import type {Point} from './svg.ts';

/** Drawings of the last two sections of week 13. */
export function multimodalFigures(): Readonly<Record<string, string>> {
  return {
    'mm1-parts.svg': parts(),
    'mm1-patches.png': patches(),
    'mm1-mixture.png': mixture(),
    'audio-tokens.png@900': audioTokens(),
    'audio-tasks.jpg': audioTasks(),
  };
}

function parts(): string {
  return drawing(1120, 400, [
    rect(20, 110, 150, 150, {fill: colour.white, stroke: colour.muted, rx: 6}),
    `<path d="M24 230 L70 170 L104 214 L128 188 L166 240 L166 256 L24 256 Z" fill="${colour.tealSoft}"/>`,
    dot(128, 146, 16, colour.orangeSoft),
    text(95, 296, 'picture', {anchor: 'middle', fill: colour.muted}),
    arrow([176, 185], [232, 185]),
    box(238, 120, 200, 130, ['Image', 'encoder'], {fill: colour.tealSoft, size: 28}),
    arrow([444, 185], [500, 185]),
    box(506, 120, 180, 130, 'Connector', {fill: colour.orangeSoft, size: 28}),
    arrow([692, 185], [748, 185]),
    ...range(4).map(i => rect(756 + i * 24, 162, 18, 46, {fill: colour.orange, rx: 3})),
    ...range(4).map(i => rect(756 + i * 24, 296, 18, 46, {fill: colour.violet, rx: 3})),
    arrow([858, 185], [910, 205]),
    arrow([858, 319], [910, 275]),
    box(916, 140, 184, 200, ['Language', 'model'], {fill: colour.teal, size: 28}),
    box(506, 286, 180, 66, 'text tokens', {size: 24}),
    arrow([692, 319], [748, 319]),
    text(338, 76, 'resolution first,', {anchor: 'middle', size: 22}),
    text(338, 104, 'then its size', {anchor: 'middle', size: 22}),
    text(596, 76, 'number of tokens', {anchor: 'middle', size: 22}),
    text(596, 104, 'first, then its kind', {anchor: 'middle', size: 22}),
    text(804, 136, 'visual tokens', {anchor: 'middle', size: 22, fill: colour.orange}),
    text(1008, 106, 'data mixture', {anchor: 'middle', size: 22}),
    text(20, 384, 'What the study varies, one part at a time', {bold: true, size: 28}),
  ]);
}

function patches(): string {
  const grid = (left: number, side: number, cells: number, name: string): readonly string[] => [
    rect(left, 70, side, side, {fill: colour.tealSoft, rx: 0}),
    ...range(cells + 1).flatMap(i => [
      line(
        [
          [left + (i * side) / cells, 70],
          [left + (i * side) / cells, 70 + side],
        ],
        colour.white,
        1.5,
      ),
      line(
        [
          [left, 70 + (i * side) / cells],
          [left + side, 70 + (i * side) / cells],
        ],
        colour.white,
        1.5,
      ),
    ]),
    text(left + side / 2, 46, name, {anchor: 'middle', bold: true, size: 26}),
    text(left + side / 2, 70 + side + 40, `${cells} × ${cells} = ${cells * cells} patches`, {
      anchor: 'middle',
      size: 25,
    }),
  ];
  return drawing(1120, 520, [
    ...grid(60, 224, 16, '224 px'),
    ...grid(340, 336, 24, '336 px'),
    ...grid(722, 378, 27, '378 px'),
    text(60, 400, 'one patch = 14 px', {fill: colour.muted, size: 22}),
  ]);
}

function mixture(): string {
  const shares = [
    [45, 'captioned images', colour.teal],
    [45, 'interleaved documents', colour.orange],
    [10, 'text', colour.violet],
  ] as const;
  let x = 20;
  return drawing(1120, 220, [
    text(20, 42, 'Pre-training data of MM1', {bold: true, size: 28}),
    ...shares.flatMap(([share, name, fill]) => {
      const w = share * 10.8;
      const marks = [
        rect(x, 66, w - 4, 84, {fill, rx: 3}),
        text(x + w / 2, 120, `${share} %`, {bold: true, size: 32, anchor: 'middle', fill: colour.white}),
        text(x + w / 2, 192, name, {anchor: 'middle', size: 26}),
      ];
      x += w;
      return marks;
    }),
  ]);
}

function audioTokens(): string {
  const wave = range(321).map((i): Point => {
    const t = i / 320;
    return [
      60 + t * 600,
      170 +
        Math.sin(t * 90) * 64 * Math.exp(-(((t - 0.3) / 0.16) ** 2)) +
        Math.sin(t * 140) * 46 * Math.exp(-(((t - 0.75) / 0.13) ** 2)),
    ];
  });
  const codes = [
    [17, 912, 44, 3, 870, 51],
    [402, 8, 233, 96, 15, 640],
    [75, 311, 19, 508, 22, 137],
  ];
  const fills = [colour.teal, colour.orange, colour.violet];
  return drawing(720, 1040, [
    text(60, 52, '1   Waveform, 24,000 numbers a second', {bold: true, size: 26}),
    line(
      [
        [60, 170],
        [660, 170],
      ],
      colour.rule,
      2,
    ),
    line(wave, colour.teal, 2.5),
    arrow([360, 262], [360, 316], colour.muted, 3),
    text(60, 366, '2   Frames, 75 vectors a second', {bold: true, size: 26}),
    ...range(6).flatMap(f =>
      range(8).map(c =>
        rect(76 + f * 100, 392 + c * 24, 68, 20, {
          fill: (f * 7 + c * 5) % 4 < 2 ? colour.tealSoft : colour.panel,
          rx: 2,
        }),
      ),
    ),
    arrow([360, 604], [360, 658], colour.muted, 3),
    text(60, 708, '3   Tokens from stacked codebooks', {bold: true, size: 26}),
    ...codes.flatMap((row, r) =>
      row.map((code, f) =>
        box(68 + f * 100, 736 + r * 72, 84, 60, String(code), {fill: fills[r] ?? colour.ink, size: 24}),
      ),
    ),
    text(60, 984, 'first row: the rough sound; each further row', {size: 23, fill: colour.muted}),
    text(60, 1014, 'encodes what the rows above it missed', {size: 23, fill: colour.muted}),
  ]);
}

function audioTasks(): string {
  const columns = [
    ['Speech', colour.teal, ['recognition', 'synthesis', 'translation', 'dialogue']],
    ['Music', colour.orange, ['generation from text', 'continuation', 'tagging and genre', 'separation of voices']],
    ['Sound', colour.violet, ['event detection', 'captioning', 'question answering', 'scene synthesis']],
  ] as const;
  return drawing(
    1120,
    500,
    columns.flatMap(([name, fill, tasks], c) => [
      box(30 + c * 360, 30, 340, 84, name, {fill, size: 34, bold: true}),
      ...tasks.map((task, i) => box(30 + c * 360, 134 + i * 84, 340, 70, task, {size: 27})),
    ]),
  );
}
