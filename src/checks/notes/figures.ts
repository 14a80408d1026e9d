// Figures of a post -> those that are heavier than a page on the web can carry.
import {type Diagnostic, diagnose} from '../../model/diagnostic.ts';
import type {LocatedImage} from '../../model/located-images.ts';

/** Bytes: all pictures of a page on the web have about 1 MB together (HTTP Archive, median). */
const heavy = 2e6;

/** One diagnostic for each figure of the post `file` whose file is heavy; `sizes` are bytes by `src`. */
export function checkWeights(
  images: readonly LocatedImage[],
  sizes: ReadonlyMap<string, number>,
  file: string,
): readonly Diagnostic[] {
  return [...sizes].flatMap(([src, size]): readonly Diagnostic[] => {
    const places = images.filter(({image}) => image.src === src).map(({range}) => range.line);
    const [at] = places;
    if (size <= heavy || at === undefined || src.startsWith('data:')) return [];
    const lines = [...new Set(places)];
    const what = `${src} has ${(size / 1e6).toFixed(1)} MB: readers of the site load all of it`;
    const hint = 'Save it in the size at which it is shown, as JPEG or WebP where it is a photograph';
    return [{...diagnose('figure-heavy', what, {file, at, hint}), ...(lines.length > 1 ? {lines} : {})}];
  });
}
