// Mermaid fences -> drawings as inline SVG, large enough to read on a slide; what cannot be drawn stays code.
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {RenderDiagnostic} from '../diagnostic.ts';
import {isSafeCss} from '../../text/markup/safe-css.ts';
import {withoutWebImports} from '../themes/web-import.ts';

interface FenceToken {
  readonly info: string;
  readonly content: string;
}

type FenceRule = (tokens: readonly FenceToken[], index: number, ...rest: readonly unknown[]) => string;

interface FenceMarkdownIt {
  readonly renderer: {readonly rules: Record<string, FenceRule | undefined>};
}

type Draw = (source: string, options: Readonly<Record<string, unknown>>) => string;

/** Longer sources would keep the layout engine busy for many seconds (measured: 300 nodes, 3,400 characters, 1.4 s). */
const longest = 6000;

/**
 * Room for a drawing on the 1280 x 720 canvas below a title of two lines, px. The drawer's own text is 11 to 13 px, so
 * it is doubled.
 */
const drawingArea = {width: 1120, height: 404, enlarge: 2};

const colours = {
  transparent: true,
  padding: 4,
  bg: 'var(--ground, #fff)',
  fg: 'var(--ink, #222)',
  accent: 'var(--strong, #246)',
  // Not the theme's --muted: the drawing has a property of that name, which would refer to itself.
  muted: 'var(--ink, #222)',
  line: 'color-mix(in oklab, var(--ink, #222) 60%, var(--ground, #fff))',
  border: 'color-mix(in oklab, var(--ink, #222) 40%, var(--ground, #fff))',
  surface: 'var(--soft, #f4f4f4)',
};

/** A markdown-it plug-in that draws `mermaid` fences and hands what it cannot draw to `report`. */
export function createMermaidFences(report: (diagnostic: RenderDiagnostic) => void): (md: FenceMarkdownIt) => void {
  return md => {
    const {fence} = md.renderer.rules;
    md.renderer.rules.fence = (tokens, index, ...rest) => {
      const token = tokens[index];
      if (token !== undefined && token.info.trim().split(/\s+/, 1)[0] === 'mermaid') {
        const drawn = drawMermaid(token.content);
        if ('svg' in drawn) return `<p>${drawn.svg}</p>\n`;
        report({what: 'mermaid', slide: 0, message: drawn.message, source: token.content});
      }
      return fence?.(tokens, index, ...rest) ?? '';
    };
  };
}

/** A Mermaid source as SVG markup, or the reason why there is none. Never throws. */
export function drawMermaid(source: string): {readonly svg: string} | {readonly message: string} {
  if (source.length > longest) return {message: `The diagram is longer than ${longest} characters.`};
  try {
    return {svg: asFigure(loadDraw()(source, colours))};
  } catch (error) {
    return {message: error instanceof Error ? error.message : String(error)};
  }
}

function asFigure(svg: string): string {
  const own = withoutAddresses(withoutWebImports(svg)).replace(/font-family: '[^']*'[^;}]*/, 'font-family: inherit');
  return own.replace(
    /^<svg\b([^>]*?) width="([\d.]+)" height="([\d.]+)"/,
    (_all, attributes: string, w: string, h: string) => {
      const scale = Math.min(drawingArea.enlarge, drawingArea.width / Number(w), drawingArea.height / Number(h));
      const size = (px: string): string => (Number(px) * scale).toFixed(2);
      const known = 'data-marp-mermaid role="img" aria-label="Diagram"';
      return `<svg ${known}${attributes} width="${size(w)}" height="${size(h)}"`;
    },
  );
}

/** A `style` line of a diagram may name addresses, which the drawer copies: a drawing refers to itself alone. */
function withoutAddresses(svg: string): string {
  return svg.replace(/ [\w:-]+="([^"]*)"/g, (attribute, value: string) =>
    isSafeCss(value) && !value.includes('&#') ? attribute : '',
  );
}

/** Loads the drawer where `markdown` has a diagram. What fails then fails again where the diagram is drawn. */
export function loadMermaid(markdown: string): void {
  if (!/(?:`{3}|~{3})\s*mermaid\b/.test(markdown)) return;
  try {
    loadDraw();
  } catch {}
}

/**
 * The drawer brings a layout engine of 7 MB, so it is loaded when the first diagram is met; by path, since its package
 * exports nothing to `require`, and rendering is synchronous.
 */
function loadDraw(): Draw {
  const require = createRequire(import.meta.url);
  const folders = require.resolve.paths('beautiful-mermaid') ?? [];
  const file = folders.map(folder => join(folder, 'beautiful-mermaid/dist/index.js')).find(path => existsSync(path));
  if (file === undefined) throw new Error('The package beautiful-mermaid is not installed.');
  return (require(file) as {readonly renderMermaidSVG: Draw}).renderMermaidSVG;
}
