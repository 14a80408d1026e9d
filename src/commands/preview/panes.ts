// A lecture that is open -> the data of the panes beside its deck: lines, what became of them, what can be done.
import {listRanges} from '../../emit/slide-sources.ts';
import {unanswered} from '../../model/diagnostic.ts';
import type {Page} from '../../model/page.ts';
import type {SourceRange} from '../../model/source-range.ts';
import {listActions} from '../../preview/actions.ts';
import type {PaneData, PaneSlide} from '../../preview/in-page/frame.ts';
import {listPaneRows} from '../../preview/panes.ts';
import {findTarget, listTargets} from '../edits/targets.ts';
import type {OpenLecture} from './open-lectures.ts';

/** The data; `undos`: edits that can be taken back. */
export function describePanes({deck, text, version, file, finished}: OpenLecture, undos: number): PaneData {
  const {built, rows, view, long} = deck;
  const targets = listTargets(built.document);
  const ranges = listRanges(built.document);
  const longLines = new Set(long.map(({range}) => range.line));
  const panes = listPaneRows(text, rows, row => {
    const {isWithin = true} = findTarget(targets, row) ?? {};
    const {kind, line, shownOn, slides} = row;
    const [isDisplayed, hasSlide] = [shownOn.length > 0, slides.length > 0];
    return listActions({kind, isDisplayed, hasSlide, isLong: longLines.has(line), isWithin});
  });
  const slides = view.slides.map(({title}, i) => describeSlide(title, built.deck.pages[i], ranges));
  const told = unanswered(finished?.made.result.report.diagnostics ?? deck.diagnostics)
    .filter(one => one.file === file.path)
    .map(({line, message, hint = ''}) => ({line, message, hint}));
  return {version, rows: panes, slides, told, undos};
}

function describeSlide(title: string, page: Page | undefined, ranges: ReadonlyMap<number, SourceRange>): PaneSlide {
  if (page === undefined) return {title, says: [], heading: null};
  const says = page.speakerNotes.map(({id, text}) => ({text, line: ranges.get(id)?.line ?? 0}));
  return {title, says, heading: findTitle(page, ranges)};
}

/** The lines of what `title` is said of, so that it names the page: its heading, or what the page begins with. */
function findTitle(page: Page, ranges: ReadonlyMap<number, SourceRange>): SourceRange | null {
  if (page.role === 'title') return null;
  const own = page.promoted >= 0 ? page.promoted : page.part.index === 1 ? page.heading : -1;
  const [first] = page.blocks;
  return ranges.get(own) ?? (first ? rangeOfFirst(first.block, ranges) : undefined) ?? null;
}

function rangeOfFirst(
  block: Page['blocks'][number]['block'],
  ranges: ReadonlyMap<number, SourceRange>,
): SourceRange | undefined {
  const item = block.kind === 'list' ? block.items[0] : undefined;
  return item ? ranges.get(item.id) : ranges.get(block.id);
}
