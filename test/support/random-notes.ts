// Generators of small documents: every word stands once (`w17`), so that each can be followed from the notes to a page.
import fc from 'fast-check';
import type {Block, Document, Entry, Inline, Item} from '../../src/model/document.ts';

/** What a document is made of, before its words and lines are counted. */
type Seed =
  | {readonly kind: 'heading'; readonly depth: number; readonly words: number}
  | {readonly kind: 'prose'; readonly sentences: readonly number[]; readonly isLead: boolean}
  | {readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ItemSeed[]}
  | {readonly kind: 'figure'; readonly width: number; readonly height: number; readonly caption: number}
  | {readonly kind: 'table'; readonly columns: number; readonly rows: number}
  | {readonly kind: 'code'; readonly lines: number}
  | {readonly kind: 'math'}
  | {readonly kind: 'break'}
  | {readonly kind: 'excerpt'}
  | {readonly kind: 'link'; readonly words: number}
  | {readonly kind: 'quote'; readonly words: number};

type BlockSeed = Exclude<Seed, {readonly kind: 'heading' | 'break' | 'excerpt'}>;

interface ItemSeed {
  /** None where what is nested stands alone. */
  readonly words: number;
  readonly nested: readonly number[];
  readonly hasFigure: boolean;
}

const words = (max: number) => fc.integer({min: 1, max});
const seeds: fc.Arbitrary<Seed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({kind: fc.constant('heading'), depth: fc.integer({min: 1, max: 4}), words: words(6)}),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('prose'),
      sentences: fc.array(words(30), {minLength: 1, maxLength: 4}),
      isLead: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('list'),
      ordered: fc.boolean(),
      items: fc.array(
        fc.record({
          words: fc.oneof({weight: 9, arbitrary: words(45)}, {weight: 1, arbitrary: fc.constant(0)}),
          nested: fc.array(words(20), {maxLength: 3}),
          hasFigure: fc.integer({max: 9, min: 0}).map(n => n === 0),
        }),
        {minLength: 1, maxLength: 7},
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('figure'),
      width: fc.integer({min: 60, max: 2400}),
      height: fc.integer({min: 60, max: 2400}),
      caption: fc.integer({min: 0, max: 50}),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('table'),
      columns: fc.integer({min: 1, max: 4}),
      rows: fc.integer({min: 1, max: 12}),
    }),
  },
  {weight: 1, arbitrary: fc.record({kind: fc.constant('code'), lines: fc.integer({min: 1, max: 30})})},
  {weight: 1, arbitrary: fc.record({kind: fc.constantFrom('math' as const, 'break' as const, 'excerpt' as const)})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('link'), words: words(12)})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('quote'), words: words(90)})},
);

/** Documents of up to `max` entries; a forced break stands between two blocks. */
export function documents(max: number): fc.Arbitrary<Document> {
  return fc
    .array(seeds, {minLength: 1, maxLength: max})
    .map(all => all.filter((seed, i) => seed.kind !== 'break' || (isBlock(all[i - 1]) && isBlock(all[i + 1]))))
    .map(build);
}

function isBlock(seed: Seed | undefined): seed is BlockSeed {
  return seed !== undefined && seed.kind !== 'heading' && seed.kind !== 'break' && seed.kind !== 'excerpt';
}

function build(all: readonly Seed[]): Document {
  let [word, id, line] = [0, 0, 0];
  const run = (count: number) => Array.from({length: count}, () => `w${++word}`).join(' ');
  const sentence = (count: number, end = '.') => {
    const value = run(count);
    return `${value.charAt(0).toUpperCase()}${value.slice(1)}${end}`;
  };
  const text = (value: string): readonly Inline[] => (value === '' ? [] : [{type: 'text', value}]);
  const at = () => ({id: id++, range: {line: ++line, endLine: line}});
  const block = (seed: BlockSeed): Block => {
    const here = at();
    switch (seed.kind) {
      case 'prose':
        return {
          ...here,
          kind: 'prose',
          children: text(
            seed.sentences
              .map((count, i) => sentence(count, seed.isLead && i === seed.sentences.length - 1 ? ':' : '.'))
              .join(' '),
          ),
        };
      case 'link':
        return {
          ...here,
          kind: 'prose',
          children: [
            {type: 'link', url: `https://example.org/${here.id}`, children: [{type: 'text', value: run(seed.words)}]},
          ],
        };
      case 'list':
        return {...here, kind: 'list', ordered: seed.ordered, start: 1, items: seed.items.map(one => itemOf(one))};
      case 'figure':
        return {
          ...here,
          kind: 'figure',
          images: [{src: `f${here.id}-${seed.width}x${seed.height}.png`, alt: ''}],
          caption: text(seed.caption === 0 ? '' : sentence(seed.caption)),
        };
      case 'table':
        return {
          ...here,
          kind: 'table',
          align: [],
          header: Array.from({length: seed.columns}, () => text(run(1))),
          rows: Array.from({length: seed.rows}, () => ({
            range: here.range,
            cells: Array.from({length: seed.columns}, () => text(run(2))),
          })),
        };
      case 'code':
        return {
          ...here,
          kind: 'code',
          lang: '',
          marks: '',
          value: Array.from({length: seed.lines}, () => run(3)).join('\n'),
        };
      case 'math':
        return {...here, kind: 'math', tex: run(1)};
      case 'quote':
        return {...here, kind: 'quote', blocks: [{...at(), kind: 'prose', children: text(sentence(seed.words))}]};
    }
  };
  const itemOf = (seed: ItemSeed): Item => {
    const here = at();
    const blocks: Block[] = [];
    if (seed.words > 0 || seed.nested.length === 0)
      blocks.push({...at(), kind: 'prose', children: text(run(Math.max(1, seed.words)))});
    if (seed.nested.length > 0)
      blocks.push({
        ...at(),
        kind: 'list',
        ordered: false,
        start: 1,
        items: seed.nested.map(count => itemOf({words: count, nested: [], hasFigure: false})),
      });
    if (seed.hasFigure)
      blocks.push({...at(), kind: 'figure', images: [{src: `f${here.id}-800x600.png`, alt: ''}], caption: []});
    return {...here, blocks};
  };
  const entry = (seed: Seed): Entry => {
    if (seed.kind === 'break') return {...at(), kind: 'directive', name: 'break', value: ''};
    if (seed.kind === 'excerpt') return {...at(), kind: 'excerpt'};
    if (seed.kind === 'heading')
      return {
        ...at(),
        kind: 'heading',
        depth: seed.depth,
        number: '',
        children: text(run(seed.words)),
        anchor: `a${id}`,
      };
    return block(seed);
  };
  return {entries: all.map(entry)};
}

/** The words in the texts of `value`, however deep, in order, each as its number. */
export function wordsIn(value: unknown): readonly number[] {
  if (typeof value === 'string') return [...value.matchAll(/\bw(\d+)\b/gi)].map(([, number]) => Number(number));
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
