// The table of faults seeded into notes: what an author gets wrong, the line it is on, and the rule that finds it.
import type {Rule} from '../../src/model/diagnostic.ts';

/** One fault in a small site. The post is `_posts/2026-01-02-a.md`, whose first four lines are its front matter. */
export interface SeededFault {
  readonly what: string;
  /** Body of the post: its first line is line 5 of the file. */
  readonly body: string;
  /** Line of the file. */
  readonly line: number;
  readonly rule: Rule;
  /** Further files by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A picture of 2 x 2 px. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWNQck' +
    'lTckljgFAAFU4DMS8ypk8AAAAASUVORK5CYII=',
  'base64',
);
/** Bytes of a drawing that weighs too much for a page. */
const heavySvg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!--${'x'.repeat(2_100_000)}--></svg>`;

const fault = (what: string, rule: Rule, line: number, body: string, files?: SeededFault['files']): SeededFault => ({
  what,
  rule,
  line,
  body,
  ...(files === undefined ? {} : {files}),
});
const other = {'_posts/2026-01-09-b.md': '---\ntitle: B\n---\n\n## Loss\n\nWords of it.\n'};
const long = `${'Some words of a lecture that goes on. '.repeat(20)}\n\n`.repeat(90);

const links: readonly SeededFault[] = [
  fault('a file that is not there', 'link-missing', 7, '## A\n\nSee [the paper](files/paper.pdf).\n'),
  fault('a file of another case', 'link-missing', 7, '## A\n\nSee [it](/Files/p.pdf).\n', {'files/p.pdf': '%PDF-1.4'}),
  fault('a page that is not there', 'link-missing', 8, '## A\n\nWords,\nand [the syllabus](/syllabus/).\n'),
  fault('a post by a wrong date', 'link-missing', 7, '## A\n\nSee [B](/2026/01/08/b.html).\n', other),
  fault('a link in a list', 'link-missing', 8, '## A\n\n- one\n- [two](two.html)\n'),
  fault('a link in a table', 'link-missing', 9, '## A\n\n| a | b |\n|---|---|\n| 1 | [x](x.csv) |\n'),
  fault('a link of HTML', 'link-missing', 7, '## A\n\nSee <a href="notes.html">the notes</a>.\n'),
  fault('a reference link to nothing', 'link-missing', 7, '## A\n\nSee [it][p].\n\n[p]: gone.pdf\n'),
  fault('an address without its scheme', 'link-missing', 7, '## A\n\nSee [it](www.example.org/a).\n'),
  fault('post_url of no post', 'link-missing', 7, '## A\n\nSee [it]({% post_url 2026-01-08-b %}).\n'),
  fault('link of no file', 'link-missing', 7, '## A\n\nSee [it]({% link files/x.pdf %}).\n'),
  fault('an anchor that is not there', 'anchor-missing', 7, '## The loss\n\nSee [below](#the-los).\n'),
  fault('an anchor of another post', 'anchor-missing', 7, '## A\n\nSee [B](/2026/01/09/b.html#gradient).\n', other),
  fault('an anchor of a page', 'anchor-missing', 7, '## A\n\nSee [p](/p.html#no).\n', {
    'p.html': '<h1 id="yes">A</h1>',
  }),
  fault('an address that runs code', 'link-unsafe', 7, '## A\n\nSee [it](javascript:alert(1)).\n'),
];

const figures: readonly SeededFault[] = [
  fault('a figure that is not there', 'figure-missing', 7, '## A\n\n![A plot](img/plot.png)\n'),
  fault('an img that is not there', 'figure-missing', 7, '## A\n\n<img src="img/plot.png" alt="A plot">\n'),
  fault('a figure outside of the site', 'figure-outside', 7, '## A\n\n![A plot](../../x.png)\n'),
  fault('a figure on the web', 'figure-remote', 7, '## A\n\n![A plot](https://example.org/x.png)\n'),
  fault('an empty figure', 'figure-empty', 7, '## A\n\n![A plot](/x.png)\n', {'x.png': ''}),
  fault('a damaged figure', 'figure-corrupt', 7, '## A\n\n![A plot](/x.png)\n', {'x.png': dot.subarray(0, 50)}),
  fault('a figure that is a PDF', 'figure-pdf', 7, '## A\n\n![A plot](/x.pdf)\n', {'x.pdf': '%PDF-1.4'}),
  fault('a figure of another case', 'figure-case', 7, '## A\n\n![A plot](/X.png)\n', {'x.png': dot}),
  fault('a figure with a wrong ending', 'figure-extension', 7, '## A\n\n![A plot](/x.jpg)\n', {'x.jpg': dot}),
  fault('a heavy figure', 'figure-heavy', 7, '## A\n\n![A plot](/x.svg)\n', {'x.svg': heavySvg}),
  fault('a figure without words', 'figure-alt', 7, '## A\n\n![](/x.png)\n', {'x.png': dot}),
  fault('a figure called image', 'figure-alt', 7, '## A\n\n<img src="/x.png" alt="image">\n', {'x.png': dot}),
];

const structure: readonly SeededFault[] = [
  fault('a level skipped', 'heading-skipped', 9, '## A\n\nWords.\n\n#### B\n\nMore words.\n'),
  fault('a level skipped in HTML', 'heading-skipped', 9, '## A\n\nWords.\n\n<h5>B</h5>\n\nMore words.\n'),
  fault('a first heading too deep', 'heading-skipped', 5, '#### A\n\nWords of it.\n'),
  fault('a heading twice', 'heading-repeated', 9, '## Results\n\nWords.\n\n## Results\n\nMore words.\n'),
  fault('an empty heading', 'heading-empty', 9, '## A\n\nWords.\n\n##\n\nMore words.\n'),
  fault('no heading at all', 'heading-none', 5, 'Words alone.\n'),
  fault('nothing at all', 'post-empty', 1, '\n'),
  fault('a lecture for two days', 'lecture-long', 1, `## A\n\n${long}`),
  fault('code without a language', 'code-language', 7, '## A\n\n```\nx = 1\n```\n'),
  fault('code in a list without one', 'code-language', 9, '## A\n\n- one\n\n  ```\n  x = 1\n  ```\n'),
  fault('a word twice', 'word-doubled', 7, '## A\n\nThe sum of the the parts.\n'),
  fault('a ragged table', 'table-ragged', 9, '## A\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n'),
];

const references: readonly SeededFault[] = [
  fault('a reference that is not defined', 'reference-missing', 7, '## A\n\nSee [the docs][doc].\n'),
  fault('an equation that is not there', 'reference-missing', 7, '## A\n\nBy \\eqref{eq:loss} it is.\n'),
  fault('a paper that is not there', 'reference-missing', 7, '## A\n\nSee {% cite smith2020 %}.\n'),
  fault('a footnote without its text', 'footnote-missing', 7, '## A\n\nWords.[^1]\n'),
  fault('a macro that is not defined', 'macro-unknown', 7, '## A\n\nIt is $\\loss(x)$ here.\n'),
  fault('a formula that cannot be set', 'formula-invalid', 7, '## A\n\n$$\\frac{a}{b$$\n'),
  fault('a diagram that cannot be drawn', 'diagram-invalid', 7, '## A\n\n```mermaid\nnosuch x\n```\n'),
  fault('an include that is not there', 'include-missing', 7, '## A\n\n{% include note.html text="x" %}\n'),
  fault('a value that is not there', 'liquid-undefined', 7, '## A\n\nSee {{ syllabus }} for it.\n'),
  fault('a tag that is not known', 'liquid-unknown-tag', 7, '## A\n\n{% plot x %}\n\nWords.\n'),
];

const unclosed: readonly SeededFault[] = [
  fault('an open if', 'liquid-error', 7, '## A\n\n{% if page.title %}\nWords.\n'),
  fault('an open highlight', 'liquid-error', 7, '## A\n\n{% highlight python %}\nx = 1\n'),
  fault('an open raw', 'liquid-error', 7, '## A\n\n{% raw %} words\n'),
  fault('an open output', 'liquid-error', 7, '## A\n\nWords {{ page.title and more.\n'),
  fault('an open fence', 'fence-unclosed', 7, '## A\n\n```python\nx = 1\n'),
  fault('an open comment', 'syntax-unknown', 7, '## A\n\n<!-- a note to myself\n\nWords.\n'),
  fault('a comment that swallows a page', 'comment-unclosed', 7, '## A\n\n<!-- a note\n\nWords.\n\n<!-- b -->\n'),
  fault('an open comment of kramdown', 'comment-unclosed', 7, '## A\n\n{::comment}\nWords.\n'),
  fault('an open div', 'div-unclosed', 7, '## A\n\n::: note\nWords.\n\nMore words.\n'),
  fault('an open element', 'tag-unclosed', 7, '## A\n\n<div class="x">\n\nWords.\n'),
  fault('an open details', 'tag-unclosed', 7, '## A\n\n<details>\n\nWords.\n'),
  fault('an open formula', 'formula-unclosed', 7, '## A\n\n$$\na = b\n\nWords about it.\n'),
  fault('an open formula in a line', 'formula-unclosed', 7, '## A\n\nSo $$a = b and words go on.\n'),
  fault('a dollar without a partner', 'formula-unclosed', 7, '## A\n\nSo $\\alpha is the angle between them.\n'),
  fault('an open directive', 'syntax-unknown', 7, '## A\n\n<!-- slide: break\n\nWords.\n'),
];

const directives: readonly SeededFault[] = [
  fault('a directive misspelt', 'directive-unknown', 7, '## A\n\n<!-- slide: brek -->\n\nWords.\n'),
  fault('a value that is none', 'directive-unknown', 7, '## A\n\n<!-- slide: layout=sideways -->\n\nWords.\n'),
  fault('a directive before nothing', 'directive-idle', 9, '## A\n\nWords.\n\n<!-- slide: break -->\n'),
  fault('words that are not there', 'words-missing', 7, '## A\n\n<!-- slide: show="zebra" -->\nWords of it.\n'),
  fault('a rule accepted in vain', 'accept-unused', 7, '## A\n\n<!-- slide: accept figure-alt -->\n\nWords.\n'),
  fault('a rule that is none', 'directive-unknown', 7, '## A\n\n<!-- slide: accept figure-altt -->\n\nWords.\n'),
];

/** All of them. */
export const seededFaults: readonly SeededFault[] = [
  ...links,
  ...figures,
  ...structure,
  ...references,
  ...unclosed,
  ...directives,
];
