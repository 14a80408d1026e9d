// A paragraph of the notes -> a minor heading, the words of it that are shown, or words for the presenter alone.
import type {Piece, ProsePiece, Spoken} from '../../blocks/types.ts';
import type {Prose} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';
import {toSpeakerText} from '../../text/speaker-notes.ts';
import type {Context} from '../context.ts';
import {chooseLead} from '../lead/lead.ts';
import type {Neighbours} from './context.ts';
import {asHeading, isLeadIn, isMinorHeading} from './minor-heading.ts';
import {narratesFigure} from './narration.ts';
import {splitProse} from './portions.ts';

/** The content blocks of a paragraph. */
export function composeProse(block: Prose, near: Neighbours, context: Context): readonly Piece[] {
  const {id, place, children} = block;
  if (normalizedText(children) === '') return [];
  if (isMinorHeading(children)) return [{kind: 'minor', id, place, children: asHeading(children), spoken: []}];
  if (context.options.prose === 'full') return composeWhole(block);
  const spoken: Spoken = {id, text: toSpeakerText(children)};
  const chosen = chooseLead(children, 'prose', {
    besideFigure: near.before?.kind === 'figure' || near.after?.kind === 'figure',
    beforeList: near.after?.kind === 'list',
    most: context.options.run,
  });
  if ((context.options.narrate && narratesFigure(block, near)) || chosen.kind === 'none') {
    const next = near.before?.kind !== 'figure' && near.after?.kind === 'figure';
    return [{kind: 'note', id, place, spoken: [spoken], next}];
  }
  const isWhole = chosen.kind === 'whole';
  const shown = isWhole ? children : chosen.children;
  return [{kind: 'prose', id, place, children: shown, lead: isLeadIn(shown), spoken: isWhole ? [] : [spoken]}];
}

/** A whole paragraph; a long one in several blocks that end with a sentence. */
function composeWhole({id, place, children}: Prose): readonly ProsePiece[] {
  return splitProse(children).map(part => ({
    kind: 'prose',
    id,
    place,
    children: part,
    lead: isLeadIn(part),
    spoken: [],
  }));
}
