// Which words of a long block stand on the slide: inline content -> all of it, one or two verbatim runs, or none.
import type {LongerText} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import {findSentences} from '../../text/sentences.ts';
import {findStressed, findUncuttable, maskInline, sliceInline} from '../../text/slices.ts';
import type {Span} from '../../text/span.ts';
import {countWords} from '../../text/words.ts';
import type {BlockText, Neighbour} from './block.ts';
import {runWords} from './candidates/limits.ts';
import type {Choice} from './choice.ts';
import {chooseEnglish, rankEnglish} from './choose-english.ts';
import {findEntry, isNames} from './entry.ts';
import {findInnerLabel, findLabelEnd} from './label.ts';
import {sideOf} from './sides.ts';
import {chooseByStructure} from './structure.ts';
import {trimTalk} from './trim.ts';

/** What of a block is shown; all of it is said in the presenter notes unless it stands whole. */
export type Lead =
  | {readonly kind: 'whole'}
  | {
      readonly kind: 'run';
      readonly children: readonly Inline[];
      /** It begins within a sentence. */
      readonly opensWithin?: true;
      /** Shortest first. */
      readonly longer?: readonly LongerText[];
    }
  | {readonly kind: 'none'};

/** Words that might be shown, and how probable the model holds them, 0 to 1. */
export interface RankedLead {
  readonly children: readonly Inline[];
  readonly probability: number;
}

/** What stands around a block whose words are chosen. */
export interface LeadContext {
  /** BCP 47 tag of the deck. */
  readonly lang: string;
  /** Plain heading of its section. */
  readonly heading: string;
  readonly before: Neighbour;
  readonly after: Neighbour;
}

/** Words up to which a block stands whole: the contract of a deck. */
const wholeWords = {prose: 35, item: 30} as const;
/** Part of the characters of a text that are Latin in one that English is looked for in. */
const latinShare = 0.7;

/** Is `children` so long that its words are chosen? */
export function isLong(children: readonly Inline[], kind: 'prose' | 'item'): boolean {
  const text = maskInline(children);
  return countWords(text) > wholeWords[kind] && !isReference(text);
}

/** The words of `children` for the slide, verbatim. */
export function chooseLead(children: readonly Inline[], kind: 'prose' | 'item', context: LeadContext): Lead {
  const block = describeText(children, kind, context);
  const {text, label} = block;
  if (!isLong(children, kind)) {
    const trimmed = isReference(text) || !isEnglish(text, context.lang) ? undefined : trimTalk(block);
    return trimmed ? toLead(children, trimmed, {text, label}) : {kind: 'whole'};
  }
  const entry = findEntry(children, block);
  if (entry) return toLead(children, {kind: 'runs', runs: entry, isBrokenOff: false}, {text, label: 0});
  if (isNames(text.slice(label))) return {kind: 'none'};
  const choice = isEnglish(text, context.lang) ? chooseEnglish(block) : undefined;
  return toLead(children, choice ?? chooseByStructure(block), {text, label});
}

/** What might stand on the slide of long `children`, the most probable first; empty where no model chooses. */
export function rankLeads(
  children: readonly Inline[],
  kind: 'prose' | 'item',
  context: LeadContext,
): readonly RankedLead[] {
  const block = describeText(children, kind, context);
  const {text, label} = block;
  if (!isEnglish(text, context.lang)) return [];
  return rankEnglish(block).map(({runs, probability}) => ({
    children: joinRuns(children, runs, {text, label}),
    probability,
  }));
}

function describeText(
  children: readonly Inline[],
  kind: 'prose' | 'item',
  {heading, before, after}: LeadContext,
): BlockText {
  const text = maskInline(children);
  const label = findLabelEnd(children);
  // Behind a side of a picture the other side is no label of its own.
  const inner = label > 0 && sideOf(text) === '' ? findInnerLabel(children, label) : text.length;
  return {
    text,
    fixed: findUncuttable(children),
    stressed: findStressed(children),
    sentences: findSentences(children).filter(({from}) => from < inner),
    label,
    isItem: kind === 'item',
    heading,
    before,
    after,
  };
}

function isEnglish(text: string, lang: string): boolean {
  if (!/^en\b/i.test(lang)) return false;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/(?=\p{sc=Latin})\p{L}/gu) >= count(/\p{L}/gu) * latinShare;
}

/** A choice as nodes. */
function toLead(children: readonly Inline[], choice: Choice, {text, label}: Pick<BlockText, 'text' | 'label'>): Lead {
  if (choice.kind === 'none') return choice;
  const [only, more] = choice.runs;
  if (only && !more && isAll(only, text)) return {kind: 'whole'};
  const ellipsis: readonly Inline[] = choice.isBrokenOff ? [{type: 'text', value: '…'}] : [];
  const shown = joinRuns(children, choice.runs, {text, label});
  const run: Lead = {kind: 'run', children: [...shown, ...ellipsis], ...opening(choice.runs, text)};
  const longer = (choice.longer ?? [])
    .map(runs => toLonger(children, runs, {text, label}))
    .filter(one => !hasMoreFootnotes(one.children, shown));
  return longer.length > 0 ? {...run, longer} : run;
}

function toLonger(
  children: readonly Inline[],
  runs: readonly Span[],
  marks: Pick<BlockText, 'text' | 'label'>,
): LongerText {
  const [only, more] = runs;
  if (only && !more && isAll(only, marks.text)) return {children, isWhole: true};
  return {children: joinRuns(children, runs, marks), isWhole: false, ...opening(runs, marks.text)};
}

/** Whether the first of `runs` begins within a sentence of `text`. */
function opening([first]: readonly Span[], text: string): {readonly opensWithin?: true} {
  return first !== undefined && /[^.!?\s]\s*$/.test(text.slice(0, first.from)) ? {opensWithin: true} : {};
}

function isAll({from, to}: Span, text: string): boolean {
  return `${text.slice(0, from)}${text.slice(to)}`.trim() === '';
}

/** A footnote stands below the words that cite it: a longer text must not cite more of them. */
function hasMoreFootnotes(longer: readonly Inline[], shown: readonly Inline[]): boolean {
  const count = (nodes: readonly Inline[]) => nodes.filter(({type}) => type === 'footnoteReference').length;
  return count(longer) > count(shown);
}

/** Runs as nodes, by a blank; the label has one after it also where the notes break the line there. */
function joinRuns(
  children: readonly Inline[],
  chosen: readonly Span[],
  {text, label}: Pick<BlockText, 'text' | 'label'>,
): readonly Inline[] {
  const runs = chosen.flatMap(({from, to}) => {
    const named = from + text.slice(from, label).trimEnd().length;
    return from < label && label < to
      ? [
          {from, to: named},
          {from: label, to},
        ]
      : [{from, to}];
  });
  const blank: Inline = {type: 'text', value: ' '};
  return runs.flatMap(({from, to}, i) => [...(i === 0 ? [] : [blank]), ...sliceInline(children, from, to)]);
}

/** An entry of a bibliography: no sentence of it leads. */
function isReference(text: string): boolean {
  return countWords(text) <= runWords.sentence && /^[^.]{2,40},\s\p{Lu}\.,?.{0,400}\((?:19|20)\d\d\w?\)/u.test(text);
}
