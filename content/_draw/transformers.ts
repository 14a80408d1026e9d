// Figures on attention: nothing -> SVG markup by file name.
import {heads, mask, positions, weights} from './attention.ts';
import {plot} from './chart.ts';
import {arrow, box, colour, drawing, line, range, text} from './svg.ts';
import type {Point} from './svg.ts';

/** Drawings of week 2. */
export function transformerFigures(): Readonly<Record<string, string>> {
  return {
    'attention-flow.svg': flow(),
    'causal-weights.png': weights(),
    'heads.svg': heads(),
    'positions.png': positions(),
    'block.svg': block(),
    'cost.png': cost(),
    'mask icon.png@300': mask(),
  };
}

function flow(): string {
  return drawing(1120, 440, [
    box(20, 170, 150, 100, 'tokens X', {size: 28}),
    ...(['Q', 'K', 'V'] as const).flatMap((name, i) => [
      arrow([176, 220], [256, 80 + i * 140]),
      box(262, 40 + i * 140, 110, 80, name, {
        fill: [colour.tealSoft, colour.orangeSoft, colour.violetSoft][i] ?? colour.panel,
        size: 34,
        bold: true,
      }),
    ]),
    arrow([378, 80], [458, 126]),
    arrow([378, 220], [458, 164]),
    box(464, 96, 150, 100, 'Q Kᵀ / √d', {size: 28}),
    arrow([620, 146], [678, 146]),
    box(684, 96, 150, 100, 'softmax', {fill: colour.teal, size: 28}),
    text(539, 76, 'scores', {anchor: 'middle', fill: colour.muted}),
    text(759, 76, 'weights', {anchor: 'middle', fill: colour.muted}),
    line(
      [
        [378, 360],
        [890, 360],
        [890, 300],
      ],
      colour.muted,
    ),
    arrow([840, 146], [890, 196]),
    arrow([890, 310], [890, 296]),
    box(830, 200, 120, 92, 'mix', {fill: colour.panel, size: 28}),
    arrow([956, 246], [1000, 246]),
    box(1004, 196, 100, 100, 'output', {size: 26}),
  ]);
}

function block(): string {
  const step = (y: number, name: string, fill: string): string => box(90, y, 240, 78, name, {fill, size: 27});
  return drawing(460, 860, [
    text(210, 44, 'to the next block', {anchor: 'middle', fill: colour.muted}),
    arrow([210, 110], [210, 62]),
    `<circle cx="210" cy="132" r="22" fill="${colour.white}" stroke="${colour.muted}" stroke-width="2.5"/>`,
    text(210, 142, '+', {anchor: 'middle', size: 30}),
    arrow([210, 198], [210, 156]),
    step(200, 'Feed forward', colour.orangeSoft),
    arrow([210, 324], [210, 282]),
    step(326, 'Norm', colour.panel),
    arrow([210, 468], [210, 408]),
    `<circle cx="210" cy="490" r="22" fill="${colour.white}" stroke="${colour.muted}" stroke-width="2.5"/>`,
    text(210, 500, '+', {anchor: 'middle', size: 30}),
    arrow([210, 556], [210, 514]),
    step(558, 'Attention', colour.teal),
    arrow([210, 682], [210, 640]),
    step(684, 'Norm', colour.panel),
    arrow([210, 812], [210, 766]),
    text(210, 844, 'token vectors', {anchor: 'middle', fill: colour.muted}),
    line(
      [
        [210, 440],
        [400, 440],
        [400, 132],
      ],
      colour.violet,
      3,
    ),
    arrow([400, 132], [236, 132], colour.violet, 3),
    line(
      [
        [210, 790],
        [400, 790],
        [400, 490],
      ],
      colour.violet,
      3,
    ),
    arrow([400, 490], [236, 490], colour.violet, 3),
    text(432, 330, 'residual stream', {anchor: 'middle', turn: -90, fill: colour.violet, size: 23}),
  ]);
}

function cost(): string {
  const width = 4096;
  const {marks, curve, at} = plot(
    {left: 100, top: 70, width: 740, height: 440},
    {
      from: 0,
      to: 65536,
      ticks: range(5).map(i => [i * 16384, i === 0 ? '0' : `${i * 16}k`] as const),
      title: 'Context length, tokens',
    },
    {
      from: 0,
      to: 1.2,
      ticks: range(7).map(i => [i * 0.2, (i * 0.2).toFixed(1)] as const),
      title: 'GFLOP for one token in one layer',
    },
  );
  const matrices = (24 * width * width) / 1e9;
  const [x, y] = at(65536, (4 * 65536 * width) / 1e9);
  const [, flat] = at(0, matrices);
  const [cross] = at(6 * width, 0);
  return drawing(1120, 620, [
    ...marks,
    curve(
      ([0, 65536] as const).map((n): Point => [n, (4 * n * width) / 1e9]),
      colour.orange,
      5,
    ),
    curve(
      [
        [0, matrices],
        [65536, matrices],
      ],
      colour.teal,
      5,
    ),
    line(
      [
        [cross, 70],
        [cross, 510],
      ],
      colour.violet,
      2,
      '8 8',
    ),
    text(cross + 14, 110, 'equal at 6 × width', {fill: colour.violet, size: 22}),
    text(x + 16, y + 8, 'scores and mixing', {fill: colour.orange, bold: true, size: 25}),
    text(x + 16, flat + 8, 'weight matrices', {fill: colour.teal, bold: true, size: 25}),
  ]);
}
