// A request -> the JSON that it bears, within bounds; and whether it comes from this machine.
import type {IncomingMessage} from 'node:http';

/** Largest body that is read, bytes. */
const maxSize = 64 * 1024;

/** The body of `request` as JSON; undefined where it is none, says it is none, or is too large. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxSize) return undefined;
    chunks.push(chunk as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Does the request come from this machine, and from a page of this server? Others may look, and write nothing. */
export function isOwnPage({socket, headers}: IncomingMessage): boolean {
  const isLocal = /^(?:127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '');
  return isLocal && headers.origin !== undefined;
}
