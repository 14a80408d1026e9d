import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {createImageCache} from '../../src/cache/prepared-images.ts';
import {openStore} from '../../src/cache/store.ts';
import type {EncodedImage} from '../../src/images/result.ts';

function image(byte: number, more: Partial<EncodedImage> = {}): EncodedImage {
  const bytes = Buffer.from([byte]);
  return {kind: 'image', width: 2, height: 1, bytes, mime: 'image/png', transparent: false, ...more};
}

const whole = image(1, {
  original: {width: 4, height: 3},
  film: {bytes: Buffer.from([4]), mime: 'image/gif'},
  details: [image(2), image(3, {typeSize: 9})],
});

it('gives an image back with its parts and its film', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'images-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const cache = createImageCache(openStore(folder), 'tool', 'box');
  expect(await cache.find('a')).toBeUndefined();
  await cache.keep('a', whole);
  expect(await cache.find('a')).toEqual(whole);
  expect(await createImageCache(openStore(folder), 'tool', 'another box').find('a')).toBeUndefined();
});

it('gives none of which a part is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'images-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const store = openStore(folder);
  const cache = createImageCache(store, 'tool', 'box');
  await cache.keep('a', whole);
  const name = await store.putBlob(Buffer.from([3]));
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true}))
    if (entry.isFile() && name.includes(entry.name.slice(2))) rmSync(join(entry.parentPath, entry.name));
  expect(await cache.find('a')).toBeUndefined();
});
