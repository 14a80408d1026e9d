// A long block of the notes -> what stands of it on slides, and what might: for whoever wants to choose.
import type {CoverageRow} from '../../checks/coverage.ts';
import type {LongBlock} from '../../compose/context.ts';
import {rankLeads} from '../../compose/lead/lead.ts';
import {normalizedText} from '../../text/plain.ts';
import {countWords} from '../../text/words.ts';

/** Words that might be shown: of the block, verbatim. */
export interface ChoiceCandidate {
  readonly text: string;
  /** How probable the model of words holds them, 0 to 1. */
  readonly probability: number;
}

/** A block so long that words of it are chosen, and what was chosen. */
export interface BlockChoice {
  /** Lines of the post, the front matter counted. */
  readonly line: number;
  readonly endLine: number;
  readonly kind: 'paragraph' | 'item';
  /** Heading of its section. */
  readonly heading: string;
  /** All its words. */
  readonly text: string;
  readonly words: number;
  /** Those on slides; empty where all of it is said. */
  readonly shown: string;
  /** Slides that show them, 1-based; where none does, the slides whose notes hold the block. */
  readonly slides: readonly number[];
  readonly why: string;
  /** The most probable first; none where no model chooses. */
  readonly candidates: readonly ChoiceCandidate[];
}

/** Candidates that are told of a block. */
const told = 12;

/** What became of the long blocks of a post; `rows` are its coverage report. */
export function describeLongBlocks(blocks: readonly LongBlock[], rows: readonly CoverageRow[]): readonly BlockChoice[] {
  return blocks.map(block => describeLongBlock(block, rows)).sort((a, b) => a.line - b.line);
}

function describeLongBlock(
  {kind, range, children, around, isRequested}: LongBlock,
  rows: readonly CoverageRow[],
): BlockChoice {
  const {line, endLine} = range;
  const name = kind === 'prose' ? 'paragraph' : 'item';
  const row = rows.find(one => one.line === line && one.kind === name);
  const text = normalizedText(children);
  const shown = row?.shown ?? '';
  const candidates = rankLeads(children, kind, around).map(lead => ({
    text: normalizedText(lead.children),
    probability: Math.round(lead.probability * 1000) / 1000,
  }));
  return {
    line,
    endLine,
    kind: name,
    heading: around.heading,
    text,
    words: countWords(text),
    shown,
    slides: (shown === '' ? row?.slides : row?.shownOn) ?? [],
    why: isRequested ? 'its author says so' : explain(text, shown, candidates),
    candidates: candidates.slice(0, told),
  };
}

function explain(text: string, shown: string, candidates: readonly ChoiceCandidate[]): string {
  if (shown === '') return 'nothing of it can stand alone: it is said';
  if (shown === text) return 'the page has room for all of it';
  const at = candidates.findIndex(one => one.text === shown);
  const chosen = candidates[at];
  if (chosen === undefined)
    return candidates.length === 0
      ? 'by its marks: label, first sentence'
      : 'a candidate of the model, and more of the block where the page has room';
  return `candidate ${at + 1} of ${candidates.length}: what most of the probable ones are like`;
}
