// The server's routes, asked by hand: no browser, no course.
import {request} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createEventHub, type EventHub} from '../../../src/server/events.ts';
import {createPreviewServer} from '../../../src/preview/server/server.ts';

const calls: string[] = [];
let hub: EventHub;
let server: ReturnType<typeof createPreviewServer>;
let port = 0;
const known = (key: string): string | undefined => (key === 'W 1' ? `<p>${key}</p>` : undefined);

beforeAll(async () => {
  hub = createEventHub();
  server = createPreviewServer(
    {
      course: async () => '<p>course</p>',
      frame: async key => known(key),
      deck: async key => known(key)?.replace('<p>', '<p>deck '),
      built: async key => {
        if (key === 'broken') throw new Error('it broke');
        return known(key);
      },
      panes: async key => (known(key) === undefined ? undefined : {version: 1}),
      image: (_key, digest, name) =>
        digest === 'd1' && name === 'a.svg' ? {bytes: Buffer.from('<svg/>'), mime: 'image/svg+xml'} : undefined,
      at: async (file, line) => {
        calls.push(`at ${file} ${line}`);
        return file === 'a.md';
      },
      open: async (file, line) => {
        calls.push(`open ${file} ${line}`);
        return file === 'a.md';
      },
      edit: async (action, data) => {
        calls.push(`${action} ${JSON.stringify(data)}`);
        return (data as {key?: string}).key === 'W1' ? {id: 'x'} : undefined;
      },
      slide: async (key, index, tried) => (index === 2 ? `<p>${key} ${tried}</p>` : undefined),
      choices: async (key, line) => (line === 7 ? {shown: key} : undefined),
      events: hub,
    },
    () => ({token: 'tok', hosts: new Set([`127.0.0.1:${port}`])}),
  );
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  hub.close();
  server.closeAllConnections();
  await new Promise(done => server.close(done));
});

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

async function ask(
  path: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port, path, method, headers}, response => {
      let text = '';
      response.on('data', (part: Buffer) => {
        text += part.toString();
      });
      response.on('end', () => resolve({status: response.statusCode ?? 0, text, headers: response.headers}));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('pages', () => {
  it.each([
    ['/tok/', '<p>course</p>'],
    ['/tok/W%201.html', '<p>W 1</p>'],
    ['/tok/deck/W%201.html', '<p>deck W 1</p>'],
    ['/tok/built/W%201.html', '<p>W 1</p>'],
    ['/tok/panes/W%201.json', '{"version":1}'],
    ['/tok/figures/W%201/d1/a.svg', '<svg/>'],
    ['/tok/slide/W%201.html?n=2&tried=t1', '<p>W 1 t1</p>'],
    ['/tok/choices/W1.json?line=7', '{"shown":"W1"}'],
  ])('%s', async (path, text) => {
    expect(await ask(path)).toMatchObject({status: 200, text});
  });

  it.each([
    '/tok/W2.html',
    '/tok/deck/W2.html',
    '/tok/figures/W1/d2/a.svg',
    '/tok/x/y/z',
    '/tok/deck/../../etc/passwd',
  ])('has no %s', async path => {
    expect((await ask(path)).status).toBe(404);
  });

  it('leads from the bare token to the page, and says no to other methods', async () => {
    expect(await ask('/tok')).toMatchObject({status: 302, headers: {location: '/tok/'}});
    expect((await ask('/tok/', 'PUT')).status).toBe(405);
  });

  it('tells no other page its address, lets none frame it, and keeps nothing', async () => {
    expect((await ask('/tok/')).headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect((await ask('/tok/figures/W1/d1/a.svg')).headers['content-security-policy']).toContain('sandbox');
  });

  it('says what went wrong', async () => {
    expect(await ask('/tok/built/broken.html')).toMatchObject({status: 500, text: 'it broke'});
  });
});

describe('security', () => {
  it.each(['/', '/W1.html', '/other/', '/tok2/', '/events?key=W1', '/at?file=a.md&line=1'])(
    'refuses %s, without the token',
    async path => {
      expect((await ask(path)).status).toBe(403);
      expect((await ask(path, 'POST')).status).toBe(403);
    },
  );

  it('refuses other hosts and origins, also with the token', async () => {
    expect((await ask('/tok/', 'GET', {host: `evil.example:${port}`})).status).toBe(403);
    expect((await ask('/tok/', 'GET', {host: `localhost:${port}`})).status).toBe(403);
    expect((await ask('/tok/open?file=a.md&line=1', 'POST', {origin: 'http://evil.example'})).status).toBe(403);
    expect(calls).toEqual([]);
  });
});

describe('actions', () => {
  it('are done by POST alone', async () => {
    expect((await ask('/tok/at?file=a.md&line=3')).status).toBe(404);
    expect(calls).toEqual([]);
    expect((await ask('/tok/at?file=a.md&line=3', 'POST')).status).toBe(204);
    expect((await ask('/tok/open?file=a.md&line=4', 'POST')).status).toBe(204);
    expect(calls.splice(0)).toEqual(['at a.md 3', 'open a.md 4']);
  });

  it('say where the course has no such file, and refuse what is no line', async () => {
    expect((await ask('/tok/open?file=/etc/passwd&line=1', 'POST')).status).toBe(404);
    calls.length = 0;
    for (const query of ['file=a.md&line=0', 'file=a.md&line=1.5', 'file=&line=1', 'file=a.md&line=x', ''])
      expect((await ask(`/tok/at?${query}`, 'POST')).status).toBe(400);
    expect((await ask('/tok/write?file=a.md&line=1', 'POST')).status).toBe(404);
    expect((await ask('/tok/at/more?file=a.md&line=1', 'POST')).status).toBe(404);
    expect(calls).toEqual([]);
  });
});

describe('edits', () => {
  const own = () => ({origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json; charset=utf-8'});
  const data = '{"key":"W1"}';

  it('are asked for in JSON, by a page of this server', async () => {
    expect(await ask('/tok/edit/try', 'POST', own(), data)).toMatchObject({status: 200, text: '{"id":"x"}'});
    expect((await ask('/tok/edit/undo', 'POST', own(), data)).status).toBe(200);
    expect(calls.splice(0)).toEqual([`try ${data}`, `undo ${data}`]);
  });

  it('are refused to anybody else, and where they are none', async () => {
    const type = {'content-type': 'application/json'};
    const origin = {origin: `http://127.0.0.1:${port}`};
    expect((await ask('/tok/edit/accept', 'POST', type, data)).status).toBe(403);
    expect((await ask('/tok/edit/accept', 'POST', {...type, origin: 'http://evil.example'}, data)).status).toBe(403);
    expect((await ask('/tok/edit/accept', 'POST', {...type, origin: 'null'}, data)).status).toBe(403);
    expect((await ask('/edit/accept', 'POST', own(), data)).status).toBe(403);
    expect((await ask('/tok/edit/accept', 'POST', origin, data)).status).toBe(400);
    expect((await ask('/tok/edit/accept', 'POST', {...origin, 'content-type': 'text/plain'}, data)).status).toBe(400);
    expect((await ask('/tok/edit/accept', 'POST', own(), '{')).status).toBe(400);
    expect((await ask('/tok/edit/accept', 'POST', own(), `"${'x'.repeat(70_000)}"`)).status).toBe(400);
    expect((await ask('/tok/edit/write', 'POST', own(), data)).status).toBe(404);
    expect((await ask('/tok/edit/accept/more', 'POST', own(), data)).status).toBe(404);
    expect((await ask('/tok/edit/accept')).status).toBe(404);
    expect(calls).toEqual([]);
  });
});

describe('events', () => {
  it('go to those who watch the lecture', async () => {
    const heard = new Promise<string>((resolve, reject) => {
      const asked = request({host: '127.0.0.1', port, path: '/tok/events?key=W1'}, response => {
        let text = '';
        response.on('data', (part: Buffer) => {
          text += part.toString();
          if (!text.includes('data:')) {
            hub.send('W2', 'patch', {other: true});
            hub.send('W1', 'patch', {line: 'a\nb'});
          } else {
            asked.destroy();
            resolve(text);
          }
        });
      });
      asked.on('error', reject);
      asked.end();
    });
    expect(await heard).toBe('retry: 500\n\nevent: patch\ndata: {"line":"a\\nb"}\n\n');
  });
});
