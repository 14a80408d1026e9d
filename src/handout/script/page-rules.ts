// Paper of a running text -> its page rules, and the heads of its pages.
import {fallbackFamilies, type Paper, measurePaper, quoteCss, shortenText} from '../paper.ts';
import type {ScriptHeading} from '../../script/script.ts';

/** Margins, mm; that where lines begin and the hang of line numbers make 22. */
const margins = {top: 21, bottom: 19, start: 14} as const;
/** Hang, text, gap and margin column, mm. */
const width = 8 + 124 + 6 + 44;
/** Characters of the head at the end of the line. */
const maxHead = 64;

/** Height of what a page holds, mm. */
export function contentHeight(paper: Paper): number {
  return measurePaper(paper)[1] - margins.top - margins.bottom;
}

/**
 * `@page` with lecture and section above, course and page number below: lecture and course where lines begin, at the
 * right where the text runs from right to left.
 */
export function writeScriptRules(
  paper: Paper,
  title: string,
  course: string,
  {isRightToLeft = false}: {readonly isRightToLeft?: boolean} = {},
): string {
  const [paperWidth, paperHeight] = measurePaper(paper);
  const fonts = `Plex, KaTeX_Main, ${fallbackFamilies}, sans-serif`;
  const font = (weight: number, size: number, color: string): string =>
    `font: ${weight} ${size}pt/10pt ${fonts}; color: ${color}; white-space: nowrap;`;
  const above = 'vertical-align: bottom; padding-bottom: 5mm;';
  const below = 'vertical-align: top; padding-top: 5mm;';
  const end = (paperWidth - width - margins.start).toFixed(1);
  const [first, last] = isRightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const sides = isRightToLeft ? [margins.start, end] : [end, margins.start];
  const lecture = quoteCss(shortenText(title, maxHead));
  const imprint = quoteCss(shortenText(course, 90));
  return [
    `@page { size: ${paperWidth}mm ${paperHeight}mm;`,
    `  margin: ${margins.top}mm ${sides[0]}mm ${margins.bottom}mm ${sides[1]}mm;`,
    `  @top-${first} { padding-${first}: 8mm; content: ${lecture}; ${font(600, 8, '#0b6678')} ${above} }`,
    `  @top-${last} { content: counter(page, section-of-page); ${font(400, 8, '#4e6067')} ${above} }`,
    `  @bottom-${first} { padding-${first}: 8mm; content: ${imprint}; ${font(400, 7.5, '#4e6067')} ${below} }`,
    `  @bottom-${last} { content: counter(page); ${font(600, 9, '#17242a')} ${below} } }`,
    '@page :first { @top-left { content: none; } @top-right { content: none; } }',
    `:root { --page-height: ${contentHeight(paper)}mm; }`,
  ].join('\n');
}

/**
 * The section at the head of each page, as the name of its number: CSS has no other text that differs from page to
 * page. The first heading of a page is its section, else the last one before it.
 */
export function writeHeads(
  headings: readonly ScriptHeading[],
  pages: Readonly<Record<string, number>>,
  count: number,
): string {
  const heads: string[] = [];
  let last = '';
  for (let page = 1; page <= count; page++) {
    const on = headings.filter(({id, level}) => pages[id] === page && level <= 3);
    heads.push(on[0]?.title ?? last);
    last = on.at(-1)?.title ?? last;
  }
  const symbols = heads.map(head => quoteCss(shortenText(head, maxHead))).join(' ');
  return `@counter-style section-of-page { system: fixed 1; symbols: ${symbols || '""'}; suffix: ""; }`;
}
