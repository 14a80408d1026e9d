// In the browser's page: the page on which each target stands, and its number where others name it. Self-contained,
// since it is sent to the page as text.

/** Pages, from 1, of all elements with an id; and how many pages there are. */
export function findPages(): {readonly pages: Readonly<Record<string, number>>; readonly count: number} {
  const flow = document.body.getBoundingClientRect();
  const style = getComputedStyle(document.body);
  const step = parseFloat(style.columnWidth) + parseFloat(style.columnGap);
  const isRightToLeft = style.direction === 'rtl';
  const pageOf = ({left, right}: DOMRect): number =>
    Math.floor(((isRightToLeft ? flow.right - right : left - flow.left) + 2) / step) + 1;
  const pages: Record<string, number> = {};
  let count = 1;
  for (const element of document.querySelectorAll<HTMLElement>('[id]')) {
    const [box] = element.getClientRects();
    if (box === undefined) continue;
    pages[element.id] = pageOf(box);
  }
  for (const block of document.body.querySelectorAll('main.running > *, main.running > section li')) {
    const box = [...block.getClientRects()].at(-1);
    if (box !== undefined) count = Math.max(count, pageOf(box));
  }
  return {pages, count};
}

/**
 * Writes the numbers of `pages` where they are named, and `css` for the heads of pages; the text is no longer in
 * columns.
 */
export function writeNumbers({
  pages,
  css,
}: {
  readonly pages: Readonly<Record<string, number>>;
  readonly css: string;
}): void {
  for (const box of document.querySelectorAll<HTMLElement>('.pn')) {
    const number = pages[box.dataset.page ?? ''];
    box.textContent = number === undefined ? '' : String(number);
  }
  for (const entry of document.querySelectorAll('.index li')) {
    const named = new Set<string>();
    for (const link of entry.querySelectorAll('a')) {
      const number = link.textContent ?? '';
      if (named.has(number) || number === '') link.remove();
      named.add(number);
    }
  }
  let style = document.querySelector('style.heads');
  if (style === null) {
    style = document.head.appendChild(document.createElement('style'));
    style.className = 'heads';
  }
  style.textContent = css;
  document.documentElement.classList.remove('columns');
}
