// Footnotes of the notes -> small print below what cites them, or words for the presenter.
import type {FootnoteBlock, ContentBlock} from '../../blocks/types.ts';
import type {Block} from '../../model/document.ts';
import {findLabelsInBlock} from '../../text/footnotes.ts';
import {normalizedText} from '../../text/plain.ts';
import {sayBlock, toSpeakerText} from '../../text/speaker-notes.ts';
import type {ComposeContext} from '../context.ts';
import {chooseLead} from '../lead/lead.ts';
import {toLeadContext} from './context.ts';
import {findCitations} from './cited.ts';
import {joinLines} from './lines.ts';

/**
 * `composed`, the content blocks of `block`, each followed by the footnotes that it cites; those that only the words
 * that are not shown cite are said. A paragraph that is nothing but a reference is shown as the footnote.
 */
export function addFootnotes(
  block: Block,
  composed: readonly ContentBlock[],
  context: ComposeContext,
): readonly ContentBlock[] {
  if (block.kind === 'footnote') return composed;
  const labels = findLabelsInBlock(block);
  if (labels.length === 0) return composed;
  if (block.kind === 'prose' && normalizedText(block.children) === '') return composeFootnotes(labels, context);
  const displayed = new Set(composed.flatMap(findCitations));
  const hidden = labels
    .filter(label => !displayed.has(label))
    .flatMap(label => context.footnotes.texts.get(label) ?? []);
  const out = composed.flatMap(contentBlock => [
    contentBlock,
    ...composeFootnotes(findCitations(contentBlock), context),
  ]);
  if (hidden.length === 0) return out;
  const speakerNotes = hidden.flatMap(sayBlock);
  return [...out, {kind: 'note', id: block.id, range: block.range, speakerNotes, next: false}];
}

/** The footnotes of `labels`, each once, and after them those that they cite themselves. */
export function composeFootnotes(labels: readonly string[], context: ComposeContext): readonly FootnoteBlock[] {
  const known = new Set(labels);
  const out: FootnoteBlock[] = [];
  // A set goes on to what is added while it is walked.
  for (const label of known) {
    const footnote = composeFootnote(label, context);
    if (footnote === null) continue;
    out.push(footnote);
    for (const cited of findCitations(footnote)) known.add(cited);
  }
  return out;
}

function composeFootnote(label: string, context: ComposeContext): FootnoteBlock | null {
  const [text, number] = [context.footnotes.texts.get(label), context.footnotes.numbers.get(label)];
  if (!text || number === undefined) return null;
  const {id, range, blocks} = text;
  const children = joinLines(blocks.flatMap(block => (block.kind === 'prose' ? [block.children] : [])));
  const rest = blocks.filter(block => block.kind !== 'prose').flatMap(sayBlock);
  const chosen = chooseLead(children, 'prose', toLeadContext(context, {before: undefined, after: undefined}));
  const isWhole = context.options.prose === 'full' || chosen.kind !== 'run';
  const speakerNotes = [...(isWhole ? [] : [{id, text: toSpeakerText(children)}]), ...rest];
  const displayed = isWhole ? children : chosen.children;
  return {kind: 'footnote', id, range, mark: String(number), children: displayed, speakerNotes};
}
