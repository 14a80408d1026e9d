// Size of the paper and what its margins say -> the handout's page rules.

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** Width × height, mm (ISO 216; ANSI A). */
const sizes = {a4: [210, 297], letter: [215.9, 279.4]} as const;
/** Left and right margin, mm. */
const side = 16;

/** `@page` with course and lecture above, "page k of n" below, and the width of the text as `--measure`. */
export function pageRules(paper: Paper, course: string, title: string): string {
  const [width, height] = sizes[paper];
  const above = course === title ? title : `${course} · ${title}`;
  const font = 'font: 400 8pt Plex, "Noto Sans SC", sans-serif; color: #4d5f65;';
  return `@page { size: ${width}mm ${height}mm; margin: 18mm ${side}mm 17mm;
  @top-left { content: ${cssString(shortened(above))}; width: 100%; ${font} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${font} } }
@page :first { margin-top: 14mm; @top-left { content: none; } }
:root { --measure: ${width - 2 * side}mm; }`;
}

/** `text` as a CSS string; nothing in it can end the string or the style element. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>\p{Cc}]/gu, char => `\\${(char.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}

/** At most 100 letters: one line of 8 pt. */
function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99).trimEnd()}…` : text;
}
