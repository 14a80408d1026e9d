// Figures on the memory of a server: nothing -> SVG markup.
import {plot} from './chart.ts';
import {arrow, box, colour, drawing, line, range, rect, text} from './svg.ts';

/** Memory of the key-value cache against the length of the context. */
export function cacheGrowth(): string {
  const k = 1024;
  const {marks, curve, at} = plot(
    {left: 90, top: 70, width: 800, height: 450},
    {
      from: 0,
      to: 32 * k,
      ticks: range(5).map(i => [i * 8 * k, i === 0 ? '0' : `${i * 8}k`] as const),
      title: 'Tokens in the context of each request',
    },
    {from: 0, to: 70, ticks: range(8).map(i => [i * 10, String(i * 10)] as const), title: 'Memory, GiB'},
  );
  // 2 tensors x 32 layers x 4,096 wide x 2 bytes = 0.5 MiB a token.
  const gib = (tokens: number, batch: number): number => (tokens * batch) / 2048;
  const lines = (
    [
      [1, colour.tealSoft],
      [2, colour.teal],
      [4, colour.orange],
    ] as const
  ).flatMap(([batch, stroke]) => {
    const [x, y] = at(32 * k, gib(32 * k, batch));
    return [
      curve(
        [
          [0, 0],
          [32 * k, gib(32 * k, batch)],
        ],
        stroke,
        5,
      ),
      text(x + 14, y + 8, batch === 1 ? '1 request' : `${batch} requests`, {
        bold: true,
        fill: batch === 4 ? colour.orange : colour.teal,
      }),
    ];
  });
  const [, weights] = at(0, 12.6);
  return drawing(1120, 620, [
    ...marks,
    ...lines,
    curve(
      [
        [0, 12.6],
        [32 * k, 12.6],
      ],
      colour.violet,
      3,
      '10 8',
    ),
    text(100, weights - 12, 'weights, 16 bits', {fill: colour.violet, bold: true, size: 22}),
  ]);
}

/** Levels of a quantised channel, with and without an outlier. */
export function outlier(): string {
  const bell = (x: number): number => Math.exp(-x * x * 2.2);
  const panel = (top: number, reach: number, title: string, note: string): readonly string[] => {
    const [mid, unit] = [430, 130];
    const bars = range(41).map(i => ((i - 20) / 20) * 1.5);
    return [
      text(40, top + 30, title, {bold: true, size: 28}),
      ...bars.map(x =>
        rect(mid + x * unit - 4, top + 210 - bell(x) * 140, 8, bell(x) * 140, {fill: colour.tealSoft, rx: 0}),
      ),
      line(
        [
          [40, top + 212],
          [820, top + 212],
        ],
        colour.muted,
        2,
      ),
      ...range(15)
        .map(i => mid + ((i - 7) / 7) * reach * unit)
        .map(x =>
          line(
            [
              [x, top + 204],
              [x, top + 232],
            ],
            colour.orange,
            4,
          ),
        ),
      text(40, top + 274, note, {size: 23, fill: colour.muted}),
    ];
  };
  return drawing(860, 660, [
    ...panel(10, 1.5, 'A well-behaved channel', '15 levels over the range: neighbours stay apart'),
    ...panel(
      340,
      2.95,
      'The same channel with one outlier',
      'the outlier stretches the range: half of the levels stand idle',
    ),
    rect(430 + 2.95 * 130 - 5, 524, 10, 26, {fill: colour.violet, rx: 0}),
    text(820, 508, 'outlier', {anchor: 'end', bold: true, fill: colour.violet}),
  ]);
}

/** Block tables that lead from two requests to one physical memory. */
export function paging(): string {
  const tables = [
    [3, 1, 5],
    [3, 6],
  ] as const;
  const rows = [
    ['The lecture is', 'about caches, so', 'bring paper'],
    ['The lecture is', 'about caches, and'],
  ] as const;
  const ground = (i: number): string =>
    i === 3 ? colour.tealSoft : [1, 5, 6].includes(i) ? colour.panel : colour.white;
  return drawing(1120, 560, [
    text(30, 46, 'What a request sees', {bold: true, size: 28}),
    text(440, 46, 'Block table', {bold: true, size: 28}),
    text(710, 46, 'What the memory holds', {bold: true, size: 28}),
    text(30, 92, 'Request A', {fill: colour.muted}),
    text(30, 384, 'Request B', {fill: colour.muted}),
    ...rows.flatMap((row, r) =>
      row.map((words, i) =>
        box(30, 110 + r * 292 + i * 76, 310, 62, words, {fill: i === 0 ? colour.tealSoft : colour.panel, size: 23}),
      ),
    ),
    ...tables.flatMap((targets, r) =>
      targets.flatMap((target, i) => {
        const y = 141 + r * 292 + i * 76;
        return [
          arrow([346, y], [434, y]),
          box(440, y - 28, 130, 56, `block ${target}`, {fill: colour.white, stroke: colour.muted, size: 23}),
          arrow([574, y], [766, 134 + target * 54], target === 3 ? colour.teal : colour.muted),
        ];
      }),
    ),
    ...range(8).map(i => box(770, 110 + i * 54, 90, 48, `${i}`, {fill: ground(i), stroke: colour.muted, size: 26})),
    ...[
      [3, 'shared: stored once'],
      [1, 'A'],
      [5, 'A'],
      [6, 'B'],
    ].map(([i, owner]) =>
      text(880, 143 + Number(i) * 54, String(owner), {
        fill: i === 3 ? colour.teal : colour.muted,
        bold: i === 3,
        size: 23,
      }),
    ),
  ]);
}
