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
const rules = {hole: 0.1, factor: 0.76, filled: 0.3, rounds: 80, blocks: 3000} as const;

/** Places the figures. */
export const packFigures = {
  run: ({height, page, rules}: PackInput & {readonly rules: PackRules}): void => {
    const main = document.querySelector<HTMLElement>('main.running');
    if (main === null || main.children.length > rules.blocks) return;
    for (let round = 0; round < rules.rounds; round++) if (!mendFirstHole(main, height, page, rules)) return;
  },
  calls: [mendFirstHole, readBlocks, isHeading, shrinkFigures, runAhead],
};

/** Bounds of `packFigures`. */
export type PackRules = typeof rules;
export {rules as packRules};

/** Mends the first hole before a figure that has not been looked at; false where there is none. */
function mendFirstHole(main: HTMLElement, height: number, page: string, rules: PackRules): boolean {
  const blocks = [...main.children] as HTMLElement[];
  const all = readBlocks(blocks);
  for (const [i, figure] of blocks.entries()) {
    if (figure.tagName !== 'FIGURE' || figure.id === '' || figure.dataset.placed !== undefined) continue;
    let from = i;
    while (from > 0 && isHeading(blocks[from - 1])) from -= 1;
    const [before, unit, own] = [all[from - 1], all[from], all[i]];
    if (before === undefined || unit === undefined || own === undefined) continue;
    if (unit.first <= before.last || own.first !== unit.first) continue;
    const gap = height - before.bottom;
    figure.dataset.placed = '';
    if (gap < rules.hole * height) continue;
    const onPage = blocks.filter((block, n) => block.tagName === 'FIGURE' && n < i && all[n]?.last === before.last);
    const margin = parseFloat(getComputedStyle(blocks[from] as HTMLElement).marginTop);
    const lack = own.bottom - unit.top + margin + 4 - gap;
    if (shrinkFigures([...onPage, figure], lack, rules.factor)) return true;
    if (runAhead(blocks, i, {gap, all, page, filled: rules.filled})) return true;
  }
  return false;
}

/** Makes `figures` lower by `lack` px together, all alike; false where they would be too small. */
function shrinkFigures(figures: readonly HTMLElement[], lack: number, min: number): boolean {
  const rows = figures.map(figure => figure.querySelector<HTMLElement>('.images'));
  const total = rows.reduce((sum, row) => sum + (row?.getBoundingClientRect().height ?? 0), 0);
  const factor = 1 - lack / Math.max(1, total);
  if (factor < min || figures.some(figure => Number(figure.dataset.factor ?? 1) * factor < min)) return false;
  for (const figure of figures) {
    figure.dataset.factor = String(Number(figure.dataset.factor ?? 1) * factor);
    for (const image of figure.querySelectorAll('img'))
      image.style.width = `${Math.floor(parseFloat(image.style.width) * Math.min(1, factor) * 10) / 10}mm`;
  }
  return true;
}

/** Has the text behind the figure at `i` fill `gap` px before it, up to the next heading or figure. */
function runAhead(
  blocks: readonly HTMLElement[],
  i: number,
  {gap, all, page, filled}: {gap: number; all: readonly (SetBlock | undefined)[]; page: string; filled: number},
): boolean {
  const figure = blocks[i];
  let text = 0;
  let to = i;
  for (let n = i + 1; n < blocks.length && text < gap; n++) {
    const [block, set] = [blocks[n], all[n]];
    if (block === undefined || set === undefined) break;
    if (isHeading(block) || block.matches('figure, section')) break;
    text += set.last === set.first ? set.bottom - set.top : gap;
    to = n;
  }
  if (figure === undefined || to === i || text < filled * gap) return false;
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
  const before = blocks[i - 1];
  const target = before?.tagName === 'P' ? before : blocks[i + 1];
  const list = target?.matches('ul, ol') ? target.querySelector('li') : target;
  if (list?.matches('p, li')) list.append(chip);
  blocks[to]?.after(figure);
  return true;
}

function isHeading(element: Element | undefined): boolean {
  return element !== undefined && /^H[2-6]$/.test(element.tagName);
}

/** Where `blocks` stand; undefined of what is not set. */
function readBlocks(blocks: readonly HTMLElement[]): readonly (SetBlock | undefined)[] {
  const flow = document.body.getBoundingClientRect();
  const style = getComputedStyle(document.body);
  const step = parseFloat(style.columnWidth) + parseFloat(style.columnGap);
  return blocks.map(block => {
    const boxes = [...block.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    return {
      first: Math.floor((first.left - flow.left + 2) / step) + 1,
      last: Math.floor((last.left - flow.left + 2) / step) + 1,
      top: first.top - flow.top,
      bottom: last.bottom - flow.top,
    };
  });
}
