// TeX that KaTeX refuses -> a drawing by MathJax, which is loaded when it is first needed.
import {createRequire} from 'node:module';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {isSafeCss} from '../../text/markup/safe-css.ts';

/** Sets a formula: SVG in a `<span>`, or undefined where MathJax refuses it too. */
export type DrawFormula = (tex: string, display: boolean) => string | undefined;

/** What may come of one formula: macros in it, characters of what they stand for, characters of the drawing. */
const bounds = {maxMacros: 1000, maxBuffer: 20_000, drawing: 3_000_000} as const;
/** Packages of which nothing is wanted: they load, style, or hide what is wrong. */
const refused = new Set(['noerrors', 'noundefined', 'autoload', 'require', 'html', 'action', 'setoptions']);
/** px of an ex, by MathJax's own fonts, of an em of 1000 units. */
const exOfEm = 0.442;

/** A drawer that remembers what it drew; MathJax is loaded by its first call, which takes about a second. */
export function createMathJax(): DrawFormula {
  const known = new Map<string, string | undefined>();
  let draw: DrawFormula | undefined;
  let isLoading = false;
  const load = (): DrawFormula => {
    if (isLoading) forgetModules();
    isLoading = true;
    const loaded = loadMathJax();
    isLoading = false;
    return loaded;
  };
  return (tex, display) => {
    const key = `${display ? 'display' : 'line'} ${tex}`;
    if (known.has(key)) return known.get(key);
    draw ??= load();
    const drawn = draw(tex, display);
    known.set(key, drawn);
    return drawn;
  };
}

/** A load that was stopped, by a limit of time, has left modules that are half there: they are loaded again. */
function forgetModules(): void {
  const {cache} = createRequire(import.meta.url);
  for (const [path, module] of Object.entries(cache))
    if (module?.loaded === false || /[\\/]mathjax-full[\\/]/.test(path)) delete cache[path];
}

function loadMathJax(): DrawFormula {
  const load = createRequire(import.meta.url);
  const {mathjax} = load('mathjax-full/js/mathjax.js') as typeof import('mathjax-full/js/mathjax.js');
  const {TeX} = load('mathjax-full/js/input/tex.js') as typeof import('mathjax-full/js/input/tex.js');
  const {SVG} = load('mathjax-full/js/output/svg.js') as typeof import('mathjax-full/js/output/svg.js');
  const {liteAdaptor} = load(
    'mathjax-full/js/adaptors/liteAdaptor.js',
  ) as typeof import('mathjax-full/js/adaptors/liteAdaptor.js');
  const {RegisterHTMLHandler} = load(
    'mathjax-full/js/handlers/html.js',
  ) as typeof import('mathjax-full/js/handlers/html.js');
  const {AllPackages} = load(
    'mathjax-full/js/input/tex/AllPackages.js',
  ) as typeof import('mathjax-full/js/input/tex/AllPackages.js');
  load('mathjax-full/js/input/tex/physics/PhysicsConfiguration.js');
  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  const packages = [...AllPackages.filter(name => !refused.has(name)), 'physics'];
  const {maxMacros, maxBuffer} = bounds;
  return (tex, display) => {
    try {
      // A document of its own, so that what one formula defines is gone with it.
      const input = new TeX({packages, maxMacros, maxBuffer, formatError: refuse});
      const html = mathjax.document('', {InputJax: input, OutputJax: new SVG({fontCache: 'none'})});
      const svg = adaptor.innerHTML(html.convert(tex, {display}));
      return isAllowed(svg) ? wrap(svg, tex, display) : undefined;
    } catch {
      return undefined;
    }
  };
}

/** What MathJax draws with. */
const drawn = 'svg|g|path|rect|line|polyline|polygon|ellipse|circle|text';
const other = new RegExp(`<(?!/?(?:${drawn})[\\s/>])`);

/** Is it a drawing, not too large, that leads nowhere? `\\mmlToken` and colours put links and addresses into it. */
function isAllowed(svg: string): boolean {
  return svg.length <= bounds.drawing && !svg.includes('data-mjx-error') && !other.test(svg) && isSafeCss(svg);
}

function refuse(_jax: unknown, error: Error): never {
  throw error;
}

/** As KaTeX nests what it sets: its classes, by which themes, checks and the PDF's tags know a formula. */
function wrap(drawn: string, tex: string, display: boolean): string {
  const annotation = `<annotation encoding="application/x-tex">${escapeHtml(tex)}</annotation>`;
  const label = `<span class="katex-mathml"><math><semantics>${annotation}</semantics></math></span>`;
  const base = `<span class="katex-html" aria-hidden="true"><span class="katex-base">${plainSvg(drawn)}</span></span>`;
  const formula = `<span class="katex">${label}${base}</span>`;
  return display ? `<span class="katex-display">${formula}</span>` : formula;
}

/** MathJax's drawing in em, with what its style sheet would say of lines and frames, and KaTeX's would take away. */
function plainSvg(drawn: string): string {
  const inEm = drawn.replace(/(\d+(?:\.\d+)?)ex/g, (_, ex: string) => `${(Number(ex) * exOfEm).toFixed(3)}em`);
  const size = /^<svg[^>]*? width="([\d.]+em)" height="([\d.]+em)"/.exec(inEm);
  const box = `position:static;display:inline-block;width:${size?.[1] ?? 'auto'};height:${size?.[2] ?? 'auto'};`;
  return inEm
    .replace(/^<svg style="/, `<svg class="drawn" style="${box}`)
    .replace(/ (?:class="mjx-solid"|data-line="[^"]*")/g, ' stroke-width="60"')
    .replace(/ class="mjx-dashed"/g, ' stroke-width="60" stroke-dasharray="140"')
    .replace(/ data-frame="true"/g, ' stroke-width="60" fill="none"')
    .replace(/ (?:role|focusable|semantics|data-[\w-]+)="[^"]*"/g, '');
}
