// Formulas as HTML -> the colours that notes give to their parts, as light or as dark as the ground asks for.
//
// Problem: authors choose colours on the white of their site; blue on a dark slide, or grey in small type, cannot be
// read. Solution: a colour keeps its hue, and the style sheet bounds its lightness by `--own-least` and `--own-most`,
// its strength by `--own-chroma` (OKLCH); where it says nothing, the colour is as it was.

/** What is no colour of its own, and white, in which authors write what is not to be seen yet. */
const unbound = /^(?:white|#fff(?:f|fff|ffff)?|transparent|currentcolor|inherit|initial|unset|revert)$/i;

/** The formula of KaTeX `html` with its colours within the bounds. */
export function boundColours(html: string): string {
  if (!html.includes('color:')) return html;
  return html.replace(
    /(<span class="(?!katex-error)[^"]*" style="(?:[^"]*;)?color:)(#[0-9a-f]{3,8}|[a-z]+)(?=[;"])/gi,
    (whole, before: string, colour: string) => (unbound.test(colour) ? whole : `${before}${bounded(colour)}`),
  );
}

function bounded(colour: string): string {
  return `oklch(from ${colour} clamp(var(--own-least, 0), l, var(--own-most, 1)) min(c, var(--own-chroma, 1)) h)`;
}
