// Images of a post -> images ready for its slides, by `src`; every trouble with a figure is reported, none is thrown.
import {hashBytes} from '../digest.ts';
import {mapConcurrently} from '../concurrent.ts';
import {diagnose, type Report} from '../model/diagnostic.ts';
import {imageKey, type LocatedImage} from '../model/located-images.ts';
import type {MissingImage, PreparedImage, PreparedImages} from '../model/prepared-image.ts';
import {fingerprintImage, loadImage} from './locate/load.ts';
import {createLocate} from './locate/locate.ts';
import {nameImageFile} from './name.ts';
import type {FailedImage, ImageDiagnostic, EncodedImage, ImageSource} from './result.ts';
import {markScreenshots} from './screenshots.ts';
import type {FetchFigure} from './web/fetch-figure.ts';
import type {MaxSize} from './raster/limits.ts';

/** `maxWidth` and `maxHeight`: the largest box in which a figure is shown, CSS px. */
export interface ImageOptions extends MaxSize {
  /** `baseurl` of the site's config: may stand before a figure's path. */
  readonly baseurl?: string;
  /** Address of the post's page, from the site's: relative figures begin there. */
  readonly page?: string;
  /** `url` of the site's config: makes links to figures that only the site can show. */
  readonly url?: string;
  /** Fetches figures on the web; they are not fetched where it is left out. */
  readonly fetchFigure?: FetchFigure;
  /** Where prepared images are found again. */
  readonly cache?: ImageCache;
  /** Makes a figure ready; as slides need it where it is left out. */
  readonly prepare?: (source: ImageSource) => Promise<EncodedImage | FailedImage>;
  /** Is told of each figure that has bytes. */
  readonly onSource?: (src: string, source: ImageSource) => void;
  /** Is told what each figure is: the fingerprint changes with its bytes, its name, and what there is to say of it. */
  readonly onDependency?: (src: string, fingerprint: string) => void;
}

/** Prepared images by the SHA-256 of the bytes they were made of. */
export interface ImageCache {
  find(source: string): Promise<EncodedImage | undefined>;
  keep(source: string, prepared: EncodedImage): Promise<void>;
}

/**
 * Figures at a time: sharp runs each on a thread of its own while the analysis of others shares one; a third fills two
 * cores, a fourth only memory.
 */
const concurrency = 3;

/**
 * Finds, checks and prepares the images of the post `path` (from `root`, an absolute path). Each `src` once;
 * equal bytes are prepared once and share a name. Diagnostics go to `report` in the order of `images`. Never rejects.
 */
export async function prepareImages(
  images: readonly LocatedImage[],
  {path, root}: {readonly path: string; readonly root: string},
  options: ImageOptions,
  report: Report,
): Promise<PreparedImages> {
  const distinct = firstOfEach(images);
  const make = await createPreparer(path, root, options);
  const made = await mapConcurrently(distinct, concurrency, async placed => ({
    src: imageKey(placed),
    range: placed.range,
    ...(await make(placed)),
  }));
  const names = new Map<string, string>();
  const onWeb = made.filter(({diagnostics}) => diagnostics.some(({rule}) => rule === 'figure-remote'));
  const prepared = new Map(
    made.map(one => {
      const {src, range, result, fileName} = one;
      const isOneOfMany = onWeb.length > 1 && onWeb.includes(one);
      const told = isOneOfMany ? (one === onWeb[0] ? [onWebDiagnostic(onWeb)] : []) : one.diagnostics;
      const lines = isOneOfMany ? onWeb.flatMap(each => linesOf(each.src, images)) : linesOf(src, images);
      for (const {rule, message, hint} of told)
        report({
          ...diagnose(rule, message, {file: path, at: range, hint}),
          ...(lines.length > 1 ? {lines: [...new Set(lines)].sort((a, b) => a - b)} : {}),
        });
      return [src, toImage(result, fileName, names)];
    }),
  );
  return markScreenshots(prepared);
}

/** One message for all figures of a post that are on the web: where they are, and what can be done. */
function onWebDiagnostic(found: readonly {readonly src: string}[]): ImageDiagnostic {
  const hosts = [...new Set(found.map(({src}) => /^(?:https?:)?\/\/([^/]+)/i.exec(src)?.[1] ?? src))];
  const named = hosts.length > 3 ? `${hosts.slice(0, 3).join(', ')} and ${hosts.length - 3} more` : hosts.join(', ');
  return {
    rule: 'figure-remote',
    message: `${found.length} figures are on the web (${named.slice(0, 200)}) and are not fetched; each has a card.`,
    hint: 'Copy the figures into the site to show them, or build with --fetch-figures.',
  };
}

/** Lines on which the image with this key stands. */
function linesOf(src: string, images: readonly LocatedImage[]): readonly number[] {
  return [...new Set(images.filter(one => imageKey(one) === src).map(({range}) => range.line))];
}

function firstOfEach(images: readonly LocatedImage[]): readonly LocatedImage[] {
  const zoomed = new Set(images.flatMap(one => (one.isZoomed ? [imageKey(one)] : [])));
  const firsts = new Set<string>();
  return images
    .filter(one => !firsts.has(imageKey(one)) && firsts.add(imageKey(one)))
    .map(one => ({...one, isZoomed: zoomed.has(imageKey(one))}));
}

interface PreparedSource {
  readonly result: EncodedImage | FailedImage;
  readonly fileName: string;
  readonly diagnostics: readonly ImageDiagnostic[];
}

async function createPreparer(
  post: string,
  root: string,
  options: ImageOptions,
): Promise<(placed: LocatedImage) => Promise<PreparedSource>> {
  const locate = await createLocate(root);
  const known = new Map<string, Promise<EncodedImage | FailedImage>>();
  return async ({image, isZoomed = false, isBackdrop = false}) => {
    const source = await loadImage(image, {post, ...options}, locate);
    if (image.svg === undefined) options.onDependency?.(image.src, await fingerprintImage(source));
    if (source.kind === 'failed') return {result: source, fileName: '', diagnostics: [source]};
    options.onSource?.(image.src, source);
    const use = isBackdrop ? 'backdrop' : isZoomed ? 'zoomed' : '';
    const key = [hashBytes(source.bytes), use].filter(Boolean).join(' ');
    const result = known.get(key) ?? prepareOrRestore(source, key, use, options);
    known.set(key, result);
    const done = await result;
    const {fileName, diagnostics} = source;
    const found =
      done.kind === 'failed'
        ? [done]
        : isZoomed && done.details?.length === 0
          ? [undividedDiagnostic(source.label)]
          : [];
    return {result: done, fileName, diagnostics: [...diagnostics, ...found]};
  };
}

function undividedDiagnostic(label: string): ImageDiagnostic {
  return {
    rule: 'figure-zoom',
    message: `${label} has no empty gutters that divide it into parts.`,
    hint: 'Crop its parts by hand, or take layout=zoom away.',
  };
}

/** sharp is loaded when the first image has to be made. Images whose parts are asked for are few, and not kept. */
async function prepareOrRestore(
  source: ImageSource,
  key: string,
  use: 'backdrop' | 'zoomed' | '',
  {cache, fetchFigure: _none, prepare, ...box}: ImageOptions,
): Promise<EncodedImage | FailedImage> {
  if (prepare !== undefined) return prepare(source);
  const isZoomed = use === 'zoomed';
  const cached = isZoomed ? undefined : await cache?.find(key);
  if (cached) return cached;
  const [{prepareImage}, {darkenBackdrop}] = await Promise.all([import('./prepare.ts'), import('./backdrop.ts')]);
  const image = await prepareImage(source, box, isZoomed);
  const made = use === 'backdrop' && image.kind === 'image' ? await darkenBackdrop(image, source.label) : image;
  if (made.kind === 'image' && !isZoomed) await cache?.keep(key, made);
  return made;
}

/** The first figure with these bytes gives the name, in the order of the post, not of the work. */
function toImage(
  result: EncodedImage | FailedImage,
  fileName: string,
  names: Map<string, string>,
): PreparedImage | MissingImage {
  if (result.kind === 'failed') return {kind: 'none', reason: result.reason, href: result.href};
  return nameImage(result, fileName, names);
}

function nameImage({details, ...prepared}: EncodedImage, fileName: string, names: Map<string, string>): PreparedImage {
  const key = hashBytes(prepared.bytes);
  const name = names.get(key) ?? nameImageFile(fileName, prepared);
  names.set(key, name);
  return {...prepared, name, ...(details ? {details: details.map(part => nameImage(part, fileName, names))} : {})};
}
