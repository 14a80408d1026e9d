// A paragraph of the notes -> a inline heading, the words of it that are shown, or words for the presenter alone.
import type {ContentBlock, ProseBlock, SpeakerNote} from '../../blocks/types.ts';
import type {Inline, Prose} from '../../model/document.ts';
import {normalizedText, plainText} from '../../text/plain.ts';
import {splitAtBreaks} from '../../text/slices.ts';
import {toSpeakerText} from '../../text/speaker-notes.ts';
import type {ComposeContext} from '../context.ts';
import {findLabelEnd} from '../lead/label.ts';
import {isLong, type Lead} from '../lead/lead.ts';
import {recallLead} from '../recall-lead.ts';
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
  const lines = labelledLines(children);
  if (lines) return lines.flatMap(line => composeProse({...block, children: line}, near, context));
  const speakerNotes: SpeakerNote = {id, text: toSpeakerText(children)};
  const around = toLeadContext(context, near);
  const chosen = recallLead(children, 'prose', around, context.leads);
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

/** Words of a label that only its colon marks ("Input: …"). */
const plainLabel = /^\s*\p{Lu}[\p{L}\p{N} ]{0,24}:\s/u;

/**
 * Lines of two and more that each begin with a label, bold or with a colon ("Input: …", "Output: …"), also where all
 * of them are in italics; null for any other.
 */
function labelledLines(children: readonly Inline[]): readonly (readonly Inline[])[] | null {
  const solid = children.filter(node => plainText([node]).trim() !== '');
  const [only] = solid;
  if (solid.length === 1 && only?.type === 'emphasis')
    return labelledLines(only.children)?.map(line => [{...only, children: [...line]}]) ?? null;
  const lines = splitAtBreaks(children);
  const isLabelled = (line: readonly Inline[]): boolean =>
    plainLabel.test(plainText(line)) ||
    (line.find(node => plainText([node]).trim() !== '')?.type === 'strong' && findLabelEnd(line) > 0);
  return lines.length > 1 && lines.every(isLabelled) ? lines : null;
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
