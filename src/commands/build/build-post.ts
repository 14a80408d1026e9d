// One post -> its files: made whole, once more where the browser failed, plain where that fails too; then written.
import {isBrowserError} from '../../browser/browser-error.ts';
import {createRecorder} from '../../cache/dependencies.ts';
import type {Output} from '../../files/output.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import type {PostFile} from '../../model/post.ts';
import {readBytes} from '../../site/post.ts';
import {measureTime} from '../../timings.ts';
import type {Tools} from '../tools.ts';
import type {DeckCache} from './deck-cache.ts';
import {failure} from './failure.ts';
import {type Attempt, type DeckWork, type MadeDeck, makeDeck, makePlainDeck} from './make-deck.ts';
import type {DeckBuildResult, DeckInputs} from './session.ts';
import {sortDiagnostics} from '../../report/sort-diagnostics.ts';
import {writeDeck} from './write-deck.ts';

/** Where decks are put and found again. */
export interface DeckStores {
  /** The output folder; undefined for a plan: nothing is exported or written. */
  readonly output?: Output;
  /** Null where nothing is to be kept. */
  readonly cache: DeckCache | null;
}

/** Builds the deck of `file`. Never rejects for what stands in the notes; a deck with errors is not written. */
export async function buildPost(
  file: PostFile,
  inputs: DeckInputs,
  tools: Tools,
  {output, cache}: DeckStores,
): Promise<DeckBuildResult> {
  const started = performance.now();
  const {root} = inputs.site;
  const text = cache && (await readBytes(root, file));
  const recorder = createRecorder(inputs.lookups);
  const {result, files} = await makeSomehow(file, inputs, tools, {
    requested: recorder,
    cache,
    isPlan: output === undefined,
  });
  const time = performance.now() - started;
  if (!result.built || output === undefined) return {...result, time};
  const written = await measureTime('write', () => writeDeck(output, {...result, time}, files));
  if (!written.built) return written;
  // Not where the post was edited meanwhile: nobody knows which text was read. Nor a deck that may come out better.
  const isPlain = result.report.diagnostics.some(({rule}) => rule === 'deck-plain');
  const same = text && !isPlain && (await readBytes(root, file))?.equals(text);
  if (same)
    await measureTime('cache', async () =>
      cache?.store(file, {text, dependencies: recorder.dependencies(), result, files}),
    );
  return written;
}

/**
 * A browser that died or hung is no defect of the notes: once more, in a new page or a new browser. Where it fails
 * again, or the program does, the post gets its plain deck.
 */
async function makeSomehow(file: PostFile, inputs: DeckInputs, tools: Tools, work: DeckWork): Promise<MadeDeck> {
  let found: Diagnostic[] = [];
  const begin = async (isAgain: boolean): Promise<Attempt> => {
    const diagnostics: Diagnostic[] = [];
    found = diagnostics;
    const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
    const browser = await tools.browser.get(isAgain);
    return {...work, tools: {...tools, browser}, diagnostics, report};
  };
  try {
    return await makeDeck(file, inputs, await begin(false)).catch(async (error: unknown) => {
      if (!isBrowserError(error)) throw error;
      return makeDeck(file, inputs, await begin(true));
    });
  } catch (error) {
    const diagnostic = await failure(error, file.path);
    if (diagnostic.rule === 'write-failed') return notBuilt(file, [...found, diagnostic]);
    try {
      return await makePlainDeck(error, file, inputs, await begin(isBrowserError(error)));
    } catch (plainError) {
      // A browser that does not set a plain deck either sets none.
      const reason = isBrowserError(plainError) ? await failure(plainError, file.path) : diagnostic;
      return notBuilt(file, [...found.filter(({rule}) => rule !== 'deck-plain'), reason]);
    }
  }
}

function notBuilt({key, path}: PostFile, diagnostics: readonly Diagnostic[]): MadeDeck {
  const report = {key, post: path, slides: 0, pages: [], ledger: [], diagnostics: sortDiagnostics(diagnostics)};
  return {result: {report, figures: 0, time: 0, built: false}, files: []};
}
