// Lines of code -> are they a drawing made of characters?

/** Signs that lines, corners and arrows are drawn with. */
const strokes = /[-+|/\\_=<>^*~:.'`#─-╿▀-▟←-⇿]/gu;
/** Languages that say nothing of what a fence holds. */
const plain: ReadonlySet<string> = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'ascii',
  'none',
  'diagram',
  'ditaa',
]);
/** Share of strokes among what is not blank, from which text is a drawing; of one that has corners and edges. */
const share = {any: 0.5, framed: 0.22};

/** A diagram, a tree, a plot: to be seen whole. */
export function isDrawing(lines: readonly string[], lang: string): boolean {
  if (!plain.has(lang)) return false;
  const solid = lines.filter(line => line.trim() !== '');
  if (solid.length < 2) return false;
  const text = solid.join('').replace(/\s/g, '');
  const drawn = (text.match(strokes) ?? []).length / text.length;
  const framed = solid.filter(line => /\+[-=]{2,}|[-=]{2,}[+>]|[─-╿]{2}|(?:^|\s)[|│](?:\s|$)/.test(line)).length >= 2;
  return drawn >= (framed ? share.framed : share.any);
}
