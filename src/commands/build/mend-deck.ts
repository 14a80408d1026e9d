// A deck -> its files, with nothing that runs off a page: what the browser finds is mended, and the deck set again.
import {diagnoseMended, diagnoseOverflow, isOverrun} from '../../checks/overflow.ts';
import type {PageDiagnostic} from '../../browser/in-page/overflow.ts';
import type {Diagnostic, Report} from '../../model/diagnostic.ts';
import {type BuiltDeck, mendDeck, mendRounds} from '../../pipeline.ts';
import type {BoundTools} from './deck-ports.ts';
import {type ExportedDeck, exportFormats, type ExportOptions} from './export-formats.ts';

/** A deck's files, and the deck that they are of. */
export interface MendedDeck extends Pick<ExportedDeck, 'files' | 'thumbnail' | 'pdfPages'> {
  readonly built: BuiltDeck;
}

/**
 * Files of the formats requested. What runs off a page of `built` is set smaller, then said instead, with a warning
 * each; what cannot be mended so is reported as it is.
 */
export async function exportMended(
  built: BuiltDeck,
  tools: BoundTools,
  options: ExportOptions,
  report: Report,
): Promise<MendedDeck> {
  const first = await exportFormats(built, tools, options, report);
  if (!first.defects.some(isOverrun)) {
    diagnoseOverflow(first.defects, built.deck.pages, built.post).forEach(report);
    return {...first, built};
  }
  const ignore = (): void => undefined;
  const told = new Map<string, Diagnostic>();
  let deck = built;
  let defects: readonly PageDiagnostic[] = first.defects;
  for (let round = 0; round < mendRounds && defects.some(isOverrun); round++) {
    const [from, overruns] = [deck, defects.filter(isOverrun)];
    const next = tools.budget.run(() => mendDeck(from, overruns, round));
    // Of what was done to a block, what was done last.
    for (const one of diagnoseMended(next.mended, built.post)) told.set(`${one.line} ${one.slides?.join()}`, one);
    deck = next.built;
    ({defects} = await exportFormats(deck, tools, {...options, formats: new Set()}, ignore));
  }
  const last = await exportFormats(deck, tools, options, ignore);
  [...told.values(), ...diagnoseOverflow(last.defects, deck.deck.pages, built.post)].forEach(report);
  return {...last, built: deck};
}
