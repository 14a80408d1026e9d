// Rendered slides -> the pages of a PDF that shows the steps of a slide one by one, each on a page of its own. Pure.
import type {Page} from '../../model/page.ts';

/** The pages of a PDF, by slides. */
export interface StepPages {
  /** Number of the page with which each slide begins, from 1. */
  readonly firsts: readonly number[];
  /** Of each page the number of its slide, from 1. */
  readonly slides: readonly number[];
  /** Of each slide how many of its steps its pages show before the last, which shows all. */
  readonly partial: readonly (readonly number[])[];
}

/** What marks a step in the HTML of a slide. */
const stepMark = /<[^<>]*\sdata-marpit-fragment="/g;

/**
 * The pages of the PDF of `slides`, which show `pages`: one a step, and before them one with what is there from the
 * first, unless that is the title alone.
 */
export function listStepPages(slides: readonly string[], pages: readonly Pick<Page, 'blocks'>[]): StepPages {
  const partial = slides.map((html, i) => {
    const steps = [...html.matchAll(stepMark)].length;
    const all = Array.from({length: steps}, (_, shown) => shown);
    return isBare(pages[i]) ? all.slice(1) : all;
  });
  const firsts: number[] = [];
  let next = 1;
  for (const states of partial) {
    firsts.push(next);
    next += states.length + 1;
  }
  return {firsts, slides: partial.flatMap((states, i) => [...states, -1].map(() => i + 1)), partial};
}

/** Does all that stands below the title come in steps? */
function isBare(page: Pick<Page, 'blocks'> | undefined): boolean {
  return page?.blocks.every(({block}) => 'steps' in block && block.steps === true) ?? false;
}
