// A post's files as an earlier run made them: found by all that they were made of, put in place, or kept for the next run.
import {join, resolve} from 'node:path';
import {cacheFolder} from '../cache/folder.ts';
import {firstBrowser, toolIdentity} from '../cache/identity.ts';
import type {Measured, MeasuredKeep} from '../cache/galley.ts';
import {keptPictures} from '../cache/pictures.ts';
import {isStillSo, type Lookups, type Seen} from '../cache/seen.ts';
import {keyOf, openStore, type Store} from '../cache/store.ts';
import type {Output, OwnFile} from '../files/output.ts';
import type {PartFiles} from '../files/unfinished.ts';
import {bytesOf, type OutFile} from '../files/write.ts';
import type {PostFile} from '../model/post.ts';
import {createLocate} from '../read/pictures/locate.ts';
import {fingerprint, loadImage} from '../read/pictures/load.ts';
import type {PictureKeep} from '../read/pictures.ts';
import {readBytes} from '../read/post.ts';
import {type DeckInputs, type DeckOutcome, pictureOptions} from './context.ts';
import {writeDeck} from './write-deck.ts';

/** Options that say where to read and write and what to tell, not what stands in a deck. */
const beside = ['lectures', 'all', 'keep', 'out', 'publish', 'browser', 'cache', 'shard', 'ledgers'] as const;

/** Bytes that the cache may hold after a run; a course of 30 lectures takes some 300 MB. */
export const mostBytes = 2e9;

interface Kept {
  readonly seen: Seen;
  readonly outcome: Omit<DeckOutcome, 'time' | 'files'>;
  /** Name from the output folder, and that of the blob: the SHA-256 of its bytes. */
  readonly files: readonly (readonly [name: string, blob: string])[];
}

export interface DeckCache {
  readonly pictures: PictureKeep;
  /** What was measured of the galley of `file`. */
  measured(file: PostFile): MeasuredKeep;
  /** May `file` be restored? Quick: whether all that it was made of is as it was is not looked at. */
  knows(file: PostFile): Promise<boolean>;
  /** The outcome of `file`, its files in place as a build would leave them; undefined where it has to be built. */
  restore(file: PostFile): Promise<DeckOutcome | undefined>;
  /** Keeps what a build of `file` gave. */
  keep(file: PostFile, text: Uint8Array, seen: Seen, outcome: DeckOutcome, files: readonly OutFile[]): Promise<void>;
}

/** The cache of a run: decks, and where they are kept. */
export interface CacheOfRun {
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

/** The cache that the options ask for; null where they ask for none, or where there is no folder or no browser for it. */
export async function openCache(inputs: DeckInputs, {output, parts, log}: CacheOptions): Promise<CacheOfRun | null> {
  const {cache, browser} = inputs.options;
  if (cache === false) return null;
  const folder = await cacheFolder(cache === undefined ? undefined : resolve(cache));
  if (folder === null) return null;
  const first = await firstBrowser({log, parts, ...(browser === undefined ? {} : {browser})});
  if (first === undefined) return null;
  const store = openStore(join(folder, 'v1'), parts);
  const tool = toolIdentity();
  const makers = {tool, maker: keyOf(tool, first.identity)};
  return {store, executable: first.executable, decks: await deckCache(store, inputs, makers, output)};
}

/** The cache in `store` for decks made of `inputs`; `tool` names the program, `maker` program and browser. */
async function deckCache(
  store: Store,
  inputs: DeckInputs,
  {tool, maker}: {readonly tool: string; readonly maker: string},
  output: Output | undefined,
): Promise<DeckCache> {
  const {site, themes} = inputs;
  const pictures = pictureOptions(site);
  const locate = await createLocate(site.root);
  const about = keyOf(maker, ...settingsOf(inputs));
  const keyFor = (file: PostFile, text: Uint8Array): string => keyOf('deck', about, JSON.stringify(file), text);
  const lookupsFor = (file: PostFile): Lookups => ({
    ...inputs.lookups,
    figure: async src => fingerprint(await loadImage({src}, {post: file.path, ...pictures}, locate)),
  });
  const keptOf = async (file: PostFile): Promise<Kept | undefined> => {
    const text = await readBytes(site.root, file.path);
    return text && ((await store.record(keyFor(file, text))) as Kept | undefined);
  };
  return {
    pictures: keptPictures(store, tool, JSON.stringify([pictures.maxWidth, pictures.maxHeight])),
    measured(file) {
      const key = keyOf('galley', maker, ...themes.css, JSON.stringify(file));
      return {
        find: async () => (await store.record(key)) as Measured | undefined,
        keep: measured => store.putRecord(key, measured),
      };
    },
    knows: async file => (await keptOf(file)) !== undefined,
    async restore(file) {
      const started = performance.now();
      const kept = await keptOf(file);
      if (kept === undefined || output === undefined || !(await isStillSo(kept.seen, lookupsFor(file))))
        return undefined;
      const there: OwnFile[] = [];
      const changed: OutFile[] = [];
      for (const [name, sha256] of kept.files) {
        if ((await output.holds({name, sha256})) && (await store.has(sha256))) {
          there.push({name, sha256});
          continue;
        }
        const bytes = await store.blob(sha256);
        if (bytes === undefined) return undefined;
        changed.push({name, bytes});
      }
      const written = await writeDeck(output, {...kept.outcome, time: 0}, changed, there);
      const time = performance.now() - started;
      return written.built ? {...written, time, cached: true} : {...written, time};
    },
    async keep(file, text, seen, {time: _, files: __, ...outcome}, files) {
      const names: [string, string][] = [];
      for (const one of files) names.push([one.name, await store.putBlob(bytesOf(one))]);
      await store.putRecord(keyFor(file, text), {seen, outcome, files: names} satisfies Kept);
    },
  };
}

/** All that decks of a run have in common beside the program: whatever option is new counts, until it is named above. */
export function settingsOf({site, course, options, themes}: DeckInputs): readonly string[] {
  const content = Object.entries(options)
    .filter(([name]) => !(beside as readonly string[]).includes(name))
    .map(([name, value]) => [name, value instanceof Set ? [...value].sort() : value]);
  return [
    JSON.stringify([
      content,
      site.config,
      site.title,
      site.lang,
      {...course, publish: undefined, themeAt: undefined},
    ]).replaceAll(JSON.stringify(site.root).slice(1, -1), ''),
    ...themes.css,
  ];
}
