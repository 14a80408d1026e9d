import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {chooseLead, type LeadContext} from '../../../src/compose/lead/lead.ts';
import type {Inline} from '../../../src/model/document.ts';
import {plainText} from '../../../src/text/plain.ts';
import {countInlineWords} from '../../../src/text/words.ts';

const alone: LeadContext = {
  lang: 'en',
  heading: 'Gardens',
  before: {kind: 'heading', text: 'Gardens'},
  after: {kind: 'none', text: ''},
};
const beside = (kind: LeadContext['after']['kind']): LeadContext => ({...alone, after: {kind, text: ''}});
const text = (value: string): Inline => ({type: 'text', value});
const strong = (value: string): Inline => ({type: 'strong', children: [{type: 'text', value}]});
/** Makes a block long enough to be shortened; a sentence too long to be shown beside another. */
const filler =
  ' It was planted a long time ago by people from the village down the road, ' +
  'and nobody remembers who of them did so, ' +
  'or in which of the years, since they wrote it down in some book or other, which is lost by now.';

function displayed(children: readonly Inline[], context: LeadContext = alone): string | null {
  const chosen = chooseLead(children, 'prose', context);
  if (chosen.kind === 'none') return null;
  return plainText(chosen.kind === 'whole' ? children : chosen.children);
}

describe('lead', () => {
  it('leaves 35 words of prose and 30 of an item whole', () => {
    const words = (count: number): Inline[] => [text(`W${'word '.repeat(count).trim().slice(1)}. `)];
    expect(chooseLead(words(35), 'prose', alone)).toEqual({kind: 'whole'});
    expect(chooseLead([...words(20), ...words(26)], 'prose', alone).kind).toBe('run');
    expect(chooseLead(words(30), 'item', alone)).toEqual({kind: 'whole'});
    expect(chooseLead([...words(20), ...words(26)], 'item', alone).kind).toBe('run');
    expect(chooseLead(words(45), 'item', alone)).toEqual({kind: 'whole'});
  });

  it('leaves away what a short paragraph says of the notes themselves', () => {
    const here = (value: string, context: Partial<LeadContext> = {}): string | null =>
      displayed([text(value)], {...alone, after: {kind: 'prose', text: ''}, ...context});
    const claim = 'A garden is a piece of land where people grow plants.';
    expect(here(`${claim} Let us look at the walls around it.`)).toBe(claim);
    expect(here('So far, we have looked at old gardens. But a garden is more than its walls.')).toBe(
      'a garden is more than its walls.',
    );
    expect(here('Like I said, there are many of them, but I will name a few.')).toBeNull();
    const look = 'Let us look at the walls.';
    expect(here(look)).toBeNull();
    for (const kept of [`${look} They are old.`, 'Let us say that a wall is high.', 'So far, we have shown it.'])
      expect(here(kept), kept).toBe(kept);
    expect(here(look, {after: {kind: 'code', text: ''}})).toBe(look);
    expect(here(look, {after: {kind: 'none', text: ''}})).toBe(look);
  });

  it('does not show of a text what points at a figure that is missing', () => {
    const claim = 'A garden is a piece of land where people grow plants.';
    const points = 'If all went well, you see a plan like this one, with all of the beds of the garden on it.';
    const shown = displayed([text(`${points} ${claim}${filler}`)], {...alone, before: {kind: 'missing', text: ''}});
    expect(shown).toBe(claim);
  });

  it('counts a formula as one word, and cuts none', () => {
    const formula: Inline = {type: 'inlineMath', value: 'a + b + c + d + e + f'};
    expect(chooseLead([text('We set '), formula, text(` for all ${'word '.repeat(29)}`)], 'prose', alone)).toEqual({
      kind: 'whole',
    });
    const chosen = chooseLead(
      [text('The height of a wall is '), formula, text(` in metres.${filler}`)],
      'prose',
      alone,
    );
    expect(chosen.kind === 'run' && chosen.children).toContainEqual(formula);
  });

  it('shows the sentence that says something, whole', () => {
    const claim = 'A garden is a piece of land where people grow plants.';
    expect(displayed([text(claim + filler)])).toBe(claim);
    expect(displayed([text(`In this section we turn to gardens of all kinds. ${claim}${filler}`)])).toBe(claim);
    expect(displayed([text(`Let us look at a few gardens. ${claim}${filler}`)])).toBe(claim);
  });

  it('shows what its author has set in bold or italics', () => {
    const plain = 'Old walls keep the warmth of the day near the plums and pears of a garden.';
    const other = (word: Inline) => [text('High hedges keep the cold wind of the night '), word, text(' the garden.')];
    const shown = (word: Inline) => displayed([text(`${plain} `), ...other(word), text(filler)]);
    const more = 'High hedges keep the cold wind of the night far out of the garden.';
    expect(shown(text('far out of'))).toBe(`${plain} ${more}`);
    expect(shown(strong('far out of'))).toBe(more);
  });

  it('takes along what says most after a short sentence of a long block, if that says anything', () => {
    const claim = 'The winner of the show was a gardener from the hills.';
    const work = 'Her roses had twice the number of petals of all others, on half of the water that these took.';
    const chat =
      'Many people were confused by this at first, since none of them had ever heard the name of that place before.';
    expect(displayed([text(`${claim} ${work}${filler}`)])).toBe(`${claim} ${work}`);
    expect(displayed([text(`${claim} ${chat}${filler}`)])).toBe(claim);
  });

  it('shows no source of a formula where another sentence can be shown', () => {
    const claim = 'A garden is a piece of land where people grow plants.';
    expect(displayed([text(`${claim} The best wall of a garden is 2$\\pi$ metres long.${filler}`)])).toBe(claim);
    expect(displayed([text(`The best wall of a garden is 2$\\pi$ metres long. ${claim}${filler}`)])).toBe(claim);
  });

  it('shows a statement in bold before all others', () => {
    const claim = 'A garden is a piece of land where people grow plants.';
    const rule = 'what you bring must have grown on your own land';
    const children = [text(`${claim} For each of the shows, `), strong(rule), text(`.${filler}`)];
    expect(displayed(children)).toBe(`For each of the shows, ${rule}.`);
    const demand = [text(`${claim} During the shows, please `), strong('bring what you grew'), text(`.${filler}`)];
    expect(displayed(demand)).toMatch(/bring what you grew\.$/);
    const term = [
      text(`${claim} Of late there were also some `),
      strong('grafted plum tree nurseries'),
      text(`.${filler}`),
    ];
    expect(displayed(term)).toContain(claim);
  });

  it('shows no instance of a statement in its place', () => {
    const claim = 'Walls that keep the warmth of the day help the plums that stand near them to be ripe in time.';
    const instance = 'For example, plums near a wall of 3 m are ripe 12 days sooner than those in the open.';
    expect(displayed([text(`${claim} ${instance}${filler}`)])).toContain('help the plums');
  });

  it('shows, where it has the room, the sentence that names a term in bold', () => {
    const claim = 'The loss will be high where the plums freeze, and low where they are ripe in time.';
    const children = [
      text('We are going to measure the harm with a '),
      strong('loss function'),
      text(`. ${claim}${filler}`),
    ];
    const chosen = chooseLead(children, 'prose', alone);
    const all = chosen.kind === 'run' ? [chosen.children, ...(chosen.longer ?? []).map(one => one.children)] : [];
    expect(all.some(one => plainText(one).includes('with a loss function'))).toBe(true);
  });

  it('shows the sentence that sums up the others, without what opens it', () => {
    const claim = 'Old walls keep the warmth of the day near the plums.';
    const sum = 'In short, though, a garden needs its walls.';
    expect(displayed([text(`${claim} Hedges do so too. ${sum}${filler}`)])).toBe('a garden needs its walls.');
  });

  it('offers no longer text that only brings back how its sentence opens', () => {
    const claim = 'old walls keep the warmth of the day near the plums and pears of a garden.';
    const chosen = chooseLead([text(`We also saw that ${claim}${filler}`)], 'prose', alone);
    const longer = chosen.kind === 'run' ? (chosen.longer ?? []) : [];
    expect(longer.map(({children}) => plainText(children)).filter(one => one.endsWith(claim))).toEqual([]);
  });

  it('shows up to 45 words where that ends the sentence', () => {
    const long =
      'A wall of stone keeps the frost away from the pears and the plums that stand before it, since it stores the ' +
      'heat of the day and gives it back to them through the whole of the night.';
    expect(displayed([text(`${long} This is so in the north.`)])).toBe(long);
  });

  it('drops an opener that says nothing, with no mark in its place', () => {
    const claim = 'walls keep the frost away from tender plants.';
    expect(displayed([text(`Note that ${claim}${filler}`)])).toBe(claim);
  });

  it('keeps the condition of a claim', () => {
    const claim =
      'If the walls around the garden face south, plums and pears ripen weeks before those of the neighbours.';
    expect(displayed([text(claim + filler)])).toBe(claim);
  });

  it('does not begin with a pronoun whose noun is not shown', () => {
    const claim = 'Walls of stone store the heat of the day.';
    expect(displayed([text(`They are old. ${claim} This is why people build them.${filler}`)])).toMatch(
      /^(?!They|This)/,
    );
  });

  it('keeps a label before its words, as a node', () => {
    const chosen = chooseLead(
      [strong('Walled gardens:'), text(` Walls store heat by day and give it back at night.${filler}`)],
      'item',
      alone,
    );
    expect(chosen.kind === 'run' && chosen.children).toEqual([
      strong('Walled gardens:'),
      text(' '),
      text('Walls store heat by day and give it back at night.'),
    ]);
    const labelled = 'Walled gardens: This kind stores heat by day and gives it back.';
    expect(displayed([text(`${labelled}${filler}`)])).toMatch(/^Walled gardens: /);
  });

  it('offers the sentences around its choice for a page that has the room', () => {
    const longer = (value: string) => {
      const chosen = chooseLead([text(value)], 'prose', alone);
      const more = chosen.kind === 'run' ? chosen.longer : undefined;
      return more?.map(({children, isWhole}) => ({text: plainText(children), isWhole}));
    };
    const claim = 'A garden is a piece of land where people grow plants.';
    const cause = 'The wall around it keeps the frost away from the pears that stand in its shelter.';
    const reason = 'Stone stores the heat of the day, and gives it back when the night is at its coldest.';
    expect(longer(`${claim} ${cause} ${reason}`)).toEqual([{text: `${claim} ${cause} ${reason}`, isWhole: true}]);
    const far = longer(`${claim} ${cause} ${reason}${filler}${filler}`);
    expect(far?.[0]).toEqual({text: `${claim} ${cause} ${reason}`, isWhole: false});
    const announced = longer(`In this section we will look at gardens of all kinds. ${claim} ${cause} ${reason}`);
    expect(announced?.[0]).toEqual({text: `${claim} ${cause} ${reason}`, isWhole: false});
  });

  it('says after a label what its thing is, where a sentence does', () => {
    const item = (value: string) => displayed([strong('Walled gardens:'), text(` ${value}`)]);
    const other = 'In the north, frost keeps the pears from bearing fruit in most of the years that people remember.';
    const own = 'Walled gardens are gardens that store the heat of the day for the pears that stand in their shelter.';
    expect(item(`${other} ${own}`)).toBe(`Walled gardens: ${own}`);
  });

  it('leaves no condition away', () => {
    const rich = 'Now, if the gardener was rich, the walls were built of brick and this kept the frost away.';
    const chosen = displayed([text(`${rich}${filler}`)]) ?? '';
    expect(chosen.includes('walls were built')).toBe(chosen.includes('if the gardener was rich'));
  });

  it('shows title and remark of an entry of a reading list, without the names between', () => {
    const title = {type: 'link', url: 'https://example.org', children: [text('Walls of Fruit')]} satisfies Inline;
    const people =
      'Ann Arbour, B. Bower, Carl Cloister, Dora Dell, Erna Espalier, F. Fence, Gus Grove, Hanna Hedge, Ida';
    const names = `. ${people} Ivy, J. Juniper, Kai Knoll, Lea Lawn, Max Meadow, Nora Nook, Otto Orchard, Pia Pear`;
    const remark = 'Journal of Gardens 2019. Introduces heated walls.';
    expect(displayed([title, text(`${names}. ${remark}`)])).toBe(`Walls of Fruit. ${remark}`);
    expect(displayed([title, text(`${names}, ${people} Ivy.`)])).toBe('Walls of Fruit.');
    const parted: Inline = {...title, children: [text('Walls: Of Fruit')]};
    expect(displayed([parted, text(`${names}. ${remark}`)])).toBe(`Walls: Of Fruit. ${remark}`);
    const italics: Inline = {type: 'emphasis', children: [text(names.slice(2))]};
    const few: Inline = {
      type: 'emphasis',
      children: [text(`${people} Ivy, G. V. D. Moor, Diego de Las Casas, and others`)],
    };
    expect(displayed([title, text('. '), italics, text(`. ${remark}`)])).toBe(`Walls of Fruit. ${remark}`);
    const long = `${'It tells of walls and of the pears that grow before them. '.repeat(5)}`;
    expect(displayed([title, text('. '), few, text(`. 2019.\n${remark} ${long}`)])).toBe(
      `Walls of Fruit. 2019.\n${remark} ${long.slice(0, 115)}`,
    );
  });

  it('never puts one label before the words of another', () => {
    const input = 'They keep the heat of the day, as the gardener says in the letter that he wrote to his brother.';
    const output = `Walls of stone store heat.${filler}`;
    const shown = displayed([strong('Input:'), text(` ${input} `), strong('Output:'), text(` ${output}`)]);
    expect(shown).toMatch(/^Input: /);
    expect(shown).not.toContain('Walls of stone');
  });

  it('takes the sentence before along where the choice goes on from it', () => {
    const before = 'Walls of stone store the heat of the day.';
    const choice = `${before} Therefore, pears ripen early in such a garden.`;
    expect(displayed([text(choice), text(' This is a joy to all, and it '.repeat(6))])).toBe(choice);
  });

  it('shows the lead-in of a formula, code, a table or a list, where it says anything', () => {
    const claim = 'A wall keeps the frost away from plants.';
    const leadIn = 'The heat of a wall at night is given by the following product:';
    expect(displayed([text(`${claim}${filler} ${leadIn}`)], beside('math'))).toMatch(new RegExp(`${leadIn}$`));
    expect(displayed([text(`${claim}${filler} Here is an example:`)], beside('code'))).toMatch(/^A wall keeps/);
    expect(displayed([text(`${claim}${filler} ${leadIn}`)], beside('none'))).not.toBe(leadIn);
  });

  it('adds a short lead-in to the sentence that is shown', () => {
    const asked =
      'Given a dough of rye (e.g., one that has stood for a night in a cold room, or in a warm one), which of the ' +
      'three kinds of flour can be used to make it rise before the morning comes? For each which can:';
    expect(displayed([text(asked)], beside('list'))).toBe(asked);
  });

  it('shows with the question of a task what leads in to its parts, in whatever they are', () => {
    const asked =
      'Given an arbitrary dough of rye and of wheat (as it stands in a warm kitchen, with some of the water in it ' +
      'that is left from the day before), which of the kinds of flour that are sold can be put in to make it rise ' +
      'before the night is over?';
    const between =
      'Bread has been baked for many thousand years, by many peoples, in many kinds of ovens and pans, and it still ' +
      'is, in nearly every town of the world.';
    const all = `${asked} ${between} ${between} For each that can:`;
    const chosen = chooseLead([text(all)], 'item', beside('other'));
    expect(chosen.kind === 'run' ? plainText(chosen.children) : chosen.kind).toMatch(
      /^Given .* over\? For each that can:$/,
    );
  });

  it('shows the whole of a problem that its readers are put before', () => {
    const posed =
      'You have an oven of stone (all its walls are a foot thick) that has stood cold for a week. Its door faces ' +
      'the yard, and its flue faces the street. Both are shut in the evening and stay so until the fire is out.';
    expect(displayed([text(posed)])).toBe(posed);
    const more = 'The loaf is put in by hand, and the door is shut with clay. '.repeat(4);
    const long = `${posed} ${filler.trim()} ${more}`;
    expect(displayed([text(long.trim())])).not.toMatch(/week\.$/);
  });

  it('shows with a task what it supposes', () => {
    const given = 'Assume that the oven is far from the table (a walk of a minute and more).';
    const task = 'Measure two loaves in it and keep only the better one of them. Compare it with the loaf of before.';
    const hint = 'Hint: It helps many people who do it for the first time to write down the weight of each of them.';
    expect(displayed([text(`Bread is old. ${given} ${task} ${hint} ${filler}`)])).toBe(`${given} ${task}`);
  });

  it('shows what runs into the formula below it', () => {
    const before =
      'Bakers often know how a dough rises without much thought, and they tell it in words of one syllable.';
    const into = 'For this dough we take the sum of all that is in it, which we define as the weight of its flour,';
    expect(displayed([text(`${before} ${filler.trim()} ${into}`)], beside('math'))).toBe(into);
    expect(displayed([text(`${before} ${filler.trim()} ${into}`)], beside('prose'))).not.toBe(into);
  });

  it('takes a quotation that ends its sentence for no word that runs into a formula', () => {
    const claim = 'A wall of stone keeps the heat of the day for twelve hours, and the night does not cool it.';
    const said = (end: string): string =>
      `For this dough an old baker of the town has called it by its oldest name “the bread that is weighed ${end}`;
    const shown = (end: string) => displayed([text(`${claim} ${filler.trim()} ${said(end)}`)], beside('math'));
    expect(shown('first of all”')).toBe(said('first of all”'));
    expect(shown('first of all.”')).toMatch(/^A wall of stone/);
  });

  it('offers above a formula what its signs stand for', () => {
    const x: Inline = {type: 'inlineMath', value: 'x'};
    const w: Inline = {type: 'inlineMath', value: 'w'};
    const given = [
      text('Let the weight of the flour be '),
      x,
      text('. Bakers of old did it by hand and by eye, day after day. '),
    ];
    const more = [text('The weight of the water is '), w, text(' in grams. The share of water in the dough is then:')];
    const lead = chooseLead([...given, ...more], 'prose', beside('math'));
    const longer = lead.kind === 'run' ? (lead.longer ?? []).map(({children}) => plainText(children)) : [];
    expect(longer).toContainEqual(
      expect.stringMatching(/the weight of the flour .* The weight of the water .* is then:$/),
    );
  });

  it('shows what questions in a list or about a picture suppose, whole', () => {
    const given = 'Suppose that two loaves lie in an oven of stone, one of rye and one of wheat (as shown below).';
    const more =
      'The first weighs a pound and has been in there for an hour. The second weighs twice as much, and is new.';
    const shown = (kind: LeadContext['after']['kind']) => displayed([text(`${given} ${more}`)], beside(kind));
    for (const kind of ['list', 'figure', 'missing'] as const) expect(shown(kind), kind).toBe(`${given} ${more}`);
  });

  it('shows the question that an item ends with, and what leads to it', () => {
    const item =
      'The weight of the dough can be written as a sum of three: flour, water and salt. In principle you can weigh ' +
      'one of them alone, but not the other two. Which two of them can you not weigh, and why not?';
    const chosen = chooseLead([text(item)], 'item', alone);
    expect(chosen.kind).toBe('whole');
  });

  it('shows a task that a participle is in front of', () => {
    const task = 'Armed with what you know of the oven, find the weight of the loaf by two ways and compare them.';
    const hint: Inline = {
      type: 'emphasis',
      children: [text('Be careful to weigh the empty tin as well, for it is heavy!')],
    };
    expect(displayed([text(`${task} `), hint, text(' It is done.')])).toContain('find the weight of the loaf');
  });

  it('shows a task as it is set, not what is said around it', () => {
    const task =
      'Bread has been baked for many thousand years, by many peoples, in many kinds of ovens and pans, and still is. ' +
      'Measure the flour twice and write both weights down. It is a good habit of good bakers in all parts of the ' +
      'world.';
    expect(displayed([text(task)])).toContain('write both weights down');
    const request = 'Rye is a fine grain. Describe in words how a dough of rye rises, and compare it with wheat.';
    expect(displayed([text(`${request} ${'It is a fine and very old habit of bakers. '.repeat(4)}`)])).toContain(
      'Describe in words how a dough of rye rises, and compare it with wheat.',
    );
  });

  it('shows after a label what it says of its thing, not a remark in brackets', () => {
    const label: Inline = {type: 'emphasis', children: [text('Walls of stone.')]};
    const said =
      ' People build of what lies in their fields and they have done so for very many years by now. ' +
      'In particular, unlike a wall of brick, a wall of stone holds the heat of the day for twelve hours. ' +
      '(Note that the word stone here refers to field stones, and not to stones that are cut in a quarry.)';
    expect(displayed([label, text(said)])).not.toContain('(Note');
    expect(displayed([label, text(`${said.slice(0, 95)}${said.slice(95, 195)}`)])).toMatch(/^Walls of stone\. /);
  });

  it('keeps a label in italics that a stop ends', () => {
    const label: Inline = {type: 'emphasis', children: [text('Rye does not scale well')]};
    const rest = `. In one bakery, a dough of rye takes ${'a long and cold '.repeat(9)}night to rise.`;
    expect(displayed([label, text(`${rest} ${'It is so. '.repeat(4)}`)])).toMatch(/^Rye does not scale well\./);
  });

  it('gives narration of a picture and announcements to the speaker, but not a finding', () => {
    expect(displayed([text(`The following table reports the fruit of all the trees.${filler}`)])).toBeNull();
    expect(displayed([text(`This slide shows the fruit of all the trees.${filler}`)])).toBeNull();
    expect(displayed([text('In this section we will look at the old walls of the town. '.repeat(4))])).toBeNull();
    expect(displayed([text(`Table 1 shows that trees on a wall bear more fruit in each year.${filler}`)])).toContain(
      'trees on a wall bear more fruit in each year.',
    );
  });

  it('gives what opens with a figure to the speaker only beside that figure', () => {
    const value = `This figure of the old garden came to us from a friend.${filler}`;
    expect(displayed([text(value)])).not.toBeNull();
    expect(displayed([text(value)], beside('figure'))).toBeNull();
  });

  it('gives a list of names to the speaker, and leaves an entry of a bibliography whole', () => {
    expect(displayed([text('Ann B. Green, Carl Brown, Dora White, Emil Black, '.repeat(5))])).toBeNull();
    const entry =
      'Green, A., Brown, C., White, D., Black, E., Grey, F., Rose, G., Young, H., & Old, I. (1951). On walls of ' +
      'stone, and on the pears and plums before them. Papers of the garden club 7.';
    expect(displayed([text(entry)])).toBe(entry);
  });

  it('goes by marks alone in another language', () => {
    const german = {...alone, lang: 'de'};
    const first = 'Eine Mauer aus Stein hält den Frost von den Birnen fern.';
    const more = ' In diesem Abschnitt reden wir über die Mauern der alten Stadt und über die Gärten davor.'.repeat(3);
    expect(displayed([text(first + more)], german)).toBe(first);
    expect(displayed([strong('Mauern:'), text(` ${first}${more}`)], german)).toBe(`Mauern: ${first}`);
    const english = `In this section we turn to gardens of all kinds. A garden is a piece of land.${filler}`;
    expect(displayed([text(english)], german)).toBe('In this section we turn to gardens of all kinds.');
    const chinese = '石墙在白天储存热量，在夜里把热量还给梨树和李树。'.repeat(8);
    expect(displayed([text(chinese)])).toBe('石墙在白天储存热量，在夜里把热量还给梨树和李树。');
  });

  it('breaks only a sentence of more than 45 words off', () => {
    const german = {...alone, lang: 'de'};
    const plums = 'und von den Pflaumen '.repeat(12);
    const long = `Eine Mauer aus gutem Stein hält den Frost von den Birnen fern, ${plums}.`;
    expect(displayed([text(long)], german)).toBe('Eine Mauer aus gutem Stein hält den Frost von den Birnen fern…');
    const words = `${'word '.repeat(45).trim()}.`;
    expect(displayed([text(`${words} More.`)], german)).toBe(words);
  });

  it('copes with any text: at most 45 words or a broken sentence, each word verbatim and in order', () => {
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
      fc.property(
        fc.array(word, {maxLength: 90}),
        fc.constantFrom<'list' | 'figure'>('list', 'figure'),
        (parts, kind) => {
          const children = [strong(parts.slice(0, 3).join(' ')), text(` ${parts.slice(3).join(' ')}`)];
          const chosen = chooseLead(children, 'item', beside(kind));
          if (chosen.kind !== 'run') return;
          expect(countInlineWords(chosen.children)).toBeLessThanOrEqual(45);
          expect(plainText(chosen.children)).not.toMatch(/^…/);
          expect(isSubsequence(plainText(chosen.children).replace(/…$/, ''), plainText(children))).toBe(true);
        },
      ),
      {numRuns: 200},
    );
  });

  it('says the same of a block whatever was read before it', () => {
    const blocks = ['Walls keep the frost away.', 'Pears grow quickly before zorbled walls.', 'Tea is good.'];
    const choose = (all: readonly string[]) => all.map(one => displayed([text(one + filler)]));
    expect(choose(blocks.toReversed()).reverse()).toEqual(choose(blocks));
  });

  it('comes to an end on hostile input', () => {
    for (const part of ['(', 'a, ', 'In ', 'note that ', '. 1', '[1', 'the the ', 'A. ', 'x'.repeat(50_000)])
      for (const length of [11_000, 60_000])
        expect(displayed([text(part.repeat(Math.ceil(length / part.length)))])?.split(' ').length ?? 0).toBeLessThan(
          50,
        );
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
