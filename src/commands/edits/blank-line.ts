// The configuration of a site -> whether a directive above a heading needs a blank line below it. Pure.

/** Does the site's kramdown read no heading right below a comment? Jekyll's own way of reading does. */
export function needsBlankLine({kramdown}: Readonly<Record<string, unknown>>): boolean {
  const input = typeof kramdown === 'object' && kramdown !== null && 'input' in kramdown ? kramdown.input : undefined;
  return String(input).toLowerCase() === 'kramdown';
}
