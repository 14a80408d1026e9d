// Text -> the words by which it is found. Self-contained, since it is sent to the course page as text.

/**
 * The words of `text`, as written; Chinese, Japanese and Korean, which part no words, as overlapping pairs of
 * characters
 * (one letter alone as itself). The index and what the reader types are cut by the same rule.
 */
export function tokenize(text: string): string[] {
  const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
  const runs = /([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+)/u;
  const pairs = (run: string): string[] =>
    run.length < 2 ? [run] : Array.from({length: run.length - 1}, (_, i) => run.slice(i, i + 2));
  const cut = (word: string): string[] =>
    cjk.test(word) ? word.split(runs).flatMap(run => (cjk.test(run) ? pairs(run) : [run])) : [word];
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap(cut)
    .filter(Boolean);
}
