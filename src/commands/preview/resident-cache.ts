// What earlier builds made × memory -> the same, without the disk from the second time on; also where nothing is kept.
import type {GalleyRecord} from '../../cache/galley-metrics.ts';
import type {EncodedImage} from '../../images/result.ts';
import type {DeckCache} from '../build/deck-cache.ts';

/** Bytes of figures that are held at once; a course has some 60 MB of them. */
const maxBytes = 400e6;

/** Where decks of a course that stays open find what was made before. */
export interface ResidentCache {
  readonly decks: DeckCache;
  /** Keeps on disk, too, what was measured since; for the next run. */
  flush(): Promise<void>;
}

/** Remembers what `below` gives and is given; `below` is null where nothing is kept on disk. */
export function createResidentCache(below: DeckCache | null): ResidentCache {
  const images = new Map<string, EncodedImage>();
  const galleys = new Map<string, GalleyRecord>();
  const unsaved = new Map<string, () => Promise<void>>();
  let bytes = 0;
  const remember = (source: string, image: EncodedImage): void => {
    const size = image.bytes.length + (image.film?.bytes.length ?? 0);
    if (bytes + size > maxBytes) {
      images.clear();
      bytes = 0;
    }
    images.set(source, image);
    bytes += size;
  };
  return {
    decks: {
      images: {
        async find(source) {
          const known = images.get(source);
          if (known !== undefined) return known;
          const found = await below?.images.find(source);
          if (found !== undefined) remember(source, found);
          return found;
        },
        async keep(source, image) {
          remember(source, image);
          await below?.images.keep(source, image);
        },
      },
      galley(file) {
        const {path} = file;
        return {
          find: async () => galleys.get(path) ?? below?.galley(file).find(),
          async keep(measured) {
            galleys.set(path, measured);
            if (below !== null) unsaved.set(path, async () => below.galley(file).keep(measured));
          },
        };
      },
      has: async file => below?.has(file) ?? false,
      restore: async file => below?.restore(file),
      store: async (file, built) => below?.store(file, built),
    },
    async flush() {
      const all = [...unsaved.values()];
      unsaved.clear();
      for (const save of all) await save();
    },
  };
}
