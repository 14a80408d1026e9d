// Footnotes of the notes -> small print below what cites them, or words for the presenter.
import type {FootnoteBlock, ContentBlock} from '../../blocks/types.ts';
import type {Block} from '../../model/document.ts';
import {toSpeakerNotes, toSpeakerText} from '../../text/speaker-notes.ts';
import type {ComposeContext} from '../context.ts';
import {chooseLead} from '../lead/lead.ts';
import {toLeadContext} from './context.ts';
import {findCitations, findCitationsInBlock} from './cited.ts';
import {joinLines} from './lines.ts';

/**
 * `composed`, the content blocks of `block`, each followed by the footnotes that it cites; those that only the words
 * that
 * are not shown cite are said.
 */
export function addFootnotes(
  block: Block,
  composed: readonly ContentBlock[],
  context: ComposeContext,
): readonly ContentBlock[] {
  const displayed = new Set(composed.flatMap(findCitations));
  const hidden = findCitationsInBlock(block)
    .filter(label => !displayed.has(label))
    .flatMap(label => context.footnotes.texts.get(label) ?? []);
  const out = composed.flatMap(contentBlock => [
    contentBlock,
    ...[...new Set(findCitations(contentBlock))].flatMap(label => composeFootnote(label, context)),
  ]);
  if (hidden.length === 0) return out;
  const speakerNotes = hidden.flatMap(toSpeakerNotes);
  return [...out, {kind: 'note', id: block.id, range: block.range, speakerNotes, next: false}];
}

function composeFootnote(label: string, context: ComposeContext): readonly FootnoteBlock[] {
  const [text, number] = [context.footnotes.texts.get(label), context.footnotes.numbers.get(label)];
  if (!text || number === undefined) return [];
  const {id, range, blocks} = text;
  const children = joinLines(blocks.flatMap(block => (block.kind === 'prose' ? [block.children] : [])));
  const rest = blocks.filter(block => block.kind !== 'prose').flatMap(toSpeakerNotes);
  const chosen = chooseLead(children, 'prose', toLeadContext(context, {before: undefined, after: undefined}));
  const isWhole = context.options.prose === 'full' || chosen.kind !== 'run';
  const speakerNotes = [...(isWhole ? [] : [{id, text: toSpeakerText(children)}]), ...rest];
  return [
    {kind: 'footnote', id, range, mark: String(number), children: isWhole ? children : chosen.children, speakerNotes},
  ];
}
