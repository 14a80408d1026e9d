import {describe, expect, it} from 'vitest';
import {readBlock, type ReadBlock} from '../../../../src/compose/lead/block.ts';
import {type Candidate, textOf} from '../../../../src/compose/lead/candidates/candidate.ts';
import {generateCandidates} from '../../../../src/compose/lead/candidates/generate.ts';
import {type Marks, markBlock} from '../../../../src/compose/lead/features/marks.ts';
import {tagWords} from '../../../../src/text/language/parts-of-speech.ts';
import {findVetoes} from '../../../../src/compose/lead/vetoes/vetoes.ts';
import {findSentences} from '../../../../src/text/sentences.ts';

function read(text: string): {block: ReadBlock; marks: Marks; candidates: readonly Candidate[]} {
  const none = {kind: 'none', text: ''} as const;
  const sentences = findSentences([{type: 'text', value: text}]);
  const around = {isItem: false, heading: '', before: none, after: none};
  const block = readBlock({text, fixed: [], stressed: [], sentences, label: 0, ...around});
  return {block, marks: markBlock(block, tagWords), candidates: generateCandidates(block)};
}

/** Texts of the candidates that no rule forbids. */
function allowed(text: string): readonly string[] {
  const {block, marks, candidates} = read(text);
  return candidates
    .filter(candidate => findVetoes({block, marks, candidate}).length === 0)
    .map(candidate => textOf(candidate, block));
}

/** The rules that forbid the candidate of a text. */
function vetoesOf(text: string, run: string): readonly string[] {
  const {block, marks, candidates} = read(text);
  const candidate = candidates.find(one => textOf(one, block) === run);
  return candidate ? findVetoes({block, marks, candidate}) : ['no candidate'];
}

describe('rules on the words of a slide', () => {
  it('let whole sentences stand, with a parenthesis and without it', () => {
    expect(allowed('Walls of stone (and of brick) keep the frost away from the pears.')).toEqual([
      'Walls of stone (and of brick) keep the frost away from the pears.',
      'Walls of stone keep the frost away from the pears.',
    ]);
  });

  it('forbid a pointer whose noun is not there, and what only goes on', () => {
    expect(vetoesOf('They keep the frost away from pears.', 'They keep the frost away from pears.')).toEqual([
      'points at what is not there',
    ]);
    const text = 'However, walls keep the frost away from pears.';
    expect(vetoesOf(text, text)).toEqual(['goes on from what is not there']);
    expect(allowed(text)).toEqual(['walls keep the frost away from pears.']);
    const instead = 'Instead of hedges, gardeners build walls.';
    expect(vetoesOf(instead, instead)).toEqual([]);
  });

  it('forbid a pointer whose noun the label before it does not name', () => {
    const pears = 'Old walls: These pears ripen early in the year.';
    expect(vetoesOf(pears, pears)).toContain('points at what is not there');
    const walls = 'Old walls: These walls keep the frost away from the pears.';
    expect(vetoesOf(walls, walls)).toEqual([]);
  });

  it('forbid a label that claims nothing, and what a label with a claim needs not', () => {
    const labelled = (label: string): readonly string[] => {
      const none = {kind: 'none', text: ''} as const;
      const text = `${label} Walls of stone keep the frost away from the pears.`;
      const sentences = findSentences([{type: 'text', value: text}]);
      const around = {isItem: false, heading: '', before: none, after: none};
      const block = readBlock({text, fixed: [], stressed: [], sentences, label: label.length + 1, ...around});
      const candidate = generateCandidates(block).find(one => textOf(one, block) === label);
      return candidate ? findVetoes({block, marks: markBlock(block, tagWords), candidate}) : ['no candidate'];
    };
    expect(labelled('Aside: other old walls of stone.')).toContain('label alone');
    expect(labelled('Old walls of stone are warm.')).not.toContain('label alone');
  });

  it('forbid to begin with one of what is named before', () => {
    const text =
      'We will plant two kinds of trees along the wall: one for the cold days of spring, and one for the heat.';
    expect(vetoesOf(text, 'one for the cold days of spring, and one for the heat.')).toContain(
      'starts with one of what stands before',
    );
  });

  it('forbid an announcement', () => {
    const text = 'In this section we will look at the old walls of the town.';
    expect(vetoesOf(text, text)).toEqual(['announces']);
  });

  it('forbid a claim without its condition', () => {
    const text = 'If the walls face south, the plums ripen early in the year.';
    expect(allowed(text)).toEqual([text]);
  });

  it('forbid a start inside an enumeration', () => {
    expect(allowed('Old stone, red brick, and dry wood keep the frost away.')).toEqual([
      'Old stone, red brick, and dry wood keep the frost away.',
    ]);
  });

  it('forbid a start at the second of several subjects', () => {
    const text = 'Just reading the book, tending plants, and digging the beds is not enough.';
    expect(allowed(text)).toEqual([text]);
  });

  const long =
    'The gardeners of the old monastery on the hill above the town keep their pears in a cellar of the kind ' +
    'where the air stays cold and dry from the first days of autumn until the last days of the long and wet ' +
    'spring, when all of the beds are dug.';

  it('forbid a cut that takes from a noun what says which one is meant', () => {
    const run =
      'The gardeners of the old monastery on the hill above the town keep their pears in a cellar of the kind';
    expect(vetoesOf(long, run)).toContain('cut off its noun');
  });

  it('forbid a cut before what follows from the clause', () => {
    const run = 'In most of the old gardens both of the pears and all of the plums stand in the shade of walls,';
    const rest = 'it is hard to say in which of the weeks of the year the fruit of either of them will be ripe enough';
    const vetoes = vetoesOf(`${run} ${rest} to be sold on the market.`, run);
    expect(vetoes).toContain('cut before the clause that it leads to');
  });

  it('forbid a condition without what it brings about, and a supposition alone', () => {
    const run = 'One way to see why is that if all of the walls of the garden face south';
    const rest = '(which they do in many of the old gardens of this town), then any of the plums that stand near them';
    expect(
      vetoesOf(`${run} ${rest} ripen early in each of the years that are not too wet or too cold.`, run),
    ).toContain('cut before its then');
    const suppose = 'Suppose that a wall faces south.';
    expect(vetoesOf(`${suppose} The plums will ripen early.`, suppose)).toContain('supposes and concludes nothing');
    expect(vetoesOf(suppose, suppose)).toEqual([]);
  });

  it('keep where it is that there is something', () => {
    const text = 'In the old towns, there are walls around each of the gardens.';
    expect(allowed(text)).toEqual([text]);
  });

  it('forbid what says again what was said', () => {
    for (const text of [
      'So far, we have mostly looked at the walls of gardens.',
      'Like I said, there are too many kinds of pears to list.',
      'In the previous section we drew a plan of the garden.',
    ])
      expect(vetoesOf(text, text), text).toContain('announces');
  });

  it('keep the phrase that says where a sentence holds, but none that only joins it to another', () => {
    const loaf = 'In small ovens, a loaf of rye needs an hour and turns quite dark.';
    expect(vetoesOf(loaf, 'a loaf of rye needs an hour and turns quite dark.')).toEqual(['leaves where it holds']);
    const joined = 'In general, a loaf of rye needs an hour and turns quite dark.';
    expect(vetoesOf(joined, 'a loaf of rye needs an hour and turns quite dark.')).toEqual([]);
  });

  it('forbid a claim cut out of its subject, and the second of two that hang on one verb', () => {
    const fact = 'The fact that rye rises late surprises every baker.';
    expect(vetoesOf(fact, 'rye rises late surprises every baker.')).toContain('leaves what it is a fact of');
    const two = 'We see that rye rises late, and that wheat rises early.';
    expect(vetoesOf(two, 'rye rises late, and that wheat rises early.')).toContain('leaves the first of several thats');
  });

  it('forbid a short clause with nothing but pronouns, and a hint alone', () => {
    const bread = 'You can bake it cold, but I don’t recommend it.';
    expect(vetoesOf(bread, 'I don’t recommend it.')).toContain('speaks of what is not named');
    const hint = 'What does rye need? (Hint: see the table (page 3).)';
    expect(vetoesOf(hint, '(Hint: see the table (page 3).)')).toContain('all in brackets');
  });

  it('take the verb of a relative clause for none of the main one', () => {
    const scheme = 'In a bakery where we use rye or do not heat the stone long enough, bread is flat.';
    const cut = 'In a bakery where we use rye or do not heat the stone long enough,';
    expect(vetoesOf(scheme, cut)).not.toEqual([]);
  });

  it('take an auxiliary and its verb for one, and a clause alone for no sentence', () => {
    const both = 'Rye tells us much about the field, even if we do not have full access to the field.';
    expect(vetoesOf(both, 'even if we do not have full access to the field.')).toContain('no main clause');
  });

  it('take a size in square brackets for no citation', () => {
    expect(allowed('A wall of [3 x 4] stones keeps the frost away [12, 13] from the pears.')).not.toContain(
      'A wall of stones keeps the frost away [12, 13] from the pears.',
    );
  });
});
