// Rendered slides -> the same without what KaTeX has set.

const formula = '<span class="katex">';
const tag = /<(\/?)span\b[^>]*>/g;

/** `html` without the formulas that KaTeX set in it. */
export function withoutFormulas(html: string): string {
  let out = '';
  let done = 0;
  for (let start = html.indexOf(formula); start >= 0; start = html.indexOf(formula, done)) {
    out += html.slice(done, start);
    done = spanEnd(html, start);
  }
  return out + html.slice(done);
}

/** Where the span ends that begins at `start`. */
function spanEnd(html: string, start: number): number {
  let depth = 0;
  tag.lastIndex = start;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    depth += match[1] === '' ? 1 : -1;
    if (depth === 0) return tag.lastIndex;
  }
  return html.length;
}
