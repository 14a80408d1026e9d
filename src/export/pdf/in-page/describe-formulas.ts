// In the browser's page: formulas speak as one, by their TeX. Self-contained, since it is sent to the page as text.

/**
 * Makes each formula an image described by `mark` and its TeX: of glyphs here and there nobody who listens could make
 * sense, and the browser leaves MathML out of a PDF's tags. Of a formula whose rows come one by one those speak that
 * are seen: the mark of each row holds the TeX up to it.
 */
export function describeFormulas(mark: string): void {
  for (const formula of document.querySelectorAll<HTMLElement>('.katex')) {
    const whole = formula.querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim();
    if (whole === undefined) continue;
    const rows = [...(formula.closest('p')?.querySelectorAll<HTMLElement>(':scope > .row-step') ?? [])];
    const tex = rows.findLast(row => row.style.visibility !== 'hidden')?.dataset.tex ?? whole;
    formula.setAttribute('role', 'img');
    formula.setAttribute('aria-label', mark + tex);
    formula.querySelector('.katex-html')?.removeAttribute('aria-hidden');
  }
}
