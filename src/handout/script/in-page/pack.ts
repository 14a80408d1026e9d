// In the browser's page: figures placed so that no page ends in a hole. Self-contained, since it is sent to the page as
// text.
//
// Problem: a figure that does not fit the rest of a page leaves it blank, and where pages end is known only to who
// breaks them. Solution: the text stands in columns as high and wide as the pages, which the browser breaks by the same
// rules as pages; after each change it is asked again.

/** What there is to say beside a figure that stands on a later page, and the height of a page, px. */
export interface PackInput {
  readonly height: number;
  /** "Page". */
  readonly page: string;
}

/** Where a block stands: pages from 1, px from the top of its first and last page. */
interface SetBlock {
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly bottom: number;
}

/** Shares of a page, and how small a figure may become. */
const rules = {hole: 0.1, factor: 0.76, filled: 0.2, rounds: 80, blocks: 3000} as const;

/** Places the figures. */
export const packFigures = {
  run: ({height, page, rules}: PackInput & {readonly rules: PackRules}): void => {
    const main = document.querySelector<HTMLElement>('main.running');
    if (main === null || main.children.length > rules.blocks) return;
    for (let round = 0; round < rules.rounds; round++) if (!mendFirstHole(main, height, page, rules)) return;
  },
  calls: [mendFirstHole, firstOfUnit, elementAbove, shrinkFigures, runAhead, endOfText, isHeading, readBlock],
};

/** Bounds of `packFigures`. */
export type PackRules = typeof rules;
export {rules as packRules};

/** Mends the first hole before a figure that has not been looked at; false where there is none. */
function mendFirstHole(main: HTMLElement, height: number, page: string, rules: PackRules): boolean {
  const figures = [...main.querySelectorAll<HTMLElement>('figure')];
  for (const [i, figure] of figures.entries()) {
    if (figure.id === '' || figure.dataset.placed !== undefined) continue;
    const first = firstOfUnit(figure);
    const above = elementAbove(first, main);
    const [before, unit, own] = [above === null ? undefined : readBlock(above), readBlock(first), readBlock(figure)];
    if (before === undefined || unit === undefined || own === undefined) continue;
    if (unit.first <= before.last || own.first !== unit.first) continue;
    const gap = height - before.bottom;
    figure.dataset.placed = '';
    if (gap < rules.hole * height) continue;
    const onPage = figures.filter((other, n) => n < i && readBlock(other)?.last === before.last);
    const below = parseFloat(getComputedStyle(above ?? first).marginBottom);
    const between = Math.max(below, parseFloat(getComputedStyle(first).marginTop));
    const isUp = (): boolean => (readBlock(figure)?.last ?? 0) <= before.last;
    if (shrinkFigures([...onPage, figure], own.bottom - unit.top + between + 4 - gap, {min: rules.factor, isUp}))
      return true;
    if (runAhead(figure, gap, page, rules.filled)) return true;
  }
  return false;
}

/** The headings right above a figure go with it. */
function firstOfUnit(figure: HTMLElement): HTMLElement {
  let first: HTMLElement = figure;
  while (isHeading(first.previousElementSibling)) first = first.previousElementSibling as HTMLElement;
  return first;
}

/** What stands right above `element`, out of items and quotations if need be; null where nothing does. */
function elementAbove(element: HTMLElement, main: HTMLElement): HTMLElement | null {
  let at: HTMLElement = element;
  for (;;) {
    let above = at.previousElementSibling;
    while (above?.matches('.chips')) above = above.previousElementSibling;
    if (above !== null) return above as HTMLElement;
    if (at.parentElement === null || at.parentElement === main) return null;
    at = at.parentElement;
  }
}

/**
 * Makes `figures` lower by `lack` px together, all alike; false, and nothing is changed, where they would be too small
 * or the last would not be up.
 */
function shrinkFigures(
  figures: readonly HTMLElement[],
  lack: number,
  {min, isUp}: {readonly min: number; readonly isUp: () => boolean},
): boolean {
  const rows = figures.map(figure => figure.querySelector<HTMLElement>('.images'));
  const total = rows.reduce((sum, row) => sum + (row?.getBoundingClientRect().height ?? 0), 0);
  const factor = 1 - lack / Math.max(1, total);
  if (factor < min || figures.some(figure => Number(figure.dataset.factor ?? 1) * factor < min)) return false;
  const images = figures.flatMap(figure => [...figure.querySelectorAll('img')]);
  const widths = images.map(image => [image.style.width, image.getBoundingClientRect().width] as const);
  for (const [i, image] of images.entries()) {
    const width = ((widths[i]?.[1] ?? 0) * 25.4) / 96;
    image.style.width = `${Math.floor(width * Math.min(1, factor) * 10) / 10}mm`;
  }
  if (!isUp()) {
    for (const [i, image] of images.entries()) image.style.width = widths[i]?.[0] ?? '';
    return false;
  }
  for (const figure of figures) figure.dataset.factor = String(Number(figure.dataset.factor ?? 1) * factor);
  return true;
}

/** Has the text behind `figure` fill `gap` px before it, up to the next heading or figure. */
function runAhead(figure: HTMLElement, gap: number, page: string, filled: number): boolean {
  const next = figure.nextElementSibling;
  const end = endOfText(next, gap);
  if (end === null || end.text < filled * gap) return false;
  const chip = document.createElement('span');
  chip.className = 'chips';
  const link = chip.appendChild(document.createElement('a'));
  link.className = 'chip ahead';
  link.href = `#${figure.id}`;
  link.textContent = `${figure.querySelector('figcaption b')?.textContent ?? ''}, ${page} `;
  const number = link.appendChild(document.createElement('span'));
  number.className = 'pn';
  number.dataset.page = figure.id;
  number.textContent = '00';
  const before = figure.previousElementSibling;
  const target = before?.tagName === 'P' ? before : next;
  const text = target?.matches('ul, ol') ? target.querySelector('li') : target;
  if (text?.matches('p, li')) text.append(chip);
  if (end.last.tagName === 'LI') end.last.append(figure);
  else end.last.after(figure);
  return true;
}

/**
 * The last of the blocks from `first` on that together are `gap` px high, and how high they are; of a list that is
 * higher, its item. Null where a heading or a figure comes first.
 */
function endOfText(first: Element | null, gap: number): {readonly last: Element; readonly text: number} | null {
  let text = 0;
  let last: Element | null = null;
  for (let block = first; block !== null && text < gap; block = block.nextElementSibling) {
    if (isHeading(block) || block.matches('figure, section') || block.querySelector('figure') !== null) break;
    const height = [...block.getClientRects()].reduce((sum, box) => sum + box.height, 0);
    if (block.matches('ul, ol') && text + height > gap) {
      const inner = endOfText(block.firstElementChild, gap - text);
      return inner === null ? null : {last: inner.last, text: text + inner.text};
    }
    text += height;
    last = block;
  }
  return last === null ? null : {last, text};
}

function isHeading(element: Element | null): boolean {
  return element !== null && /^H[2-6]$/.test(element.tagName);
}

/** Where `block` stands; undefined of what is not set. */
function readBlock(block: Element): SetBlock | undefined {
  const flow = document.body.getBoundingClientRect();
  const style = getComputedStyle(document.body);
  const step = parseFloat(style.columnWidth) + parseFloat(style.columnGap);
  const isRightToLeft = style.direction === 'rtl';
  const pageOf = ({left, right}: DOMRect): number =>
    Math.floor(((isRightToLeft ? flow.right - right : left - flow.left) + 2) / step) + 1;
  const boxes = [...block.getClientRects()];
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    first: pageOf(first),
    last: pageOf(last),
    top: first.top - flow.top,
    bottom: last.bottom - flow.top,
  };
}
