// Directives of a document × its pages -> what authors say of each page's time and place in a plan.
import {listItems} from '../blocks/visit.ts';
import {type Diagnostic, diagnose} from '../model/diagnostic.ts';
import {readRequests, type Requests} from '../model/directives/requests.ts';
import type {Directive, Document, Entry} from '../model/document.ts';
import type {Page} from '../model/page.ts';
import type {Priority} from '../model/timing/times.ts';

/** Pages that share minutes: indices of `pages`. */
export interface SharedMinutes {
  readonly minutes: number;
  readonly pages: readonly number[];
}

/** What is said of pages. */
export interface PageRequests {
  /** By the index of the page. */
  readonly plan: readonly Priority[];
  /** Outer sections before those in them. */
  readonly budgets: readonly SharedMinutes[];
}

/** A row of directives, and the pages that it is said of. */
interface RequestRow {
  readonly requests: Requests;
  readonly directives: readonly Directive[];
  readonly pages: readonly number[];
}

/**
 * What `document` says of `pages`: of a section all its pages are meant, of a block or an item those that show it.
 * What is said of a block outranks what is said of its section, and that what is said of the section above. A page that
 * goes on from one that is optional, or in the appendix, goes with it. Directives whose subject no page shows are told.
 */
export function readPageRequests(
  document: Document,
  pages: readonly Page[],
  tell: {readonly file: string; readonly report: (diagnostic: Diagnostic) => void},
): PageRequests {
  const said = listRequestRows(document, pages);
  const plan: Priority[] = pages.map(() => '');
  const budgets: SharedMinutes[] = [];
  for (const {requests, directives, pages: own} of said) {
    if (requests.plan === '' && requests.minutes === 0) continue;
    if (own.length === 0) for (const one of directives) tell.report(describeIdle(one, tell.file));
    for (const i of own) if (requests.plan !== '') plan[i] = requests.plan;
    if (requests.minutes > 0 && own.length > 0) budgets.push({minutes: requests.minutes, pages: own});
  }
  for (const [i, {part}] of pages.entries()) {
    const before = plan[i - 1];
    if (part.index > 1 && (before === 'optional' || before === 'appendix')) plan[i] = before;
  }
  return {plan, budgets};
}

/** Sections first, from the outermost in; then blocks and items. */
function listRequestRows(document: Document, pages: readonly Page[]): readonly RequestRow[] {
  const sections: RequestRow[] = [];
  const blocks: RequestRow[] = [];
  const {entries} = document;
  const shown = findDisplayed(pages);
  let row: Directive[] = [];
  for (const [i, entry] of entries.entries()) {
    if (entry.kind === 'directive') {
      row.push(entry);
      continue;
    }
    const own = row.filter(({scope}) => (scope === 'section') === (entry.kind === 'heading'));
    if (own.length > 0 && entry.kind === 'heading')
      sections.push({...readRow(own), pages: pagesOf(listHeadings(entries, i), pages)});
    else if (own.length > 0) blocks.push({...readRow(own), pages: pagesShowing(idsOf(entry), shown)});
    blocks.push(...listItemRows(entry, shown));
    row = [];
  }
  return [...sections, ...blocks];
}

function readRow(row: readonly Directive[]): Pick<RequestRow, 'requests' | 'directives'> {
  return {requests: readRequests(row), directives: row.filter(({name}) => isOfTime(name))};
}

function isOfTime(name: Directive['name']): boolean {
  return name === 'must' || name === 'optional' || name === 'appendix' || name === 'minutes';
}

function listItemRows(entry: Entry, shown: ReadonlyMap<number, readonly number[]>): readonly RequestRow[] {
  if (entry.kind !== 'list') return [];
  return entry.items.flatMap(({id, blocks, directives = []}) => [
    ...(directives.length > 0
      ? [{...readRow(directives), pages: pagesShowing([id, ...blocks.map(block => block.id)], shown)}]
      : []),
    ...blocks.flatMap(block => listItemRows(block, shown)),
  ]);
}

/** Ids of a block, and of what stands in it. */
function idsOf(entry: Entry): readonly number[] {
  if (entry.kind === 'list')
    return [entry.id, ...entry.items.flatMap(({id, blocks}) => [id, ...blocks.flatMap(idsOf)])];
  return entry.kind === 'quote' ? [entry.id, ...entry.blocks.flatMap(idsOf)] : [entry.id];
}

/** Ids of the heading at `at` and of those below it. */
function listHeadings(entries: readonly Entry[], at: number): ReadonlySet<number> {
  const [heading, ...after] = entries.slice(at);
  if (heading?.kind !== 'heading') return new Set();
  const end = after.findIndex(one => one.kind === 'heading' && one.depth <= heading.depth);
  const within = end < 0 ? after : after.slice(0, end);
  return new Set([heading, ...within].flatMap(one => (one.kind === 'heading' ? [one.id] : [])));
}

/** Pages of slides under one of `headings`, or that show one. */
function pagesOf(headings: ReadonlySet<number>, pages: readonly Page[]): readonly number[] {
  return pages.flatMap(({heading, blocks}, i) =>
    headings.has(heading) || blocks.some(({block}) => headings.has(block.id)) ? [i] : [],
  );
}

/** The pages that show a block or an item, by its id. */
function findDisplayed(pages: readonly Page[]): ReadonlyMap<number, readonly number[]> {
  const shown = new Map<number, number[]>();
  for (const [i, {blocks, promoted}] of pages.entries())
    for (const id of new Set([
      promoted,
      ...blocks.flatMap(({block}) => [block, ...listItems(block)].map(one => one.id)),
    ]))
      shown.set(id, [...(shown.get(id) ?? []), i]);
  return shown;
}

function pagesShowing(ids: readonly number[], shown: ReadonlyMap<number, readonly number[]>): readonly number[] {
  return [...new Set(ids.filter(id => id >= 0).flatMap(id => shown.get(id) ?? []))].sort((a, b) => a - b);
}

function describeIdle({name, range, written = name}: Directive, file: string): Diagnostic {
  return diagnose('directive-idle', `“${written}” changes nothing: no slide shows what it is said of`, {
    file,
    at: range,
    hint: 'Take the comment away, or show what stands below it.',
  });
}
