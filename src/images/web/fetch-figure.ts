// The address of a figure on the web -> its bytes, where its author's course allows it; no other request is made.
import {lookup as resolveName} from 'node:dns';
import {type ClientRequest, type IncomingMessage, request as requestHttp, type RequestOptions} from 'node:http';
import {request as requestHttps} from 'node:https';
import {isIP} from 'node:net';
import {hashBytes} from '../../digest.ts';
import {sniffFormat} from '../../files/sniff.ts';
import {isPublicAddress} from './public-address.ts';

/** A figure, or why there is none. */
export type FetchedFigure = {readonly bytes: Buffer} | {readonly why: string};

/** Fetches the figure of an absolute address. Never rejects. */
export type FetchFigure = (href: string) => Promise<FetchedFigure>;

/** Where figures that were fetched are found again, by the digest of their address. */
export interface FetchedFigures {
  find(key: string): Promise<Buffer | undefined>;
  keep(key: string, bytes: Buffer): Promise<void>;
}

/** What may be fetched, and how. */
export interface FetchOptions {
  /** Hosts, with those below them; all where it is left out. */
  readonly hosts?: readonly string[] | undefined;
  readonly earlier?: FetchedFigures | undefined;
  /** May a connection be made to this IP address? Those of the public web alone where it is left out. */
  readonly allows?: (address: string) => boolean;
}

/** Bytes of a figure, ms that it may take, redirects that are followed. */
const limits = {bytes: 20e6, time: 20_000, redirects: 4} as const;

/** A function that fetches each address once, and finds it again in later runs. */
export function createFetchFigure(options: FetchOptions): FetchFigure {
  const known = new Map<string, Promise<FetchedFigure>>();
  return async href => {
    const found = known.get(href) ?? findOrFetch(href, options);
    known.set(href, found);
    return found;
  };
}

async function findOrFetch(href: string, options: FetchOptions): Promise<FetchedFigure> {
  const refused = refuse(href, options);
  if (refused !== undefined) return {why: refused};
  const key = hashBytes(href);
  const earlier = await options.earlier?.find(key);
  if (earlier !== undefined) return {bytes: earlier};
  const fetched = await follow(href, options);
  if ('bytes' in fetched) await options.earlier?.keep(key, fetched.bytes);
  return fetched;
}

/** Why nothing is asked of `href`; undefined where it may be fetched. */
function refuse(href: string, {hosts, allows = isPublicAddress}: FetchOptions): string | undefined {
  const {protocol, hostname, username} = new URL(href);
  if (protocol !== 'https:' && protocol !== 'http:') return 'its address is not of the web';
  if (username !== '') return 'its address holds a password';
  const host = hostname.toLowerCase();
  if (
    hosts !== undefined &&
    !hosts.some(each => host === each.toLowerCase() || host.endsWith(`.${each.toLowerCase()}`))
  )
    return `the host ${host} is not among those of fetch-figures`;
  const bare = host.replace(/^\[|\]$/g, '');
  return isIP(bare) !== 0 && !allows(bare) ? notPublic : undefined;
}

const notPublic = 'its host is no public one';

async function follow(href: string, options: FetchOptions): Promise<FetchedFigure> {
  const signal = AbortSignal.timeout(limits.time);
  let at = href;
  try {
    for (let count = 0; count <= limits.redirects; count++) {
      const refused = refuse(at, options);
      if (refused !== undefined) return {why: refused};
      const answer = await ask(at, options, signal);
      if (!('to' in answer)) return answer;
      at = new URL(answer.to, at).href;
    }
    return {why: 'it is redirected too often'};
  } catch (error) {
    if (signal.aborted) return {why: `it takes more than ${limits.time / 1000} s`};
    return {why: error instanceof Error ? error.message.slice(0, 120) : 'it cannot be reached'};
  }
}

/** One request: the figure, why there is none, or where it leads. */
async function ask(
  href: string,
  {allows = isPublicAddress}: FetchOptions,
  signal: AbortSignal,
): Promise<FetchedFigure | {readonly to: string}> {
  const send = href.startsWith('https:') ? requestHttps : requestHttp;
  // The address is checked where the connection is made, so that no second answer of the name server gets around it.
  const lookup: RequestOptions['lookup'] = (name, how, done) =>
    resolveName(name, {...how, all: true}, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) done(error ?? new Error('its host is not known'), '', 4);
      else if (!addresses.every(({address}) => allows(address))) done(new Error(notPublic), '', 4);
      else if (how.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  return new Promise((resolve, reject) => {
    const sent: ClientRequest = send(
      href,
      {lookup, signal, agent: false, headers: {accept: 'image/*', 'user-agent': 'lectern'}},
      answer => {
        const {statusCode = 0, headers} = answer;
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
          answer.destroy();
          resolve({to: headers.location});
        } else if (statusCode !== 200) {
          answer.destroy();
          resolve({why: `the server answers ${statusCode}`});
        } else readAnswer(answer).then(resolve, reject);
      },
    );
    sent.on('error', reject).end();
  });
}

async function readAnswer(answer: IncomingMessage): Promise<FetchedFigure> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.bytes) {
      answer.destroy();
      return {why: `it has more than ${limits.bytes / 1e6} MB`};
    }
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  return sniffFormat(bytes) === undefined ? {why: 'what is there is no picture'} : {bytes};
}
