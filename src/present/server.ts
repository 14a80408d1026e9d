// Requests of presenter, phone and class -> deck, remote and events: three tokens, and what each may do.
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {z} from 'zod';
import type {EventHub} from '../server/events.ts';
import {admit} from '../server/guard.ts';
import {always, send} from '../server/reply.ts';
import type {LiveView} from './in-page/live.ts';

/** The tokens: of the presenter's computer, of the phone, and of those who follow. */
export interface PresentTokens {
  readonly lead: string;
  readonly remote: string;
  readonly follow: string;
}

/** Who asks. */
export type PresentRole = keyof PresentTokens;

/** What is served. */
export interface PresentPages {
  /** The deck for each; what is said is in those of `lead` and `remote` alone. */
  deck(role: PresentRole): string;
  readonly phone: string;
}

/** What requests are held against. */
export interface PresentGuard {
  readonly tokens: PresentTokens;
  /** Hosts by which the server may be called, with the port. */
  readonly hosts: ReadonlySet<string>;
}

const roles: readonly PresentRole[] = ['lead', 'remote', 'follow'];
/** Bytes of a request. */
const longest = 200_000;
const spot = z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).nullable();
const request = z.discriminatedUnion('kind', [
  z.object({kind: z.literal('key'), key: z.enum(['PageDown', 'PageUp', 'b', 'q', 'u', 'x'])}),
  z.object({kind: z.literal('go'), page: z.int().min(0).max(100_000)}),
  z.object({kind: z.literal('laser'), spot}),
]);
const state = z.looseObject({
  page: z.int().min(0),
  step: z.int().min(0),
  cover: z.enum(['', 'black', 'white']),
  isFlipped: z.boolean(),
  zoom: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
});

/** A server that is not listening yet. `guard` is incoming at each request: the port is known only then. */
export function createPresentServer(pages: PresentPages, events: EventHub, guard: () => PresentGuard): Server {
  let latest: LiveView | undefined;
  const tell = (view: LiveView): void => {
    latest = view;
    const {page, step, cover, isFlipped, zoom} = view;
    events.send('remote', 'state', view);
    events.send('follow', 'state', {page, step, cover, isFlipped, zoom});
  };
  const act = async (role: PresentRole, path: string, incoming: IncomingMessage): Promise<number> => {
    const kind =
      path === '/state' && role === 'lead' ? state : path === '/ask' && role === 'remote' ? request : undefined;
    if (kind === undefined) return 404;
    const given = kind.safeParse(await readJson(incoming));
    if (!given.success) return 400;
    if (role === 'lead') tell(given.data as unknown as LiveView);
    else {
      events.send('lead', 'ask', given.data);
      const {spot: at} = given.data as {readonly spot?: unknown};
      if (at !== undefined) events.send('follow', 'laser', at);
    }
    return 204;
  };
  const listen = (role: PresentRole, response: ServerResponse): void => {
    events.add(role, response);
    if (latest === undefined || role === 'lead') return;
    const {page, step, cover, isFlipped, zoom} = latest;
    const data = role === 'remote' ? latest : {page, step, cover, isFlipped, zoom};
    response.write(`event: state\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const give = (role: PresentRole, path: string, response: ServerResponse): void => {
    const html = (text: string): void => send(response, 200, 'text/html; charset=utf-8', text);
    if (path === '') {
      // Addresses in a page go from its folder.
      response.writeHead(302, {...always, location: `/${guard().tokens[role]}/`});
      response.end();
    } else if (path === '/events') listen(role, response);
    else if (path === '/') html(role === 'remote' ? pages.phone : pages.deck(role));
    else if (path === '/deck' && role === 'remote') html(pages.deck(role));
    else send(response, 404, 'text/plain; charset=utf-8', 'There is no such page.\n');
  };
  return createServer((incoming, response) => {
    const {url = '/', method = 'GET', headers} = incoming;
    const {tokens, hosts} = guard();
    const found = roles.flatMap(role => {
      const path = admit(url, headers, {token: tokens[role], hosts});
      return path === undefined ? [] : [{role, path}];
    });
    const [{role, path} = {role: 'follow', path: undefined}] = found as {role: PresentRole; path: string | undefined}[];
    if (path === undefined) send(response, 403, 'text/plain; charset=utf-8', 'Not for you.\n');
    else if (method === 'POST')
      act(role, path, incoming).then(
        status => send(response, status, 'text/plain; charset=utf-8', ''),
        () => send(response, 400, 'text/plain; charset=utf-8', ''),
      );
    else if (method === 'GET' || method === 'HEAD') give(role, path, response);
    else send(response, 405, 'text/plain; charset=utf-8', 'No.\n');
  });
}

/** The JSON of a request; rejects where it is none, or too long: the rest of that is passed by. */
async function readJson(incoming: IncomingMessage): Promise<unknown> {
  const text = await new Promise<string>((done, fail) => {
    let all = '';
    incoming.on('data', (chunk: Buffer) => {
      if (all.length <= longest) all += chunk.toString('latin1');
    });
    incoming.on('error', fail);
    incoming.on('end', () => (all.length > longest ? fail(new Error('The request is too long.')) : done(all)));
  });
  return JSON.parse(Buffer.from(text, 'latin1').toString('utf8'));
}
