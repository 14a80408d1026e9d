// Formulas in the notations of course sites, and what only looks like one.
import {describe, expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

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
    ['\\begin{align}\na &= b \\\\\n c &= d\n\\end{align}', 'math 1-4: \\begin{align} a &= b \\\\  c &= d \\end{align}'],
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

  it('keeps Markdown and table marks inside a formula', () => {
    expect(line('**$a*b$** and $c|d$')).toBe('prose 1: **$a*b$** and $c|d$');
    expect(line('| a | b |\n|---|---|\n| $x|y$ | `p|q` |')).toContain('| $x|y$ | `p|q` |');
  });

  it('keeps what KaTeX refuses as code and says so', () => {
    const {text, diagnostics} = read('ok $x$\n\nbad $\\nope{x}$\n\n$$\\nope$$');
    expect(text).toContain('`\\nope{x}`');
    expect(text).toContain('code 5 tex');
    expect(faults(diagnostics).filter(fault => fault.startsWith('formula'))).toEqual([
      'formula-invalid 3',
      'formula-invalid 5',
    ]);
  });

  it('gives formulas the macros defined before', () => {
    const {text, diagnostics} = read('$$\\newcommand{\\R}[1]{\\mathbb{R}^{#1}}$$\n\nIn $\\R{2}$.');
    expect(text).toContain('$\\def\\R#1{\\mathbb{R}^{#1}}\\R{2}$');
    expect(faults(diagnostics)).toEqual(['heading-none 1']);
  });
});
