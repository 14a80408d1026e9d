import {mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readPost} from '../../src/site/post.ts';
import {gather, makeSite, postFile, site} from './make-site.ts';

async function read(bytes: string | Uint8Array) {
  const {report, rules} = gather();
  const post = await readPost({...site, root: makeSite({'a.md': bytes})}, postFile('a.md'), report);
  return {post, rules: rules()};
}

test('takes off the byte order mark and CRLF; lines stay right', async () => {
  const {post, rules} = await read('\uFEFF---\r\ntitle: A\r\n---\r\nB\r\nC\rD');
  expect(post).toMatchObject({key: 'a', path: 'a.md', body: 'B\nC\nD', bodyLine: 4});
  expect(post.meta).toMatchObject({title: 'A', raw: {title: 'A'}});
  expect(rules).toEqual([]);
});

test('reads Windows-1252 where the bytes are no UTF-8, but keeps UTF-8 with one bad byte', async () => {
  expect((await read(Buffer.from('---\na: 1\n---\nna\xefve \x93q\x94', 'latin1'))).post.body).toBe('naïve “q”');
  const mixed = Buffer.concat([Buffer.from('---\na: 1\n---\nnaïve café '), Buffer.from([0xff])]);
  expect((await read(mixed)).post.body).toBe('naïve café \uFFFD');
});

test('no text, no file, a folder: a diagnostic and an empty post', async () => {
  const {post, rules} = await read(new Uint8Array([0x89, 0x50, 0, 0]));
  expect(rules).toEqual(['not-text:1']);
  expect(post).toMatchObject({body: '', bodyLine: 1, meta: {title: 'A'}});
  const {report, found, rules: all} = gather();
  const root = makeSite({});
  mkdirSync(join(root, 'dir.md'));
  symlinkSync(join(makeSite({'secret.md': 'secret'}), 'secret.md'), join(root, 'link.md'));
  for (const path of ['none.md', 'dir.md', 'link.md', '../x.md']) {
    expect((await readPost({...site, root}, postFile(path), report)).body).toBe('');
  }
  expect(all()).toEqual(Array(4).fill('not-text:1'));
  // Nobody is told to save in UTF-8 what is a link, a folder, or not there.
  expect(found.map(({hint}) => hint).filter(hint => hint?.includes('UTF-8'))).toEqual([]);
});

test('notes that their family fails to convert: a diagnostic and an empty post', async () => {
  const {report, rules} = gather();
  const failing = {
    name: 'odd',
    title: 'odd notes',
    convert: () => {
      throw new TypeError('no text');
    },
  };
  const root = makeSite({'a.odd': 'a'});
  const post = await readPost({...site, root, families: [failing]}, {...postFile('a.odd'), dialect: 'odd'}, report);
  expect(post.body).toBe('');
  expect(rules()).toEqual(['not-text:1']);
});

test('without front matter the first h1 gives the title', async () => {
  const {post, rules} = await read('# Hello\n\nText');
  expect(post).toMatchObject({body: '# Hello\n\nText', bodyLine: 1, meta: {title: 'Hello'}});
  expect(rules).toEqual(['front-matter-missing:1']);
});

test('the deck of a post may have a title of its own; what cannot be is told at the key', async () => {
  const {post, rules} = await read('---\nlayout: post\ntitle: Notes\nslides:\n  title: Slides\n  prose: all\n---\nB');
  expect(post.meta).toMatchObject({title: 'Slides', slides: {title: 'Slides'}});
  expect(rules).toEqual(['front-matter-invalid:4']);
});
