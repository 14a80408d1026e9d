// Size of the paper and what its margins say -> the handout's page rules.

/** Sizes of paper, as they are called on the command line. */
export const papers = ['a4', 'letter'] as const;
/** One of `papers`. */
export type Paper = (typeof papers)[number];

/** Families of letters that Plex does not have: page rules know no variables of the page. */
export const fallbackFamilies = '"IBM Plex Sans Arabic", "Noto Sans Hebrew", "Noto Sans KR", "Noto Sans SC"';

/** Width × height, mm (ISO 216; ANSI A). */
const sizes = {a4: [210, 297], letter: [215.9, 279.4]} as const;
/** Margins of the paper, mm; the header stands in the upper one, the page number in the lower. */
export const margins = {side: 16, top: 18, bottom: 17} as const;
/**
 * Part of the left margin that belongs to the page's area, so that numbers can hang in it: what is outside is not
 * printed.
 */
const hang = 5;

/** Width and height of `paper`, upright, mm. */
export function measurePaper(paper: Paper): readonly [width: number, height: number] {
  const [width, height] = sizes[paper];
  return [width, height];
}

interface PageStyle {
  readonly isLandscape?: boolean;
  /** The first page bears course and lecture itself. */
  readonly hasHead?: boolean;
  /** Titles of the parts: pages called `part-0`, `part-1`, … bear theirs at the right. */
  readonly sections?: readonly string[];
}

/** `@page` with course, lecture and part above, "page k of n" below, and the width of the text as `--measure`. */
export function writePageRules(
  paper: Paper,
  course: string,
  title: string,
  {isLandscape = false, hasHead = true, sections = []}: PageStyle = {},
): string {
  const [short, long] = sizes[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const above = course === title ? title : `${course} · ${title}`;
  const font = `font: 400 8pt Plex, ${fallbackFamilies}, sans-serif; color: #4d5f65;`;
  const bare = 'margin-top: 14mm; @top-left { content: none; } @top-right { content: none; }';
  const right = sections.map(section => quoteCss(shortenText(section, characters.right)));
  const left = quoteCss(shortenText(above, sections.length > 0 ? characters.left : characters.whole));
  const margin = [margins.top, margins.side, margins.bottom, margins.side - hang].map(side => `${side}mm`).join(' ');
  return [
    `@page { size: ${width}mm ${height}mm; margin: ${margin};`,
    `  @top-left { content: ${left}; width: 100%; padding-left: ${hang}mm; ${font} }`,
    `  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${font} } }`,
    ...(hasHead ? [`@page :first { ${bare} }`] : []),
    ...right.flatMap((content, i) => [
      `@page part-${i} { @top-left { width: 60%; } @top-right { content: ${content}; width: 40%; ${font} } }`,
      ...(hasHead ? [`@page part-${i}:first { ${bare} }`] : []),
    ]),
    `:root { --measure: ${width - 2 * margins.side}mm; --hang: ${hang}mm; }`,
  ].join('\n');
}

/** `text` as a CSS string; nothing in it can end the string or the style element. */
export function quoteCss(text: string): string {
  const escaped = text.replace(/["\\<>\p{Cc}]/gu, char => `\\${(char.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}

/** Characters of 8 pt in the line above the page: in 60 % of it, in the rest, and in all of it. */
const characters = {left: 74, right: 50, whole: 100} as const;

/** At most so many characters, up to a word's end where one is near. */
export function shortenText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.replace(/[\s,:;-]+\S{0,12}$/, '')}…`;
}
