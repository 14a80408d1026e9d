// Which figure a text belongs to, and what of a figure stands once.
import {describe, expect, it} from 'vitest';
import type {ContentBlock, FigureBlock, ProseBlock} from '../../../../src/blocks/types.ts';
import {relateFigures} from '../../../../src/compose/blocks/figure/figure-text.ts';

const range = {line: 1, endLine: 1};

function text(id: number, value: string, speakerNotes: ProseBlock['speakerNotes'] = []): ProseBlock {
  return {kind: 'prose', id, range, children: [{type: 'text', value}], lead: false, speakerNotes};
}

function figure(id: number, more: Partial<FigureBlock> = {}): FigureBlock {
  return {
    kind: 'figure',
    id,
    range,
    speakerNotes: [],
    src: `${id}.png`,
    file: `${id}.png`,
    width: 800,
    height: 600,
    alt: '',
    altFrom: 'file',
    caption: [],
    href: '',
    about: [],
    ...more,
  };
}

/** What each figure is told to be about. */
function boundTo(...content: readonly ContentBlock[]): Readonly<Record<number, readonly number[]>> {
  const related = relateFigures(content);
  return Object.fromEntries(related.flatMap(block => (block.kind === 'figure' ? [[block.id, block.about]] : [])));
}

const long = `${'The crumb of a loaf that has stood for a night is open, it is thin, '.repeat(4)}as bakers like.`;

describe('a text between two figures', () => {
  it('belongs to the one that its label names, and leaves one to the text that is named by it', () => {
    const named = (words: string) => text(2, `${words}. ${long}`);
    expect(boundTo(figure(1, {src: 'img/rye.png'}), named('Rye bread'), figure(3))).toEqual({1: [2], 3: []});
    const caption = [{type: 'text', value: 'Spelt at noon'}] as const;
    expect(boundTo(named('Oats'), figure(3, {caption}), text(4, 'Spelt: it rises.'))).toEqual({3: [4]});
    const compared = [{type: 'text', value: 'Spelt at noon, a third higher than oats'}] as const;
    const [oats, spelt] = [named('Oats'), text(4, 'Spelt: it rises.')];
    expect(boundTo(oats, figure(3, {caption: compared}), spelt)).toEqual({3: [4]});
    expect(boundTo(oats, figure(3, {src: 'oats.png', caption: compared}), spelt)).toEqual({3: [2]});
  });

  it('belongs to none beyond a rule, nor to the next where it points back', () => {
    const at = <B extends ContentBlock>(block: B, line: number): B => ({...block, range: {line, endLine: line}});
    const content = [at(text(2, 'Rye rises.'), 1), at(figure(3), 5), at(text(4, 'Oats.'), 7)];
    expect(relateFigures(content, [3])).toMatchObject([{id: 2}, {id: 3, about: [4]}, {id: 4}]);
    expect(relateFigures(content)).toMatchObject([{id: 2}, {id: 3, about: [2, 4]}, {id: 4}]);
    expect(boundTo(text(2, 'As the curve above says, it cools.'), figure(3))).toEqual({3: []});
  });

  it('leaves one to the text that leads in to it, unless it points back', () => {
    const lead = text(2, 'The weight is found as follows');
    expect(boundTo(lead, figure(3), text(4, 'Oats.'))).toEqual({3: [2]});
    expect(boundTo(lead, figure(3), text(4, 'The curve above is of oats.'))).toEqual({3: [2, 4]});
  });

  it('belongs to the next where it points on', () => {
    for (const words of ['The curve below is steeper.', 'Rye is shown in the second plot', 'Rye does this:'])
      expect(boundTo(figure(1), text(2, words), figure(3))).toEqual({1: [], 3: [2]});
  });

  it('belongs to the one before where it points back', () => {
    for (const words of ['As the curve above says, it cools.', 'This plot ends at noon.', `${long} This plot says so.`])
      expect(boundTo(text(9, 'Wheat.'), figure(1), text(2, words), figure(3))).toMatchObject({1: [9, 2], 3: []});
  });

  it('belongs to the one before where the section opens with a figure', () => {
    expect(boundTo(figure(1), text(2, long), figure(3), text(4, long))).toEqual({1: [2], 3: [4]});
  });

  it('belongs to the one before where it is short, unless texts precede their figures here', () => {
    expect(boundTo(text(8, 'Wheat.'), figure(1), text(2, 'Rye rises late.'), figure(3), text(9, 'Oats.'))).toEqual({
      1: [8, 2],
      3: [9],
    });
    expect(boundTo(text(8, 'Wheat.'), figure(1), text(2, 'Rye rises late.'), figure(3))).toEqual({1: [8], 3: [2]});
  });

  it('belongs to the next where it is a list, whose first item may share its id with another part of the list', () => {
    const item = {
      id: 7,
      range,
      children: [{type: 'text', value: 'Rye'}],
      items: [],
      ordered: false,
      speakerNotes: [],
    } as const;
    const list: ContentBlock = {kind: 'list', id: 6, range, ordered: false, start: 1, items: [item], speakerNotes: []};
    const related = relateFigures([list, figure(1), {...list}, figure(3), text(9, 'Oats.')]);
    expect(related.flatMap(block => (block.kind === 'figure' ? [block.binds] : []))).toEqual([
      ['before'],
      ['before', 'after'],
    ]);
  });

  it('belongs to the next where it is long and says nothing of it', () => {
    expect(boundTo(text(8, 'Wheat.'), figure(1), text(2, long), figure(3), text(9, 'Oats.'))).toMatchObject({
      3: [2, 9],
    });
  });
});

describe('a text beside one figure', () => {
  it('belongs to it', () => {
    expect(boundTo(text(1, long), figure(2))).toEqual({2: [1]});
    expect(boundTo(figure(2), text(3, long))).toEqual({2: [3]});
  });

  it('does not where it leads in to something else', () => {
    expect(boundTo(figure(2), text(3, 'A baker needs three things:'), text(4, 'Flour.'))).toEqual({2: []});
    expect(boundTo(figure(2), text(3, 'The figure above has three parts:'), text(4, 'Flour.'))).toEqual({2: [3]});
  });

  it('is read whole, also what of it is only said', () => {
    const said = text(2, 'Rye rises late.', [{id: 2, text: 'Rye rises late. The curve below is steeper.'}]);
    expect(boundTo(figure(1), said, figure(3))).toEqual({1: [], 3: [2]});
  });

  it('does not where something else stands between them', () => {
    const heading: ContentBlock = {...text(5, 'Rye'), kind: 'inline-heading'};
    expect(boundTo(figure(2), heading, text(3, 'It rises late.'))).toEqual({2: []});
  });
});

describe('a figure twice in a row', () => {
  const idsOf = (content: readonly ContentBlock[]) => relateFigures(content).map(block => block.id);

  it('stands once, and covers the other', () => {
    const content = [figure(1, {file: 'a.png'}), figure(2, {file: 'a.png'}), text(3, 'Rye.')];
    expect(relateFigures(content)).toMatchObject([{id: 1, covers: [2], about: [3]}, {id: 3}]);
  });

  it('keeps the caption that one of them has', () => {
    const caption = [{type: 'text', value: 'Rye'}] as const;
    expect(relateFigures([figure(1, {file: 'a.png'}), figure(2, {file: 'a.png', caption})])).toMatchObject([{caption}]);
  });

  it('stands twice where text is between, and where both have captions', () => {
    const caption = [{type: 'text', value: 'Rye'}] as const;
    expect(idsOf([figure(1, {file: 'a.png'}), text(2, 'Rye.'), figure(3, {file: 'a.png'})])).toEqual([1, 2, 3]);
    expect(idsOf([figure(1, {file: 'a.png', caption}), figure(2, {file: 'a.png', caption})])).toEqual([1, 2]);
  });

  it('shows its parts once', () => {
    const parts = (id: number): readonly ContentBlock[] => [
      figure(id, {file: 'a.png'}),
      {kind: 'break', id, range, speakerNotes: [], detail: true},
      figure(id, {file: 'b.png', detail: true}),
    ];
    expect(idsOf([...parts(1), ...parts(2)])).toEqual([1, 1, 1]);
  });
});

it('the parts of a figure come after a short text that belongs to the whole', () => {
  const parts: readonly ContentBlock[] = [
    figure(1),
    {kind: 'break', id: 1, range, speakerNotes: [], detail: true},
    figure(1, {file: 'part.png', detail: true}),
  ];
  const kinds = (content: readonly ContentBlock[]) => relateFigures(content).map(({kind, id}) => `${kind} ${id}`);
  expect(kinds([...parts, text(2, 'Rye rises late.')])).toEqual(['figure 1', 'prose 2', 'break 1', 'figure 1']);
  expect(kinds([...parts, text(2, long)])).toEqual(['figure 1', 'break 1', 'figure 1', 'prose 2']);
});
