// What a renderer could not draw: data for diagnostics, found without stopping the deck.

/** A diagram or formula that could not be drawn. */
export interface RenderDiagnostic {
  readonly what: 'mermaid' | 'formula';
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

function plain(html: string): string {
  return html.replace(/&(?:lt|gt|amp|quot|#x27|#39);/g, entity => entities[entity] ?? entity);
}
