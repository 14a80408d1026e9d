// What is right for each of the sites in ../shared/cases, as its README says.
import type {Expectation} from './expectation.ts';

const raw = String.raw;

/** By the name of the folder. A site without decks is told of, and has none. */
export const sharedCases: Readonly<Record<string, Expectation>> = {
  '01-dollar-spaces': {
    has: [raw`$\mu = \frac{1}{n}\sum_i x_i$`, raw`\$5 and another of \$ 7 stay`, '$a + b$ and', '$V$'],
  },
  '02-bold-subscript': {
    has: [raw`\nabla_{\boldsymbol{\phi}}`, raw`q_{\mathbf{z}}`, raw`\hat{\mathbf{x}}`, raw`\frac\pi2`],
    lacks: [raw`\mathds`, raw`\mathbbm`],
  },
  '03-wide-aligned': {
    has: [
      raw`\small \begin{aligned}`,
      /## Tall <small>1\/\d/,
      raw`a_8 &= \sum_{i=1}^n x_i^9`,
      raw`A = \begin{bmatrix}`,
    ],
  },
  '04-permalink-relative': {has: ['A plot](data.files/plot-', 'A picture](first.files/a-']},
  '05-config-flow': {has: ['title: "A note"']},
  '06-authors': {has: ['Why the sky is blue', 'Ada Example', 'March 5, 2024']},
  '07-al-folio-figure': {
    has: ['<small>What was measured.</small>', /(?:!\[w:[^\n]*plot-[\s\S]*){3}/],
    lacks: ['onerror', '<img', 'srcset'],
    told: {'figure-alt': 1},
  },
  '08-footnote-in-item': {has: ['array<sup>1</sup>', '<sup>2</sup> As before', '1. First', '3. Put']},
  '08b-footnote-kramdown-item': {has: ['array<sup>1</sup>', '<sup>2</sup> Short note.', 'Short note, too.']},
  '09-title-slide': {has: ['# All About Transformer Inference', 'February 4, 2025', 'consider: latency.']},
  '10-equation-numbers': {
    has: [raw`\tag{1}`, 'By (1) and', raw`\tag{3.2}`, raw`\text{3.2}`, raw`\begin{align*}`],
    lacks: [raw`\label`, raw`\eqref`, raw`\ref{`, raw`\tag{2}`],
  },
  '11-stray-dollars': {
    has: [raw`where the $k - 1$ dividers`, raw`$\binom{9}{2} - \binom{6}{2} = 36 - 15 = 21$`, 'A last item.', '$x^2$'],
    lacks: [raw`\$`, '$$k'],
    told: {'formula-unclosed': 1},
  },
  '12-jtd-toc': {
    has: ['**Note:** A note', '**Mind the gap:** A warning', 'A highlighted paragraph', '(https://example.org)'],
    lacks: [/table of contents/i, '{:', 'TOC'],
  },
  '13-typography': {
    has: [
      'The 1930s – a decade',
      '“God, Fire, Breath”',
      '“It isn’t so,” and left – or so it seemed… A pause — a',
      /10–20, the ’90s, and «\squoted\s» words/,
      '`--all "x"`',
      '$a--b$',
    ],
  },
  '14-pipes-in-math': {has: ['$|x|$', raw`P(A\vert B)`, raw`\ln\vert x\vert`, raw`a \| b`, raw`\begin{cases}`]},
  '15-math-in-lists': {
    has: ['1. This is', '2. The', raw`3. $\displaystyle \sum_i x_i$`, '4. $', 'y^2 = z', /[-+*] Last\./],
  },
  '15b-math-only-item': {has: [/1\. First\n2\. \$.*c\^2\$\n3\. Third\n4\. Fourth/]},
  '15d-display-in-item': {
    has: [/- Item with an equation\\\n.*y\^2 = z\$\\\n {2}in the middle of it\./, 'and words after it.'],
  },
  '16-footnotes': {
    has: [
      'note<sup>1</sup>',
      '<sup>2</sup> A note with two paragraphs',
      'cell<sup>4</sup>',
      'speaks of another note.<sup>6',
    ],
    told: {'footnote-missing': 1},
  },
  '17-emoji': {has: ['🚀 Launch', ':not_an_emoji:', '# 👈 here ☝️', '👨‍👩‍👧‍👦'], told: {'glyph-missing': 1}},
  '18-cjk-rtl': {has: ['## 目录', '一个分支，它研究', '日本語の文章です。改行は', '한국어'], lacks: ['Agenda']},
  '18b-arabic': {has: ['lang: ar', 'الخوارزمية هي']},
  '18d-german': {
    has: ['## Überblick', 'Datum', 'Abbildung nicht gefunden'],
    lacks: ['Agenda'],
    told: {'figure-missing': 1},
  },
  '19-liquid-in-code': {
    has: ['NAME: Braces in code', '%{%k%F{$BG}%}$SEP', '{% if x %}y{% endif %}', 'return {"a": x}'],
    told: {'liquid-undefined': 4, 'liquid-error': 1, 'formula-invalid': 1},
  },
  '20-include-in-quote': {
    has: [
      'Paths with a “quoted” word',
      'From front matter',
      '- Item z (last)',
      'Captured *caption*',
      '[next](/note.html)',
    ],
    told: {'include-missing': 1, 'link-missing': 1},
  },
  '21-images': {
    has: ['plot-1-', 'exif6-', 'cmyk-', 'anim-', 'w-', 'fo-', 'figure-', 'A caption in italics below'],
    told: {'figure-missing': 1, 'figure-case': 1},
  },
  '22-code': {has: ['return total', '```diff', 'SELECT *', '<kbd>Ctrl</kbd>'], lacks: ['numberLines']},
  '23-lists': {
    has: ['**Nested term**', 'code in a definition', '10. Begins at ten', '🔲 open task', '☑️ done task', '- deepest'],
    lacks: ['[ ]', '[x]'],
  },
  '23b-nested-numbers': {has: ['  11. Eleven', '12. Twelve']},
  '24-front-matter': {
    has: ['# A folded title', '# Lecture 3: Trees', '# 2024', 'No closing fence', 'Text 5 FM 4.', 'Blank line first'],
    told: {'front-matter-invalid': 5},
  },
  '25-math-zoo': {
    has: [
      raw`\mathbb{R}^n`,
      raw`\mathbf{v}_{i}`,
      raw`\longrightarrow`,
      raw`\text{num\_params}`,
      raw`\begin{CD}`,
      'z^2',
    ],
    lacks: [raw`\ce{`, raw`\SI{`, raw`\require`, raw`\newcommand`, raw`\label`],
    told: {'reference-missing': 1}, // \eqref{x}, of an equation that is not there
  },
  '26-kramdown': {
    has: [
      '**HTML** with \\*stars\\*',
      'line break\\\nand another\\\none.',
      '**Bold** in a div',
      '| f | g |',
      '2^10',
      '~~strike~~',
    ],
    lacks: ['must not be shown', 'toc', '{:', 'LLM]'],
  },
  '27-details': {apart: ['The answer is **42**', '- a\n- b', 'All here.'], has: ['print(6 * 7)']},
  '28-headings': {
    has: [/Skips two levels/, 'Numbered by hand', 'Deepest', 'The note.'],
    lacks: ['[Third part](', 'Same · Same'],
    told: {'figure-missing': 1, 'heading-empty': 1},
  },
  '29-tables': {
    has: ['| 59 | 3481 |', '| Column 0 | Column 8 |', '16048.50', '| Name | Score |', '$x^2$ and'],
    told: {'figure-missing': 1},
  },
  '30-urls': {
    has: ['#and-a-fragment', 'Foo_\\(bar\\)', 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'],
  },
  '32-diagrams': {
    has: ['A[Start] --> B{Choice}', 'Alice->>Bob: Hello', '| A | --> | B |'],
    told: {'diagram-invalid': 1},
  },
  '35-drawio-svg': {has: ['A box](note.files/a-', 'A box with a label](note.files/b-']},
  '37-include-scope': {
    has: [
      'lang: fr',
      '« pour tous les temps »',
      'Voir le décret de 1795, art. 5.',
      '(poids-et-mesures.files/en-1-',
      /1,949\sm/,
    ],
    lacks: ['capture', '{{', '{%', 'a comment'],
    told: {'include-missing': 1},
  },
  '38-one-bad-liquid': {
    has: ['Good: One bad expression and **from include**', 'Good again', 'shown'],
    lacks: ['hidden'],
    told: {'liquid-error': 2},
  },
  '40-site-macros': {has: [raw`{\mathbb{R}}^n`, raw`\langle x, y \rangle`], lacks: [raw`\R`, raw`\norm`, raw`\inner`]},
  '43-tall-derivation': {has: [raw`\begin{align*}`, 'And more text.']},
  '45-table-with-formulas': {has: ['| **Strategy** | **Description** |', raw`\frac{4BDF}{XYC}`, '$B < 10$']},
  '31-admonitions': {
    has: [
      '**Note:** A note of GitHub.<span class="callout note"></span>',
      '**A folded title:** Contents of it.',
      'See Other note and its alias',
      '<mark>marked</mark>',
      '**Tip:** Chirpy’s tip.',
      '**A title:** Indented text',
      '**Tab one:** Content one.',
      '**My tip:** Text of the tip.',
      '**Hello:** Text of the callout.',
      'Left side',
      /<!--[^>]*Only for the speaker\.[^>]*-->/,
      'See Figure 1, \\[knuth1984, p. 3]',
      'https://www.youtube.com/embed/x',
      '**Note:** A note of MyST.',
      raw`x = y \tag{1}`,
      'By (1).',
    ],
    lacks: ['[!', '!!!', '???', ':::', '%%', '[[', '{ref}', '{.'],
    // An image that is nowhere, a section that there is none of, a file that is not there to include.
    told: {'figure-missing': 2, 'syntax-unknown': 1, 'include-missing': 1},
  },
  '34-qmd-only': {has: ['# Q', 'Text.']},
  '36-kable-table': {
    has: ['| Intercept | 0.000 | 0.000 |', '| dfres |', 'p < 0.1', 'And text after it.'],
    lacks: ['<td', 'style='],
  },
  '41-hugo': {
    has: [
      '<small>**A local figure** It lies beside the page.</small>',
      'static](content-week1.files/st-',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      '**Tip:** A tip with *Markdown*.',
      '[week 2](',
      '```python\nx = 1',
      'Inline $x^2$ and $y^2$',
    ],
    lacks: ['{{% ', '{{< fa', '{{< figure'],
    told: {'syntax-unknown': 1},
  },
  '47-obsidian': {
    has: ['](note.files/cache-', 'See Lecture 2 and the lecture before.', '**Hit rate:** The share of hits.'],
    lacks: ['[[', '[!'],
  },
  '48-fenced-divs': {
    has: [
      '**A tip:** Take care.',
      'Left',
      'Right',
      '<small>Figure 1: A plot</small>',
      'A span and',
      '\\[knuth]',
      /<!--[^>]*Say this aloud\.[^>]*-->/,
    ],
    lacks: [':::', '{', 'pause', '@'],
    // Between the two stands what is for TeX alone.
    told: {'word-doubled': 1},
  },
};
