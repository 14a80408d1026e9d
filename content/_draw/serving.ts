// Figures on serving language models: nothing -> SVG markup by file name.
import {cacheGrowth, outlier, paging} from './memory.ts';
import {arrow, box, colour, drawing, range, rect, text} from './svg.ts';

/** Drawings of the first section of week 13. */
export function servingFigures(): Readonly<Record<string, string>> {
  return {
    'phases.png': phases(),
    'kv-growth.png': cacheGrowth(),
    'outlier.png': outlier(),
    'speculative.png': speculative(),
    'paging.svg': paging(),
    'batching.png': batching(),
    'cascade.png@300': cascade(),
  };
}

function phases(): string {
  const prompt = ['Why', 'is', 'the', 'sky', 'blue', '?'];
  const answer = ['Air', 'scatters', 'blue', 'light', 'most'];
  const meter = (y: number, name: string, during: number, after: number, fill: string): readonly string[] => [
    text(30, y + 34, name, {bold: true}),
    rect(260, y, 280, 50, {fill: colour.panel}),
    rect(260, y, 280 * during, 50, {fill}),
    rect(580, y, 510, 50, {fill: colour.panel}),
    rect(580, y, 510 * after, 50, {fill}),
  ];
  return drawing(1120, 560, [
    text(400, 46, 'Prefill', {size: 30, bold: true, anchor: 'middle', fill: colour.teal}),
    text(400, 80, 'one pass over the prompt', {size: 22, anchor: 'middle', fill: colour.muted}),
    text(835, 46, 'Decode', {size: 30, bold: true, anchor: 'middle', fill: colour.orange}),
    text(835, 80, 'one pass for every new token', {size: 22, anchor: 'middle', fill: colour.muted}),
    rect(260, 100, 280, 180, {fill: colour.tealSoft}),
    ...prompt.map((word, i) =>
      box(272 + (i % 3) * 88, 116 + Math.floor(i / 3) * 78, 80, 66, word, {fill: colour.white, size: 22}),
    ),
    ...answer.map((word, i) => box(580 + i * 104, 100, 94, 180, word, {fill: colour.orangeSoft, size: 21})),
    text(30, 190, 'Tokens', {bold: true}),
    ...meter(330, 'Arithmetic units', 0.92, 0.1, colour.teal),
    ...meter(410, 'Memory bandwidth', 0.3, 0.94, colour.orange),
    text(260, 512, 'limited by arithmetic', {size: 22, fill: colour.muted}),
    text(580, 512, 'limited by reading weights and cache', {size: 22, fill: colour.muted}),
    text(1090, 548, 'schematic', {size: 20, anchor: 'end', fill: colour.muted}),
  ]);
}

function speculative(): string {
  const words = ['the', 'cat', 'sat', 'on', 'a'];
  const x = (i: number): number => 250 + i * 172;
  return drawing(1120, 280, [
    text(20, 70, 'Draft model', {bold: true, size: 28}),
    text(20, 102, '5 cheap steps', {fill: colour.muted}),
    text(20, 212, 'Target model', {bold: true, size: 28}),
    text(20, 244, '1 costly step', {fill: colour.muted}),
    ...words.map((word, i) =>
      box(x(i), 30, 150, 84, word, {size: 30, fill: i === 4 ? colour.orangeSoft : colour.panel}),
    ),
    ...range(4).map(i => arrow([x(i) + 152, 72], [x(i) + 170, 72])),
    ...words.map((_, i) => arrow([x(i) + 75, 120], [x(i) + 75, 166])),
    rect(x(0) - 12, 170, 172 * 5, 96, {fill: colour.panel}),
    ...words.map((_, i) =>
      i < 4
        ? box(x(i), 180, 150, 76, 'kept', {fill: colour.teal, size: 26})
        : box(x(i), 180, 150, 76, ['rejected:', 'the'], {fill: colour.orange, size: 23}),
    ),
  ]);
}

function batching(): string {
  const lengths = [3, 7, 4, 5, 4, 2, 6, 3] as const;
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
  const unit = 68;
  const bar = (lane: number, from: number, request: number, top: number): string =>
    box(110 + from * unit, top + lane * 46, (lengths[request] ?? 1) * unit - 4, 40, `R${request + 1}`, {
      fill: fills[request] ?? colour.panel,
      size: 22,
      rx: 3,
    });
  const still = lengths.map((length, i) => ({length, i, lane: i % 4, from: i < 4 ? 0 : 7}));
  const free = [0, 0, 0, 0];
  const flowing = lengths.map((length, i) => {
    const lane = free.indexOf(Math.min(...free));
    const from = free[lane] ?? 0;
    free[lane] = from + length;
    return {i, lane, from};
  });
  const lanes = (top: number, end: number): readonly string[] =>
    range(4).flatMap(lane => [
      text(90, top + lane * 46 + 29, `slot ${lane + 1}`, {size: 22, anchor: 'end', fill: colour.muted}),
      rect(110, top + lane * 46, end * unit - 4, 40, {fill: colour.panel, rx: 3}),
    ]);
  return drawing(1120, 560, [
    text(20, 40, 'Static batching: a batch leaves when its longest answer is done', {bold: true, size: 26}),
    ...lanes(60, 13),
    ...still.map(({i, lane, from}) => bar(lane, from, i, 60)),
    text(1088, 40, '13 steps', {anchor: 'end', bold: true, size: 26, fill: colour.orange}),
    text(20, 306, 'Continuous batching: a free slot is filled at the next step', {bold: true, size: 26}),
    ...lanes(326, Math.max(...free)),
    ...flowing.map(({i, lane, from}) => bar(lane, from, i, 326)),
    text(1088, 306, `${Math.max(...free)} steps`, {anchor: 'end', bold: true, size: 26, fill: colour.teal}),
    text(110, 545, 'decoding steps', {size: 22, fill: colour.muted}),
    arrow([270, 538], [400, 538]),
  ]);
}

function cascade(): string {
  return drawing(300, 220, [
    box(10, 20, 120, 60, ['small', 'model'], {fill: colour.tealSoft, size: 20}),
    arrow([134, 50], [196, 50]),
    box(200, 20, 90, 60, 'answer', {size: 20}),
    text(165, 38, 'sure', {size: 18, anchor: 'middle', fill: colour.muted}),
    arrow([70, 84], [70, 146]),
    text(82, 122, 'unsure', {size: 18, fill: colour.muted}),
    box(10, 150, 120, 60, ['large', 'model'], {fill: colour.teal, size: 20}),
    arrow([134, 180], [245, 84]),
  ]);
}
