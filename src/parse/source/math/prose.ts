// Is it TeX, or words that a slipped delimiter has swallowed?

/** Arguments, which may hold words (of \text, or of a macro that nobody knows), and names of commands. */
const texts = /\\[a-zA-Z]+\*?\s*(?:\{[^{}]*\}\s*)+/g;
const commands = /\\(?:begin|end)\s*\{[^{}]*\}|\\[a-zA-Z]+/g;
const sentence = /(?:\p{L}{2,}[,;:.)]*\s+){4}\(?\p{L}{2,}/u;
const ideographs = /[\u3040-\u30ff\u4e00-\u9fff]{6,}[，。；、：]|[，。；][\u3040-\u30ff\u4e00-\u9fff]{6,}/;

/** `tex` without what may hold words in a formula. */
function bare(tex: string): string {
  return tex.replace(texts, ' ').replace(commands, ' ');
}

/** Do five words follow each other, or a clause of Chinese or Japanese? */
export function isProse(tex: string): boolean {
  const left = bare(tex);
  return sentence.test(left) || ideographs.test(left);
}

/** Has it a sign that prose lacks: a command, an index, a relation, an operator between blanks; or is it one sign? */
export function isTex(tex: string): boolean {
  const words = bare(tex).match(/\p{L}{3,}/gu) ?? [];
  if (/^\s*\d/.test(tex) && /\p{L}{2,}/u.test(bare(tex))) return false;
  if (/\\[a-zA-Z]|[\^_=<>{}]/.test(tex)) return words.length < 4;
  if (/(?:^|[\s\w)])[+*/|-](?=$|[\s\w(])/.test(tex)) return words.length < 1;
  return /^\s*\p{L}['′]*(?:\([^()\s]*\))?\s*$/u.test(tex) || /^\s*[([][^\p{L}]*\p{L}?[^\p{L}]*[)\]]\s*$/u.test(tex);
}
