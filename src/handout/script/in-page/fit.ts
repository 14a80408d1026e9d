// In the browser's page: what is wider than its measure goes across the margin, else is set smaller. Self-contained,
// since it is sent to the page as text.

/** Least size of a formula or a table, pt: smaller ones are hard to read. */
interface FitLimits {
  readonly formula: number;
  readonly table: number;
}

/** Widens and scales formulas and tables; lengths as the page has them, px. */
export function fitBlocks(limits: FitLimits): void {
  const main = document.querySelector<HTMLElement>('main.running');
  if (main === null) return;
  const ptOf = (element: Element): number => (parseFloat(getComputedStyle(element).fontSize) * 72) / 96;
  const measure = (block: HTMLElement): number => block.clientWidth;
  for (const block of main.querySelectorAll<HTMLElement>('.math')) {
    const boxes = [...block.querySelectorAll<HTMLElement>('.katex-html')];
    const width = (): number => Math.max(0, ...boxes.map(box => box.scrollWidth));
    if (boxes.length === 0) continue;
    if (width() > measure(block)) block.classList.add('wide');
    const formula = block.querySelector<HTMLElement>('.katex');
    if (formula === null || width() <= measure(block)) continue;
    const size = Math.max(limits.formula, (ptOf(formula) * 0.98 * measure(block)) / width());
    formula.style.fontSize = `${size}pt`;
    if (width() > measure(block)) block.classList.add('broken');
  }
  for (const formula of main.querySelectorAll<HTMLElement>(':is(p, li, td, th, figcaption, h2, h3, h4) .katex')) {
    const available = formula.closest<HTMLElement>('p, li, td, th, figcaption, h2, h3, h4')?.clientWidth ?? 0;
    const widest = Math.max(
      0,
      ...[...formula.querySelectorAll('.base')].map(base => base.getBoundingClientRect().width),
    );
    if (available > 0 && widest > available)
      formula.style.fontSize = `${(0.96 * parseFloat(getComputedStyle(formula).fontSize) * available) / widest}px`;
  }
  // A fraction in small text is set in the size of indices: the largest characters of a formula can be read.
  for (const formula of main.querySelectorAll<HTMLElement>(':is(td, th, figcaption, .note) .katex')) {
    const characters = [...formula.querySelectorAll('.katex-html span')].filter(
      ({childElementCount, textContent}) => childElementCount === 0 && /[^\s\u200b]/.test(textContent ?? ''),
    );
    const largest = Math.max(0, ...characters.map(ptOf));
    if (largest > 0 && largest < limits.formula)
      formula.style.fontSize = `${(ptOf(formula) * limits.formula) / largest}pt`;
  }
  for (const block of main.querySelectorAll<HTMLElement>('.table')) {
    const table = block.querySelector('table');
    if (table === null) continue;
    const isTooWide = (): boolean =>
      table.scrollWidth > block.clientWidth + 1 || table.offsetWidth > block.clientWidth + 1;
    if (isTooWide()) block.classList.add('wide');
    if (isTooWide()) table.style.fontSize = `${limits.table}pt`;
    if (isTooWide()) table.classList.add('broken');
  }
  for (const drawing of main.querySelectorAll<HTMLElement>('.drawing'))
    if ((drawing.querySelector('svg')?.getBoundingClientRect().width ?? 0) > drawing.clientWidth)
      drawing.classList.add('wide');
}
