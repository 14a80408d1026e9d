// The pages of a slide -> which of the titles, joins and layouts that its author asks for they do not have, and why.
import {type Diagnostic, diagnose} from '../../model/diagnostic.ts';
import type {PageLayout} from '../../model/directives/table.ts';
import type {Directive} from '../../model/document.ts';
import {concerns, layoutsOf} from '../arrangements/arrange.ts';
import {isCode} from '../arrangements/code-beside.ts';
import {isDisplayed} from '../arrangements/text-height.ts';
import type {Atom} from '../atoms/atom.ts';
import type {PricedSlide} from '../slide-pages.ts';
import {findDisplayed} from '../titles/page-sections.ts';
import {countTitleCharacters, findTitleRequest} from '../titles/own-title.ts';
import {whyNot} from './why-not.ts';

/** What came of a request on one page: `why` it is not met, null where it is. */
export interface RequestAnswer {
  readonly directive: Directive;
  readonly why: string | null;
  readonly hint: string;
}

/** What came of all that is asked of the pages of `priced` that begin at `starts`. */
export function answerRequests(priced: PricedSlide, starts: readonly number[]): readonly RequestAnswer[] {
  const {all} = priced;
  return starts.flatMap((from, n) => {
    const to = starts[n + 1] ?? all.length;
    const on = all.slice(from, to);
    return [
      ...on.flatMap(atom => answerTitle(priced, on, atom)),
      ...answerJoin(priced, {from, to, before: starts[n - 1]}),
      ...answerLayout(priced, {from, to, before: starts[n - 1]}),
    ];
  });
}

/** `answers`, of which no title is that of another page; `titles` are those of the slides, plain. */
export function refuseSameTitles(
  answers: readonly RequestAnswer[],
  titles: readonly string[],
): readonly RequestAnswer[] {
  const given = answers.flatMap(({directive: {name, value}, why}) => (name === 'title' && why === null ? [value] : []));
  const counts = new Map<string, number>();
  for (const title of [...titles, ...given].map(one => one.toLowerCase()))
    counts.set(title, (counts.get(title) ?? 0) + 1);
  return answers.map(one => {
    const {name, value} = one.directive;
    const isSame = name === 'title' && one.why === null && (counts.get(value.toLowerCase()) ?? 0) > 1;
    return isSame
      ? {...one, why: 'another page is called so', hint: 'Call it otherwise, or take the comment away.'}
      : one;
  });
}

/** A warning for each directive of `answers` that no page meets; `file` is that of the notes. */
export function diagnoseAnswers(answers: readonly RequestAnswer[], file: string): readonly Diagnostic[] {
  const byDirective = new Map<string, RequestAnswer[]>();
  for (const one of answers) {
    const key = `${one.directive.range.line} ${one.directive.written ?? one.directive.name}`;
    byDirective.set(key, [...(byDirective.get(key) ?? []), one]);
  }
  return [...byDirective.values()].flatMap(some => {
    const [first] = some;
    if (!first || first.why === null || some.some(({why}) => why === null)) return [];
    const {directive, why, hint} = first;
    const message = `“${directive.written ?? directive.name}” cannot be done: ${why}`;
    return [diagnose('directive-refused', message, {file, at: directive.range, hint})];
  });
}

function answerTitle(priced: PricedSlide, on: readonly Atom[], {page}: Atom): readonly RequestAnswer[] {
  const directive = page?.title === undefined ? undefined : page.directives.findLast(({name}) => name === 'title');
  if (directive === undefined) return [];
  const characters = countTitleCharacters(priced);
  const title = findTitleRequest(on, characters);
  const why = title === page?.title ? null : `it is wider than the line that a title has (some ${characters} letters)`;
  return [{directive, why, hint: 'Shorten it.'}];
}

/** The atoms of a page, from `from` up to, not including, `to`, and where the page before it begins. */
interface PageRange {
  readonly from: number;
  readonly to: number;
  readonly before: number | undefined;
}

/** Is the first thing on a page to stand on the page before? */
function answerJoin({all, arrangement}: PricedSlide, {from, to, before}: PageRange): readonly RequestAnswer[] {
  const first = findDisplayed(all, from, to);
  return all.slice(from, to).flatMap((atom, i): readonly RequestAnswer[] => {
    const directive = atom.page?.joins ? atom.page.directives.findLast(({name}) => name === 'join') : undefined;
    if (directive === undefined) return [];
    const hint = 'Take the comment away, or say less above it.';
    if (from + i > first) return [{directive, why: null, hint}];
    if (before === undefined) return [{directive, why: 'it begins the page of its heading', hint}];
    const {over} = arrangement(before, first + 1);
    const why = over > 0 ? `it is ${Math.ceil(over)} px taller` : 'something would be too small to read, or torn';
    return [{directive, why: `the page before does not hold it: ${why}`, hint}];
  });
}

function answerLayout(priced: PricedSlide, {from, to, before = from}: PageRange): readonly RequestAnswer[] {
  const {all, slide, arrangement, candidate} = priced;
  const on = all.slice(from, to);
  const own = on.findLast(({page}) => page?.layout !== undefined)?.page;
  const directive = own ? own.directives.findLast(({name}) => name === 'layout') : slide.requestedBy;
  const layout: PageLayout | '' = own?.layout ?? slide.requestedLayout;
  if (directive === undefined || layout === '') return [];
  const isMet = concerns(layout, on) && layoutsOf[layout].includes(arrangement(from, to).layout);
  const hint = 'Take the comment away, or divide the section with “break”.';
  // Code is alone on its page where the text above it was not to stand beside it.
  const isAlone = layout === 'code-beside' && on.every(atom => isCode(atom) || !isDisplayed(atom));
  const isParted = all
    .slice(before, to)
    .some(({kind, page}, i) => kind === 'figure' || kind === 'break' || (i > 0 && page?.opens));
  const first = isAlone && !isParted ? before : from;
  return [{directive, why: isMet ? null : whyNot(layout, candidate(first, endOfRow(all, {from, to}, layout))), hint}];
}

/** Figures that a layout takes. */
const inRow: Readonly<Partial<Record<PageLayout, number>>> = {pair: 2, three: 3, grid: 4};

/** Where the figures end that `layout` would take with those from `from` on: they may stand on the next pages. */
function endOfRow(
  all: readonly Atom[],
  {from, to}: {readonly from: number; readonly to: number},
  layout: PageLayout,
): number {
  let end = to;
  const isFull = () => all.slice(from, end).filter(({kind}) => kind === 'figure').length >= (inRow[layout] ?? 0);
  while (end < all.length && all[end]?.kind !== 'text' && !isFull()) end++;
  return end;
}
