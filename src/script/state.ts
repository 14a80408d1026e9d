// What the parts of one running text count as they go: links, footnotes, terms, figures, names of targets.
import type {Footnote} from '../model/document.ts';
import {mapFootnotes} from '../text/footnotes.ts';
import {slugify} from '../text/markup/slug.ts';
import {type FoldedAnswer, findAnswers, findNotesOf} from './answers/find-answers.ts';
import {findSlideStarts} from './chips.ts';
import type {ScriptInput} from './context.ts';

/** A bold word within a sentence. */
export interface BoldTerm {
  readonly id: string;
  readonly text: string;
}

/** One running text in the making. */
export interface ScriptState {
  readonly input: ScriptInput;
  readonly footnotes: ReadonlyMap<string, Footnote>;
  /** Answers that are left out, by the ids of their entries. */
  readonly answers: ReadonlyMap<number, FoldedAnswer>;
  /** Numbers of the addresses that are linked, in order. */
  readonly links: Map<string, number>;
  /** Addresses whose numbers are explained at the end, not in the margin. */
  readonly listed: Set<string>;
  readonly codedHere: Set<string>;
  /** Labels of footnotes that stand in the margin. */
  readonly beside: Set<string>;
  readonly terms: BoldTerm[];
  readonly files: Set<string>;
  figures: number;
  /** Chips of the slides that begin at a block, item or heading; each once. */
  starts(id: number): readonly number[];
  /** A name that no other target has, of these words. */
  nameTarget(words: string): string;
}

/** Nothing is counted yet. */
export function createState(input: ScriptInput): ScriptState {
  const starts = findSlideStarts(input.document, input.slides);
  const names = new Map<string, number>();
  const answers = input.hidesAnswers === true ? findAnswers(input.document) : new Map<number, FoldedAnswer>();
  const left = findNotesOf(input.document, new Set([...answers.keys(), ...(input.plan?.skipped ?? [])]));
  return {
    input,
    footnotes: new Map([...mapFootnotes(input.document)].filter(([label]) => !left.has(label))),
    answers,
    links: new Map(),
    listed: new Set(),
    codedHere: new Set(),
    beside: new Set(),
    terms: [],
    files: new Set(),
    figures: 0,
    starts: id => starts.get(id) ?? [],
    nameTarget(words) {
      const base = slugify(words, 8, 60) || 'part';
      // A name that many have is counted on from where it was.
      let n = names.get(base) ?? 1;
      let name = n === 1 ? base : `${base}-${n}`;
      while (names.has(name)) name = `${base}-${++n}`;
      names.set(base, n + 1);
      if (name !== base) names.set(name, 2);
      return name;
    },
  };
}
