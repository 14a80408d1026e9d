// What was asked of figures on the web -> a function that fetches them, and finds them again in the cache.
import {join, resolve} from 'node:path';
import {openStore} from '../../cache/store.ts';
import {findCacheFolder} from '../../files/cache-folder.ts';
import {createFetchFigure, type FetchedFigures, type FetchFigure} from '../../images/web/fetch-figure.ts';
import type {ResolvedOptions} from '../../options.ts';

/** Bytes of figures that are kept after a run. */
const maxBytes = 500e6;

/** undefined where a build does not fetch figures. */
export async function openWebFigures({
  fetchFigures,
  cache,
}: Pick<ResolvedOptions, 'fetchFigures' | 'cache'>): Promise<FetchFigure | undefined> {
  if (fetchFigures === undefined) return undefined;
  const folder = cache === false ? null : await findCacheFolder(cache === undefined ? undefined : resolve(cache));
  return createFetchFigure({
    hosts: fetchFigures === 'all' ? undefined : fetchFigures,
    earlier: folder === null ? undefined : await openFetched(join(folder, 'web')),
  });
}

async function openFetched(folder: string): Promise<FetchedFigures> {
  const store = openStore(folder);
  await store.prune(maxBytes);
  return {
    find: async key => {
      const name = await store.readRecord(key);
      return typeof name === 'string' ? store.readBlob(name) : undefined;
    },
    keep: async (key, bytes) => store.putRecord(key, await store.putBlob(bytes)),
  };
}
