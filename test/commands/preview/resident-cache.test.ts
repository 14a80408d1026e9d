import {expect, it} from 'vitest';
import type {GalleyRecord} from '../../../src/cache/galley-metrics.ts';
import {createResidentCache} from '../../../src/commands/preview/resident-cache.ts';
import type {DeckCache} from '../../../src/commands/build/deck-cache.ts';
import type {EncodedImage} from '../../../src/images/result.ts';

const file = {key: 'a', path: 'a.md', name: 'a'};
const record = (head: string): GalleyRecord =>
  ({head, tokens: {}, sections: [], headerFooter: ['', {}]}) as unknown as GalleyRecord;
const image = (size: number): EncodedImage =>
  ({bytes: new Uint8Array(size), width: 1, height: 1, mime: 'image/png'}) as unknown as EncodedImage;

function disk() {
  const calls: string[] = [];
  const cache: DeckCache = {
    images: {
      async find(source) {
        calls.push(`find ${source}`);
        return source === 'known' ? image(1) : undefined;
      },
      async keep(source) {
        calls.push(`keep ${source}`);
      },
    },
    galley: () => ({
      async find() {
        calls.push('find galley');
        return record('old');
      },
      async keep(measured) {
        calls.push(`keep galley ${measured.head}`);
      },
    }),
    has: async () => false,
    restore: async () => undefined,
    store: async () => undefined,
  };
  return {calls, cache};
}

it('asks the disk once', async () => {
  const {calls, cache} = disk();
  const {decks} = createResidentCache(cache);
  await decks.images.find('known');
  expect(await decks.images.find('known')).toMatchObject({width: 1});
  await decks.images.keep('new', image(2));
  expect(await decks.images.find('new')).toBeDefined();
  expect(calls).toEqual(['find known', 'keep new']);
});

it('keeps what was measured in memory, and on disk when it is told to, once', async () => {
  const {calls, cache} = disk();
  const {decks, flush} = createResidentCache(cache);
  expect((await decks.galley(file).find())?.head).toBe('old');
  await decks.galley(file).keep(record('one'));
  await decks.galley(file).keep(record('two'));
  expect((await decks.galley(file).find())?.head).toBe('two');
  await flush();
  await flush();
  expect(calls).toEqual(['find galley', 'keep galley two']);
});

it('remembers also where nothing is kept on disk', async () => {
  const {decks, flush} = createResidentCache(null);
  expect(await decks.galley(file).find()).toBeUndefined();
  await decks.galley(file).keep(record('one'));
  expect((await decks.galley(file).find())?.head).toBe('one');
  await flush();
});
