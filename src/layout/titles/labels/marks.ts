// Units of a page -> the labels that its author gave to parts of it, and what each of them speaks of.
import {normalizedText} from '../../../text/plain.ts';
import {type Mark, type Unit, findFirst} from '../page-units.ts';
import {labelOfItem, listItemLabels} from './item-labels.ts';
import {isNamed, nameOf} from './lead-names.ts';
import {opensMatter} from './lead-ins.ts';
import {boldOpening} from './opening.ts';

/**
 * The labels of a page in order: headings, the words that open a paragraph, the short line above a list; before them,
 * those of the items of lists. Each speaks of what follows up to the next, or to a lead-in that opens another matter.
 */
export function labelMarks(units: readonly Unit[]): readonly Mark[] {
  const outer = outerMarks(units);
  return [...itemMarks(units.slice(0, outer[0]?.from ?? units.length)), ...outer];
}

/** The same but those of items. */
export function outerMarks(units: readonly Unit[]): readonly Mark[] {
  const starts = units.flatMap((unit, i): readonly {readonly text: string; readonly from: number}[] => {
    const [text] = labelsOf(unit, units[i + 1]);
    return text === undefined ? [] : [{text, from: i}];
  });
  return starts.map(({text, from}, n) => {
    const next = starts[n + 1]?.from ?? units.length;
    const ends = units.findIndex(({block}, i) => i > from && i < next && opensMatter(block, units[i + 1]?.block));
    return {text, from, to: ends < 0 ? next : ends};
  });
}

function labelsOf({block, item}: Unit, next: Unit | undefined): readonly string[] {
  if (item) return [];
  if (block.kind === 'inline-heading') return [normalizedText(block.children)];
  if (block.kind !== 'prose') return [];
  return [...boldOpening(block.children), ...(next && isNamed(next.block) ? nameOf(block) : [])];
}

/** The labels of the items of lists that no paragraph leads in to: joined where all of a list have one. */
function itemMarks(units: readonly Unit[]): readonly Mark[] {
  return units.flatMap(({block, item}, i): readonly Mark[] => {
    const before = units.slice(0, i).findLast(({lines, block: other}) => lines > 0 && other !== block);
    if (!item || block.kind !== 'list' || before?.block.kind === 'prose') return [];
    const parts = listItemLabels(block);
    if (parts.length === 0) return labelOfItem(item).map(text => ({text, from: i, to: i + 1}));
    return units[i - 1]?.block === block ? [] : [joinedMark(parts, i, i + block.items.length)];
  });
}

/** The labels of the items of the list that the page's first paragraph leads in to, joined. */
export function ledItemMarks(units: readonly Unit[]): readonly Mark[] {
  const from = findFirst(units);
  const list = units.find(({item}, i) => item !== null && i > from)?.block;
  if (units[from]?.block.kind !== 'prose' || list?.kind !== 'list') return [];
  const at = units.findIndex(({block}) => block === list);
  const isLed = units.slice(from + 1, at).every(({lines}) => lines === 0);
  const parts = isLed ? listItemLabels(list) : [];
  return parts.length === 0 ? [] : [joinedMark(parts, from, at + list.items.length)];
}

function joinedMark(parts: readonly string[], from: number, to: number): Mark {
  return {text: parts.join(' · '), from, to, parts};
}
