// A mutated post -> what is wrong with its deck by the pure stages, heights by arithmetic.
import {reportCoverage} from '../../src/checks/coverage.ts';
import {makeDeck} from '../shapes/stages.ts';
import {findFault} from './judge.ts';
import type {Mutant} from './mutate.ts';

/** What is wrong with the deck of `mutant`, which may take `limit` s of processor time; empty where nothing is. */
export async function judgePure(mutant: Mutant, limit: number): Promise<string> {
  try {
    const {built} = await makeDeck(mutant.body, limit, new Map());
    const {pages} = built.deck;
    const said = pages.map(({title, blocks, speakerNotes}) => [
      title,
      blocks.filter(({block}) => block.kind !== 'code' && block.kind !== 'math'),
      speakerNotes,
    ]);
    return findFault(mutant, {
      rows: reportCoverage(built.document, pages),
      above: 0,
      text: JSON.stringify(pages) + built.markdown,
      said: JSON.stringify(said),
    });
  } catch (error) {
    return error instanceof Error
      ? `${error.name}: ${error.message} ${error.stack?.split('\n')[1] ?? ''}`
      : String(error);
  }
}
