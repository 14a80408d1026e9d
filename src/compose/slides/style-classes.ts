// Slide -> further classes of its pages, by what it holds: they are fixed before anything is measured.
import type {TableBlock} from '../../blocks/types.ts';
import type {Slide} from '../../model/slide.ts';
import {normalizedText} from '../../text/plain.ts';
import {measureWidth} from '../../text/width.ts';

/** Characters above which a title is set smaller on title slides and dividers. */
const title = {long: 60, longer: 120};
const heading = {long: 36, longer: 80};

/** Cards of a reading list that leave room to be larger. */
const fewCards = 2;

/** Classes of all pages of `slide`. */
export function chooseStyleClasses(slide: Slide): readonly string[] {
  const characters = normalizedText(slide.title).length;
  const items = slide.content.flatMap(block => (block.kind === 'list' ? block.items : []));
  switch (slide.role) {
    case 'title':
      return characters > title.longer ? ['longer'] : characters > title.long ? ['long'] : [];
    case 'section':
      return characters > heading.longer || longestWord(slide) > 18
        ? ['longer']
        : characters > heading.long || longestWord(slide) > 13
          ? ['long']
          : [];
    case 'readings':
      return items.length <= fewCards ? ['few'] : [];
    case 'content':
      return chooseContentClasses(slide);
    default:
      return [];
  }
}

function chooseContentClasses(slide: Slide): readonly string[] {
  const codes = slide.content.filter(block => block.kind === 'code');
  const tables = slide.content.filter(block => block.kind === 'table');
  const all: Readonly<Record<string, boolean>> = {
    unnumbered: codes.length > 0 && codes.every(code => code.value.split('\n').length < numberedLines),
    dense: tables.some(isDense),
    brief: hasBriefLabels(slide),
  };
  return Object.keys(all).filter(name => all[name]);
}

/** Latin characters of a label for which the narrow column of labels is wide enough. */
const briefLabel = 11;

/** Has it tables of definitions, with nothing but short labels? */
function hasBriefLabels({content}: Slide): boolean {
  const items = content.flatMap(block => (block.kind === 'list' && block.labelled ? block.items : []));
  return (
    items.length > 0 &&
    items.every(
      ({children: [label]}) => label?.type !== 'strong' || measureWidth(normalizedText([label])) <= briefLabel,
    )
  );
}

/** Lines from which code has numbers: below it nobody says "line 3". */
const numberedLines = 7;

function longestWord(slide: Slide): number {
  return Math.max(
    0,
    ...normalizedText(slide.title)
      .split(/\s+/)
      .map(word => word.length),
  );
}

/** Six columns and more, or long cells: the smaller of the two sizes for tables. */
function isDense(table: TableBlock): boolean {
  const rows = [table.header, ...table.rows];
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const widest = rows.map(cells => cells.reduce((sum, cell) => sum + normalizedText(cell).length, 0));
  return columns >= 6 || Math.max(...widest) > 110;
}
