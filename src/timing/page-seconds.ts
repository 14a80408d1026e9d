// A page × the pace of a course -> the seconds that it takes: what is looked at, or what is said, whichever is longer.
import {countFormulaRows} from '../text/math/row-environment.ts';
import type {ContentBlock, ContentItem} from '../blocks/types.ts';
import {blockText} from '../blocks/text.ts';
import {listItems} from '../blocks/visit.ts';
import type {Page} from '../model/page.ts';
import type {Pace} from '../model/timing/times.ts';
import {normalizedText} from '../text/plain.ts';
import {countSpeakerNoteWords} from '../text/speaking-time.ts';
import {countWords} from '../text/words.ts';

/** Roles of pages that only say where one is. */
const dividers: readonly Page['role'][] = ['title', 'agenda', 'section'];

/** Whole seconds that `page` takes. */
export function estimateSeconds(page: Page, pace: Pace): number {
  const seconds = Math.max(
    lookedAt(page, pace),
    (countSpeechWords(page) / pace.speech) * 60,
    countSteps(page) * pace.step,
  );
  const min = dividers.includes(page.role) ? pace.divider : pace.min;
  return Math.round(Math.min(pace.max, Math.max(min, seconds)) * pace.factor);
}

/** Items, rows and lines of `page` that come one by one. */
export function countSteps({blocks}: Page): number {
  return blocks.reduce((sum, {block}) => {
    if (block.kind === 'list' && block.steps) return sum + listItems(block).length;
    if (block.kind === 'math' && block.steps) return sum + countFormulaRows(block.tex);
    return block.kind === 'code' && block.steps ? sum + countLines(block.value) : sum;
  }, 0);
}

/** Seconds that an audience looks at what the page shows. */
function lookedAt({title, blocks}: Page, pace: Pace): number {
  const reading = (text: string): number => (countWords(text) / pace.reading) * 60;
  const each = (block: ContentBlock): number => {
    switch (block.kind) {
      case 'figure':
        return pace.figure + reading(blockText(block));
      case 'table':
        return Math.max(pace.table, reading(blockText(block)));
      case 'math':
        return pace.formula;
      case 'code':
        return countLines(block.value) * pace.codeLine;
      default:
        return reading(blockText(block));
    }
  };
  return blocks.reduce((sum, {block}) => sum + each(block), reading(normalizedText(title)));
}

/** Words that are said: the notes, and what the page shows of blocks that the notes do not hold. */
function countSpeechWords({speakerNotes, blocks, role}: Page): number {
  const covered = new Set(speakerNotes.flatMap(({id, covers = []}) => [id, ...covers]));
  const own = blocks.reduce((sum, {block}) => sum + countUncovered(block, covered), 0);
  const inNotes = speakerNotes.reduce((sum, {text}) => sum + (text.trim() === '' ? 0 : countSpeakerNoteWords(text)), 0);
  // What stands on a title slide or an agenda is there to be read.
  return dividers.includes(role) ? inNotes : inNotes + own;
}

/** Words of `block` that no note of `covered` has; code, tables and small print are not read out. */
function countUncovered(block: ContentBlock, covered: ReadonlySet<number>): number {
  switch (block.kind) {
    case 'list':
      return block.items.reduce((sum, item) => sum + countItem(item, covered), 0);
    case 'prose':
    case 'inline-heading':
    case 'figure':
    case 'quote':
    case 'card':
      return !covered.has(block.id) ? countWords(blockText(block)) : 0;
    default:
      return 0;
  }
}

function countItem({id, children, items}: ContentItem, covered: ReadonlySet<number>): number {
  const own = covered.has(id) ? 0 : countWords(normalizedText(children));
  return items.reduce((sum, item) => sum + countItem(item, covered), own);
}

function countLines(text: string): number {
  return text.split('\n').filter(line => line.trim() !== '').length;
}
