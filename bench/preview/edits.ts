// A post -> edits of it as an author makes them, each with words that must then be on the slide that is shown.

/** An edit, and how to tell that the right slide is shown. */
export interface Edit {
  readonly kind: string;
  /** The text after it. */
  readonly apply: (text: string) => string;
  /** 0-based index of the line that it touches first, in the text that `apply` gives. */
  readonly line: (before: string, after: string) => number;
}

const firstDifference = (before: string, after: string): number => {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return b.findIndex((line, i) => line !== a[i]);
};

/** Lines of `text` that a pattern fits, in the body of the post. */
function linesOf(text: string, pattern: RegExp): readonly number[] {
  const lines = text.split('\n');
  const start = lines.indexOf('---', 1) + 1;
  return lines.flatMap((line, i) => (i >= start && pattern.test(line) ? [i] : []));
}

const replaceLine = (text: string, index: number, change: (line: string) => string): string =>
  text
    .split('\n')
    .map((line, i) => (i === index ? change(line) : line))
    .join('\n');

/** Kinds of edits: which lines they are made at, and what they make of them. */
const kinds: readonly (readonly [kind: string, pattern: RegExp, change: (line: string, n: number) => string])[] = [
  ['word', /^[A-Z][^|{<]{80,}/, (line, n) => line.replace(/ (\w+) /, ` $1 indeed${n} `)],
  ['heading', /^#{2,4} \w/, (line, n) => `${line} again${n}`],
  ['list', /^[-*+] \w.{10,}/, (line, n) => `${line}\n- One more point${n}`],
  ['figure', /^\{% include figure|^!\[|^<img/, (line, n) => `${line}\n\nWhat the figure${n} shows is told here.\n`],
  ['formula', /^[A-Z].{40,}\.$/, (line, n) => `${line} It is $x_${n % 10} + y^2$.`],
  ['new paragraph', /^[A-Z].{60,}\.$/, (line, n) => `${line}\n\nA paragraph${n} that was not there before.`],
];

/** `count` edits of a post, one after the other through its kinds and lines. */
export function listEdits(count: number): readonly Edit[] {
  return Array.from({length: count}, (_, n) => {
    const [kind = '', pattern = /^/, change = (line: string) => line] = kinds[n % kinds.length] ?? [];
    return {
      kind,
      apply: text => {
        const lines = linesOf(text, pattern);
        const at = lines[(n * 7) % Math.max(1, lines.length)] ?? -1;
        return at < 0 ? text : replaceLine(text, at, line => change(line, n));
      },
      line: firstDifference,
    };
  });
}
