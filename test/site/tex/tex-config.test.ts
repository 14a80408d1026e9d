// Macros and numbers that a site gives to MathJax or KaTeX.
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {expect, it} from 'vitest';
import {macrosOfScript, macrosOfTex, readTexConfig} from '../../../src/site/tex/tex-config.ts';

/** A folder with these files. */
function site(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'lectern-tex-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return root;
}

it('reads macros of MathJax 3, MathJax 2 and KaTeX', () => {
  const script =
    String.raw`MathJax = {tex: {tags: 'ams', macros: {
    R: "{\\mathbb{R}}", // the reals
    'inner': ["\\langle #1, #2 \\rangle", 2], opt: ['#2_{#1}', 2, 'k'],
  }}};
  renderMathInElement(document.body, {macros: {"\\NN": "\\mathbb{N}", "\\f": String.raw` +
    '`\\frac{#1}{#2}`' +
    '}});';
  expect(macrosOfScript(script)).toEqual({
    R: {body: '{\\mathbb{R}}', parameters: 0},
    inner: {body: '\\langle #1, #2 \\rangle', parameters: 2},
    opt: {body: '#2_{#1}', parameters: 2, option: 'k'},
    NN: {body: '\\mathbb{N}', parameters: 0},
    f: {body: '\\frac{#1}{#2}', parameters: 2},
  });
});

it('looks into layouts, includes, data, scripts and the config; lectern.yml outranks them', () => {
  const root = site({
    '_includes/head.html':
      '<script>MathJax.Hub.Config({TeX: {equationNumbers: {autoNumber: "AMS"}, Macros: {a: "1"}}})</script>',
    '_layouts/post.html': '<script>x = {macros: {b: "2"}}</script>',
    '_data/math.yml': 'macros:\n  c: "3"\n',
    'assets/js/mathjax-setup.js': 'window.MathJax = {tex: {macros: {d: "4"}}}',
  });
  const {macros, numbers} = readTexConfig(root, {katex: {macros: {'\\e': '5'}}}, {a: {body: '6', parameters: 0}});
  expect(
    Object.entries(macros)
      .map(([name, {body}]) => name + body)
      .sort(),
  ).toEqual(['a6', 'b2', 'c3', 'd4', 'e5']);
  expect(numbers).toBe('ams');
});

it('bears what is no setting', () => {
  expect(macrosOfScript('macros: {')).toEqual({});
  expect(macrosOfScript(`macros: ${'{a:'.repeat(5000)}`)).toEqual({});
  expect(readTexConfig(site({}), {}).numbers).toBe('none');
});

it.each([
  ['assets/search.js', "lunr({tags: 'all', store: [{tags: 'ams'}]})"],
  ['_data/blog.yml', 'show:\n  tags: all\n'],
  ['_config.yml', 'archive:\n  tags: all\n'],
])('%s: tags of something else number no equation', (path, text) => {
  const root = site({[path]: text});
  expect(readTexConfig(root, path === '_config.yml' ? {archive: {tags: 'all'}} : {}).numbers).toBe('none');
});

it('is done soon on settings that open without end', () => {
  expect(macrosOfScript(`${'macros: {'.repeat(25_000)}`)).toEqual({});
});

it('looks where other families keep their macros', () => {
  const root = site({
    'docs/javascripts/mathjax.js': 'window.MathJax = {tex: {macros: {E: "\\\\mathbb{E}"}}};',
    'layouts/partials/math.html': '<script>MathJax = {tex: {macros: {P: "\\\\mathbb{P}"}}}</script>',
    'docusaurus.config.js': "module.exports = {options: {macros: {'\\\\RR': '\\\\mathbb{R}'}}};",
    'conf.py': String.raw`mathjax3_config = {"tex": {"macros": {"N": r"\mathbb{N}"}}}`,
    'notes.tex': String.raw`\newcommand{\no}{no}`,
  });
  const {macros} = readTexConfig(root, {});
  expect(Object.keys(macros).sort()).toEqual(['E', 'N', 'P', 'RR']);
  expect(macros.N).toEqual({body: String.raw`\mathbb{N}`, parameters: 0});
});

it('reads macros that are defined in TeX', () => {
  const text = String.raw`\newcommand{\vect}[1]{\mathbf{#1}} \renewcommand\eps{\varepsilon}
    \DeclareMathOperator*{\argmax}{arg\,max} \newcommand{\open}{never closed`;
  expect(macrosOfTex(text)).toEqual({
    vect: {body: String.raw`\mathbf{#1}`, parameters: 1},
    eps: {body: String.raw`\varepsilon`, parameters: 0},
    argmax: {body: String.raw`\operatorname*{arg\,max}`, parameters: 0},
  });
  expect(readTexConfig(site({'_macros.tex': text}), {}).macros.vect?.parameters).toBe(1);
});

it.each([
  ['a name and blanks', `\\newcommand\\a${' '.repeat(100_000)}`],
  ['blanks', `\\newcommand${' '.repeat(100_000)}`],
  ['definitions without end', '\\newcommand'.repeat(20_000)],
  ['options without end', '\\newcommand\\a['.repeat(15_000)],
  ['groups without end', '\\newcommand{\\a}{'.repeat(15_000)],
])('is done soon on %s in TeX', (_what, text) => {
  expect(macrosOfTex(text)).toEqual({});
});

it('reads definitions with blanks between their parts', () => {
  expect(macrosOfTex(String.raw`\newcommand { \a } [1] [b] {x#1}\DeclareMathOperator*\argmin{arg\,min}`)).toEqual({
    a: {body: 'x#1', parameters: 1, option: 'b'},
    argmin: {body: String.raw`\operatorname*{arg\,min}`, parameters: 0},
  });
});
