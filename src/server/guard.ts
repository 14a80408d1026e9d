// Who asks -> may they: the token of the address, the name of the host, and the page that the request comes from.
import {timingSafeEqual} from 'node:crypto';
import type {IncomingHttpHeaders} from 'node:http';

/** What requests are held against. */
export interface GuardOptions {
  readonly token: string;
  /** Hosts by which the server may be called, with the port: `127.0.0.1:4600`. */
  readonly hosts: ReadonlySet<string>;
}

/** The path behind the token; undefined where the request is refused. */
export function admit(url: string, headers: IncomingHttpHeaders, {token, hosts}: GuardOptions): string | undefined {
  const {host = '', origin} = headers;
  if (!hosts.has(host.toLowerCase())) return undefined;
  if (origin !== undefined && origin !== `http://${host.toLowerCase()}`) return undefined;
  if (headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate') return undefined;
  const [, given = '', rest] = /^\/([^/?#]*)(\/[^?#]*)?/.exec(url) ?? [];
  return isEqual(given, token) ? (rest ?? '') : undefined;
}

/** Compares in the same time whatever the first difference is. */
function isEqual(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
