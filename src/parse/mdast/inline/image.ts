// An image of the notes -> a figure of its own.
import type {Figure} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {imageUrl, safeUrl} from '../../url.ts';
import type {TreeContext} from '../part.ts';

/** A figure of one image. `data:` images are files of their own, so they may stay. */
export function imageFigure(
  {src: written, alt}: {readonly src: string; readonly alt: string},
  range: SourceRange,
  {site, report}: TreeContext,
): Figure {
  const src = imageUrl(written, site);
  const safe = safeUrl(src) || /^data:image\//i.test(src);
  if (!safe) {
    const at = {line: range.line, text: written};
    report('link-unsafe', `Image address may not be opened: ${src.slice(0, 60)}`, at);
  }
  const image = {src: safe ? src : '', alt: alt.replace(/\s+/g, ' ').trim()};
  return {kind: 'figure', id: 0, range, images: [image], caption: []};
}
