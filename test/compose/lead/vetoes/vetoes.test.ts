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
  const block = readBlock({text, fixed: [], sentences, label: 0, ...around});
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

  it('take a size in square brackets for no citation', () => {
    expect(allowed('A wall of [3 x 4] stones keeps the frost away [12, 13] from the pears.')).not.toContain(
      'A wall of stones keeps the frost away [12, 13] from the pears.',
    );
  });
});
