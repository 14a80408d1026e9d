// A site -> the figures of its posts that are not there; posts are parsed, figures looked up, nothing is decoded.
import {type Diagnostic, diagnose} from '../model/diagnostic.ts';
import {collectImages} from '../model/located-images.ts';
import type {Site} from '../model/post.ts';
import {mapConcurrently} from '../concurrent.ts';
import {parse} from '../parse/parse.ts';
import {createLocate} from '../images/locate/locate.ts';
import {loadImage} from '../images/locate/load.ts';
import {readPost} from '../site/post.ts';
import {createImageOptions, createLookups, createParseContext} from './build/session.ts';
import {dayOfBuild} from './build/source-date.ts';

/** Figures read at once. */
const concurrency = 8;

/**
 * How many figures the posts of `site` show, and what to say of each file that is not there, in the order of the posts.
 */
export async function missingFigures(
  site: Site,
): Promise<{readonly figures: number; readonly missing: readonly Diagnostic[]}> {
  const lookups = createLookups(site, dayOfBuild());
  const locate = await createLocate(site.root);
  const missing: Diagnostic[] = [];
  let figures = 0;
  const ignore = (): void => undefined;
  for (const file of site.posts) {
    const post = await readPost(site, file, ignore);
    const images = collectImages(parse(post, createParseContext(site, post, lookups), ignore));
    figures += images.length;
    const found = await mapConcurrently(images, concurrency, async ({image, range}) => {
      const loaded = await loadImage(
        image,
        {post: file.path, ...createImageOptions(site, lookups.link(file.path))},
        locate,
      );
      if (loaded.kind !== 'failed' || loaded.rule !== 'figure-missing') return [];
      return [diagnose(loaded.rule, loaded.message, {file: file.path, at: range, hint: loaded.hint})];
    });
    missing.push(...found.flat());
  }
  return {figures, missing};
}
