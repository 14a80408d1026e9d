// A post's files as an earlier run made them: found by all that they were made of, put in place, or kept for the next
// run.
import {join, resolve} from 'node:path';
import {findCacheFolder} from '../../files/cache-folder.ts';
import {identifyBrowser, identifyTool} from '../../cache/identity.ts';
import type {GalleyRecord, GalleyCache} from '../../cache/galley-metrics.ts';
import {createImageCache} from '../../cache/prepared-images.ts';
import {areUnchanged, type Lookups, type Dependencies} from '../../cache/dependencies.ts';
import {hashKey, openStore, type Store} from '../../cache/store.ts';
import type {Output, OwnFile} from '../../files/output.ts';
import type {PartFiles} from '../../files/unfinished.ts';
import {bytesOf, type OutFile} from '../../files/write.ts';
import type {PostFile} from '../../model/post.ts';
import {createLocate} from '../../images/locate/locate.ts';
import {fingerprintImage, loadImage} from '../../images/locate/load.ts';
import type {ImageCache} from '../../images/prepare-images.ts';
import {readBytes} from '../../site/post.ts';
import {type DeckInputs, type DeckBuildResult, createImageOptions} from './session.ts';
import {writeDeck} from './write-deck.ts';

/**
 * Options, and keys of lectern.yml, that say where to read and write and what to tell, not what stands in a deck. A
 * deck that was finished in time is the same with any other limit; a plain one is not kept.
 */
const beside: {
  readonly options: readonly (keyof DeckInputs['options'])[];
  readonly course: readonly (keyof DeckInputs['course'])[];
} = {
  options: ['lectures', 'all', 'keep', 'out', 'publish', 'browser', 'cache', 'shard', 'ledgers', 'timeLimit'],
  course: ['publish', 'themeAt', 'time-limit'],
};

/** Bytes that the cache may hold after a run; a course of 30 lectures takes some 300 MB. */
export const maxCacheBytes = 2e9;

interface DeckRecord {
  readonly dependencies: Dependencies;
  readonly result: Omit<DeckBuildResult, 'time' | 'files'>;
  /** Name from the output folder, and that of the blob: the SHA-256 of its bytes. */
  readonly files: readonly (readonly [name: string, blob: string])[];
}

/** What earlier builds made, as far as it still holds. */
export interface DeckCache {
  readonly images: ImageCache;
  /** What was measured of the galley of `file`. */
  galley(file: PostFile): GalleyCache;
  /** May `file` be restored? Quick: whether all that it was made of is as it was is not looked at. */
  has(file: PostFile): Promise<boolean>;
  /** The result of `file`, its files in place as a build would leave them; undefined where it has to be built. */
  restore(file: PostFile): Promise<DeckBuildResult | undefined>;
  /** Keeps what a build of `file` gave. */
  store(file: PostFile, built: FinishedDeck): Promise<void>;
}

/** A deck that was built, and all that it was made of. */
export interface FinishedDeck {
  /** The post, as it was read. */
  readonly text: Uint8Array;
  readonly dependencies: Dependencies;
  readonly result: DeckBuildResult;
  readonly files: readonly OutFile[];
}

/** The cache of a run: decks, and where they are kept. */
export interface BuildCache {
  readonly decks: DeckCache;
  readonly store: Store;
  /** Browser whose decks these are. */
  readonly executable: string;
}

/** What a cache is opened with. */
export interface CacheOptions {
  /** Where the decks are put; undefined for a plan. */
  readonly output?: Output;
  /** Files that are being written, of the command. */
  readonly parts: PartFiles;
  log(line: string): void;
}

/**
 * The cache that the options ask for; null where they ask for none, or where there is no folder or no browser for it.
 */
export async function openCache(inputs: DeckInputs, {output, parts, log}: CacheOptions): Promise<BuildCache | null> {
  const {cache, browser} = inputs.options;
  if (cache === false) return null;
  const folder = await findCacheFolder(cache === undefined ? undefined : resolve(cache));
  if (folder === null) return null;
  const first = await identifyBrowser({log, parts, ...(browser === undefined ? {} : {browser})});
  if (first === undefined) return null;
  const store = openStore(join(folder, 'v1'), parts);
  const tool = identifyTool();
  const makers = {tool, maker: hashKey(tool, first.identity)};
  return {store, executable: first.executable, decks: await createDeckCache(store, inputs, makers, output)};
}

/** The cache in `store` for decks made of `inputs`; `tool` names the program, `maker` program and browser. */
async function createDeckCache(
  store: Store,
  inputs: DeckInputs,
  {tool, maker}: {readonly tool: string; readonly maker: string},
  output: Output | undefined,
): Promise<DeckCache> {
  const {site, themes} = inputs;
  const images = createImageOptions(site);
  const locate = await createLocate(site.root);
  const about = hashKey(maker, ...describeSession(inputs));
  const keyFor = (file: PostFile, text: Uint8Array): string => hashKey('deck', about, JSON.stringify(file), text);
  const lookupsFor = (file: PostFile): Lookups => {
    const origin = {
      post: file.path,
      ...createImageOptions(site, inputs.lookups.link(file.path)),
      ...(inputs.fetchFigure ? {fetchFigure: inputs.fetchFigure} : {}),
    };
    return {...inputs.lookups, figure: async src => fingerprintImage(await loadImage({src}, origin, locate))};
  };
  const readEntry = async (file: PostFile): Promise<DeckRecord | undefined> => {
    const text = await readBytes(site.root, file);
    return text && ((await store.readRecord(keyFor(file, text))) as DeckRecord | undefined);
  };
  return {
    images: createImageCache(store, tool, JSON.stringify([images.maxWidth, images.maxHeight])),
    galley(file) {
      const key = hashKey('galley', maker, ...themes.css, JSON.stringify(file));
      return {
        find: async () => (await store.readRecord(key)) as GalleyRecord | undefined,
        keep: measured => store.putRecord(key, measured),
      };
    },
    has: async file => (await readEntry(file)) !== undefined,
    async restore(file) {
      const started = performance.now();
      const entry = await readEntry(file);
      if (entry === undefined || output === undefined || !(await areUnchanged(entry.dependencies, lookupsFor(file))))
        return undefined;
      const there: OwnFile[] = [];
      const changed: OutFile[] = [];
      for (const [name, sha256] of entry.files) {
        if ((await output.holds({name, sha256})) && (await store.hasBlob(sha256))) {
          there.push({name, sha256});
          continue;
        }
        const bytes = await store.readBlob(sha256);
        if (bytes === undefined) return undefined;
        changed.push({name, bytes});
      }
      const written = await writeDeck(output, {...entry.result, time: 0}, changed, there);
      const time = performance.now() - started;
      return written.built ? {...written, time, cached: true} : {...written, time};
    },
    async store(file, {text, dependencies, result: {time: _, files: __, ...result}, files}) {
      const names: [string, string][] = [];
      for (const one of files) names.push([one.name, await store.putBlob(bytesOf(one))]);
      await store.putRecord(keyFor(file, text), {dependencies, result, files: names} satisfies DeckRecord);
    },
  };
}

/**
 * All that decks of a run have in common beside the program: whatever option, or key of lectern.yml, is new counts,
 * until it is named above.
 */
export function describeSession({site, course, options, themes, tex}: DeckInputs): readonly string[] {
  const content = Object.entries(without(options, beside.options)).map(([name, value]) => [
    name,
    value instanceof Set ? [...value].sort() : value,
  ]);
  return [
    JSON.stringify([content, site.config, site.title, site.lang, tex, without(course, beside.course)]).replaceAll(
      JSON.stringify(site.root).slice(1, -1),
      '',
    ),
    ...themes.css,
  ];
}

function without<T extends object>(values: T, names: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name as keyof T))) as Partial<T>;
}
