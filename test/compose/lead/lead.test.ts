import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countInlineWords} from '../../../src/text/words.ts';
import {plainText} from '../../../src/text/plain.ts';
import {chooseLead, type LeadContext} from '../../../src/compose/lead/lead.ts';
import type {Inline} from '../../../src/model/document.ts';

const alone: LeadContext = {besideFigure: false, beforeList: false};
const text = (value: string): Inline => ({type: 'text', value});
const strong = (value: string): Inline => ({type: 'strong', children: [{type: 'text', value}]});
/** Makes a block long enough to be shortened; says nothing that a lead would want. */
const filler =
  ' And more was then said about tea in the garden of the old house by the river, and more on bread.'.repeat(2);

function displayed(children: readonly Inline[], context: LeadContext = alone): string | null {
  const chosen = chooseLead(children, 'prose', context);
  if (chosen.kind === 'none') return null;
  return plainText(chosen.kind === 'whole' ? children : chosen.children);
}

describe('lead', () => {
  it('leaves 35 words of prose and 30 of an item whole', () => {
    const words = (count: number): Inline[] => [text(`${'word '.repeat(count).trim()}.`)];
    expect(chooseLead(words(35), 'prose', alone)).toEqual({kind: 'whole'});
    expect(chooseLead(words(36), 'prose', alone).kind).toBe('run');
    expect(chooseLead(words(30), 'item', alone)).toEqual({kind: 'whole'});
    expect(chooseLead(words(31), 'item', alone).kind).toBe('run');
  });

  it('counts a formula as one word', () => {
    const formula: Inline = {type: 'inlineMath', value: 'a + b + c + d + e + f'};
    expect(chooseLead([text('We set '), formula, text(` for all ${'word '.repeat(29)}`)], 'prose', alone)).toEqual({
      kind: 'whole',
    });
  });

  it('shows the first sentence that says something', () => {
    const first = 'A garden is a piece of land where people grow plants.';
    expect(displayed([text(first + filler)])).toBe(first);
    expect(displayed([text(`In this section we turn to gardens of all kinds. ${first}${filler}`)])).toBe(first);
    expect(displayed([text(`It is interesting how old these things are today. ${first}${filler}`)])).toBe(first);
    expect(displayed([text(`Where N is the number of all the beds. ${first}${filler}`)])).toBe(first);
  });

  it('passes over a long opener, and keeps a short one where there is room', () => {
    const claim = 'gardens with walls keep the frost away from tender plants.';
    expect(displayed([text(`Recall from the last chapter that ${claim}${filler}`)])).toBe(`… ${claim}`);
    expect(displayed([text(`Note that ${claim}${filler}`)])).toBe(`Note that ${claim}`);
  });

  it('never drops the condition of a claim, nor ends before the claim', () => {
    const condition = 'If the walls around the garden face south, are painted white, and keep the frost away,';
    const claim = 'then plums and pears ripen weeks before those of the neighbours';
    expect(
      displayed([
        text(
          `${condition} ${claim}, which nobody believes until they have seen it themselves with their own eyes.${filler}`,
        ),
      ]),
    ).toBe(`${condition} ${claim}…`);
    const concession =
      'Although this garden does well in dry summers, and in most cases better than the gardens that we compared it with,';
    expect(displayed([text(`${concession} we water it every single day.${filler}`)], {...alone, max: 22})).toBe(
      `${concession} we water it every single day.`,
    );
  });

  it('gives a sentence more room where a short run would be a stump', () => {
    const sentence =
      'Lay the roots into the hole (not too deep), water them well and press down the earth all around with both of your feet.';
    expect(displayed([text(sentence + filler)], {...alone, max: 10})).toBe(sentence);
  });

  it('takes the next sentence with a very short one', () => {
    const both = 'Walls store heat by day. They give it back to the plants at night.';
    expect(displayed([text(both + filler)])).toBe(both);
  });

  it('skips a bare address before the first words', () => {
    const first = 'A garden is a piece of land where people grow plants.';
    const link: Inline = {type: 'link', url: 'https://a.org/b', children: [{type: 'text', value: 'https://a.org/b'}]};
    expect(displayed([link, text(` ${first}${filler}`)])).toBe(first);
  });

  it('shows a bold label as a node, with its sentence', () => {
    const chosen = chooseLead(
      [strong('Walled gardens:'), text(` Walls store heat by day and give it back at night.${filler}`)],
      'item',
      alone,
    );
    expect(chosen).toEqual({
      kind: 'run',
      children: [strong('Walled gardens:'), text(' '), text('Walls store heat by day and give it back at night.')],
    });
  });

  it('knows a label by its colon alone', () => {
    const labelled = 'Walled gardens: This kind stores heat by day and gives it back.';
    expect(
      displayed([text(`${labelled} A wall is a heavy thing that we find in many places of the north.${filler}`)]),
    ).toBe(labelled);
  });

  it('lets a label that is a sentence stand alone where its sentence would be cut', () => {
    const label = 'Walls of stone keep the frost away.';
    const long = ` Many gardeners ${'plant pears and plums and figs '.repeat(6)}there.`;
    expect(displayed([strong(label), text(long)])).toBe(label);
  });

  it('cuts a long sentence at its last clause end', () => {
    const kept = 'The wall on the north side of the garden stores the heat of the day';
    const rest =
      ', which it gives back to the pears, the plums and the figs that stand before it ' +
      'through the whole of the night in spring and in autumn.';
    expect(displayed([text(kept + rest)])).toBe(`${kept}…`);
  });

  it('does not cut inside an enumeration or brackets', () => {
    const value =
      'The presence of frost, of heavy rain, or of wind in the valley can do harm to plants (such as figs, which ' +
      'are tender) and to the people who tend them through all the cold months of the year.';
    expect(displayed([text(value)])).toBe(
      'The presence of frost, of heavy rain, or of wind in the valley can do harm to plants…',
    );
  });

  it('begins a long sentence at its main clause', () => {
    const value =
      'To learn more about the ways in which old walls of stone and of brick keep the frost away, the ' +
      'gardeners measured the heat of every wall by night and by day for the years of the study.';
    expect(displayed([text(value)])).toMatch(/^… the gardeners measured the heat of every wall/);
  });

  it('drops the citation that ends a long sentence', () => {
    const claim = 'Several old books say that pears on a wall bear much more fruit than pears in the open field do';
    expect(
      displayed([
        text(`${claim} (Green et al., 1921; Brown, 1934; White and Black, 1950; Grey and Young, 1951).${filler}`),
      ]),
    ).toBe(claim);
  });

  it('gives the narration of a picture to the speaker, unless it states a finding', () => {
    expect(displayed([text(`The following table reports the fruit of all the trees.${filler}`)])).toBeNull();
    expect(displayed([text(`Figure 3 shows the fruit of all the trees.${filler}`)])).toBeNull();
    expect(displayed([text(`Table 1 shows that trees on a wall bear more fruit in each year.${filler}`)])).toBe(
      '… trees on a wall bear more fruit in each year.',
    );
  });

  it('gives what opens with a figure to the speaker only beside that figure', () => {
    const value = `This figure of the old garden came to us from a friend.${filler}`;
    expect(displayed([text(value)])).not.toBeNull();
    expect(displayed([text(value)], {...alone, besideFigure: true})).toBeNull();
  });

  it('gives a list of names to the speaker', () => {
    expect(displayed([text('Ann B. Green, Carl Brown, Dora White, Emil Black, '.repeat(5))])).toBeNull();
  });

  it('copes with any text: at most 28 words, each verbatim and in order', () => {
    const word = fc.constantFrom(
      'Tea',
      'tea,',
      'is',
      '(a',
      'b)',
      'end.',
      'which',
      'e.g.',
      ':',
      '–',
      'Note',
      'that',
      'figure',
      '茶是好的。',
    );
    fc.assert(
      fc.property(fc.array(word, {maxLength: 90}), fc.boolean(), (parts, beforeList) => {
        const children = [strong(parts.slice(0, 3).join(' ')), text(` ${parts.slice(3).join(' ')}`)];
        const chosen = chooseLead(children, 'item', {besideFigure: !beforeList, beforeList});
        if (chosen.kind !== 'run') return;
        expect(countInlineWords(chosen.children)).toBeLessThanOrEqual(28);
        expect(isSubsequence(plainText(chosen.children).replace(/^… |…$/g, ''), plainText(children))).toBe(true);
      }),
      {numRuns: 300},
    );
  });

  it('stays quick on hostile input', () => {
    const started = process.cpuUsage();
    for (const part of ['(', 'a, ', 'In ', 'note that ', '. 1', '[1', 'the the ', 'A. ', 'x'.repeat(50_000)]) {
      chooseLead([text(part.repeat(Math.ceil(60_000 / part.length)))], 'prose', alone);
    }
    // Time of the processor, µs: a busy machine fails no test.
    expect(process.cpuUsage(started).user).toBeLessThan(3_000_000);
  });
});

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const word of part.split(/\s+/).filter(Boolean)) {
    const found = whole.indexOf(word, at);
    if (found < 0) return false;
    at = found + word.length;
  }
  return true;
}
