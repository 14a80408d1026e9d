// Deck's Markdown -> slides as inline SVG, their CSS, and the presenter notes.
import type {MarpOptions} from '@marp-team/marp-core';
import {createMarpConfig, type MarpConfig} from './config.ts';
import {createPreparedThemes, OfflineMarp} from './marp.ts';
import type {RenderDiagnostic} from '../diagnostic.ts';
import {loadMermaid} from '../diagrams/mermaid.ts';
import {createMathJax, type DrawFormula} from '../math/mathjax.ts';
import type {Themes} from '../themes/theme.ts';

/** Slides as Marp has set them. */
export interface Rendered {
  /** One inline `<svg data-marpit-svg>` each. */
  readonly slides: readonly string[];
  /** For all slides, fonts included; scoped to `div.marpit`. */
  readonly css: string;
  /** Comments of each slide. */
  readonly notes: readonly (readonly string[])[];
  /** What could not be drawn and is shown as its source. */
  readonly diagnostics: readonly RenderDiagnostic[];
  /** Draws what KaTeX refuses, as on the slides. */
  readonly drawFormula: DrawFormula;
}

/** Marp with our themes. */
export interface Engine {
  /** Loads what `markdown` needs beside Marp: a limit of time that ends a load would leave half of it. */
  load(markdown: string): void;
  /** Renders a deck, or the galley: both by the same rules. Synchronous; same text, same slides. */
  render(markdown: string): Rendered;
  /** Draws what KaTeX refuses, as on the slides. */
  readonly drawFormula: DrawFormula;
  /** The configuration by which Marp CLI gives the slides that `render` gives. */
  readonly config: MarpConfig;
}

/** An engine for `themes`, which also gives the theme of decks that name none. */
export function createEngine(themes: Themes, options: MarpOptions = {}, drawFormula = createMathJax()): Engine {
  const prepared = createPreparedThemes(drawFormula);
  const marp = new OfflineMarp({...options, script: false}, themes, prepared);
  return {
    config: createMarpConfig(themes, prepared),
    drawFormula,
    load: loadMermaid,
    render(markdown) {
      const {html, css, comments} = marp.render(markdown, {htmlAsArray: true});
      return {slides: html, css, notes: comments, diagnostics: marp.diagnostics, drawFormula};
    },
  };
}
