// The frame in which the library shows all slides -> one that names them, and hides none that can be reached by key.
import type {TimedLecture} from './types.ts';

/** Names the slides of this window, and keeps them as they are named: the library hides all but one. */
export function nameOverview({pages}: TimedLecture): void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const slides = [...document.querySelectorAll<SVGElement>('svg[data-marpit-svg]')];
  const show = (slide: Element): void => {
    if (slide.hasAttribute('aria-hidden')) slide.removeAttribute('aria-hidden');
  };
  slides.forEach((slide, page) => {
    // No button: that would be named by all words of the slide.
    slide.setAttribute('role', 'group');
    slide.setAttribute('aria-label', `Slide ${page + 1}: ${pages[page]?.title ?? ''}. Enter goes there`);
    // A press chooses the slide, wherever on it.
    for (const section of slide.querySelectorAll<HTMLElement>('section')) section.inert = true;
    show(slide);
    if (!isStill) return;
    slide.scrollIntoView = options =>
      Element.prototype.scrollIntoView.call(slide, {...(options as ScrollIntoViewOptions), behavior: 'instant'});
  });
  const observer = new MutationObserver(changes => {
    for (const {target} of changes) show(target as Element);
  });
  for (const slide of slides) observer.observe(slide, {attributes: true, attributeFilter: ['aria-hidden']});
}
