// What a renderer could not draw: data for diagnostics, found without stopping the deck.

/** A diagram, a formula or letters that could not be drawn. */
export interface RenderDiagnostic {
  readonly what: 'mermaid' | 'formula' | 'glyph';
  /** 1-based number of the slide; 0 where it is not known. */
  readonly slide: number;
  readonly message: string;
  /** Source of the drawing or formula. */
  readonly source: string;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
};

/** The formulas of a rendered slide that KaTeX refused: it sets their source in red, the reason in `title`. */
export function findFormulaErrors(html: string, slide: number): readonly RenderDiagnostic[] {
  return [...html.matchAll(/<span class="katex-error" title="([^"]*)"[^>]*>([^<]*)<\/span>/g)].map(
    ([, title = '', source = '']) => ({
      what: 'formula',
      slide,
      message: plain(title).replace(/^ParseError: /, ''),
      source: plain(source),
    }),
  );
}

/** Characters that no font of a deck has, told in one diagnostic. */
export function describeMissing(points: readonly number[]): readonly RenderDiagnostic[] {
  if (points.length === 0) return [];
  const source = points.map(point => String.fromCodePoint(point)).join('');
  const some = points.slice(0, 8).map(point => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
  return [{what: 'glyph', slide: 0, message: some.join(', ') + (points.length > some.length ? ', …' : ''), source}];
}

function plain(html: string): string {
  return html.replace(/&(?:lt|gt|amp|quot|#x27|#39);/g, entity => entities[entity] ?? entity);
}
