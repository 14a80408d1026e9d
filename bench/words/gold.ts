// Judged blocks of a folder -> blocks as the choice of words reads them, each with what its readers accept and reject.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type Neighbour, type ReadBlock, readBlock, tokensOf} from '../../src/compose/lead/block.ts';
import type {Candidate} from '../../src/compose/lead/candidates/candidate.ts';
import {generateCandidates} from '../../src/compose/lead/candidates/generate.ts';
import {type Marks, markBlock} from '../../src/compose/lead/features/marks.ts';
import {findLabelEnd} from '../../src/compose/lead/label.ts';
import {tagWords} from '../../src/text/language/parts-of-speech.ts';
import {findVetoes} from '../../src/compose/lead/vetoes/vetoes.ts';
import type {Inline} from '../../src/model/document.ts';
import {findSentences} from '../../src/text/sentences.ts';
import {findUncuttable, maskInline} from '../../src/text/slices.ts';
import {findStress} from './stress.ts';

/** A block as its readers judged it. */
export interface Judged {
  readonly course: string;
  readonly post: string;
  readonly line: number;
  readonly kind: 'paragraph' | 'item';
  readonly heading: string;
  readonly before?: string;
  readonly after?: string;
  readonly text: string;
  readonly best: string | null;
  readonly alternatives: readonly string[];
  readonly bad: readonly {readonly run: string; readonly why: string}[];
}

/** A candidate with its token F1 with the nearest accepted text, and whether a reader rejected it. */
export interface Rated {
  readonly candidate: Candidate;
  readonly text: string;
  readonly f1: number;
  readonly isRejected: boolean;
}

/** A judged block with its candidates. */
export interface Example {
  readonly judged: Judged;
  readonly block: ReadBlock;
  readonly marks: Marks;
  readonly rated: readonly Rated[];
  /** Part of the choices that no veto forbids. */
  readonly allowed: readonly boolean[];
}

/** Token F1 from which a text counts as acceptable, and as the one that a reader rejected. */
const acceptable = 0.7;
const rejected = 0.8;
/** Files of the folder, and how much a block of each counts in training. */
const files = ['leads-2.json', 'leads-3.json'];

/** The examples of `folder`, in the order of its files; what is bold in them is looked up in folders of `notes`. */
export function readExamples(folder: string, notes: readonly string[]): readonly Example[] {
  return files
    .flatMap(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Judged[])
    .map(judged => toExample(judged, notes));
}

function toExample(judged: Judged, notes: readonly string[]): Example {
  const children = parseFormulas(judged.text);
  const block = readBlock({
    text: maskInline(children),
    fixed: findUncuttable(children),
    stressed: findStress(judged, notes),
    sentences: findSentences(children),
    label: findLabelEnd(children),
    isItem: judged.kind === 'item',
    heading: judged.heading.split(' > ').at(-1) ?? '',
    before: parseNeighbour(judged.before),
    after: parseNeighbour(judged.after),
  });
  const marks = markBlock(block, tagWords);
  const candidates = generateCandidates(block);
  const rated = candidates.map(candidate => rate(candidate, judged, block));
  const allowed = candidates.map(candidate => findVetoes({block, marks, candidate}).length === 0);
  return {judged, block, marks, rated, allowed: allowed.includes(true) ? allowed : allowed.map(() => true)};
}

/** A choice of words beside those that readers accept and reject. */
export function rate(candidate: Candidate, judged: Judged, block: ReadBlock): Rated {
  const references = judged.best === null ? [] : [judged.best, ...judged.alternatives];
  const text = candidate.runs.map(run => originalText(run, judged.text, block)).join(' ');
  const f1 = Math.max(0, ...references.map(reference => measureF1(text, reference)));
  const bad = Math.max(0, ...judged.bad.map(({run}) => measureF1(text, run)));
  return {candidate, text, f1, isRejected: f1 < acceptable && bad >= rejected};
}

export function isAcceptable({f1}: Rated): boolean {
  return f1 >= acceptable;
}

/** `\(…\)` and `$…$` become formulas, their marks included, so that offsets stay. */
function parseFormulas(text: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let done = 0;
  for (const {0: formula, index} of text.matchAll(/\\\(.*?\\\)|\$(?=[\\A-Za-z({])[^$\n]{1,200}\$/g)) {
    nodes.push({type: 'text', value: text.slice(done, index)}, {type: 'inlineMath', value: formula});
    done = index + formula.length;
  }
  return [...nodes, {type: 'text', value: text.slice(done)}];
}

function parseNeighbour(text: string | undefined): Neighbour {
  const [, kind = '', rest = ''] = /^(\w+): (.*)$/s.exec(text ?? '') ?? [];
  const kinds: Readonly<Record<string, Neighbour['kind']>> = {
    paragraph: 'prose',
    item: 'item',
    heading: 'heading',
    figure: 'figure',
    code: 'code',
    math: 'math',
    table: 'table',
  };
  return {kind: kinds[kind] ?? (text ? 'other' : 'none'), text: rest};
}

function originalText({from, to}: {from: number; to: number}, text: string, {words}: ReadBlock): string {
  return text.slice(words[from]?.from ?? 0, words[to - 1]?.to ?? 0);
}

function measureF1(one: string, other: string): number {
  const [x, y] = [tokensOf(one), tokensOf(other)];
  if (x.length === 0 || y.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const token of y) counts.set(token, (counts.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of x) {
    const left = counts.get(token) ?? 0;
    if (left > 0) common++;
    counts.set(token, left - 1);
  }
  return (2 * common) / (x.length + y.length);
}
