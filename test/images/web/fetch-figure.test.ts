// Figures from a server of the test; that loopback may be reached is given to the function, no user can say so.
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {createFetchFigure, type FetchedFigures, type FetchOptions} from '../../../src/images/web/fetch-figure.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="2" height="2"/></svg>';
const asked: string[] = [];
const answer: RequestListener = ({url = ''}, response) => {
  asked.push(url);
  if (url === '/a.svg') response.end(svg);
  else if (url === '/html.png') response.end('<!doctype html><p>none</p>');
  else if (url === '/moved.png') response.writeHead(302, {location: '/a.svg'}).end();
  else if (url === '/loop.png') response.writeHead(302, {location: '/loop.png'}).end();
  else if (url === '/inside.png') response.writeHead(302, {location: 'http://10.0.0.1/a.png'}).end();
  else if (url === '/file.png') response.writeHead(302, {location: 'file:///etc/passwd'}).end();
  else if (url === '/huge.svg') response.write(svg + ' '.repeat(21e6), () => response.end());
  else response.writeHead(404).end();
};
let server: Server;
let root = '';
beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const local = (address: string): boolean => address === '127.0.0.1';
const fetched = async (path: string, options: FetchOptions = {allows: local}): Promise<string> => {
  const figure = await createFetchFigure(options)(path.includes(':') ? path : root + path);
  return 'bytes' in figure ? figure.bytes.toString() : figure.why;
};

it.each([
  ['/a.svg', svg],
  ['/moved.png', svg],
  ['/html.png', 'what is there is no picture'],
  ['/none.png', 'the server answers 404'],
  ['/loop.png', 'it is redirected too often'],
  ['/inside.png', 'its host is no public one'],
  ['/file.png', 'its address is not of the web'],
  ['/huge.svg', 'it has more than 20 MB'],
  ['ftp://example.org/a.png', 'its address is not of the web'],
  ['https://a:b@example.org/a.png', 'its address holds a password'],
])('%s: %s', async (path, expected) => {
  expect(await fetched(path)).toBe(expected);
});

it('reaches no machine of one’s own, by address or by name', async () => {
  const before = asked.length;
  expect(await fetched('/a.svg', {})).toBe('its host is no public one');
  expect(await fetched(`${root.replace('127.0.0.1', 'localhost')}/a.svg`, {})).toBe('its host is no public one');
  expect(await fetched('http://[::1]/a.png', {})).toBe('its host is no public one');
  expect(asked).toHaveLength(before);
});

it('asks the hosts that are allowed, and those below them', async () => {
  const hosts = ['example.org'];
  const refused = 'the host 127.0.0.1 is not among those of fetch-figures';
  expect(await fetched('/a.svg', {allows: local, hosts})).toBe(refused);
  expect(await fetched('/a.svg', {allows: local, hosts: [...hosts, '127.0.0.1']})).toBe(svg);
  expect(await fetched('http://badexample.org/a.png', {allows: local, hosts})).toContain('badexample.org is not among');
});

it('asks once, and finds it again in later runs', async () => {
  const store = new Map<string, Buffer>();
  const earlier: FetchedFigures = {
    find: async key => store.get(key),
    keep: async (key, bytes) => void store.set(key, bytes),
  };
  const before = asked.length;
  const first = createFetchFigure({allows: local, earlier});
  await Promise.all([first(`${root}/a.svg`), first(`${root}/a.svg`)]);
  expect(await fetched('/a.svg', {allows: local, earlier})).toBe(svg);
  expect(asked).toHaveLength(before + 1);
});
