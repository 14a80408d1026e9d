// In the browser's page: slides whose steps come one by one -> a copy for each step before the last. Self-contained,
// since it is sent to the page as text.

/** Attribute of what `spreadSteps` adds; it is handed in, as all that is used there. */
export const stepCopyMark = 'data-step-copy';

/**
 * Puts before each slide its copies with fewer steps: as many as `partial` has for it, each with so many of its steps.
 * What is hidden keeps its place; a formula of which no row is shown is hidden whole, so that nobody hears of it.
 */
export function spreadSteps({
  partial,
  mark,
}: {
  readonly partial: readonly (readonly number[])[];
  readonly mark: string;
}): void {
  const hide = ({style}: HTMLElement): void => style.setProperty('visibility', 'hidden');
  for (const [i, slide] of [...document.querySelectorAll<SVGElement>('svg[data-marpit-svg]')].entries())
    for (const shown of partial[i] ?? []) {
      const copy = slide.cloneNode(true) as SVGElement;
      copy.setAttribute(mark, '');
      const steps = [...copy.querySelectorAll<HTMLElement>('[data-marpit-fragment]')];
      steps.slice(shown).forEach(hide);
      for (const row of copy.querySelectorAll<HTMLElement>('.row-step:first-child'))
        if (row.style.visibility === 'hidden' && row.parentElement !== null) hide(row.parentElement);
      slide.before(copy);
    }
}

/** Takes the copies away again. */
export function gatherSteps(mark: string): void {
  for (const copy of document.querySelectorAll(`[${mark}]`)) copy.remove();
}
