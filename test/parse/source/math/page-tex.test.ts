// Formulas of a page as they are given to KaTeX: macros put in, numbers as the site has them, LaTeX as KaTeX knows it.
import katex from 'katex';
import {describe, expect, it} from 'vitest';
import {noTexConfig, type TexConfig} from '../../../../src/model/tex-config.ts';
import {preparePageTex} from '../../../../src/parse/source/math/page-tex.ts';

const raw = String.raw;

/** What becomes of displayed formulas of one page; each must be set by KaTeX. */
function prepare(formulas: readonly string[], settings: TexConfig = noTexConfig): string[] {
  const written = formulas.map(tex => ({tex, display: true}));
  return preparePageTex(written, formulas.join('\n'), settings).formulas.map(one => {
    if ('refusal' in one) return one.refusal;
    expect(() => katex.renderToString(one.tex, {displayMode: true, strict: 'ignore'})).not.toThrow();
    return one.tex.trim();
  });
}

describe('what MathJax sets and KaTeX does not', () => {
  it.each([
    [raw`\nabla_\boldsymbol{\phi} L`, raw`\nabla_{\boldsymbol{\phi}} L`],
    [raw`q_\mathbf{z}^\hat\theta`, raw`q_{\mathbf{z}}^{\hat\theta}`],
    [raw`\hat\mathbf{x}`, raw`\hat{\mathbf{x}}`],
    [raw`\frac\pi2`, raw`\frac\pi2`],
    [raw`x^\sqrt2`, raw`x^{\sqrt2}`],
    [raw`\mbox{if } x`, raw`\text{if } x`],
    [raw`\text{num_params & $x_1$}`, raw`\text{num\_params \& $x_1$}`],
    [
      raw`\begin{eqnarray} a &=& b \\ c &=& d \nonumber \end{eqnarray}`,
      raw`\begin{align*} a &= b \\ c &= d  \end{align*}`,
    ],
    [raw`\begin{multline} a \\ b \end{multline}`, raw`\begin{align*}& a \\&\qquad  b \end{align*}`],
    [raw`\begin{array}{l@{\,}r*{2}{c}} a \end{array}`, raw`\begin{array}{lrcc} a \end{array}`],
    [raw`\require{cancel} \cancel{x}`, raw`\cancel{x}`],
    [raw`\mathds{E} \mathbbm{R}`, raw`\mathbb{E} \mathbb{R}`],
    [raw`\color{red}{x} y`, raw`\textcolor{red}{x} y`],
    [raw`\pmatrix{a \cr b}`, raw`\begin{pmatrix}a \\ b\end{pmatrix}`],
    [raw`\unicode{x2014}`, raw`\text{—}`],
    [raw`\root 3 \of x`, raw`\sqrt[3]{x}`],
    ['a % a remark\n+ b', 'a \n+ b'],
    [raw`\text{50% of x} \\` + '\n y', raw`\text{50\% of x} \\` + '\n y'],
    [raw`x \ge 50%`, raw`x \ge 50\%`],
    [raw`x % five`, raw`x % five`],
    [raw`x_1% note`, raw`x_1% note`],
    [raw`(x \ge 50%).`, raw`(x \ge 50\%).`],
    [raw`\text{100% of it}`, raw`\text{100\% of it}`],
  ])('%j', (tex, made) => {
    expect(prepare([tex])).toEqual([made]);
  });
});

describe('packages', () => {
  it.each([
    [raw`\ce{H2O}`, raw`{\mathrm{H}{\vphantom{A}}_{\smash[t]{2}}\mathrm{O}}`],
    [raw`\ce{A <=>[x] B}`, raw`{\mathrm{A} {}\mathrel{\overset{\mathrm{x}}{\rightleftharpoons}}{} \mathrm{B}}`],
    [raw`\pu{10 mol/L}`, raw`{10~\mathrm{mol}/\mathrm{L}}`],
    [raw`\SI{9.81}{m/s^2}`, raw`{9.81\,\mathrm{m}/\mathrm{s}^2}`],
    [raw`\qty{10}{\metre\per\second}`, raw`{10\,\mathrm{m}\,\mathrm{s}^{-1}}`],
    [raw`\SI{3}{\kilo\metre}`, raw`{3\,\mathrm{km}}`],
    [raw`\num{1.5e3}`, raw`1.5\times 10^{3}`],
    [raw`\dv[2]{f}{x}`, raw`\frac{\mathrm{d}^{2} f}{\mathrm{d} x^{2}}`],
    [raw`\pdv{f}{x}{y}`, raw`\frac{\partial^{2} f}{\partial x\partial y}`],
    [raw`\qty(\frac12)`, raw`\left(\frac12\right)`],
    [raw`\abs{x} \norm{y}`, raw`\left|x\right| \left\lVert y\right\rVert`],
    [raw`\braket{a}{b}`, raw`\left\langle a\middle|b\right\rangle`],
  ])('%j', (tex, made) => {
    expect(prepare([tex])).toEqual([made]);
  });
});

describe('macros', () => {
  it('puts in those of the page, wherever they are defined, with arguments that may be left out', () => {
    const definitions = raw`\newcommand{\R}{\mathbb{R}}\newcommand\v[2][i]{\mathbf{#2}_{#1}}\def\E{\mathbb{E}}
      \DeclareMathOperator*{\argmin}{arg\,min}\let\old\vec\renewcommand{\vec}[1]{\old{#1}'}`;
    expect(prepare([raw`\v{x} \v[j]{y} \R^\E`, definitions, raw`\argmin_x \vec a`])).toEqual([
      raw`\mathbf{x}_{i} \mathbf{y}_{j} \mathbb{R}^{\mathbb{E}}`,
      '',
      raw`\operatorname*{arg\,min}_x \vec{a}'`,
    ]);
  });

  it('puts in those of the site, under those of the page', () => {
    const macros = {inner: {body: raw`\langle #1, #2 \rangle`, parameters: 2}, R: {body: 'r', parameters: 0}};
    expect(prepare([raw`\inner{x}{y} \R`, raw`\def\R{\mathbb{R}}`], {macros, numbers: 'none'})[0]).toBe(
      raw`\langle x, y \rangle \mathbb{R}`,
    );
  });

  it('takes delimiters in pairs, that grow with a star', () => {
    const definition = raw`\DeclarePairedDelimiter{\ceil}{\lceil}{\rceil}`;
    expect(prepare([definition, raw`\ceil{x} \ceil*{y}`])[1]).toBe(
      raw`\mathopen\lceil x\mathclose\rceil \left\lceil y\right\rceil`,
    );
  });

  it('ends what would not end', () => {
    expect(prepare([raw`\def\a{\a\a}`, raw`\a`])[1]).toBe(raw`uses \a without end`);
    const name = (i: number): string => `\\${'a'.repeat(i + 1)}`;
    const doubling = Array.from({length: 26}, (_, i) => `\\def${name(i)}{${name(i + 1)}${name(i + 1)}}`);
    expect(prepare([doubling.join(''), raw`\a`])[1]).toContain('without end');
  });

  it('bears braces without end', () => {
    expect(prepare(['{'.repeat(300_000)])).toEqual(['longer than 10,000 characters']);
    const deep = preparePageTex([{tex: '{'.repeat(4000) + '}'.repeat(4000), display: true}], '', noTexConfig);
    expect(deep.formulas).toHaveLength(1);
  });
});

describe('numbers of equations', () => {
  const equation = raw`\begin{equation} a \end{equation}`;
  const rows = raw`\begin{align} a &= b \\ c &= d \nonumber \\ e &= f \end{align}`;

  it('are left out where the site has none', () => {
    expect(prepare([equation, rows])).toEqual(['a', raw`\begin{align*} a &= b \\ c &= d  \\ e &= f \end{align*}`]);
  });

  it('go through the page where the site has them', () => {
    expect(prepare([equation, rows, 'x'], {macros: {}, numbers: 'ams'})).toEqual([
      raw`a \tag{1}`,
      raw`\begin{align*} a &= b \tag{2}\\ c &= d  \\ e &= f \tag{3}\end{align*}`,
      'x',
    ]);
    expect(prepare(['x', 'y'], {macros: {}, numbers: 'all'})[1]).toBe(raw`y\tag{2}`);
  });

  it('are given to equations that the page refers to, and stand where it does so', () => {
    const labelled = raw`\begin{equation}\label{eq:bayes} p \end{equation}`;
    expect(prepare([equation, labelled, raw`\eqref{eq:bayes} \ref{three}`, raw`x \tag{3.2} \label{three}`])).toEqual([
      'a',
      raw`p \tag{1}`,
      raw`\text{(1)} \text{3.2}`,
      raw`x \tag{3.2}`,
    ]);
  });
});

describe('definitions know the macros of the site', () => {
  const site: TexConfig = {macros: {vv: {body: '\\mathbf{v}', parameters: 0}}, numbers: 'none'};
  it.each([
    [raw`\let\old\vv \old`, raw`\mathbf{v}`],
    [raw`\providecommand{\vv}{w} \vv`, raw`\mathbf{v}`],
    [raw`\renewcommand{\vv}{w} \vv`, 'w'],
    [raw`\providecommand{\abs}[1]{(#1)} \abs{x}`, '(x)'],
  ])('%s', (tex, made) => {
    expect(prepare([tex], site)).toEqual([made]);
  });
});

it.each([
  [raw`20\,\textdegree`, raw`20\,{}^{\circ}`],
  [raw`\text{20\textdegree C}`, raw`\text{20\degree C}`],
  [raw`\color{my_red} x`, raw`\color{my_red} x`],
  [raw`\hbox{a} \textsc{b}`, raw`\text{a} \text{b}`],
])('%s is set', (tex, made) => {
  const written = [{tex, display: true}];
  expect(preparePageTex(written, tex, noTexConfig).formulas).toMatchObject([{tex: made}]);
});

it('is done soon on colours without end', () => {
  expect(prepare([raw`\color{red}`.repeat(800)])).toEqual([raw`\color{red}`.repeat(800)]);
});
