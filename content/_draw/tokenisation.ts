// Figures on tokenisation: text of the notes -> SVG markup by file name.
import {plot} from './chart.ts';
import {arrow, box, colour, dot, drawing, range, text} from './svg.ts';
import type {Point} from './svg.ts';

/** Drawings of week 5; one is measured on `notes`, the text of another lecture. */
export function tokenisationFigures(notes: string): Readonly<Record<string, string>> {
  return {
    'stages.svg': stages(),
    'merges.png': merges(),
    'bytes.png': bytes(),
    'vocabulary.png': vocabulary(notes),
    'lattice.svg': lattice(),
    'digits.png@560': digits(),
  };
}

function stages(): string {
  const rows = [
    ['Normalise', 'Unicode NFKC'],
    ['Pre-split', 'at blanks, digits'],
    ['Segment', 'merge or search'],
    ['Number', 'look up ids'],
  ] as const;
  return drawing(
    1120,
    230,
    rows.flatMap(([name, note], i) => [
      box(20 + i * 282, 40, 232, 92, name, {fill: i === 2 ? colour.teal : colour.panel, size: 30, bold: true}),
      text(136 + i * 282, 182, note, {anchor: 'middle', size: 24, fill: colour.muted}),
      ...(i < 3 ? [arrow([256 + i * 282, 86], [298 + i * 282, 86], colour.muted, 3)] : []),
    ]),
  );
}

function merges(): string {
  const steps = [
    ['l', 'o', 'w', 'e', 's', 't'],
    ['l', 'o', 'w', 'es', 't'],
    ['l', 'o', 'w', 'est'],
    ['lo', 'w', 'est'],
    ['low', 'est'],
  ];
  const rules = ['characters', 'e + s', 'es + t', 'l + o', 'lo + w'];
  return drawing(
    1120,
    560,
    steps.flatMap((pieces, row) => {
      let x = 320;
      const y = 30 + row * 104;
      return [
        text(280, y + 48, rules[row] ?? '', {
          anchor: 'end',
          size: 28,
          bold: row > 0,
          fill: row === 0 ? colour.muted : colour.ink,
        }),
        ...pieces.map(piece => {
          const w = piece.length * 124 - 10;
          const fresh = row > 0 && !(steps[row - 1] ?? []).includes(piece);
          const mark = box(x, y, w, 76, piece, {
            fill: fresh ? colour.teal : piece.length > 1 ? colour.tealSoft : colour.panel,
            size: 34,
            mono: true,
          });
          x += w + 10;
          return mark;
        }),
      ];
    }),
  );
}

function bytes(): string {
  const rows = [
    ['a', 'Latin letter', ['61']],
    ['é', 'accented letter', ['C3', 'A9']],
    ['я', 'Cyrillic letter', ['D1', '8F']],
    ['U+8A9E', 'Chinese character', ['E8', 'AA', '9E']],
    ['U+1F600', 'emoji', ['F0', '9F', '98', '80']],
  ] as const;
  return drawing(
    900,
    640,
    rows.flatMap(([sign, kind, codes], i) => [
      text(30, 66 + i * 120, sign, {bold: true, size: sign.length > 1 ? 28 : 44}),
      text(30, 104 + i * 120, kind, {size: 23, fill: colour.muted}),
      ...codes.map((code, c) =>
        box(290 + c * 150, 24 + i * 120, 136, 86, code, {
          mono: true,
          size: 32,
          fill: i < 1 ? colour.tealSoft : i < 3 ? colour.orangeSoft : colour.violetSoft,
        }),
      ),
    ]),
  );
}

/** Tokens a word after each number of merges of byte pair encoding, learnt and measured on the same text. */
function pairMerges(source: string, most: number): readonly Point[] {
  const body = source.replace(/^---[\s\S]*?\n---\n/, '').replace(/<[^>]*>|https?:\S+/g, ' ');
  const counts = new Map<string, number>();
  for (const word of body.match(/[A-Za-z]+/g) ?? [])
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  const words = [...counts].map(([word, count]) => ({pieces: [...word], count}));
  const total = words.reduce((sum, {count}) => sum + count, 0);
  const points: Point[] = [];
  for (const step of range(most + 1)) {
    if (step % 25 === 0)
      points.push([step, words.reduce((sum, {pieces, count}) => sum + pieces.length * count, 0) / total]);
    const pairs = new Map<string, number>();
    for (const {pieces, count} of words) {
      for (const i of range(pieces.length - 1))
        pairs.set(`${pieces[i]} ${pieces[i + 1]}`, (pairs.get(`${pieces[i]} ${pieces[i + 1]}`) ?? 0) + count);
    }
    const best = [...pairs].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as [string, number])[0];
    const [left, right] = best.split(' ');
    for (const {pieces} of words) {
      for (let i = 0; i + 1 < pieces.length; i += 1)
        if (pieces[i] === left && pieces[i + 1] === right) pieces.splice(i, 2, `${left}${right}`);
    }
  }
  return points;
}

function vocabulary(notes: string): string {
  const data = pairMerges(notes, 1000);
  const {marks, curve, at} = plot(
    {left: 90, top: 70, width: 970, height: 440},
    {from: 0, to: 1000, ticks: range(6).map(i => [i * 200, String(i * 200)] as const), title: 'Merges learnt'},
    {
      from: 0,
      to: 6,
      ticks: range(7).map(i => [i, String(i)] as const),
      title: 'Tokens per word, measured on the notes of week 13',
    },
  );
  const label = (index: number, anchor: 'start' | 'end' = 'start'): string => {
    const [merges, value] = data[index] ?? [0, 0];
    const [x, y] = at(merges, value);
    return (
      dot(x, y, 8, colour.orange) +
      text(anchor === 'end' ? x : x + 14, y - 16, value.toFixed(2), {anchor, bold: true, size: 26, fill: colour.orange})
    );
  };
  return drawing(1120, 620, [
    ...marks,
    curve(data, colour.teal, 5),
    label(0),
    label(4),
    label(16),
    label(data.length - 1, 'end'),
  ]);
}

function lattice(): string {
  const x = (i: number): number => 80 + i * 240;
  const path = (from: number, to: number, lift: number, piece: string, best: boolean): string => {
    const middle = (x(from) + x(to)) / 2;
    const stroke = best ? colour.teal : colour.rule;
    return (
      `<path d="M${x(from)} 220 Q${middle} ${220 - lift * 2} ${x(to)} 220" fill="none" stroke="${stroke}" ` +
      `stroke-width="${best ? 5 : 3}"/>` +
      text(middle, 220 - lift + (lift > 0 ? -14 : 34), piece, {
        anchor: 'middle',
        size: 28,
        bold: best,
        mono: true,
        fill: best ? colour.teal : colour.muted,
      })
    );
  };
  return drawing(1120, 400, [
    path(0, 1, 0, 'h', false),
    path(1, 2, 0, 'u', false),
    path(2, 3, 0, 'g', false),
    path(3, 4, 0, 's', true),
    path(0, 2, -72, 'hu', false),
    path(1, 3, 72, 'ug', false),
    path(2, 4, -72, 'gs', false),
    path(0, 3, 132, 'hug', true),
    ...range(5).map(i => dot(x(i), 220, 13, colour.ink)),
    text(20, 40, 'Every path from left to right spells “hugs”', {bold: true, size: 27}),
    text(20, 386, 'teal: the most probable path under the learnt piece probabilities', {size: 24, fill: colour.muted}),
  ]);
}

function digits(): string {
  const row = (y: number, name: string, pieces: readonly string[], fill: string): readonly string[] => {
    let x = 30;
    return [
      text(30, y - 14, name, {size: 22, fill: colour.muted}),
      ...pieces.map(piece => {
        const w = piece.length * 44;
        const mark = box(x, y, w - 6, 64, piece, {fill, mono: true, size: 34});
        x += w;
        return mark;
      }),
    ];
  };
  return drawing(400, 400, [
    ...row(50, 'merged as found', ['123', '45', '67'], colour.orangeSoft),
    ...row(176, 'one token a digit', [...'1234567'], colour.tealSoft),
    ...row(302, 'threes from the right', ['1', '234', '567'], colour.violetSoft),
  ]);
}
