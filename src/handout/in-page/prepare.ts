// In the browser's page: makes slides parts of a document. Self-contained, since it is sent to the page as text.

/**
 * Slides' titles leave the reading order where the handout repeats them (`data-title`), or take the level of
 * `data-level`; links to files beside the deck go; formulas wider than their column are set smaller. For the first
 * print images are blank, and every target of `targets` and every mark is linked at the end.
 */
export function preparePage({origin, targets}: {origin: string; targets: readonly string[]}): void {
  for (const slide of document.querySelectorAll<HTMLElement>('.slide[data-level]')) {
    const level = Number(slide.dataset.level);
    for (const part of slide.querySelectorAll('section > header, section > footer'))
      part.setAttribute('aria-hidden', 'true');
    for (const title of slide.querySelectorAll('section > h1, section > h2')) {
      if (slide.dataset.title === 'elsewhere') title.setAttribute('aria-hidden', 'true');
      else if (slide.dataset.title === 'paragraph') title.setAttribute('role', 'paragraph');
      else title.setAttribute('aria-level', String(level));
    }
    for (const inlineHeading of slide.querySelectorAll('h3, h4, h5, h6'))
      inlineHeading.setAttribute('aria-level', String(Math.min(6, level + Number(inlineHeading.tagName[1]) - 2)));
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const isLost = href.startsWith('#')
      ? document.getElementById(href.slice(1)) === null
      : link.href.startsWith(origin);
    if (isLost) link.removeAttribute('href');
  }
  for (const formula of document.querySelectorAll<HTMLElement>('.prose .katex')) {
    const available = formula.closest('p, li, td, th, .prose')?.clientWidth ?? 0;
    const width = formula.querySelector('.katex-html')?.scrollWidth ?? 0;
    if (available > 0 && width > available)
      formula.style.fontSize = `${(0.96 * parseFloat(getComputedStyle(formula).fontSize) * available) / width}px`;
  }
  const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; // the smallest image there is
  for (const image of document.querySelectorAll<HTMLImageElement>('img:not([src^="data:"])')) {
    image.dataset.src = image.src;
    image.src = blank;
  }
  const probe = document.body.appendChild(document.createElement('nav'));
  probe.className = 'probe';
  const marks = [...document.querySelectorAll('.mark')].map(({id}) => id);
  for (const target of [...targets, ...marks].filter(target => document.getElementById(target) !== null)) {
    const link = probe.appendChild(document.createElement('a'));
    link.href = `#${target}`;
    link.textContent = target;
  }
}

/**
 * Loads every face that the page declares; resolves when each has come or failed. Those that only running heads or page
 * numbers are set in are not asked for before the page is printed, and printing does not wait for them.
 */
export async function loadFaces(): Promise<void> {
  await Promise.allSettled([...document.fonts].map(async face => face.load()));
}

/** Writes the pages of the contents, given by slide, and takes away the links that requested them. */
export function fillNumbers(pages: Readonly<Record<string, number>>): void {
  document.querySelector('.probe')?.remove();
  for (const box of document.querySelectorAll<HTMLElement>('[data-page]'))
    box.textContent = String(pages[box.dataset.page ?? ''] ?? '');
}

/** Brings the images back; resolves when they are decoded, or have failed, or after `timeout` ms. */
export async function showImages(timeout: number): Promise<void> {
  const late = new Promise<void>(done => setTimeout(done, timeout));
  const displayed = [...document.querySelectorAll<HTMLImageElement>('img[data-src]')].map(async image => {
    const arrived = new Promise<void>(done => {
      for (const event of ['load', 'error']) image.addEventListener(event, () => done(), {once: true});
    });
    image.src = image.dataset.src ?? '';
    // What cannot be decoded may still be on its way.
    await image.decode().catch(async () => arrived);
  });
  await Promise.race([late, Promise.all(displayed)]);
}
