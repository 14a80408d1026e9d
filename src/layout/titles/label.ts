// What a page shows -> the label that tells it from the other pages of its slide: words of the page itself.
import type {ContentBlock} from '../../blocks/types.ts';
import type {PlacedBlock} from '../../model/page.ts';
import {normalizedText} from '../../text/plain.ts';
import {measureWidth} from '../../text/width.ts';
import {findBoldRuns} from './labels/bold-runs.ts';
import {captionLabels} from './labels/captions.ts';
import {isLabel, tidyLabel} from './labels/check-label.ts';
import {figureDescriptions} from './labels/descriptions.ts';
import {itemLabels} from './labels/item-labels.ts';
import {leadNames} from './labels/lead-names.ts';
import {findNames} from './labels/names.ts';
import {openingLabels} from './labels/opening.ts';
import {findQuestions} from './labels/questions.ts';
import {findRepeatedPhrases} from './labels/repeated-phrases.ts';
import {findSubjects} from './labels/subjects.ts';

/** A label may not be wider than `characters`, nor be one of `taken` (lower case). */
export interface LabelBounds {
  readonly characters: number;
  readonly taken: ReadonlySet<string>;
  /** The label in whose scope the page begins; empty where there is none. */
  readonly scope: string;
}

type FindLabels = (blocks: readonly ContentBlock[]) => readonly string[];

/** Where labels are looked for, the surest first: before, and after, the scope that the page begins in. */
const sure: readonly FindLabels[] = [openingLabels, itemLabels];
const likely: readonly FindLabels[] = [
  leadNames,
  findQuestions,
  findSubjects,
  captionLabels,
  findBoldRuns,
  findNames,
  findRepeatedPhrases,
  figureDescriptions,
];

/** The label of a page that shows `placed`; null where it has none. */
export function findPageLabel(placed: readonly PlacedBlock[], bounds: LabelBounds): string | null {
  const {characters, taken, scope} = bounds;
  const blocks = placed.map(({block}) => block);
  for (const find of [...sure, () => [scope], ...likely]) {
    const found = find(blocks)
      .map(tidyLabel)
      .find(label => isLabel(label) && measureWidth(label) <= characters && !taken.has(label.toLowerCase()));
    if (found !== undefined) return found;
  }
  return null;
}

/** Characters of a title that no page shows. */
const maxHidden = 90;

/** The title of a screenshot of a slide, which only bookmarks and screen readers have: the sentence in its band. */
export function findBandLabel(placed: readonly PlacedBlock[], taken: ReadonlySet<string>): string | null {
  const texts = placed.flatMap(({block}) => (block.kind === 'prose' ? [normalizedText(block.children)] : []));
  const label = tidyLabel(texts[0] ?? '');
  const isSentence = texts.length === 1 && /\p{L}{2}/u.test(label) && label.length <= maxHidden;
  return isSentence && !taken.has(label.toLowerCase()) ? label : null;
}
