// A paragraph of the notes -> a inline heading, the words of it that are shown, or words for the presenter alone.
import type {ContentBlock, ProseBlock, SpeakerNote} from '../../blocks/types.ts';
import type {Prose} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';
import {toSpeakerText} from '../../text/speaker-notes.ts';
import type {ComposeContext} from '../context.ts';
import {chooseLead, isLong, type Lead} from '../lead/lead.ts';
import {type Neighbours, toLeadContext} from './context.ts';
import {toHeading, isLeadIn, isInlineHeading} from './inline-heading.ts';
import {narratesFigure} from './narration.ts';
import {splitProse} from './bounds/portions.ts';

/** The content blocks of a paragraph. */
export function composeProse(block: Prose, near: Neighbours, context: ComposeContext): readonly ContentBlock[] {
  const {id, range, children} = block;
  if (normalizedText(children) === '') return [];
  if (isInlineHeading(children))
    return [{kind: 'inline-heading', id, range, children: toHeading(children), speakerNotes: []}];
  if (context.options.prose === 'full') return composeWhole(block);
  const speakerNotes: SpeakerNote = {id, text: toSpeakerText(children)};
  const around = toLeadContext(context, near);
  const chosen = chooseLead(children, 'prose', around);
  if (isLong(children, 'prose')) context.onLongBlock?.({id, kind: 'prose', range, children, around});
  if ((context.options.narrate && narratesFigure(block, near)) || chosen.kind === 'none') {
    const next = near.before?.kind !== 'figure' && near.after?.kind === 'figure';
    return [{kind: 'note', id, range, speakerNotes: [speakerNotes], next}];
  }
  const isWhole = chosen.kind === 'whole';
  const displayed = isWhole ? children : chosen.children;
  return [
    {
      kind: 'prose',
      id,
      range,
      children: displayed,
      lead: isLeadIn(displayed),
      ...(isWhole ? {} : pickDefined(chosen)),
      speakerNotes: isWhole ? [] : [speakerNotes],
    },
  ];
}

function pickDefined({opensWithin, longer}: Extract<Lead, {kind: 'run'}>): Pick<ProseBlock, 'opensWithin' | 'longer'> {
  return {...(opensWithin ? {opensWithin} : {}), ...(longer ? {longer} : {})};
}

/** A whole paragraph; a long one in several blocks that end with a sentence. */
function composeWhole({id, range, children}: Prose): readonly ProseBlock[] {
  return splitProse(children).map(part => ({
    kind: 'prose',
    id,
    range,
    children: part,
    lead: isLeadIn(part),
    speakerNotes: [],
  }));
}
