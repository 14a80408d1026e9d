// A site -> the figures of its posts that are not there; posts are parsed, figures looked up, nothing is decoded.
import {type Diagnostic, diagnose} from '../model/diagnostic.ts';
import {imagesOf} from '../model/images.ts';
import type {Site} from '../model/post.ts';
import {mapLimited} from '../limited.ts';
import {parse} from '../parse/parse.ts';
import {includeReader} from '../read/includes.ts';
import {createLocate} from '../read/pictures/locate.ts';
import {loadImage} from '../read/pictures/load.ts';
import {readPost} from '../read/post.ts';
import {siteUrls} from '../read/urls.ts';
import {pictureOptions} from './context.ts';

/** Figures read at once. */
const atOnce = 8;

/** How many figures the posts of `site` show, and what to say of each file that is not there, in the order of the posts. */
export async function missingFigures(
  site: Site,
): Promise<{readonly figures: number; readonly missing: readonly Diagnostic[]}> {
  const lookups = {include: includeReader(site.root), link: siteUrls(site)};
  const locate = await createLocate(site.root);
  const missing: Diagnostic[] = [];
  let figures = 0;
  const ignore = (): void => undefined;
  for (const file of site.posts) {
    const post = await readPost(site, file, ignore);
    const context = {site: {...site.config, title: site.title}, page: post.meta.raw, ...lookups};
    const images = imagesOf(parse(post, context, ignore));
    figures += images.length;
    const found = await mapLimited(images, atOnce, async ({image, place}) => {
      const loaded = await loadImage(image, {post: file.path, ...pictureOptions(site)}, locate);
      if (loaded.kind !== 'fault' || loaded.rule !== 'figure-missing') return [];
      return [diagnose(loaded.rule, loaded.message, file.path, place, loaded.hint)];
    });
    missing.push(...found.flat());
  }
  return {figures, missing};
}
