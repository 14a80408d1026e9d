// Prepared figures by the bytes they were made of: decoded, scaled and encoded once, for all posts and runs.
import type {ImageCache} from '../images/prepare-images.ts';
import type {EncodedImage} from '../images/result.ts';
import {hashKey, type Store} from './store.ts';

/** An image whose bytes, and those of its parts and its film, are blobs. */
interface ImageRecord extends Omit<EncodedImage, 'bytes' | 'details' | 'film'> {
  readonly blob: string;
  readonly film?: string;
  readonly details?: readonly ImageRecord[];
}

/** Images kept in `store`. `maker` names the program that prepares them, `box` the size they are made for. */
export function createImageCache(store: Store, maker: string, box: string): ImageCache {
  const key = (source: string): string => hashKey('picture', maker, box, source);
  return {
    async find(source) {
      const record = (await store.readRecord(key(source))) as ImageRecord | undefined;
      return record === undefined ? undefined : readImage(store, record);
    },
    async keep(source, image) {
      await store.putRecord(key(source), await putImage(store, image));
    },
  };
}

async function putImage(store: Store, {bytes, film, details, ...facts}: EncodedImage): Promise<ImageRecord> {
  return {
    ...facts,
    blob: await store.putBlob(bytes),
    ...(film ? {film: await store.putBlob(film.bytes)} : {}),
    ...(details ? {details: await Promise.all(details.map(part => putImage(store, part)))} : {}),
  };
}

/** The image of `record`; undefined where any of its blobs is gone. */
async function readImage(store: Store, record: ImageRecord): Promise<EncodedImage | undefined> {
  const {blob, film, details, ...facts} = record;
  const bytes = await store.readBlob(blob);
  const filmed = film === undefined ? undefined : await store.readBlob(film);
  const parts = await Promise.all((details ?? []).map(part => readImage(store, part)));
  const whole = parts.filter(part => part !== undefined);
  if (bytes === undefined || (film !== undefined && filmed === undefined) || whole.length < parts.length)
    return undefined;
  return {
    ...facts,
    bytes,
    ...(filmed ? {film: {bytes: filmed, mime: 'image/gif'}} : {}),
    ...(details ? {details: whole} : {}),
  };
}
