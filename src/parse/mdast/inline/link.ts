// Pieces under a link: inline nodes become a link, figures get its address.
import type {Figure, Inline} from '../../../model/document.ts';
import type {Place} from '../../../model/place.ts';
import type {ReportProblem} from '../../problem.ts';
import {safeUrl} from '../../url.ts';
import {type Piece, wrapRuns} from './piece.ts';

/** `inner` under a link to `written`. Of an address that may not be opened (`link-unsafe`), the content alone. */
export function linkPieces(inner: readonly Piece[], written: string, place: Place, report: ReportProblem): Piece[] {
  const url = written.trim();
  if (!safeUrl(url)) {
    report('link-unsafe', `Link may not be opened: ${url.slice(0, 60)}`, {line: place.line, text: url});
    return [...inner];
  }
  if (url === '') return [...inner];
  const linked = inner.map(piece =>
    'part' in piece && piece.part.kind === 'figure' ? {part: linkFigure(piece.part, url)} : piece,
  );
  return wrapRuns(linked, children => [{type: 'link', url, children: withoutLinks(children)}], place);
}

function linkFigure(figure: Figure, href: string): Figure {
  return {...figure, images: figure.images.map(image => (image.href === undefined ? {...image, href} : image))};
}

function withoutLinks(children: readonly Inline[]): Inline[] {
  return children.flatMap((child): Inline[] => (child.type === 'link' ? child.children : [child]));
}
