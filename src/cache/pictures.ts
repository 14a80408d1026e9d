// Prepared figures by the bytes they were made of: decoded, scaled and encoded once, for all posts and runs.
import type {PictureKeep} from '../read/pictures.ts';
import type {Prepared} from '../read/pictures/outcome.ts';
import {keyOf, type Store} from './store.ts';

type Kept = Omit<Prepared, 'bytes'> & {readonly blob: string};

/** Pictures kept in `store`. `maker` names the program that prepares them, `box` the size they are made for. */
export function keptPictures(store: Store, maker: string, box: string): PictureKeep {
  const key = (source: string): string => keyOf('picture', maker, box, source);
  return {
    async find(source) {
      const kept = (await store.record(key(source))) as Kept | undefined;
      if (kept === undefined) return undefined;
      const {blob, ...facts} = kept;
      const bytes = await store.blob(blob);
      return bytes === undefined ? undefined : {...facts, bytes};
    },
    async keep(source, {bytes, ...facts}) {
      const blob = await store.putBlob(bytes);
      await store.putRecord(key(source), {...facts, blob} satisfies Kept);
    },
  };
}
