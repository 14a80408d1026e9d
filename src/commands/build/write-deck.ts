// A deck's result × its files -> the files in the output folder, be they new or from the cache.
import type {Output, OwnFile} from '../../files/output.ts';
import type {OutFile} from '../../files/write.ts';
import type {DeckBuildResult} from './session.ts';
import {failure} from './failure.ts';

/**
 * Writes `files`; those of `there` are in place already. Gives `result` with the list of all of them; where they cannot
 * be written it is one that was not built, and nothing is changed. Never rejects.
 */
export async function writeDeck(
  output: Output,
  result: DeckBuildResult,
  files: readonly OutFile[],
  there: readonly OwnFile[] = [],
): Promise<DeckBuildResult> {
  try {
    return {...result, files: [...there, ...(await output.write(files))]};
  } catch (error) {
    const {report, figures, time} = result;
    const diagnostics = [...report.diagnostics, await failure(error, report.post)];
    return {report: {...report, diagnostics}, figures, time, built: false};
  }
}
