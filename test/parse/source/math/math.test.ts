// Formulas in the notations of course sites, and what only looks like one.
import {describe, expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

const raw = String.raw;
const line = (body: string): string => read(body).text.trim();

describe('math', () => {
  it.each([
    ['a $x_1$ b', 'prose 1: a $x_1$ b'],
    ['a $$x_1$$ b', 'prose 1: a $x_1$ b'],
    ['a \\\\(x_1\\\\) b', 'prose 1: a $x_1$ b'],
    ['a \\(x_1\\) b', 'prose 1: a $x_1$ b'],
    ['<d-math>x_1</d-math>', 'prose 1: $x_1$'],
    ['$$ x = 1 $$', 'math 1: x = 1'],
    ['\\\\[ x = 1 \\\\]', 'math 1: x = 1'],
    [
      '\\begin{align}\na &= b \\\\\n c &= d\n\\end{align}',
      'math 1-4: \\begin{align*} a &= b \\\\  c &= d \\end{align*}',
    ],
    ['$$\n\\begin{aligned} a &= b \\end{aligned}\n$$', 'math 1-3: \\begin{aligned} a &= b \\end{aligned}'],
  ])('reads %j', (body, text) => {
    expect(line(body)).toBe(text);
  });

  it.each([
    ['It costs $5 and $10.', 'prose 1: It costs $5 and $10.'],
    ['From $3,000 to $4,000', 'prose 1: From $3,000 to $4,000'],
    ['Literal \\$x\\$ here', 'prose 1: Literal $x$ here'],
    ['See \\[12\\] and \\(as above\\).', 'prose 1: See [12] and (as above).'],
    ['Names \\(Ada\\, Alan\\) here', 'prose 1: Names (Ada, Alan) here'],
    ['US$5 or A$6', 'prose 1: US$5 or A$6'],
  ])('leaves %j', (body, text) => {
    expect(line(body)).toBe(text);
  });

  it('sets a tall formula that a colon leads to on its own line, where it ends its item', () => {
    const tall = raw`$$\frac{a}{b}$$`;
    expect(line(`1. so we get: ${tall}\n2. next`)).toContain('math 1: \\frac{a}{b}');
    expect(line(`so we get: ${tall}.`)).toContain('math 1: \\frac{a}{b}');
    expect(line(`so we get: ${tall}\nin the end`)).toContain('$\\frac{a}{b}$');
    expect(line(`so we get ${tall}`)).toContain('$\\frac{a}{b}$');
    expect(line('so we get: $$a$$')).toContain('$a$');
    expect(line(raw`so we get: $\frac{a}{b}$`)).toContain('$\\frac{a}{b}$');
  });

  it('keeps the stop behind a formula that is too wide for a line with it', () => {
    const wide = raw`\text{${'the share of rye in a loaf of old dough '.repeat(2)}}`;
    expect(read(`- $${wide}$: (read it so)`).text).toMatch(/math 1: .*\\text\{:\}\n *prose 1: \(read it so\)/);
  });

  it('keeps Markdown and table marks inside a formula', () => {
    expect(line('**$a*b$** and $c|d$')).toBe('prose 1: **$a*b$** and $c|d$');
    expect(line('| a | b |\n|---|---|\n| $x|y$ | `p|q` |')).toContain('| $x|y$ | `p|q` |');
  });

  it('keeps what nobody sets as code and says so', () => {
    const {text, diagnostics} = read('ok $x$\n\nbad $\\frac{x$\n\n$$\\frac$$');
    expect(text).toContain('`\\frac{x`');
    expect(text).toContain('code 5 tex');
    expect(faults(diagnostics).filter(fault => fault.startsWith('formula'))).toEqual([
      'formula-invalid 3',
      'formula-invalid 5',
    ]);
  });

  it('tells of a macro once, and shows its name in the formulas', () => {
    const {text, diagnostics} = read('a $\\Loss(x)$ b\n\n$$\\Loss$$');
    expect(text).toContain('math 3: {\\mathtt{\\backslash Loss}}');
    const told = diagnostics.filter(({rule}) => rule === 'macro-unknown');
    expect(told).toMatchObject([{line: 1, column: 3}]);
    expect(told[0]?.message).toContain('also in line 3');
    expect(told[0]?.hint).toContain("macros: {Loss: '…'}");
  });

  it('takes brackets that are escaped in dollars for brackets', () => {
    const {text, diagnostics} = read('# A\n\na $$x \\in \\[0, n\\]$$ b $\\begin{matrix}a\\\\[2pt]b\\end{matrix}$');
    expect(text).toContain('$x \\in [0, n]$');
    expect(text).toContain('\\\\[2pt]');
    expect(diagnostics).toEqual([]);
  });

  it('tells of a dollar too few once, and sets the words as words', () => {
    const {text, diagnostics} = read('- $$n$$ letters, where the $k - 1$$ dividers look alike.\n- $$x^2$$ of them.');
    expect(text).toContain('$n$ letters, where the $k - 1$ dividers look alike.');
    expect(text).toContain('$x^2$ of them');
    expect(faults(diagnostics)).toEqual(['formula-unclosed 1', 'heading-none 1']);
  });

  it('sets what stands in a fence of math, and references in running text', () => {
    expect(line('```math\nz^2\n```')).toBe('math 1-3: z^2');
    expect(read('$$ x \\tag{3} \\label{e} $$\n\nBy \\eqref{e}.').text).toContain('By (3).');
  });

  it('takes a bar that a table escapes for one bar', () => {
    expect(line('| a | b |\n|---|---|\n| $P(A\\|B)$ | $\\lVert x \\rVert$ |')).toContain('$P(A|B)$');
    expect(line('Outside $\\|x\\|$ is a norm')).toContain('$\\|x\\|$');
  });

  it('sets a macro of the page that lacks its dollars', () => {
    const {text} = read('$$\\newcommand{\\word}[1]{\\textsf{#1}}$$\n\nAs in \\word{bread} and \\no{x}.');
    expect(text).toContain('As in $\\textsf{bread}$ and \\no{x}.');
  });

  it('gives formulas the macros defined before', () => {
    const {text, diagnostics} = read('$$\\newcommand{\\R}[1]{\\mathbb{R}^{#1}}$$\n\nIn $\\R{2}$.');
    expect(text).toContain('$\\mathbb{R}^{2}$');
    expect(faults(diagnostics)).toEqual(['heading-none 1']);
  });
});

it.each([
  ['These words are in here % not these ones\nx', raw`\text{These words are in here} x`],
  ['% a comment of more than five words\nx', 'x'],
  ['These words are in here \\\\\nx', raw`\text{These words are in here}\\ x`],
  ['These words are in here \\\\[2pt]\nx', raw`\text{These words are in here}\\[2pt] x`],
])('takes words for a text, and neither a comment nor the end of a row: %j', (tex, made) => {
  const text = line(`\\begin{gathered}\n${tex}\n\\end{gathered}`);
  expect(text).toContain(made);
});
