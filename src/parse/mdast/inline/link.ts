// Pieces under a link: inline nodes become a link, figures get its address.
import type {Figure, Inline} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {safeUrl} from '../../url.ts';
import {type PhrasingPart, wrapRuns} from './phrasing-part.ts';

/** `inner` under a link to `written`. Of an address that may not be opened (`link-unsafe`), the content alone. */
export function linkPhrasingParts(
  inner: readonly PhrasingPart[],
  written: string,
  range: SourceRange,
  report: ReportDiagnostic,
): PhrasingPart[] {
  const url = written.trim();
  if (!safeUrl(url)) {
    report('link-unsafe', `Link may not be opened: ${url.slice(0, 60)}`, {line: range.line, text: url});
    return [...inner];
  }
  if (url === '') return [...inner];
  const linked = inner.map(phrasingPart =>
    'part' in phrasingPart && phrasingPart.part.kind === 'figure'
      ? {part: linkFigure(phrasingPart.part, url)}
      : phrasingPart,
  );
  return wrapRuns(linked, children => [{type: 'link', url, children: withoutLinks(children)}], range);
}

function linkFigure(figure: Figure, href: string): Figure {
  return {...figure, images: figure.images.map(image => (image.href === undefined ? {...image, href} : image))};
}

function withoutLinks(children: readonly Inline[]): Inline[] {
  return children.flatMap((child): Inline[] => (child.type === 'link' ? child.children : [child]));
}
