// Headings, terms, links, notes, citations of a running text -> its contents, its index, and the lists at its end.
import type {Reference} from '../model/document.ts';
import {escapeHtml} from '../text/markup/escape-html.ts';
import {translate, translateWithin} from '../text/language/languages.ts';
import {typeset} from '../text/typography.ts';
import {breakAddress, printUrl} from './address.ts';
import {printBlock} from './block-html.ts';
import type {ScriptHeading, ScriptInput} from './context.ts';
import type {ScriptState} from './state.ts';
import {footnoteId} from './text-html.ts';

/** Fewer headings are found without a list; more than a page holds help nobody. */
const entries = {min: 4, max: 44} as const;
/** Fewer terms are no index; longer ones than a page holds are none either. */
const terms = {min: 8, max: 150} as const;
/** Where the page of a target is written, once it is known: as wide as any. */
const pageBox = (id: string): string => `<span class="pn" data-page="${escapeHtml(id)}"></span>`;

/** Contents down to the deepest level that they have the space for; empty for a short text. */
export function printContents(
  headings: readonly ScriptHeading[],
  {meta: {lang}, appendix}: Pick<ScriptInput, 'meta' | 'appendix'>,
): string {
  if (headings.length < entries.min) return '';
  const fitting = [6, 5, 4, 3, 2, 1]
    .map(level => headings.filter(heading => heading.level <= level))
    .find(list => list.length <= entries.max);
  const rows = (fitting ?? headings.filter(({level}) => level <= 1).slice(0, 3 * entries.max)).map(entry => {
    const slides = slidesUnder(entry, headings);
    return (
      `<li class="l${Math.min(3, entry.level)}"><a href="#${escapeHtml(entry.id)}">` +
      `<span class="t">${escapeHtml(entry.title)}</span></a><span class="dots"></span>` +
      `<span class="sl">${escapeHtml(nameSlides(slides, {lang, appendix}))}</span>${pageBox(entry.id)}</li>`
    );
  });
  const label = escapeHtml(translate('Contents', lang));
  return `<nav class="contents" aria-label="${label}"><ol>${rows.join('')}</ol></nav>`;
}

/** Slides of a heading and of those below it. */
function slidesUnder(heading: ScriptHeading, headings: readonly ScriptHeading[]): readonly number[] {
  const from = headings.indexOf(heading);
  const next = headings.findIndex(({level}, i) => i > from && level <= heading.level);
  return headings.slice(from, next < 0 ? undefined : next).flatMap(({slides}) => slides);
}

/** "slides 3–10", and those of the appendix apart: "slides 3–10, 32–42". */
function nameSlides(
  slides: readonly number[],
  {lang, appendix = Number.POSITIVE_INFINITY}: {readonly lang: string; readonly appendix: number | undefined},
): string {
  if (slides.length === 0) return '';
  const runs = [slides.filter(one => one < appendix), slides.filter(one => one > appendix)]
    .filter(run => run.length > 0)
    .map(run => [Math.min(...run), Math.max(...run)])
    .map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const isOne = slides.every(one => one === slides[0]);
  return `${translateWithin(isOne ? 'Slide' : 'Slides', lang)} ${runs.join(', ')}`;
}

/** An index of the terms with their pages; empty where there are few. */
export function printIndex({terms: found, input: {meta}}: ScriptState): string {
  const byName = new Map<string, {readonly text: string; readonly ids: string[]}>();
  for (const {id, text} of found) {
    const key = text.toLowerCase();
    const entry = byName.get(key) ?? {text, ids: []};
    byName.set(key, entry);
    entry.ids.push(id);
  }
  if (byName.size < terms.min || byName.size > terms.max) return '';
  const order = new Intl.Collator(meta.lang);
  const rows = [...byName.values()]
    .sort((a, b) => order.compare(a.text, b.text))
    .map(({text, ids}) => {
      const pages = ids.map(id => `<a href="#${id}">${pageBox(id)}</a>`).join('');
      return `<li>${escapeHtml(text)} ${pages}</li>`;
    });
  const title = escapeHtml(translate('Key terms', meta.lang));
  return `<section class="index"><h2 id="key_terms">${title}</h2><ul>${rows.join('')}</ul></section>`;
}

/** Footnotes that do not stand in the margin, and the addresses of links whose texts had too many; empty for none. */
export function printEndNotes(state: ScriptState): string {
  const {meta} = state.input;
  const notes = [...state.footnotes.values()]
    .filter(({label}) => !state.beside.has(label))
    .map(note => {
      const inner = note.blocks.map(block => printBlock(block, state, {isInner: true, isReading: false})).join('');
      const number = Number(state.input.footnote(note.label));
      const value = Number.isInteger(number) ? ` value="${number}"` : '';
      return `<li id="${footnoteId(state, note.label)}"${value}>${inner}</li>`;
    });
  const links = [...state.links]
    .filter(([url]) => state.listed.has(url))
    .map(
      ([url, number]) => `<li value="${number}"><a href="${escapeHtml(url)}">${breakAddress(printUrl(url))}</a></li>`,
    );
  const section = (name: 'Notes' | 'Links', rows: readonly string[]): string =>
    rows.length === 0
      ? ''
      : `<section class="end ${name.toLowerCase()}"><h2 id="end_${name.toLowerCase()}">` +
        `${escapeHtml(translate(name, meta.lang))}</h2><ol>${rows.join('')}</ol></section>`;
  return section('Notes', notes) + section('Links', links);
}

/** The works that the notes cite, by their authors; empty for none. */
export function printReferences({document: {references = []}, meta: {lang}}: ScriptInput): string {
  if (references.length === 0) return '';
  const order = new Intl.Collator(lang);
  const rows = references
    .map(one => [`${one.who} ${one.year} ${one.title}`, `<li>${referenceHtml(one)}</li>`] as const)
    .sort(([a], [b]) => order.compare(a, b))
    .map(([, row]) => row);
  const title = escapeHtml(translate('References', lang));
  return `<section class="end references"><h2 id="end_references">${title}</h2><ul>${rows.join('')}</ul></section>`;
}

/** "Mill, Ada (2019). A title. *A journal*, 12(3), 4–8. doi.org/…"; else the title is slanted. */
function referenceHtml({who, year, title, container, details, url}: Reference): string {
  const made = [who, year === '' ? '' : `(${year})`].filter(Boolean).join(' ');
  const within = [container === '' ? '' : `<i>${escapeHtml(typeset(container))}</i>`, ...details.map(escapeHtml)];
  const parts = [
    escapeHtml(made),
    container === '' && title !== '' ? `<i>${escapeHtml(typeset(title))}</i>` : escapeHtml(typeset(title)),
    within.filter(Boolean).join(', '),
    url === '' ? '' : `<a href="${escapeHtml(url)}">${breakAddress(printUrl(url))}</a>`,
  ];
  return parts
    .filter(Boolean)
    .map(part => (/[.?!](?:<\/i>)?$|<\/a>$/.test(part) ? part : `${part}.`))
    .join(' ');
}
