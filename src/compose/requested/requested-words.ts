// What an author asks of a block -> the words of it that are shown, and what is asked of its page.
import type {ContentBlock, LongerText, PageRequest, ProseBlock, SpeakerNote} from '../../blocks/types.ts';
import type {Requests} from '../../model/directives/requests.ts';
import type {Block, Directive, Inline, Prose} from '../../model/document.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText, plainText} from '../../text/plain.ts';
import {findRuns} from '../../text/quoted/runs.ts';
import {sliceInline} from '../../text/slices.ts';
import {sayBlock, toSpeakerText} from '../../text/speaker-notes.ts';
import type {ComposeContext} from '../context.ts';
import {isLong} from '../lead/lead.ts';
import {isLeadIn} from '../blocks/inline-heading.ts';

/** `context` as what is asked of a block changes it, for the block and what is in it. */
export function adjustContext(context: ComposeContext, {fate, zooms, steps}: Requests): ComposeContext {
  return {
    ...context,
    ...(zooms ? {isZoomed: true} : {}),
    ...(steps ? {steps} : {}),
    ...(fate === 'keep' ? {options: {...context.options, prose: 'full'}} : {}),
  };
}

/** Which words of `text` its author shows; null where nothing is said of them, or it stands whole anyway. */
export function pickRequested(
  words: Directive | null,
  text: Block | Pick<Prose, 'children'>,
  kind: 'prose' | 'item',
  {options}: ComposeContext,
): Directive | null {
  if (!words?.ifLong || !('children' in text)) return words;
  return options.prose === 'full' || !isLong(text.children, kind) ? null : words;
}

/** The words of a text that its author shows, and what is said besides. */
export interface RequestedWords {
  readonly displayed: readonly Inline[];
  readonly opensWithin?: true;
  readonly longer?: readonly LongerText[];
  readonly rest: readonly (readonly Inline[])[];
  readonly speakerNotes: readonly SpeakerNote[];
}

/** Of the text `children` of the block `id`, what the directive `words` shows; null where it has no such words. */
export function chooseRequested(
  id: number,
  children: readonly Inline[],
  words: Directive | null,
): RequestedWords | null {
  if (words === null) return null;
  const speakerNotes = [{id, text: toSpeakerText(children)}];
  if (words.name === 'text') return {displayed: [createText(words.value)], rest: [], speakerNotes};
  const runs = findRuns(children, words.value);
  if (runs === null) return null;
  const displayed = runs.flatMap(({from, to}, i) => [
    ...(i === 0 ? [] : [createText(' ')]),
    ...sliceInline(children, from, to),
  ]);
  const [first] = runs;
  const isWithin = first !== undefined && /[^.!?\s]\s*$/.test(plainText(children).slice(0, first.from));
  const isWhole = normalizedText(displayed) === normalizedText(children);
  return {displayed, ...(isWithin ? {opensWithin: true} : {}), rest: [], speakerNotes: isWhole ? [] : speakerNotes};
}

/** `block` with the words that its author shows; null where nothing is said of them. */
export function composeRequested(block: Block, words: Directive | null): ProseBlock | null {
  const {id, range} = block;
  const shared = {kind: 'prose', id, range} as const;
  if (words?.name === 'text') {
    const children = [createText(words.value)];
    return {...shared, children, lead: isLeadIn(children), speakerNotes: sayBlock(block)};
  }
  const chosen = block.kind === 'prose' ? chooseRequested(id, block.children, words) : null;
  if (!chosen) return null;
  const {displayed, opensWithin, speakerNotes} = chosen;
  return {
    ...shared,
    children: displayed,
    lead: isLeadIn(displayed),
    ...(opensWithin ? {opensWithin} : {}),
    speakerNotes,
  };
}

/** What is asked of the page of a block; null for nothing. */
export function toPageRequest({title, joins, layout, breaks, background, ofPage}: Requests): PageRequest | null {
  if (title === '' && !joins && layout === '' && !breaks && background === '') return null;
  return {
    directives: ofPage,
    ...(title !== '' || breaks ? {opens: true} : {}),
    ...(joins && title === '' && !breaks ? {joins: true} : {}),
    ...(title === '' ? {} : {title}),
    ...(layout === '' ? {} : {layout}),
    ...(background === '' ? {} : {background}),
  };
}

/** `content` whose first block asks for `page`. */
export function withPage(content: readonly ContentBlock[], page: PageRequest | null): readonly ContentBlock[] {
  const [first, ...rest] = content;
  return page === null || first === undefined ? content : [{...first, page}, ...rest];
}
