// Prepared figures by the bytes they were made of: decoded, scaled and encoded once, for all posts and runs.
import type {ImageCache} from '../images/prepare-images.ts';
import type {EncodedImage} from '../images/result.ts';
import {hashKey, type Store} from './store.ts';

type ImageRecord = Omit<EncodedImage, 'bytes'> & {readonly blob: string};

/** Images kept in `store`. `maker` names the program that prepares them, `box` the size they are made for. */
export function createImageCache(store: Store, maker: string, box: string): ImageCache {
  const key = (source: string): string => hashKey('picture', maker, box, source);
  return {
    async find(source) {
      const record = (await store.readRecord(key(source))) as ImageRecord | undefined;
      if (record === undefined) return undefined;
      const {blob, ...facts} = record;
      const bytes = await store.readBlob(blob);
      return bytes === undefined ? undefined : {...facts, bytes};
    },
    async keep(source, {bytes, ...facts}) {
      const blob = await store.putBlob(bytes);
      await store.putRecord(key(source), {...facts, blob} satisfies ImageRecord);
    },
  };
}
