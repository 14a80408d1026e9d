// Images of a post -> pictures ready for its slides, by `src`; every trouble with a figure is reported, none is thrown.
import {digest} from '../digest.ts';
import {mapLimited} from '../limited.ts';
import {diagnose, type Report} from '../model/diagnostic.ts';
import type {PlacedImage} from '../model/images.ts';
import type {NoPicture, Picture, Pictures} from '../model/picture.ts';
import {fingerprint, loadImage} from './pictures/load.ts';
import {createLocate} from './pictures/locate.ts';
import {pictureName} from './pictures/name.ts';
import type {Fault, Finding, Prepared, Source} from './pictures/outcome.ts';
import type {Box} from './pictures/raster.ts';

/** `maxWidth` and `maxHeight`: the largest box in which a figure is shown, CSS px. */
export interface PictureOptions extends Box {
  /** `baseurl` of the site's config: may stand before a figure's path. */
  readonly baseurl?: string;
  /** `url` of the site's config: makes links to figures that only the site can show. */
  readonly url?: string;
  /** Where prepared pictures are found again. */
  readonly keep?: PictureKeep;
  /** Is told what each figure is: the fingerprint changes with its bytes, its name, and what there is to say of it. */
  readonly seen?: (src: string, fingerprint: string) => void;
}

/** Prepared pictures by the SHA-256 of the bytes they were made of. */
export interface PictureKeep {
  find(source: string): Promise<Prepared | undefined>;
  keep(source: string, prepared: Prepared): Promise<void>;
}

/** Figures in work at once: sharp runs each on a thread of its own while the analysis of others shares one; a third fills two cores, a fourth only memory. */
const concurrency = 3;

/**
 * Finds, checks and prepares the images of the post at `post.path` (from `root`, an absolute path). Each `src` once;
 * equal bytes are prepared once and share a name. Diagnostics go to `report` in the order of `images`. Never rejects.
 */
export async function readPictures(
  images: readonly PlacedImage[],
  post: {readonly path: string},
  root: string,
  options: PictureOptions,
  report: Report,
): Promise<Pictures> {
  const distinct = firstOfEach(images);
  const make = await createMaker(post.path, root, options);
  const made = await mapLimited(distinct, concurrency, async placed => ({
    src: placed.image.src,
    place: placed.place,
    ...(await make(placed)),
  }));
  const names = new Map<string, string>();
  return new Map(
    made.map(({src, place, outcome, fileName, findings}) => {
      const lines = linesOf(src, images);
      for (const {rule, message, hint} of findings)
        report({...diagnose(rule, message, post.path, place, hint), ...(lines.length > 1 ? {lines} : {})});
      return [src, shown(outcome, fileName, names)];
    }),
  );
}

/** Lines on which the image `src` stands. */
function linesOf(src: string, images: readonly PlacedImage[]): readonly number[] {
  return [...new Set(images.filter(({image}) => image.src === src).map(({place}) => place.line))];
}

function firstOfEach(images: readonly PlacedImage[]): readonly PlacedImage[] {
  const zoomed = new Set(images.flatMap(({image: {src}, isZoomed}) => (isZoomed ? [src] : [])));
  const seen = new Set<string>();
  return images
    .filter(({image: {src}}) => !seen.has(src) && seen.add(src))
    .map(one => ({...one, isZoomed: zoomed.has(one.image.src)}));
}

interface Made {
  readonly outcome: Prepared | Fault;
  readonly fileName: string;
  readonly findings: readonly Finding[];
}

async function createMaker(
  post: string,
  root: string,
  options: PictureOptions,
): Promise<(placed: PlacedImage) => Promise<Made>> {
  const locate = await createLocate(root);
  const known = new Map<string, Promise<Prepared | Fault>>();
  return async ({image, isZoomed = false}) => {
    const source = await loadImage(image, {post, ...options}, locate);
    if (image.svg === undefined) options.seen?.(image.src, await fingerprint(source));
    if (source.kind === 'fault') return {outcome: source, fileName: '', findings: [source]};
    const key = `${digest(source.bytes)}${isZoomed ? ' zoomed' : ''}`;
    const outcome = known.get(key) ?? prepared(source, key, isZoomed, options);
    known.set(key, outcome);
    const done = await outcome;
    const {fileName, findings} = source;
    const found =
      done.kind === 'fault' ? [done] : isZoomed && done.details?.length === 0 ? [undivided(source.label)] : [];
    return {outcome: done, fileName, findings: [...findings, ...found]};
  };
}

function undivided(label: string): Finding {
  return {
    rule: 'figure-zoom',
    message: `${label} has no empty gutters that divide it into parts.`,
    hint: 'Crop its parts by hand, or take layout=zoom away.',
  };
}

/** sharp is loaded when the first picture has to be made. Pictures with their parts are few, and not kept. */
async function prepared(
  source: Source,
  key: string,
  isZoomed: boolean,
  {keep, ...box}: PictureOptions,
): Promise<Prepared | Fault> {
  const kept = isZoomed ? undefined : await keep?.find(key);
  if (kept) return kept;
  const {prepare} = await import('./pictures/prepare.ts');
  const made = await prepare(source, box, isZoomed);
  if (made.kind === 'picture' && !isZoomed) await keep?.keep(key, made);
  return made;
}

/** The first figure with these bytes gives the name, in the order of the post, not of the work. */
function shown(outcome: Prepared | Fault, fileName: string, names: Map<string, string>): Picture | NoPicture {
  if (outcome.kind === 'fault') return {kind: 'none', reason: outcome.reason, href: outcome.href};
  return named(outcome, fileName, names);
}

function named({details, ...prepared}: Prepared, fileName: string, names: Map<string, string>): Picture {
  const key = digest(prepared.bytes);
  const name = names.get(key) ?? pictureName(fileName, prepared);
  names.set(key, name);
  return {...prepared, name, ...(details ? {details: details.map(part => named(part, fileName, names))} : {})};
}
