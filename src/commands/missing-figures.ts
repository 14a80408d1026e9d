// A site -> the figures of its posts that are not there; posts are parsed, figures looked up, nothing is decoded.
import {type Diagnostic, diagnose} from '../model/diagnostic.ts';
import {collectBackdrops, collectImages} from '../model/located-images.ts';
import type {PostFile, Site} from '../model/post.ts';
import {mapConcurrently} from '../concurrent.ts';
import {parse} from '../parse/parse.ts';
import {createLocate, type Locate} from '../images/locate/locate.ts';
import {loadImage} from '../images/locate/load.ts';
import {readPost} from '../site/post.ts';
import {runWithin} from '../time-limit.ts';
import {createImageOptions, createLookups, createParseContext, type SiteLookups} from './build/session.ts';
import {dayOfBuild} from './build/source-date.ts';

/** Figures read at once. */
const concurrency = 8;
/** Processor time that the parsing of one post may take, ms; a long one takes half a second. */
const usualLimit = 10_000;

/** The figures of a site, as far as its posts can be parsed. */
export interface FoundFigures {
  readonly figures: number;
  /** What to say of each file that is not there, in the order of the posts. */
  readonly missing: readonly Diagnostic[];
  /** Posts that cannot be looked through, and why. */
  readonly unread: readonly {readonly file: string; readonly reason: string}[];
}

type PostFigures = Pick<FoundFigures, 'figures' | 'missing'>;

/** Looks for the figures of all posts of `site`; `timeLimit` is in ms, a post. Never rejects for what a post holds. */
export async function findMissingFigures(site: Site, timeLimit = usualLimit): Promise<FoundFigures> {
  const lookups = createLookups(site, dayOfBuild());
  const locate = await createLocate(site.root);
  const found: PostFigures[] = [];
  const unread: {file: string; reason: string}[] = [];
  for (const file of site.posts) {
    try {
      found.push(await searchPost(file, site, {lookups, locate, timeLimit}));
    } catch (error) {
      unread.push({file: file.path, reason: error instanceof Error ? error.message : String(error)});
    }
  }
  const figures = found.reduce((sum, one) => sum + one.figures, 0);
  return {figures, missing: found.flatMap(({missing}) => missing), unread};
}

interface Search {
  readonly lookups: SiteLookups;
  readonly locate: Locate;
  readonly timeLimit: number;
}

/** The figures of one post. Rejects where it cannot be parsed in time. */
async function searchPost(file: PostFile, site: Site, {lookups, locate, timeLimit}: Search): Promise<PostFigures> {
  const ignore = (): void => undefined;
  const post = await readPost(site, file, ignore);
  const images = runWithin(timeLimit, () => {
    const document = parse(post, createParseContext({site}, post, lookups), ignore);
    return [...collectImages(document), ...collectBackdrops(document)];
  });
  const origin = {post: file.path, ...createImageOptions(site, lookups.link(file.path))};
  const missing = await mapConcurrently(images, concurrency, async ({image, range}) => {
    const loaded = await loadImage(image, origin, locate);
    if (loaded.kind !== 'failed' || loaded.rule !== 'figure-missing') return [];
    return [diagnose(loaded.rule, loaded.message, {file: file.path, at: range, hint: loaded.hint})];
  });
  return {figures: images.length, missing: missing.flat()};
}
