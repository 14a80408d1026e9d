// A deck's outcome × its files -> the files in the output folder, be they new or from the cache.
import type {Output, OwnFile} from '../files/output.ts';
import type {OutFile} from '../files/write.ts';
import type {DeckOutcome} from './context.ts';
import {failure} from './failure.ts';

/**
 * Writes `files`; those of `there` are in place already. Gives `outcome` with the list of all of them; where they cannot
 * be written it is one that was not built, and nothing is changed. Never rejects.
 */
export async function writeDeck(
  output: Output,
  outcome: DeckOutcome,
  files: readonly OutFile[],
  there: readonly OwnFile[] = [],
): Promise<DeckOutcome> {
  try {
    return {...outcome, files: [...there, ...(await output.write(files))]};
  } catch (error) {
    const {report, figures, time} = outcome;
    const diagnostics = [...report.diagnostics, await failure(error, report.post)];
    return {report: {...report, diagnostics}, figures, time, built: false};
  }
}
