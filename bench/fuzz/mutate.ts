// Posts × chance -> posts that no author wrote: lines cut, doubled, swapped, indented, marks left open, words hidden.
import fc from 'fast-check';

/** A post as it is fed to the stages, and the words put into it. */
export interface Mutant {
  readonly body: string;
  /** Words in paragraphs of their own: each has to be on a slide, in the notes, or dropped for a reason. */
  readonly words: readonly string[];
  /** Words in comments: none may be anywhere. */
  readonly hidden: readonly string[];
}

/** What stands in notes by a slip, or to do harm. */
const pieces = [
  '$',
  '$$',
  '\\[',
  '\\(',
  '\\begin{align}',
  '\\\\',
  '```',
  '~~~',
  '`',
  '**',
  '*',
  '_',
  '~~',
  '[',
  '](',
  '[^1]',
  '[^1]: A note.',
  '![a](b.png)',
  '![plot](plot-640x480.png)',
  '<div>',
  '</div>',
  '<li>',
  '<table><tr><td>',
  '</table>',
  '<details><summary>',
  '<b>',
  '<span class="slide">',
  '<',
  '&nbsp;',
  '<!-- slide: break -->',
  '<!-- slide: notes -->',
  '<!-- slide: skip -->',
  '<!-- slide: join -->',
  '<!-- slide: title="A title" steps -->',
  '<!-- slide: text="My words" -->',
  '<!-- slide: show="of a" keep -->',
  '{% raw %}',
  '{% endraw %}',
  '{% include a.html %}',
  '{{ page.title }}',
  '{: .note}',
  '> ',
  '> > - ',
  '- ',
  '1. ',
  '    ',
  '\t',
  '# ',
  '###### ',
  '---',
  '| a | b |',
  '|---|---|',
  ': A meaning',
  '* TOC\n{:toc}',
  '\u00a0',
  '\u200d',
  '\u8bcd\u8bed',
] as const;

type Step = (lines: readonly string[], at: number, other: readonly string[]) => readonly string[];

/** What may happen to a post at a line. */
const steps: Readonly<Record<string, Step>> = {
  cut: (lines, at) => lines.toSpliced(at, 3),
  double: (lines, at) => lines.toSpliced(at, 0, ...lines.slice(at, at + 4)),
  swap: (lines, at) => lines.toSpliced(at, 2, ...lines.slice(at, at + 2).reverse()),
  indent: (lines, at) => lines.map((line, i) => (i >= at && i < at + 5 ? `    ${line}` : line)),
  quote: (lines, at) => lines.map((line, i) => (i >= at && i < at + 5 ? `> ${line}` : line)),
  item: (lines, at) => lines.map((line, i) => (i === at ? `- ${line}` : line)),
  join: (lines, at) => lines.toSpliced(at, 2, lines.slice(at, at + 2).join(' ')),
  halve: (lines, at) => lines.toSpliced(at, 1, (lines[at] ?? '').slice(0, (lines[at] ?? '').length / 2)),
  splice: (lines, at, other) => lines.toSpliced(at, 0, '', ...other.slice(0, 12), ''),
};

/** Lines of a stretch of a post, and how many mutants of one there are for one of a whole post, which takes long. */
const stretch = {lines: 40, forOneWhole: 19} as const;

/** Posts made of `posts`, whole ones and stretches of them. */
export function mutants(posts: readonly string[]): fc.Arbitrary<Mutant> {
  const place = fc.double({min: 0, max: 0.999, noNaN: true});
  const change = fc.oneof(
    fc.record({step: fc.constantFrom(...Object.keys(steps)), place, other: fc.nat(), from: place}),
    fc.record({piece: fc.constantFrom(...pieces), place, own: fc.boolean()}),
  );
  return fc
    .record({
      post: fc.nat(),
      from: place,
      isWhole: fc.oneof({weight: stretch.forOneWhole, arbitrary: fc.constant(false)}, fc.constant(true)),
      changes: fc.array(change, {minLength: 1, maxLength: 12}),
      marks: fc.array(place, {minLength: 6, maxLength: 6}),
    })
    .map(({post, from, isWhole, changes, marks}) => {
      const pick = (n: number): readonly string[] => (posts[n % posts.length] ?? '').split('\n').slice(0, 1500);
      const whole = pick(post);
      const start = isWhole ? 0 : Math.floor(from * whole.length);
      let lines = isWhole ? whole : whole.slice(start, start + stretch.lines);
      for (const one of changes) {
        const at = Math.floor(one.place * lines.length);
        if ('piece' in one) {
          const line = lines[at] ?? '';
          const middle = Math.floor(line.length / 2);
          lines = one.own
            ? lines.toSpliced(at, 0, one.piece)
            : lines.toSpliced(at, 1, line.slice(0, middle) + one.piece + line.slice(middle));
        } else {
          const other = pick(one.other);
          lines = steps[one.step]?.(lines, at, other.slice(Math.floor(one.from * other.length))) ?? lines;
        }
      }
      return withWords(lines, marks);
    });
}

/** Four words to be found and two to be hidden, at places by `marks`. */
function withWords(lines: readonly string[], marks: readonly number[]): Mutant {
  const [words, hidden] = [
    ['zqalpha', 'zqbeta', 'zqgamma', 'zqdelta'],
    ['zqhush', 'zqmute'],
  ];
  const put = [
    ...words.map(word => `The word ${word} stands here alone.`),
    `<!-- ${hidden[0]} -->`,
    `{% comment %}${hidden[1]}{% endcomment %}`,
  ];
  const all = put.reduce<readonly string[]>(
    (out, text, i) => out.toSpliced(Math.floor((marks[i] ?? 0) * out.length), 0, '', text, ''),
    lines,
  );
  return {body: all.join('\n'), words, hidden};
}
