// Figures on evaluation: nothing -> SVG markup by file name.
import {plot} from './chart.ts';
import {arrow, box, colour, dot, drawing, line, range, rect, text} from './svg.ts';
import type {Point} from './svg.ts';

/** Drawings of the second lecture of week 13. */
export function evaluationFigures(): Readonly<Record<string, string>> {
  return {
    'pass-at-k.png': passAtK(),
    'interval.svg': interval(),
    'win-rate.png@1000': winRate(),
    'overlap.png': overlap(),
    'calibration.svg': calibration(),
    'judge.jpg': judge(),
  };
}

function passAtK(): string {
  const {marks, curve, at} = plot(
    {left: 90, top: 70, width: 850, height: 440},
    {
      from: 1,
      to: 100,
      log: true,
      ticks: [
        [1, '1'],
        [3, '3'],
        [10, '10'],
        [30, '30'],
        [100, '100'],
      ],
      title: 'Samples drawn, k',
    },
    {
      from: 0,
      to: 1,
      ticks: range(6).map(i => [i / 5, `${i * 20} %`] as const),
      title: 'Chance that one of k samples passes',
    },
  );
  const lines = (
    [
      [0.3, colour.teal],
      [0.1, colour.orange],
      [0.02, colour.violet],
    ] as const
  ).flatMap(([p, stroke]) => {
    const data = range(60).map((i): Point => {
      const k = 100 ** (i / 59);
      return [k, 1 - (1 - p) ** k];
    });
    const [x, y] = at(100, 1 - (1 - p) ** 100);
    return [
      curve(data, stroke, 5),
      text(x + 14, y + (p === 0.3 ? -4 : p === 0.1 ? 28 : 20), `p = ${p}`, {bold: true, size: 26, fill: stroke}),
    ];
  });
  return drawing(1120, 620, [...marks, ...lines]);
}

function interval(): string {
  const {marks, curve, at} = plot(
    {left: 100, top: 70, width: 960, height: 420},
    {
      from: 50,
      to: 20000,
      log: true,
      ticks: [
        [50, '50'],
        [200, '200'],
        [1000, '1,000'],
        [5000, '5,000'],
        [20000, '20,000'],
      ],
      title: 'Questions in the test',
    },
    {
      from: 0,
      to: 14,
      ticks: range(8).map(i => [i * 2, `± ${i * 2}`] as const),
      title: 'Half width of the 95 % interval, points (accuracy 70 %)',
    },
  );
  const half = (n: number): number => 196 * Math.sqrt(0.21 / n);
  const named = (
    [
      [164, 'HumanEval, 164'],
      [1319, 'GSM8K, 1,319'],
      [14042, 'MMLU, 14,042'],
    ] as const
  ).map(([n, name]) => {
    const [x, y] = at(n, half(n));
    return dot(x, y, 9, colour.orange) + text(Math.min(x + 16, 900), y - 16, name, {size: 24, bold: true});
  });
  return drawing(1120, 600, [
    ...marks,
    curve(
      range(50).map((i): Point => {
        const n = 50 * 400 ** (i / 49);
        return [n, half(n)];
      }),
      colour.teal,
      5,
    ),
    ...named,
  ]);
}

function winRate(): string {
  const {marks, curve, at} = plot(
    {left: 100, top: 80, width: 560, height: 520, size: 24},
    {
      from: -400,
      to: 400,
      ticks: [
        [-400, '−400'],
        [-200, '−200'],
        [0, '0'],
        [200, '200'],
        [400, '400'],
      ],
      title: 'Difference of ratings',
    },
    {from: 0, to: 1, ticks: range(5).map(i => [i / 4, `${i * 25} %`] as const), title: 'Expected share of wins'},
  );
  const win = (d: number): number => 1 / (1 + 10 ** (-d / 400));
  const [x, y] = at(100, win(100));
  return drawing(720, 740, [
    ...marks,
    curve(
      range(81).map((i): Point => [i * 10 - 400, win(i * 10 - 400)]),
      colour.teal,
      5,
    ),
    dot(x, y, 10, colour.orange),
    text(x + 22, y + 28, '+100: 64 %', {bold: true, size: 28, fill: colour.orange}),
  ]);
}

function overlap(): string {
  const words = ['the', 'train', 'leaves', 'at', 'noon', 'and', 'stops', 'in', 'five', 'towns'];
  const shared = (i: number): boolean => i >= 2 && i <= 7;
  const row = (y: number, name: string, changed: boolean): readonly string[] => [
    text(20, y + 46, name, {bold: true, size: 23}),
    ...words.map((word, i) =>
      box(180 + i * 93, y, 87, 74, changed && !shared(i) ? '· · ·' : word, {
        fill: shared(i) ? colour.orangeSoft : colour.panel,
        size: 23,
      }),
    ),
  ];
  return drawing(1120, 280, [
    ...row(20, 'Test item', false),
    ...row(180, 'Crawled page', true),
    ...range(6).map(i =>
      line(
        [
          [223 + (i + 2) * 93, 98],
          [223 + (i + 2) * 93, 176],
        ],
        colour.orange,
        3,
      ),
    ),
    text(940, 130, 'six words', {size: 24, bold: true, fill: colour.orange}),
    text(940, 162, 'in common', {size: 24, bold: true, fill: colour.orange}),
  ]);
}

function calibration(): string {
  const {marks, curve, at} = plot(
    {left: 90, top: 70, width: 520, height: 480},
    {from: 0, to: 1, ticks: range(6).map(i => [i / 5, (i / 5).toFixed(1)] as const), title: 'Confidence stated'},
    {from: 0, to: 1, ticks: range(6).map(i => [i / 5, (i / 5).toFixed(1)] as const), title: 'Share that was right'},
  );
  const observed = [0.14, 0.22, 0.3, 0.36, 0.43, 0.5, 0.55, 0.62, 0.7, 0.8];
  const [, ground] = at(0, 0);
  return drawing(660, 660, [
    ...marks,
    ...observed.map((share, i) => {
      const [x, y] = at(i / 10, share);
      return rect(x + 3, y, 46, ground - y, {fill: colour.tealSoft, rx: 2});
    }),
    curve(
      [
        [0, 0],
        [1, 1],
      ],
      colour.orange,
      4,
      '12 8',
    ),
    text(150, 150, 'overconfident where', {size: 24}),
    text(150, 182, 'bars end below the line', {size: 24}),
  ]);
}

function judge(): string {
  return drawing(1120, 520, [
    box(20, 200, 180, 110, 'question', {size: 28}),
    arrow([206, 240], [276, 130]),
    arrow([206, 270], [276, 380]),
    box(282, 70, 200, 110, 'model A', {fill: colour.teal, size: 30}),
    box(282, 330, 200, 110, 'model B', {fill: colour.orange, size: 30}),
    arrow([488, 125], [566, 125]),
    arrow([488, 385], [566, 385]),
    box(572, 80, 180, 90, ['answer 1', 'shown first'], {fill: colour.tealSoft, size: 24}),
    box(572, 340, 180, 90, ['answer 2', 'shown second'], {fill: colour.orangeSoft, size: 24}),
    arrow([758, 125], [838, 215]),
    arrow([758, 385], [838, 295]),
    box(844, 190, 250, 130, ['judge', 'A, B or tie'], {fill: colour.violet, size: 30}),
    line(
      [
        [969, 326],
        [969, 484],
        [662, 484],
      ],
      colour.muted,
      3,
    ),
    arrow([662, 484], [662, 436], colour.muted, 3),
    text(815, 512, 'swap the order and ask again', {anchor: 'middle', size: 23}),
  ]);
}
