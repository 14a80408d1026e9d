// Requests of the preview's pages -> answers: pages, events, images, actions, and edits, which have rules of their own.
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {decodeUriSafely} from '../../text/uri.ts';
import {admit, type GuardOptions} from '../../server/guard.ts';
import {always, send} from '../../server/reply.ts';
import type {EventHub} from '../../server/events.ts';
import {isOwnPage, readJson} from './body.ts';

/** What the server answers from. */
export interface PreviewRoutes {
  /** The page that lists the lectures. */
  course(): Promise<string>;
  /** The page around a deck: undefined where there is no such lecture; the same for what follows. */
  frame(key: string): Promise<string | undefined>;
  /** The deck as it is patched. */
  deck(key: string): Promise<string | undefined>;
  /** The deck as a build would write it. */
  built(key: string): Promise<string | undefined>;
  /** Data of the panes. */
  panes(key: string): Promise<unknown>;
  image(key: string, digest: string, name: string): {readonly bytes: Uint8Array; readonly mime: string} | undefined;
  /** Shows the slide of a line in all pages that are open; false where the site lists no such file. */
  at(file: string, line: number): Promise<boolean>;
  /** Opens a line in the editor; false where the site lists no such file. */
  open(file: string, line: number): Promise<boolean>;
  /** Tries, writes or takes back an edit: what is answered as JSON; undefined for what no page of ours asks. */
  edit(action: EditRequest, data: unknown): Promise<unknown>;
  /** A slide alone, as it is (`tried` empty) or as an edit would make it. */
  slide(key: string, index: number, tried: string): Promise<string | undefined>;
  /** The words that might be shown of the block at a line. */
  choices(key: string, line: number): Promise<unknown>;
  readonly events: EventHub;
}

/** What may be asked of an edit. */
export type EditRequest = 'try' | 'layouts' | 'accept' | 'undo';
const editRequests: readonly EditRequest[] = ['try', 'layouts', 'accept', 'undo'];

/** A server that is not listening yet. `guard` is asked at each request: the port is known only then. */
export function createPreviewServer(routes: PreviewRoutes, guard: () => GuardOptions): Server {
  return createServer((request, response) => {
    answer(request, response, routes, guard()).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', message);
      else response.end();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: PreviewRoutes,
  guard: GuardOptions,
): Promise<void> {
  const {method = 'GET', url = '/', headers} = request;
  const path = admit(url, headers, guard);
  if (path === undefined) return send(response, 403, 'text/plain; charset=utf-8', 'Not for you.\n');
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  const parts = path.split('/').slice(1).map(decodeUriSafely);
  if (method === 'POST' && parts[0] === 'edit') return edit(parts, request, response, routes);
  if (method === 'POST') return act(parts, query, response, routes);
  if (method !== 'GET' && method !== 'HEAD') return send(response, 405, 'text/plain; charset=utf-8', 'No.\n');
  if (path === '') {
    response.writeHead(302, {...always, location: `/${guard.token}/`});
    response.end();
    return;
  }
  await give(parts, query, response, routes);
}

async function act(
  [action, ...more]: readonly string[],
  query: URLSearchParams,
  response: ServerResponse,
  routes: PreviewRoutes,
): Promise<void> {
  const [file, line] = [query.get('file') ?? '', Number(query.get('line') ?? '1')];
  const isKnown = more.length === 0 && (action === 'at' || action === 'open');
  const isSound = file !== '' && Number.isInteger(line) && line >= 1 && line < 1e7;
  if (!isKnown || !isSound) return send(response, isKnown ? 400 : 404, 'text/plain; charset=utf-8', 'No.\n');
  const done = await (action === 'at' ? routes.at(file, line) : routes.open(file, line));
  send(response, done ? 204 : 404, 'text/plain; charset=utf-8', done ? '' : 'The course has no such file.\n');
}

/** Edits are asked for by pages of this server on this machine, in JSON. */
async function edit(
  [, name, ...more]: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
  routes: PreviewRoutes,
): Promise<void> {
  const action = editRequests.find(one => one === name);
  if (action === undefined || more.length > 0) return send(response, 404, 'text/plain; charset=utf-8', 'No.\n');
  if (!isOwnPage(request)) return send(response, 403, 'text/plain; charset=utf-8', 'Not for you.\n');
  const data = await readJson(request);
  const answered = data === undefined ? undefined : await routes.edit(action, data);
  if (answered === undefined) send(response, 400, 'text/plain; charset=utf-8', 'No.\n');
  else send(response, 200, 'application/json', JSON.stringify(answered));
}

async function give(
  parts: readonly string[],
  query: URLSearchParams,
  response: ServerResponse,
  routes: PreviewRoutes,
): Promise<void> {
  const [first = '', second = '', third = '', fourth = ''] = parts;
  const html = (text: string | undefined): void => sendText(response, 'text/html; charset=utf-8', text);
  const keyOf = (name: string): string => name.replace(/\.(?:html|json)$/, '');
  if (parts.length === 1 && (first === '' || first === 'index.html')) return html(await routes.course());
  if (first === 'events') return routes.events.add(query.get('key') ?? '', response);
  if (parts.length === 1) return html(await routes.frame(keyOf(first)));
  if (parts.length === 2 && first === 'deck') return html(await routes.deck(keyOf(second)));
  if (parts.length === 2 && first === 'built') return html(await routes.built(keyOf(second)));
  const json = (data: unknown): void =>
    sendText(response, 'application/json', data === undefined ? undefined : JSON.stringify(data));
  if (parts.length === 2 && first === 'panes') return json(await routes.panes(keyOf(second)));
  if (parts.length === 2 && first === 'choices')
    return json(await routes.choices(keyOf(second), Number(query.get('line'))));
  if (parts.length === 2 && first === 'slide')
    return html(await routes.slide(keyOf(second), Number(query.get('n')), query.get('tried') ?? ''));
  const image = first === 'figures' && parts.length === 4 ? routes.image(second, third, fourth) : undefined;
  if (image === undefined) return sendText(response, '', undefined);
  // A drawing that is opened by itself runs and loads nothing; its address names its bytes, which never change.
  response.writeHead(200, {
    ...always,
    'content-type': image.mime,
    'cache-control': 'private, max-age=86400, immutable',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
  });
  response.end(image.bytes);
}

function sendText(response: ServerResponse, type: string, text: string | undefined): void {
  if (text === undefined) send(response, 404, 'text/plain; charset=utf-8', 'There is no such page.\n');
  else send(response, 200, type, text);
}
