// Text of a post -> about how long its deck takes to make, known before anything is made.

/**
 * What a post takes beside its text, and what each of its figures does, in bytes of prose: from a course of eleven
 * lectures, whose builds took 1 s for 2,700 bytes.
 */
const worth = {post: 1_000, figure: 1_200};

const figures = /!\[|<(?:img|svg|video|iframe)\b|\{%-?\s*include\b|^[ \t]*(?:```|~~~)\s*mermaid\b/gim;
/** Images within the text: figures, however long. */
const inlined = /;base64,[\w+/=\s]+/g;

/** The cost of the post's deck, in bytes of prose; never 0. */
export function estimateCost(text: string): number {
  const prose = text.replace(inlined, '');
  return worth.post + Buffer.byteLength(prose) + worth.figure * (prose.match(figures)?.length ?? 0);
}
