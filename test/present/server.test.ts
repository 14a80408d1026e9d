// What presenter, phone and class may ask: by hand, without a browser.
import {request} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createPresentServer} from '../../src/present/server.ts';
import {createEventHub} from '../../src/server/events.ts';

const tokens = {lead: 'lead-token', remote: 'remote-token', follow: 'follow-token'};
const hub = createEventHub();
let port = 0;
const server = createPresentServer({deck: role => `deck for ${role}`, phone: 'phone'}, hub, () => ({
  tokens,
  hosts: new Set([`127.0.0.1:${port}`]),
}));
beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  hub.close();
  server.closeAllConnections();
  await new Promise(done => server.close(done));
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const ask = async (path: string, {method = 'GET', headers = {}, body = ''}: Asked = {}): Promise<[number, string]> =>
  new Promise((done, fail) => {
    const asked = request({host: '127.0.0.1', port, path, method, headers}, response => {
      let text = '';
      response.on('data', chunk => (text += String(chunk)));
      response.on('end', () => done([response.statusCode ?? 0, text]));
    });
    asked.on('error', fail);
    asked.end(body);
  });
const post = async (path: string, data: unknown): Promise<number> =>
  (await ask(path, {method: 'POST', body: JSON.stringify(data)}))[0];

/** The events that `path` gives until there are `count` of them. */
const hear = async (
  path: string,
  count: number,
): Promise<{readonly open: Promise<void>; readonly all: Promise<string>}> => {
  let isOpen = (): void => undefined;
  const open = new Promise<void>(done => {
    isOpen = done;
  });
  const all = new Promise<string>((done, fail) => {
    const asked = request({host: '127.0.0.1', port, path}, response => {
      let text = '';
      response.on('data', chunk => {
        text += String(chunk);
        isOpen();
        if (text.split('event:').length - 1 < count) return;
        done(text);
        asked.destroy();
      });
    });
    asked.on('error', fail);
    asked.end();
  });
  await open;
  return {open, all};
};

const view = {page: 3, step: 1, cover: '', isFlipped: false, zoom: null, title: 'T', notes: 'Said alone', left: 60};

describe('who asks', () => {
  it.each(['/', '/deck', '/other/', '/lead-toke/', '/lead-token2/events'])(
    'without a token gets no page: %s',
    async path => {
      expect((await ask(path))[0]).toBe(403);
    },
  );

  it('by another name of the machine, or from another page, is refused', async () => {
    expect((await ask('/lead-token/', {headers: {host: `evil.example:${port}`}}))[0]).toBe(403);
    expect((await ask('/lead-token/', {headers: {origin: 'http://evil.example'}}))[0]).toBe(403);
  });

  it.each([
    ['/lead-token/', 'deck for lead'],
    ['/remote-token/', 'phone'],
    ['/remote-token/deck', 'deck for remote'],
    ['/follow-token/', 'deck for follow'],
  ])('%s gets its page', async (path, text) => {
    expect(await ask(path)).toEqual([200, text]);
  });

  it.each(['/follow-token/deck', '/lead-token/deck', '/remote-token/../x'])('%s is no page', async path => {
    expect((await ask(path))[0]).toBe(404);
  });

  it('follows, and does nothing else', async () => {
    expect(await post('/follow-token/ask', {kind: 'go', page: 1})).toBe(404);
    expect(await post('/follow-token/state', view)).toBe(404);
    expect(await post('/remote-token/state', view)).toBe(404);
  });

  it.each([{kind: 'key', key: 'R'}, {kind: 'go', page: -1}, {kind: 'laser', spot: [2, 0]}, {kind: 'other'}, 'nothing'])(
    'asks for what is none of its: %o',
    async data => {
      expect(await post('/remote-token/ask', data)).toBe(400);
    },
  );

  it('with too much, or with no JSON, is refused', async () => {
    expect(await post('/remote-token/ask', {kind: 'key', key: 'b'.repeat(300_000)})).toBe(400);
    expect((await ask('/remote-token/ask', {method: 'POST', body: '{'}))[0]).toBe(400);
    expect((await ask('/remote-token/', {method: 'DELETE'}))[0]).toBe(405);
  });
});

describe('a lecture', () => {
  it('is told to phone and class, to the class without what is said', async () => {
    const [phone, pupil] = await Promise.all([hear('/remote-token/events', 1), hear('/follow-token/events', 1)]);
    expect(await post('/lead-token/state', view)).toBe(204);
    expect(await phone.all).toContain('Said alone');
    const told = await pupil.all;
    expect(told).toContain('"page":3');
    expect(told).not.toContain('Said alone');
  });

  it('is told to whoever comes later', async () => {
    const late = await hear('/follow-token/events', 1);
    expect(await late.all).toContain('"page":3');
  });

  it('does what the phone asks', async () => {
    const lead = await hear('/lead-token/events', 1);
    expect(await post('/remote-token/ask', {kind: 'key', key: 'PageDown'})).toBe(204);
    expect(await lead.all).toContain('{"kind":"key","key":"PageDown"}');
  });
});
