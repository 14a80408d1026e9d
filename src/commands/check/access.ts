// Posts that were checked -> the page on their accessibility, with a picture of each figure to describe.
import {readFile, rename, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {listCriteria} from '../../checks/access/criteria.ts';
import {listUndescribed, type UndescribedImage} from '../../checks/access/worklist.ts';
import {mapConcurrently} from '../../concurrent.ts';
import {LecternError} from '../../errors.ts';
import {explainError, explainInSentence} from '../../explain-error.ts';
import {prepareImages} from '../../images/prepare-images.ts';
import {makeThumbnail} from '../../images/thumbnail.ts';
import {collectImages} from '../../model/located-images.ts';
import type {Site} from '../../model/post.ts';
import {type AccessLecture, buildAccessPage, type WorklistImage} from '../../report/access/page.ts';
import {createImageOptions, themesDir} from '../build/session.ts';
import type {CheckedPost, ReadPost} from './check-post.ts';

/** Posts whose pictures are made at once. */
const concurrency = 2;

/** What was written. */
export interface WrittenAccess {
  /** Absolute path of the page. */
  readonly path: string;
  /** Figures to describe. */
  readonly figures: number;
}

/** Writes the page on `posts` to `file`. Throws a LecternError where it cannot be written. */
export async function writeAccessPage(
  posts: readonly CheckedPost[],
  site: Site,
  {file, link}: {readonly file: string; readonly link: (path: string) => string | undefined},
): Promise<WrittenAccess> {
  const read = posts.flatMap(one => (one.read ? [{...one, read: one.read}] : []));
  const lectures = await mapConcurrently(read, concurrency, async one => describeLecture(one, site, link));
  const css = await readFile(join(themesDir, 'access.css'), 'utf8');
  const path = resolve(file);
  try {
    const part = `${path}.part`;
    await writeFile(part, buildAccessPage({course: site.title, lectures, css}));
    await rename(part, path);
  } catch (cause) {
    const why = explainError(cause)?.what ?? explainInSentence(cause);
    throw new LecternError(`${file} cannot be written: ${why}. Name another file: --access FILE`, 1, {cause});
  }
  return {path, figures: lectures.reduce((sum, {images}) => sum + images.length, 0)};
}

async function describeLecture(
  {key, post, diagnostics, read}: CheckedPost & {readonly read: ReadPost},
  site: Site,
  link: (path: string) => string | undefined,
): Promise<AccessLecture> {
  const {meta} = read.post;
  const saysLanguage = site.lang !== undefined || typeof meta.raw.lang === 'string';
  const {undescribed} = listUndescribed(read.document);
  return {
    key,
    post,
    title: meta.title,
    lang: meta.lang,
    rows: listCriteria({post: read.post, document: read.document, diagnostics, saysLanguage}),
    images: await addThumbnails(undescribed, read, {site, page: link(post)}),
  };
}

async function addThumbnails(
  undescribed: readonly UndescribedImage[],
  {post, document}: ReadPost,
  {site, page}: {readonly site: Site; readonly page: string | undefined},
): Promise<readonly WorklistImage[]> {
  const sources = new Set(undescribed.map(({src}) => src));
  const prepared = await prepareImages(
    collectImages(document).filter(({image}) => sources.has(image.src)),
    {path: post.path, root: site.root},
    {...createImageOptions(site, page), prepare: makeThumbnail},
    () => undefined,
  );
  return undescribed.map(one => {
    const image = prepared.get(one.src);
    const isImage = image?.kind === 'image';
    return {
      ...one,
      thumbnail: isImage ? `data:${image.mime};base64,${Buffer.from(image.bytes).toString('base64')}` : '',
    };
  });
}
