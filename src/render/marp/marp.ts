// Markdown -> slides by Marp Core, set so that they neither fetch nor run anything of the notes.
import {Marp, type MarpOptions} from '@marp-team/marp-core';
import {katexMarpCorePlugin as katex} from '@marp-team/marp-core/plugins/katex';
import {shikiMarpCorePlugin as shiki} from '@marp-team/marp-core/plugins/shiki';
import {bindColours} from './own-colours.ts';
import {drawRefused} from './refused-formulas.ts';
import {stepRows} from './stepped-formulas.ts';
import {katexLimits} from './katex-limits.ts';
import {markLabels} from './label.ts';
import {emojiBase, inlineEmoji, keepTextEmoji} from '../diagrams/emoji.ts';
import {collectFallbackFaces, type FallbackFaces} from '../fonts/fallback-font.ts';
import {collectCodePoints, type DividedCss, divideCss, type FontFace, serves} from '../fonts/font-face.ts';
import {inlineKatexFont, katexFontPath, needsFace} from '../fonts/katex-font.ts';
import {createMermaidFences} from '../diagrams/mermaid.ts';
import {withoutFormulas} from '../math/without-formulas.ts';
import {describeMissing, findFormulaErrors, type RenderDiagnostic} from '../diagnostic.ts';
import {createMathJax, type DrawFormula} from '../math/mathjax.ts';
import type {Themes} from '../themes/theme.ts';
import {nameLongData, restoreLongData} from '../themes/long-data.ts';
import {withoutWebImports} from '../themes/web-import.ts';

type Theme = ReturnType<Marp['themeSet']['add']>;
type PackOptions = ReturnType<Marp['themeSetPackOptions']>;

interface MarpResult<T> {
  html: T;
  css: string;
  comments: string[][];
}

/** Elements of Marp's allow-list that load something by themselves: figures come as Markdown images only. */
const loading = ['audio', 'img', 'picture', 'source', 'video'];

/**
 * Options of Marp that the decks rely on. `breaks: false` as in Jekyll's Markdown; no `:smile:` codes, which the notes'
 * site does not know either; no ids on headings, since "## 2" would take the id of slide 2.
 */
export const marpOptions = {
  emoji: {shortcode: false, unicode: 'twemoji', twemoji: {base: emojiBase, ext: 'svg'}},
  html: Object.fromEntries(Object.entries(Marp.html).filter(([name]) => !loading.includes(name))),
  markdown: {breaks: false},
  slug: false,
} as const satisfies MarpOptions;

/** No formula covers the page: 12 em are 440 px, a page's height. */
const katexOptions = {...katexLimits, maxSize: 12} as const;

/**
 * Shiki gives up on a line after 500 ms, so that a busy machine would colour it otherwise; a limit in characters is
 * the same everywhere.
 */
const steadyShiki = {
  name: 'lectern:steady',
  preprocess(_code: string, options: {tokenizeTimeLimit?: number; tokenizeMaxLineLength?: number}): void {
    options.tokenizeTimeLimit = 0;
    options.tokenizeMaxLineLength = 1000;
  },
};

/** Of Shiki: what stands after the language of a fence; and an element. */
interface ShikiFence {
  readonly options: {readonly meta?: {readonly __raw?: string}};
}
interface StyledNode {
  readonly properties: Record<string, unknown>;
  readonly children?: readonly unknown[];
}

/**
 * Code that goes on from an earlier slide goes on with its line numbers, which the theme counts: `from=31` after the
 * language; `again=7,9` are the numbers of the first lines, which an earlier slide has shown.
 */
const continuedNumbers = {
  name: 'lectern:continued',
  pre(this: ShikiFence, node: StyledNode): void {
    const {from} = readContinued(this);
    if (from !== undefined) node.properties.style = `${node.properties.style ?? ''};counter-reset:line ${from - 1}`;
  },
  line(this: ShikiFence, node: StyledNode, line: number): void {
    const {from, again} = readContinued(this);
    if (from === undefined || line > again.length + 1 || again.length === 0) return;
    const number = again[line - 1];
    node.properties.style = `counter-set:line ${number ?? from}`;
    if (number !== undefined) node.properties.class = `${node.properties.class ?? ''} again`;
  },
};

function readContinued({options}: ShikiFence): {readonly from: number | undefined; readonly again: readonly number[]} {
  const found = /(?:^|\s)from=(\d{1,6})(?: again=([\d,]{1,30}))?(?:\s|$)/.exec(options.meta?.__raw ?? '');
  return {
    from: found?.[1] === undefined ? undefined : Number(found[1]),
    again: (found?.[2] ?? '').split(',').filter(Boolean).map(Number),
  };
}

/**
 * Code that comes line by line has `steps` behind its language: the deck shows a line at a key, the PDF all. A blank
 * line takes no key of its own.
 */
const steppedLines = {
  name: 'lectern:steps',
  line(this: ShikiFence, node: StyledNode, line: number): void {
    // What an earlier slide has shown is there from the first.
    if (line <= readContinued(this).again.length || (node.children ?? []).length === 0) return;
    if (/(?:^|\s)steps(?:\s|$)/.test(this.options.meta?.__raw ?? '')) node.properties['data-marpit-fragment'] = '1';
  },
};

/**
 * What is made of themes, which takes longer than rendering a deck: the themes as Marp has parsed them, and their CSS
 * as it is packed for a deck, by all that it is packed with.
 */
export interface PreparedThemes {
  readonly parsed: Theme[];
  readonly packed: Map<string, string>;
  /** The same in parts, with KaTeX's fonts. */
  readonly divided: Map<string, DividedCss>;
  /** The data: URIs that have names in the themes as parsed. */
  readonly longData: string[];
  /** Draws the formulas that KaTeX refuses. */
  readonly drawFormula: DrawFormula;
}

/** Nothing has been made of any theme yet; whoever sets several decks in the same themes keeps it for all of them. */
export function createPreparedThemes(drawFormula: DrawFormula = createMathJax()): PreparedThemes {
  return {parsed: [], packed: new Map(), divided: new Map(), longData: [], drawFormula};
}

/** Styles that are kept in parts. */
const maxDivided = 4;

/** Stands for the element that holds the slides; no theme names it. */
const anyContainer = 'lectern-container';

/** As Marp writes it: tag, classes, id. */
function selectorOf({tag, class: classes = '', id}: NonNullable<PackOptions['containers']>[number]): string {
  const escaped = (name: string): string => name.replace(/[^\w-]/g, '\\$&');
  return [tag, ...classes.split(/\s+/).filter(Boolean)].map(escaped).join('.') + (id ? `#${escaped(id)}` : '');
}

/** Marp with this project's plug-ins and themes. `diagnostics` holds what the last `render` could not draw. */
export class OfflineMarp extends Marp {
  diagnostics: RenderDiagnostic[] = [];
  readonly #prepared: PreparedThemes;

  /** `prepared` holds what has been made of `themes` before, and of no others. */
  constructor(options: MarpOptions, themes: Themes, prepared: PreparedThemes = createPreparedThemes()) {
    super({...options, ...marpOptions, markdown: {...options.markdown, ...marpOptions.markdown}});
    this.use(keepTextEmoji)
      .use(markLabels)
      .use(shiki())
      .use(katex({options: katexOptions, fontPath: katexFontPath}))
      .use(drawRefused, prepared.drawFormula)
      .use(stepRows)
      .use(bindColours);
    this.use(createMermaidFences(diagnostic => this.diagnostics.push(diagnostic)));
    this.shikiTransformers.push(steadyShiki, continuedNumbers, steppedLines);
    this.#prepared = prepared;
    for (const theme of prepared.parsed) this.themeSet.addTheme(theme);
    const {parsed, longData} = prepared;
    if (parsed.length === 0) parsed.push(...themes.css.map(css => this.themeSet.add(nameLongData(css, longData))));
    this.themeSet.default = this.themeSet.get(themes.name);
  }

  /** Packed once for whatever container, since the pages of this program and those of Marp CLI have different ones. */
  protected override renderStyle(theme: string | undefined): string {
    const key = JSON.stringify([theme, this.themeSetPackOptions(), this.options.minifyCSS]);
    const {packed, longData} = this.#prepared;
    const css = packed.get(key) ?? restoreLongData(super.renderStyle(theme), longData);
    packed.set(key, css);
    const [own] = super.themeSetPackOptions().containers ?? [];
    return own ? css.replaceAll(anyContainer, selectorOf(own)) : css;
  }

  /** `css` in parts, KaTeX's files inside; all decks of a theme have the same, those with styles of their own apart. */
  #divide(css: string): DividedCss {
    const {divided} = this.#prepared;
    const known = divided.get(css);
    if (known !== undefined) return known;
    if (divided.size >= maxDivided) divided.clear();
    const inline = (part: string | FontFace): string | FontFace =>
      typeof part === 'string' ? part : {...part, css: inlineKatexFont(part.css)};
    const parts = divideCss(css).map(inline);
    divided.set(css, parts);
    return parts;
  }

  protected override themeSetPackOptions(): PackOptions {
    const options = super.themeSetPackOptions();
    return options.containers?.length === 1 ? {...options, containers: [{tag: anyContainer}]} : options;
  }

  override render(markdown: string, env: {readonly htmlAsArray: true}): MarpResult<string[]>;
  override render(markdown: string, env?: object): MarpResult<string>;
  override render(markdown: string, env: object = {}): MarpResult<string[]> | MarpResult<string> {
    this.diagnostics = [];
    const result: MarpResult<string[] | string> = super.render(markdown, env);
    const slides = [result.html].flat().map(html => inlineEmoji(withoutWebImports(html)));
    this.diagnostics.push(...slides.flatMap((html, index) => findFormulaErrors(html, index + 1)));
    const {css, missing} = withFonts(this.#divide(withoutWebImports(result.css)), slides.join('\n'));
    this.diagnostics.push(...describeMissing(missing));
    const {comments} = result;
    return Array.isArray(result.html) ? {html: slides, css, comments} : {html: slides.join('\n'), css, comments};
  }
}

/** `css` with the faces that `html` needs and no others, and the characters that no face has. */
function withFonts(css: DividedCss, html: string): FallbackFaces {
  const points = collectCodePoints(html + css.filter(part => typeof part === 'string').join(''));
  const own = css.filter(part => typeof part === 'string' || (needsFace(part, html) && serves(part, points)));
  const faces = own.filter(part => typeof part !== 'string');
  const {css: more, missing} = collectFallbackFaces(html.replace(/<[^>]*>/g, ''), faces);
  // What KaTeX sets itself is in its fonts.
  const prose = missing.length === 0 ? new Set<number>() : collectCodePoints(withoutFormulas(html));
  const rest = own.map(part => (typeof part === 'string' ? part : part.css)).join('');
  return {css: rest + more, missing: missing.filter(point => prose.has(point))};
}
