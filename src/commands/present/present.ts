// A deck that was built × where to listen -> the lecture on a network: for presenter, phone and class, until closed.
import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {renderSVG} from 'uqr';
import {LecternError} from '../../errors.ts';
import type {LiveData} from '../../present/in-page/live.ts';
import {withLive, withoutNotes} from '../../present/live-deck.ts';
import {buildPhonePage} from '../../present/phone-page.ts';
import {createPresentServer, type PresentRole, type PresentTokens} from '../../present/server.ts';
import {toDataUri} from '../../render/data-uri.ts';
import {createEventHub} from '../../server/events.ts';
import {listen} from '../../server/listen.ts';
import {choosePosts, readCourseSite} from '../choose.ts';
import {listHosts, listNetworkAddresses} from '../preview/address.ts';

/** What is presented, and where. */
export interface PresentOptions {
  /** A Jekyll site or folder of notes; the usual one where it is left out. */
  readonly site?: string;
  /** Folder of the decks. */
  readonly out: string;
  readonly lecture: string;
  /** Port to listen on; 0 for any that is free. */
  readonly port: number;
  /** Others on the network may ask, too: phone and class. */
  readonly isOpen: boolean;
}

/** A lecture that is presented. */
export interface Presentation extends AsyncDisposable {
  /** The deck, for this machine. */
  readonly url: string;
  /** The remote for the phone and the deck for the class; on this machine alone where others may not ask. */
  readonly remote: string;
  readonly follow: string;
  /** Resolves when it has ended. */
  readonly closed: Promise<void>;
}

/** Starts to present. Throws a LecternError where there is no such lecture or no deck of it, or the port is taken. */
export async function startPresent(options: PresentOptions): Promise<Presentation> {
  const {site, out, lecture, port, isOpen} = options;
  const [post] = choosePosts(await readCourseSite(site, out), [lecture]);
  const key = post?.key ?? lecture;
  const html = await readDeck(join(out, `${key}.html`), key);
  const tokens: PresentTokens = {lead: makeToken(), remote: makeToken(), follow: makeToken()};
  const hosts = new Set<string>();
  const events = createEventHub();
  const decks = new Map<PresentRole, string>();
  const pages = {
    deck: (role: PresentRole) => decks.get(role) ?? '',
    phone: buildPhonePage(key),
  };
  const server = createPresentServer(pages, events, () => ({tokens, hosts}));
  const own = await listen(server, port, isOpen);
  for (const name of listHosts(own, isOpen)) hosts.add(name);
  const [network] = isOpen ? listNetworkAddresses() : [];
  const address = (role: PresentRole): string => `http://${network ?? '127.0.0.1'}:${own}/${tokens[role]}/`;
  const addresses: LiveData['addresses'] =
    network === undefined
      ? []
      : [
          codeOf('Your phone: remote and notes', address('remote')),
          codeOf('The class: follow along', address('follow')),
        ];
  decks.set('lead', withLive(html, {key, role: 'lead', addresses}));
  decks.set('remote', withLive(html, {key, role: 'follow', addresses: []}));
  decks.set('follow', withLive(withoutNotes(html), {key, role: 'follow', addresses: []}));
  let end = (): void => undefined;
  const closed = new Promise<void>(done => {
    end = done;
  });
  return {
    url: `http://127.0.0.1:${own}/${tokens.lead}/`,
    remote: address('remote'),
    follow: address('follow'),
    closed,
    async [Symbol.asyncDispose]() {
      events.close();
      server.closeAllConnections();
      await new Promise(done => server.close(done));
      end();
    },
  };
}

async function readDeck(file: string, key: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new LecternError(`There is no deck ${file}. Build it first: lectern ${key}`, 2, {cause: error});
  }
}

function makeToken(): string {
  return randomBytes(12).toString('base64url');
}

function codeOf(name: string, url: string): LiveData['addresses'][number] {
  const svg = renderSVG(url, {ecc: 'M', border: 2});
  return {name, url, code: toDataUri(Buffer.from(svg), 'image/svg+xml')};
}
