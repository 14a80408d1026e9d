// Pages -> a warning where figures have no description of their own: who cannot see them learns little.
import {type Diagnostic, diagnose} from './model/diagnostic.ts';
import type {Page} from './model/page.ts';

/** Lines named in the message; nobody reads more before the first are cured. */
const mostLines = 8;

/** One warning for the deck of `post`, at its first such figure; none where every figure has an author's text, a caption or a sentence. */
export function weakAlternatives(pages: readonly Page[], post: string): readonly Diagnostic[] {
  const weak = pages.flatMap(page => page.blocks.flatMap(placed => (placed.kind === 'figure' && (placed.piece.altFrom === 'heading' || placed.piece.altFrom === 'file') ? [placed.piece] : [])));
  const [first] = weak;
  if (!first) return [];
  const lines = [...new Set(weak.map(piece => piece.place.line))];
  const listed = `${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ', …' : ''}`;
  const what = weak.length === 1 ? 'A figure has' : `${weak.length} figures have`;
  return [diagnose('figure-alt', `${what} no description but the heading above or the file's name (line ${listed})`, post, first.place, 'Write one in alt="…", or a caption under the figure')];
}
