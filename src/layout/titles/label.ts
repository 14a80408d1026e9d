// What a page shows -> the label that tells it from the other pages of its slide: words of the page itself.
import type {ContentBlock} from '../../blocks/types.ts';
import type {PlacedBlock} from '../../model/page.ts';
import {normalizedText} from '../../text/plain.ts';
import {measureWidth} from '../../text/width.ts';
import {findBoldTerm} from './labels/bold-runs.ts';
import {captionLabels} from './labels/captions.ts';
import {isLabel, isWritten, tidyLabel} from './labels/check-label.ts';
import {codeMarks} from './labels/code-comments.ts';
import {figureDescriptions} from './labels/descriptions.ts';
import {leadInMarks, opensMatter} from './labels/lead-ins.ts';
import {subjectMarks} from './labels/subjects.ts';
import {labelMarks, ledItemMarks, outerMarks} from './labels/marks.ts';
import {questionMarks} from './labels/questions.ts';
import {signatureMarks} from './labels/signatures.ts';
import {findTopics} from './labels/topics.ts';
import {type Mark, type Unit, findFirst, listUnits, shareOf} from './page-units.ts';

/** A label may not be wider than `characters`, nor be one of `taken` (lower case). */
export interface LabelBounds {
  readonly characters: number;
  readonly taken: ReadonlySet<string>;
  /** The label in whose scope the page begins; empty where there is none. */
  readonly scope: string;
  /** The title that stands above: a label does not say it again. */
  readonly above?: string;
}

/** What a label has to speak of: nearly all of a page; more than half of it; and how many are joined to one. */
const share = {most: 0.75, half: 0.5, all: 0.99} as const;
const maxJoined = 3;
/** Labels of a list that are joined to one, at most. */
const maxParts = 3;

/** The label of a page that shows `placed`; null where it has none that speaks of most of it. */
export function findPageLabel(placed: readonly PlacedBlock[], bounds: LabelBounds): string | null {
  const {characters, taken, scope, above = ''} = bounds;
  const blocks = placed.map(({block}) => block);
  const units = listUnits(blocks);
  const labels = labelMarks(units);
  const all = mergeMarks(labels, leadInMarks(units), signatureMarks(units), questionMarks(units), subjectMarks(units));
  const isFree = (label: string) => measureWidth(label) <= characters && !taken.has(label.toLowerCase());
  const written: readonly (() => readonly string[])[] = [
    () => chooseMarks(units, labels, characters),
    () => (scope !== '' && isInScope(placed) ? [scope] : []),
    () => chooseMarks(units, all, characters),
    () => chooseMarks(units, ledItemMarks(units), characters),
    () => chooseMarks(units, codeMarks(units), characters),
  ];
  const found: readonly (() => readonly string[])[] = [
    () => captionLabels(blocks),
    () => covering(units, findBoldTerm),
    () => covering(units, findTopics(characters)),
    () => figureDescriptions(blocks),
  ];
  const first = (sources: readonly (() => readonly string[])[], isGood: (label: string) => boolean) => {
    for (const find of sources) {
      const labels = find().map(label => withoutAbove(tidyLabel(label), above));
      const label = labels.find(one => isGood(one) && isFree(one));
      if (label !== undefined) return label;
    }
    return null;
  };
  return first(written, isWritten) ?? first(found, isLabel);
}

/** "Rye: the crumb" below "Rye": the crumb. */
function withoutAbove(label: string, above: string): string {
  const [head = '', ...rest] = label.split(/:\s+/);
  return rest.length > 0 && head.toLowerCase() === above.toLowerCase() ? rest.join(': ') : label;
}

/** Do the labels of the page leave the scope that it begins in more than half of it? */
export function isInScope(placed: readonly PlacedBlock[]): boolean {
  const units = listUnits(placed.map(({block}) => block));
  const [own] = labelMarks(units);
  if (own && shareOf(units, own) > share.half) return false;
  const next = outerMarks(units)[0]?.from ?? units.length;
  const ends = units.findIndex(({block}, i) => i < next && opensMatter(block, units[i + 1]?.block));
  return shareOf(units, {from: 0, to: ends < 0 ? next : ends}) > share.half;
}

/** The first of `marks` that speaks of nearly all; several joined that do; the first where it speaks of most. */
function chooseMarks(units: readonly Unit[], marks: readonly Mark[], characters: number): readonly string[] {
  const [first, ...more] = marks;
  if (!first) return [];
  const own = shareOf(units, first);
  const until = more.findIndex((mark, i) => mark.from > ((i === 0 ? first : more[i - 1])?.to ?? 0));
  const joined = [first, ...(until < 0 ? more : more.slice(0, until))];
  const isJoint =
    joined.length > 1 &&
    joined.length <= maxJoined &&
    shareOf(units, {from: first.from, to: joined.at(-1)?.to ?? 0}) > share.all;
  const texts = isJoint ? [joined.map(({text}) => tidyLabel(text)).join(' · ')] : [];
  const {parts = []} = first;
  const alone = parts.length > 1 ? joinParts(parts, characters) : [first.text];
  if (own >= share.most) return [...alone, ...texts];
  return own > share.half ? [...texts, ...alone] : texts;
}

/** Labels of `parts` joined, without their brackets where that is too wide; none where they are too many or long. */
function joinParts(parts: readonly string[], characters: number): readonly string[] {
  const isNarrow = (text: string) => measureWidth(text) <= characters;
  const short = parts.map(part => tidyLabel(part.replace(/\s*\([^()]*\)\s*/g, ' ')));
  const whole = [parts, short].map(labels => labels.join(' · ')).find(isNarrow);
  return whole !== undefined && parts.length <= maxParts ? [whole] : [];
}

/** Marks in order: those of a later source where no earlier one speaks of the same. */
function mergeMarks(...sources: readonly (readonly Mark[])[]): readonly Mark[] {
  const merged: Mark[] = [];
  for (const mark of sources.flat())
    if (merged.every(({from, to}) => mark.to <= from || to <= mark.from)) merged.push(mark);
  return merged.sort((a, b) => a.from - b.from);
}

/** What `find` finds in the first paragraph, where that and what hangs on it is most of the page. */
function covering(units: readonly Unit[], find: (block: ContentBlock) => readonly string[]): readonly string[] {
  const at = findFirst(units);
  const unit = units[at];
  if (!unit) return [];
  const next = units.findIndex(({block}, i) => i > at && (block.kind === 'prose' || block.kind === 'inline-heading'));
  const isLargePart = shareOf(units, {from: 0, to: next < 0 ? units.length : next}) > share.half;
  return isLargePart ? find(unit.block) : [];
}

/** Characters of a title that no page shows. */
const maxHidden = 120;

/** The title of a screenshot of a slide, which only bookmarks and screen readers have: the sentence in its band. */
export function findBandLabel(placed: readonly PlacedBlock[], taken: ReadonlySet<string>): string | null {
  const texts = placed.flatMap(({block}) => (block.kind === 'prose' ? [normalizedText(block.children)] : []));
  const [sentence = ''] = (texts[0] ?? '').split(/(?<=\p{L}{2}[.!?])\s+(?=\p{Lu})/u);
  const label = tidyLabel(sentence);
  const isSentence = texts.length === 1 && /\p{L}{2}/u.test(label) && label.length <= maxHidden;
  return isSentence && !taken.has(label.toLowerCase()) ? label : null;
}
