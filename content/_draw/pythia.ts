// Figures on the Pythia suite: nothing -> SVG markup by file name.
import {plot} from './chart.ts';
import {colour, dot, drawing, line, range, rect, text} from './svg.ts';
import type {Point} from './svg.ts';

/** Drawings of the second section of week 13. */
export function pythiaFigures(): Readonly<Record<string, string>> {
  return {
    'sizes.svg': sizes(),
    'checkpoints.png': checkpoints(),
    'dedup.svg': dedup(),
    'term-frequency.png': termFrequency(),
    'memorised.png': memorised(),
  };
}

const models = [
  ['70M', 70],
  ['160M', 160],
  ['410M', 410],
  ['1.0B', 1000],
  ['1.4B', 1400],
  ['2.8B', 2800],
  ['6.9B', 6900],
  ['12B', 12000],
] as const;

function sizes(): string {
  const x = (millions: number): number => 90 + (Math.log(millions / 70) / Math.log(12000 / 70)) * 950;
  const row = (y: number, fill: string): readonly string[] =>
    models.map(([, size]) => dot(x(size), y, 8 + Math.sqrt(size) / 5.5, fill));
  return drawing(1120, 290, [
    ...models.map(([name, size]) => text(x(size), 36, name, {anchor: 'middle', bold: true})),
    line(
      [
        [60, 104],
        [1080, 104],
      ],
      colour.rule,
      2,
    ),
    ...row(104, colour.teal),
    line(
      [
        [60, 206],
        [1080, 206],
      ],
      colour.rule,
      2,
    ),
    ...row(206, colour.orange),
    text(60, 160, 'trained on the Pile', {size: 22, fill: colour.teal, bold: true}),
    text(60, 262, 'trained on the Pile without near-duplicates', {size: 22, fill: colour.orange, bold: true}),
  ]);
}

function checkpoints(): string {
  const early = [0, ...range(10).map(i => 2 ** i)];
  const late = range(143).map(i => (i + 1) * 1000);
  const left = (i: number): number => 60 + i * 32;
  const right = (step: number): number => 440 + (step / 143000) * 640;
  return drawing(1120, 280, [
    text(60, 44, 'Dense at the start', {bold: true, size: 26, fill: colour.orange}),
    text(60, 76, 'step 0, then powers of two', {size: 22, fill: colour.muted}),
    text(440, 44, 'Even afterwards', {bold: true, size: 26, fill: colour.teal}),
    text(440, 76, 'every 1,000 steps, up to step 143,000', {size: 22, fill: colour.muted}),
    line(
      [
        [40, 150],
        [1090, 150],
      ],
      colour.rule,
      6,
    ),
    ...early.map((_, i) => dot(left(i), 150, 9, colour.orange)),
    ...late.map(step =>
      line(
        [
          [right(step), 130],
          [right(step), 170],
        ],
        colour.teal,
        2,
      ),
    ),
    ...early.flatMap((step, i) =>
      i === 0 || i === 1 || i === 4 || i === 7 || i === 10
        ? [text(left(i), 208, String(step), {size: 21, anchor: 'middle', fill: colour.muted})]
        : [],
    ),
    ...[1000, 50000, 100000, 143000].map(step =>
      text(right(step), 208, step.toLocaleString('en'), {size: 21, anchor: 'middle', fill: colour.muted}),
    ),
    text(560, 262, '1 + 10 + 143 = 154 snapshots of each model', {anchor: 'middle', bold: true, size: 26}),
  ]);
}

function dedup(): string {
  const {marks, curve, at} = plot(
    {left: 100, top: 70, width: 620, height: 400},
    {
      from: 0,
      to: 2,
      ticks: [
        [0.5, 'The Pile'],
        [1.5, 'without near-duplicates'],
      ],
      title: '',
    },
    {from: 0, to: 400, ticks: range(5).map(i => [i * 100, String(i * 100)] as const), title: 'Tokens, billions'},
  );
  const [, ground] = at(0, 0);
  const bar = (middle: number, value: number, fill: string): string => {
    const [x, y] = at(middle, value);
    return (
      rect(x - 85, y, 170, ground - y, {fill, rx: 3}) +
      text(x, y + 100, String(value), {size: 32, bold: true, anchor: 'middle', fill: colour.white})
    );
  };
  const [, seen] = at(0, 300);
  return drawing(760, 540, [
    ...marks,
    bar(0.5, 334, colour.teal),
    bar(1.5, 207, colour.orange),
    curve(
      [
        [0, 300],
        [2, 300],
      ],
      colour.violet,
      3,
      '10 8',
    ),
    text(720, seen - 14, 'seen in training: 300', {anchor: 'end', bold: true, size: 22, fill: colour.violet}),
  ]);
}

function termFrequency(): string {
  const {marks, curve, at} = plot(
    {left: 120, top: 70, width: 800, height: 440},
    {
      from: 1e3,
      to: 1e7,
      log: true,
      ticks: [
        [1e3, '1k'],
        [1e4, '10k'],
        [1e5, '100k'],
        [1e6, '1M'],
        [1e7, '10M'],
      ],
      title: 'How often the operand occurs in the training data',
    },
    {
      from: 0,
      to: 1,
      ticks: [
        [0, 'chance'],
        [0.5, ''],
        [1, 'perfect'],
      ],
      title: 'Accuracy on small additions',
    },
  );
  const lines = (
    [
      ['12B', 0.85, colour.teal, 5.1],
      ['2.8B', 0.5, colour.orange, 5.6],
      ['410M', 0.12, colour.violet, 6],
    ] as const
  ).flatMap(([name, gain, stroke, centre]) => {
    const data = range(41).map(
      (i): Point => [10 ** (3 + i / 10), 0.04 + gain / (1 + Math.exp(-2.2 * (3 + i / 10 - centre)))],
    );
    const [x, y] = at(...(data.at(-1) ?? [1e7, 0]));
    return [curve(data, stroke, 5), text(x + 16, y + 8, name, {bold: true, fill: stroke, size: 26})];
  });
  return drawing(1120, 630, [
    ...marks,
    ...lines,
    text(1090, 612, 'schematic, not data', {size: 20, anchor: 'end', fill: colour.muted}),
  ]);
}

function memorised(): string {
  // A linear congruential generator, so that the picture is the same each time it is drawn.
  let state = 20230403;
  const bins = range(1440).map(() => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * 72);
  });
  const counts = range(72).map(bin => bins.filter(value => value === bin).length);
  const {marks, curve, at} = plot(
    {left: 90, top: 70, width: 980, height: 380},
    {
      from: 0,
      to: 72,
      ticks: [
        [0, '0'],
        [24, '48k'],
        [48, '96k'],
        [72, '143k'],
      ],
      title: 'Training step at which the sequence was seen',
    },
    {
      from: 0,
      to: 40,
      ticks: range(5).map(i => [i * 10, String(i * 10)] as const),
      title: 'Memorised sequences per bin',
    },
  );
  const [, ground] = at(0, 0);
  return drawing(1120, 560, [
    ...marks,
    ...counts.map((count, i) => {
      const [x, y] = at(i, count);
      return rect(x + 1.5, y, 10.4, ground - y, {fill: colour.tealSoft, rx: 1});
    }),
    curve(
      [
        [0, 20],
        [72, 20],
      ],
      colour.orange,
      3,
      '10 8',
    ),
    text(1080, 60, 'simulated: a Poisson process of mean 20', {
      size: 22,
      anchor: 'end',
      fill: colour.orange,
      bold: true,
    }),
  ]);
}
